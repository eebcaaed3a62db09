// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/error.hpp"
#include "searcher/watch/watches.hpp"
#include "tests/support/run_program.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

using namespace newshound;

namespace {

Watch sample() {
    return {.name = "moon",
            .query = "moon \"Zo\u00EB\" date:yesterday",
            .databases = {"/archive one", "/\"two\""},
            .format = "ndjson",
            .command = "cat > 'x'\n",
            .seen = {{"7f", 12}, {"80", 18446744073709551615u}}};
}

} // namespace

BOOST_AUTO_TEST_SUITE(watches)

BOOST_AUTO_TEST_CASE(a_watch_is_found_as_it_was_saved) {
    const test::TemporaryFolder scratch;
    const WatchFolder folder((scratch.path() / "not/yet").string());
    BOOST_TEST(folder.all().empty());
    folder.save(sample());
    Watch other{.name = "A-1_b", .query = "sun"};
    folder.save(other);
    BOOST_TEST((folder.find("moon") == sample()));
    BOOST_TEST(folder.contains("A-1_b"));
    BOOST_TEST_REQUIRE(folder.all().size() == 2);
    BOOST_TEST((folder.all()[0] == other)); // by name
    other.query = "stars";
    folder.save(other);
    BOOST_TEST(folder.find("A-1_b").query == "stars");
    folder.remove("moon");
    BOOST_TEST(!folder.contains("moon"));
    BOOST_CHECK_THROW(folder.remove("moon"), UsageError);
    BOOST_CHECK_EXCEPTION(folder.find("A-1_c"), UsageError, [](const UsageError& error) {
        return std::string(error.what()).find("A-1_b") != std::string::npos;
    });
}

BOOST_AUTO_TEST_CASE(a_name_is_no_path) {
    const test::TemporaryFolder scratch;
    const WatchFolder folder(scratch.path().string());
    for (const std::string& name : {std::string(), std::string("../moon"), std::string("a.b"),
                                    std::string("a b"), std::string(65, 'a')}) {
        Watch watch = sample();
        watch.name = name;
        BOOST_CHECK_THROW(folder.save(watch), UsageError);
        BOOST_TEST(!folder.contains(name));
    }
    Watch longest = sample();
    longest.name = std::string(64, 'a');
    BOOST_CHECK_NO_THROW(folder.save(longest));
}

BOOST_AUTO_TEST_CASE(a_broken_watch_is_told_with_what_to_do) {
    const test::TemporaryFolder scratch;
    const WatchFolder folder(scratch.path().string());
    folder.save(sample());
    const std::string whole = test::read_file(scratch.path() / "moon.json");
    for (const std::string& text :
         {std::string(), std::string("{}"), whole.substr(0, whole.size() / 2),
          std::string("[") + whole + "]", std::string(whole).replace(whole.find("12"), 2, "-2")}) {
        scratch.write("moon.json", text);
        BOOST_CHECK_EXCEPTION(folder.find("moon"), SystemError, [](const SystemError& error) {
            return std::string(error.what()).find("newshound watch remove moon") !=
                   std::string::npos;
        });
    }
}

BOOST_AUTO_TEST_SUITE_END()
