// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/error.hpp"
#include "indexer/archive_share.hpp"
#include "indexer/writer/writer.hpp"
#include "tests/support/run_program.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;

BOOST_AUTO_TEST_SUITE(archive_share)

BOOST_AUTO_TEST_CASE(a_run_that_is_killed_at_once_has_said_whose_share_it_is) {
    const newshound::test::TemporaryFolder folder;
    const std::string path = folder.path() / "a.db";
    const Share second{2, 3};
    {
        Writer writer(path);
        BOOST_TEST((agreed_share(writer, path, second) == second));
    } // without a commit of its own
    Writer writer(path);
    BOOST_TEST((agreed_share(writer, path, std::nullopt) == second));
    BOOST_CHECK_THROW(agreed_share(writer, path, Share{1, 3}), UsageError);
}

BOOST_AUTO_TEST_SUITE_END()
