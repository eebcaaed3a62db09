// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/file_list.hpp"
#include "indexer/source/folder_source.hpp"
#include "tests/support/run_program.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <filesystem>

using namespace newshound;
namespace fs = std::filesystem;

namespace {

using Names = std::vector<std::string>;

Names names_of(std::vector<Root> roots) {
    FolderSource source(std::move(roots), {});
    Names names;
    for (SourceItem item; source.next(item);)
        if (item.skipped.empty()) names.push_back(item.name);
    std::ranges::sort(names);
    return names;
}

} // namespace

BOOST_AUTO_TEST_SUITE(file_lists)

BOOST_AUTO_TEST_CASE(paths_end_with_lines_or_with_nuls) {
    BOOST_TEST((read_file_list("a b\nc\n\n") == Names{"a b", "c"}));
    BOOST_TEST((read_file_list(std::string("a\nb\0c\0", 6)) == Names{"a\nb", "c"}));
    BOOST_TEST((read_file_list("a") == Names{"a"}));
    BOOST_TEST(read_file_list("").empty());
}

BOOST_AUTO_TEST_CASE(the_common_folder_is_the_deepest) {
    const Names paths = {"/x/archive/2019/a.html", "/x/archive/2020/b.html"};
    BOOST_TEST(common_folder(paths) == "/x/archive");
    BOOST_TEST(common_folder(std::span(paths).first(1)) == "/x/archive/2019");
    BOOST_TEST(common_folder(Names{"/x/archive/./a.html", "/x/archives/../archive/2/b.html"}) ==
               "/x/archive");
    BOOST_TEST(common_folder(Names{"/a.html", "/x/b.html"}) == "/");
    BOOST_TEST(common_folder(Names{}) == "");
    const test::TemporaryFolder folder; // as find lists it
    const std::string top = folder.path().string();
    BOOST_TEST(common_folder(Names{top, top + "/a.html"}) == top);
}

BOOST_AUTO_TEST_CASE(a_list_of_all_files_gives_what_the_folder_gives) {
    const test::TemporaryFolder folder;
    for (const char* name : {"archive/a.html", "archive/2019/b.html", "archive/2019/caf\xE9/c.html",
                             "archive/2019/Story.html", "archive/2019/Story_files/ad.html",
                             "archive/2019/Story.json", "archive/.git/d.html", "archive/e.txt"})
        folder.write(name, "<html>");
    fs::create_directory_symlink(folder.path() / "archive/2019", folder.path() / "archive/link");
    const std::string top = (folder.path() / "archive").string();
    Names missing;
    Names paths;
    for (const auto& entry : fs::recursive_directory_iterator(top))
        paths.push_back(entry.path().string());
    BOOST_TEST(names_of(name_listed(paths, top, {}).roots) ==
                   names_of(name_roots(std::span(&top, 1), {}, missing)),
               boost::test_tools::per_element());
    BOOST_TEST((names_of(name_listed(Names{top + "/link/b.html"}, top, {}).roots) ==
                Names{"archive/link/b.html"}));
}

BOOST_AUTO_TEST_CASE(what_is_no_file_of_the_folder_is_told) {
    const test::TemporaryFolder folder;
    folder.write("archive/a.html", "<html>");
    folder.write("b.html", "<html>");
    const auto at = [&](const char* name) { return (folder.path() / name).string(); };
    const ListedRoots listed =
        name_listed(Names{at("archive"), at("archive/a.html"), at("archive/../archive/a.html"),
                          at("b.html"), at("archive/none.html")},
                    at("archive"), {});
    BOOST_TEST((names_of(listed.roots) == Names{"archive/a.html"}));
    BOOST_REQUIRE(listed.skipped.size() == 2u);
    BOOST_TEST(listed.skipped[0].first == at("b.html"));
    BOOST_TEST(listed.skipped[0].second == "not below the folder");
    BOOST_TEST(listed.skipped[1].second == "not there");
}

// Named first a part, then the whole: the names stay.
BOOST_AUTO_TEST_CASE(a_folder_below_a_known_one_has_its_names) {
    const test::TemporaryFolder folder;
    folder.write("archive/2019/a.html", "<html>");
    const std::string top = (folder.path() / "archive").string();
    const Names paths = {top + "/2019/a.html"};
    BOOST_TEST((names_of(name_listed(paths, common_folder(paths), {{"archive", top}}).roots) ==
                Names{"archive/2019/a.html"}));
}

BOOST_AUTO_TEST_SUITE_END()
