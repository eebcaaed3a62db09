// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/error.hpp"
#include "common/names/standing_corrections.hpp"
#include "tests/support/run_program.hpp"

#include <boost/test/unit_test.hpp>

#include <fstream>

using namespace newshound;

namespace {

constexpr const char* row = "2026-11-29T01:02:03Z\tanna\tmerge\tperson\tA B\tC D\n";

class Own {
  public:
    Own() { write(row); }
    std::string path() const { return (folder_.path() / "own.tsv").string(); }
    void write(const std::string& text) const { std::ofstream(path()) << text; }

  private:
    test::TemporaryFolder folder_;
};

} // namespace

BOOST_AUTO_TEST_SUITE(standing_corrections)

BOOST_AUTO_TEST_CASE(the_last_good_ones_hold_on_where_somebody_is_told) {
    const Own own;
    std::vector<std::string> told;
    StandingCorrections corrections({}, own.path(),
                                    [&](const std::string& why) { told.push_back(why); });
    const auto good = corrections.now();
    BOOST_TEST(good->corrections.size() == 1U);
    BOOST_TEST(corrections.now() == good);
    own.write(std::string(row) + "nonsense\n");
    BOOST_TEST(corrections.now() == good);
    BOOST_TEST(corrections.now() == good);
    BOOST_REQUIRE(told.size() == 1U);
    BOOST_TEST(told[0].starts_with(own.path() + ":2: "), told[0]);
    own.write("");
    BOOST_TEST(corrections.now()->digest.empty());
    BOOST_TEST(told.size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_wrong_row_is_an_error_where_nothing_good_was_read_or_nobody_is_told) {
    const Own own;
    StandingCorrections untold({}, own.path());
    BOOST_TEST(untold.now()->corrections.size() == 1U);
    own.write("nonsense\n");
    StandingCorrections told({}, own.path(), [](const std::string&) {});
    for (int i = 0; i < 2; ++i) {
        BOOST_CHECK_THROW(untold.now(), DatabaseError);
        BOOST_CHECK_THROW(told.now(), DatabaseError);
    }
    own.write(row);
    BOOST_TEST(told.now()->corrections.size() == 1U);
}

BOOST_AUTO_TEST_SUITE_END()
