// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/error.hpp"
#include "indexer/original/indexed_folders.hpp"
#include "tests/support/run_program.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;
using namespace newshound::test;
namespace fs = std::filesystem;

BOOST_AUTO_TEST_SUITE(indexed_folders)

BOOST_AUTO_TEST_CASE(what_was_indexed_is_kept_once_and_without_links) {
    const TemporaryFolder folder;
    folder.write("a/sub/page.html", "");
    folder.write("b/page.html", "");
    fs::create_symlink("b", folder.path() / "link");
    const auto path = [&](const std::string& name) { return (folder.path() / name).string(); };
    const IndexedFolders kept(path("state/newshound"));
    BOOST_TEST(kept.all().empty());
    kept.add({path("a/sub"), path("link"), path("nowhere"), path("b/page.html")});
    BOOST_TEST(kept.all() == (std::vector{path("a/sub"), path("b")}),
               boost::test_tools::per_element());
    kept.add({path("a")});
    BOOST_TEST(kept.all() == (std::vector{path("b"), path("a")}), boost::test_tools::per_element());
    const auto mode = fs::status(path("state/newshound/indexed-folders")).permissions();
    BOOST_TEST((mode == (fs::perms::owner_read | fs::perms::owner_write)));
}

BOOST_AUTO_TEST_CASE(without_a_home_nothing_is_kept) {
    const IndexedFolders none("");
    none.add({"/"});
    BOOST_TEST(none.all().empty());
}

BOOST_AUTO_TEST_CASE(a_list_that_can_t_be_written_is_an_error) {
    const TemporaryFolder folder;
    const fs::path file = folder.write("state", "no folder");
    BOOST_CHECK_THROW(IndexedFolders(file.string()).add({folder.path().string()}), SystemError);
}

BOOST_AUTO_TEST_SUITE_END()
