// SPDX-License-Identifier: GPL-3.0-or-later
// What a .json beside a .txt tells of it.
#include "indexer/source/archived_pages.hpp"
#include "indexer/source/text_sidecar.hpp"
#include "tests/indexer/archive_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <chrono>

using namespace newshound;
using namespace newshound::test;
namespace fs = std::filesystem;

namespace {

const std::string text = "Ferry aground\n\nThe harbour was closed on Thursday.\n";

} // namespace

BOOST_AUTO_TEST_SUITE(text_sidecars)

BOOST_AUTO_TEST_CASE(a_sidecar_is_called_like_its_text) {
    const std::vector<std::string> names = {"d.txt", "c.TXT", "b.txt.gz", "ab.txt", "a.txt.bak"};
    for (const char* name : {"b.json", "ab.json", "c.json", "ab.txt.json", "b.txt.gz.json"})
        BOOST_TEST(is_sidecar(name, names), name);
    for (const char* name : {"a.json", "ab", "ab.txt", "e.json", ".json", "", "a.txt.json"})
        BOOST_TEST(!is_sidecar(name, names), name);
}

BOOST_AUTO_TEST_CASE(it_is_read_within_its_bound) {
    const TemporaryFolder folder;
    const auto at = [&](const char* name) { return (folder.path() / name).string(); };
    folder.write("a.json", "{1}");
    folder.write("a.txt.json", "{2}");
    folder.write("b.txt.json", "{3}");
    folder.write("c.json", std::string((1 << 20) + 1, ' '));
    fs::create_directory(at("d.json"));
    BOOST_TEST(read_sidecar(sidecar_of(at("a.txt"))) == "{1}");
    BOOST_TEST(read_sidecar(sidecar_of(at("a.txt.gz"))) == "{1}");
    BOOST_TEST(read_sidecar(sidecar_of(at("b.txt"))) == "{3}");
    for (const char* name : {"c.txt", "d.txt", "e.txt", "a.html", "a.json"})
        BOOST_TEST(read_sidecar(sidecar_of(at(name))) == "", name);
}

BOOST_AUTO_TEST_CASE(a_text_has_its_fields_and_is_another_when_they_are) {
    Archive archive;
    int hours = 0;
    const auto put = [&](const std::string& name, const std::string& bytes) {
        const fs::path path = archive.folder.write("archive/" + name, bytes);
        fs::last_write_time(path, fs::file_time_type::clock::now() + std::chrono::hours(++hours));
        return path.string();
    };
    const std::string path = put("a.txt", text);
    put("a.json", R"({"title":"FERRY AGROUND","date":"2019-05-04","outlet":"Reuters"})");
    IndexOptions options = archive.options();
    options.with_texts = true;
    const Report first = index_archive(options, {});
    BOOST_TEST(first.indexed == 1u);
    BOOST_TEST(first.skipped.at("beside the page of its name") == 1u);
    BOOST_TEST(archive.titles() == std::vector<std::string>{"FERRY AGROUND"},
               boost::test_tools::per_element());
    BOOST_TEST(index_archive(options, {}).indexed == 0u);
    put("a.json", R"({"title":"Ferry runs aground","date":"2019-05-04"})");
    BOOST_TEST(index_archive(options, {}).updated == 1u);
    Page page;
    BOOST_TEST(read_one_page(path, 1 << 20, page) == "");
    BOOST_TEST(page.beside == R"({"title":"Ferry runs aground","date":"2019-05-04"})");
}

BOOST_AUTO_TEST_CASE(without_texts_the_json_stands_alone) {
    Archive archive;
    archive.folder.write("archive/a.txt", text);
    archive.folder.write("archive/a.json", R"({"title":"Ferry","text":"A ferry ran aground."})");
    const Report report = archive.index();
    BOOST_TEST(report.indexed == 1u);
    BOOST_TEST(report.skipped.count("beside the page of its name") == 0u);
}

BOOST_AUTO_TEST_SUITE_END()
