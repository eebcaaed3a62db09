// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/program/progress.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;

BOOST_AUTO_TEST_SUITE(progress)

BOOST_AUTO_TEST_CASE(the_line_tells_what_is_known) {
    const auto line = [](const ProgressFigures& figures) {
        return progress_line(figures, {}, 2.0);
    };
    BOOST_TEST(line({.done = 120, .failed = 3}) == "120 pages, 60/s, 3 skipped");
    BOOST_TEST(line({.done = 100, .all = 2000, .bytes = 5'000'000}) ==
               "100 of 2000 pages, 50/s, 2.5 MB/s, 0 skipped, 0:38 left");
    BOOST_TEST(line({.done = 2000, .all = 2000}) == "2000 pages, 1000/s, 0 skipped");
    // Of containers the bytes tell.
    BOOST_TEST(line({.done = 10, .file_bytes = 25'000'000, .all_file_bytes = 12'300'000'000}) ==
               "10 pages, 5/s, 0 skipped, 0 % of 12.3 GB, 16:22 left");
    BOOST_TEST(line({.file_bytes = 500'000, .all_file_bytes = 1'000'000}) ==
               "0 pages, 0/s, 0 skipped, 50 % of 1.0 MB, 0:02 left");
    BOOST_TEST(line({.file_bytes = 9, .all_file_bytes = 9}) == "0 pages, 0/s, 0 skipped");
}

BOOST_AUTO_TEST_SUITE_END()
