// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/schema/replica.hpp"
#include "tests/support/run_program.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;

BOOST_AUTO_TEST_SUITE(replica)

BOOST_AUTO_TEST_CASE(the_live_folder_is_the_one_that_is_named) {
    const test::TemporaryFolder folder;
    const std::string path = folder.path().string();
    BOOST_TEST(live_folder(path) == path);
    folder.write("XAPIANDB", "# made by a program\nauto replica_1\n");
    BOOST_TEST(live_folder(path) == path + "/replica_1");
    folder.write("XAPIANDB", "auto replica_0\n");
    BOOST_TEST(live_folder(path) == path + "/replica_0");
    // It is data: nothing else is opened, still less run.
    for (const char* line :
         {"auto ../other", "auto /etc", "remote host:80", "remote :ls", "", "x"}) {
        folder.write("XAPIANDB", line);
        BOOST_TEST(live_folder(path) == path, line);
    }
    folder.write("XAPIANDB", "auto replica_0\n");
    folder.write("iamglass", "");
    BOOST_TEST(live_folder(path) == path); // a database of its own
}

BOOST_AUTO_TEST_CASE(changesets_are_known_by_their_names) {
    for (const char* name : {"changes0", "changes17"})
        BOOST_TEST(is_changeset(name), name);
    for (const char* name : {"changes", "changes1.tmp", "changesX", "names.tsv", ""})
        BOOST_TEST(!is_changeset(name), name);
}

BOOST_AUTO_TEST_SUITE_END()
