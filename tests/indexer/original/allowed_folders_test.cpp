// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/original/allowed_folders.hpp"
#include "tests/support/run_program.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;
using namespace newshound::test;
namespace fs = std::filesystem;

namespace {

struct Tree {
    Tree() {
        folder.write("open/a", "a");
        folder.write("open/sub/b", "b");
        folder.write("opened/c", "c");
    }
    std::string path(const std::string& name) const { return (folder.path() / name).string(); }

    TemporaryFolder folder{};
};

// What is read through the handle, or why there is none.
std::string got(const AllowedFolders& allowed, const std::string& path) {
    std::string why;
    const HeldFile file = allowed.open(path, why);
    BOOST_TEST(static_cast<bool>(file) == why.empty());
    return file ? read_file(file.path()) : why;
}

} // namespace

BOOST_AUTO_TEST_SUITE(allowed_folders)

BOOST_AUTO_TEST_CASE(a_file_is_opened_where_it_lies) {
    const Tree tree;
    const AllowedFolders allowed({tree.path("open")});
    BOOST_TEST(got(allowed, tree.path("open/a")) == "a");
    BOOST_TEST(got(allowed, tree.path("opened/../open/sub/b")) == "b");
    BOOST_TEST(got(allowed, tree.path("open/../opened/c")) == AllowedFolders::outside);
    BOOST_TEST(got(allowed, tree.path("opened/c")) == AllowedFolders::outside);
    BOOST_TEST(got(allowed, tree.path("open/x")) == AllowedFolders::not_there);
    BOOST_TEST(got(allowed, tree.path("open/a/x")) == AllowedFolders::not_there);
    BOOST_TEST(got(allowed, tree.path("open")) == "it is no regular file");
    BOOST_TEST(got(allowed, "/dev/null") == "it is no regular file");
    BOOST_TEST(got(AllowedFolders({}), tree.path("open/a")) == AllowedFolders::outside);
    BOOST_TEST(got(AllowedFolders({"/"}), tree.path("open/a")) == "a");
    BOOST_TEST(got(AllowedFolders({tree.path("open/a")}), tree.path("open/a")) == "a");
}

BOOST_AUTO_TEST_CASE(links_are_followed_and_judged_by_their_end) {
    const Tree tree;
    const AllowedFolders allowed({tree.path("open")});
    fs::create_symlink("sub/b", tree.path("open/in"));
    fs::create_symlink("../opened/c", tree.path("open/out"));
    fs::create_symlink("../opened", tree.path("open/folder"));
    fs::create_symlink("loop", tree.path("open/loop"));
    BOOST_TEST(got(allowed, tree.path("open/in")) == "b");
    BOOST_TEST(got(allowed, tree.path("open/out")) == AllowedFolders::outside);
    BOOST_TEST(got(allowed, tree.path("open/folder/c")) == AllowedFolders::outside);
    BOOST_TEST(got(allowed, tree.path("open/loop")) != "");
    fs::create_symlink("opened", tree.path("link"));
    BOOST_TEST(got(AllowedFolders({tree.path("link")}), tree.path("opened/c")) == "c");
    BOOST_TEST(got(AllowedFolders({}, {tree.path("link")}), tree.path("link/c")) ==
               AllowedFolders::outside);
}

BOOST_AUTO_TEST_CASE(what_is_held_stays_that_file) {
    const Tree tree;
    std::string why;
    const HeldFile file = AllowedFolders({tree.path("open")}).open(tree.path("open/a"), why);
    fs::remove(tree.path("open/a"));
    fs::create_symlink("../opened/c", tree.path("open/a"));
    BOOST_TEST(read_file(file.path()) == "a");
}

BOOST_AUTO_TEST_SUITE_END()
