// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/schema/table_files.hpp"
#include "indexer/pages_in_work.hpp"
#include "tests/support/run_program.hpp"

#include <boost/test/unit_test.hpp>

#include <atomic>

using namespace newshound;
using namespace std::chrono_literals;

namespace {

std::vector<PageInWork> left_behind(const std::string& folder) {
    return PagesInWork(folder, 1, {}).left_behind();
}

} // namespace

BOOST_AUTO_TEST_SUITE(pages_in_work)

BOOST_AUTO_TEST_CASE(what_was_in_work_when_a_run_ended_is_left_behind) {
    const test::TemporaryFolder folder;
    const std::string path = folder.path();
    {
        PagesInWork in_work(path, 2, {});
        in_work.end(in_work.begin("archive/a", "/archive/a"));
        in_work.begin("archive/b", "/archive/b");
        in_work.begin("archive/c", "/archive/c");
    }
    const std::vector<PageInWork> both = {{"archive/b", "/archive/b"}, {"archive/c", "/archive/c"}};
    BOOST_TEST((left_behind(path) == both));
    BOOST_TEST((left_behind(path) == both)); // nothing was begun since
}

BOOST_AUTO_TEST_CASE(what_is_kept_stays_noted_beside_what_is_in_work) {
    const test::TemporaryFolder folder;
    const std::string path = folder.path();
    {
        PagesInWork in_work(path, 2, {});
        in_work.keep({{"archive/deadly", "/archive/deadly"}});
        in_work.begin("archive/a", "/archive/a");
    }
    const std::vector<PageInWork> both = {{"archive/a", "/archive/a"},
                                          {"archive/deadly", "/archive/deadly"}};
    BOOST_TEST((left_behind(path) == both));
}

BOOST_AUTO_TEST_CASE(a_run_that_ends_well_leaves_nothing) {
    const test::TemporaryFolder folder;
    {
        PagesInWork in_work(folder.path(), 1, {});
        in_work.end(in_work.begin("a", "/a"));
        in_work.forget();
    }
    BOOST_TEST(!std::filesystem::exists(folder.path() / pages_in_work_file));
}

BOOST_AUTO_TEST_CASE(any_bytes_are_taken_for_what_they_are) {
    struct Row {
        std::string bytes;
        std::vector<PageInWork> pages;
    };
    const Row rows[] = {
        {"", {}},
        {"a", {}},
        {std::string("a\0/a", 4), {}}, // cut short
        {std::string("a\0/a\0", 5), {{"a", "/a"}}},
        {std::string("\0\0", 2), {}},
        {std::string("a\0\0", 3), {}},
        {std::string(16384, 'x') + std::string("b\0/b\0", 5), {{"b", "/b"}}},
    };
    for (const Row& row : rows) {
        const test::TemporaryFolder folder;
        folder.write(std::string(pages_in_work_file), row.bytes);
        BOOST_TEST((left_behind(folder.path()) == row.pages));
    }
}

BOOST_AUTO_TEST_CASE(names_that_no_system_opens_and_folders_that_are_gone_do_no_harm) {
    const test::TemporaryFolder folder;
    {
        PagesInWork in_work(folder.path(), 1, {});
        in_work.begin(std::string(20000, 'n'), "/n");
    }
    BOOST_TEST(left_behind(folder.path()).empty());
    PagesInWork nowhere(folder.path() / "gone", 1, {});
    nowhere.end(nowhere.begin("a", "/a"));
}

BOOST_AUTO_TEST_CASE(a_page_that_takes_too_much_of_a_processor_is_told_once) {
    const test::TemporaryFolder folder;
    std::atomic<int> told = 0;
    PagesInWork in_work(
        folder.path(), 1, [&](const std::string& path) { told += path == "/a"; }, 20ms);
    const std::size_t place = in_work.begin("a", "/a");
    const auto deadline = std::chrono::steady_clock::now() + 20s;
    while (told == 0 && std::chrono::steady_clock::now() < deadline) {
    }
    in_work.end(place);
    BOOST_TEST(told == 1);
}

BOOST_AUTO_TEST_SUITE_END()
