// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/indexer/archive_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <filesystem>

using namespace newshound;
using test::Archive;
using test::PageHtml;

namespace {

const PageHtml opens = {"Harbour opens", "Ships came.", "https://one.example/a"};
const PageHtml opens_late = {"Harbour opens late", "No ships came.", "https://one.example/a"};

// Indexes with --prune after the files of `gone` were deleted.
Report pruned(const Archive& archive, const std::vector<std::string>& gone) {
    for (const std::string& name : gone)
        std::filesystem::remove(archive.folder.path() / "archive" / name);
    IndexOptions options = archive.options();
    options.prune = PruneRule::everything;
    return index_archive(options, {});
}

} // namespace

BOOST_AUTO_TEST_SUITE(pruning)

BOOST_AUTO_TEST_CASE(an_article_goes_with_its_file_also_when_that_had_become_no_page) {
    const Archive archive;
    archive.write("a.html", opens);
    archive.write("b.html", {"Bridge falls", "Nobody was hurt.", "https://one.example/b"});
    archive.index();
    archive.folder.write("archive/a.html", "<html></html>");
    archive.index();
    BOOST_TEST(archive.open().get_doccount() == 2u); // what was read once stays
    BOOST_TEST(pruned(archive, {"a.html"}).pruned == 1u);
}

BOOST_AUTO_TEST_CASE(an_article_goes_with_its_last_file) {
    struct Row {
        const char* what;
        std::vector<std::pair<std::string, PageHtml>> files;
        std::vector<std::string> gone;
        std::uint64_t removed; // documents
        unsigned left;
    };
    const PageHtml other = {"Bridge falls", "Nobody was hurt.", "https://one.example/b"};
    const std::vector<Row> table = {
        {"its only file", {{"a.html", opens}, {"b.html", other}}, {"a.html"}, 1, 1},
        {"one of two files", {{"a.html", opens}, {"b.html", opens}}, {"a.html"}, 0, 1},
        {"both files",
         {{"a.html", opens}, {"b.html", opens}, {"c.html", other}},
         {"a.html", "b.html"},
         1,
         1},
        {"the file of one version", {{"a.html", opens}, {"b.html", opens_late}}, {"a.html"}, 1, 1},
        {"no file", {{"a.html", opens}}, {}, 0, 1},
    };
    for (const Row& row : table) {
        BOOST_TEST_CONTEXT(row.what) {
            const Archive archive;
            for (const auto& [name, page] : row.files)
                archive.write(name, page);
            archive.index();
            BOOST_TEST(pruned(archive, row.gone).pruned == row.removed);
            BOOST_TEST(archive.open().get_doccount() == row.left);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
