// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/writer/coverage_counts.hpp"
#include "tests/support/run_program.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;

namespace {

CoverageYear read(const Xapian::Database& database, const std::string& outlet, int year) {
    CoverageYear coverage;
    unpack_coverage(database.get_metadata(coverage_key(outlet, year)), coverage);
    return coverage;
}

} // namespace

BOOST_AUTO_TEST_SUITE(coverage_counts)

BOOST_AUTO_TEST_CASE(what_is_added_joins_what_stands) {
    const test::TemporaryFolder folder;
    Xapian::WritableDatabase database((folder.path() / "db").string(), Xapian::DB_CREATE_OR_OPEN);
    const Date second_of_january = {.year = 2019, .month = 1, .day = 2};
    const Date march = {.year = 2019, .month = 3, .precision = Precision::month};
    CoverageCounts counts;
    counts.add("Post", second_of_january, 1);
    counts.add("Post", second_of_january, 1);
    counts.add("Post", march, 1);
    counts.add("Post", std::nullopt, 1);
    counts.add("Kurier", second_of_january, 1);
    counts.write(database);
    CoverageCounts later;
    later.add("Post", second_of_january, 3);
    later.add("Kurier", second_of_january, -1);
    later.write(database);
    later.write(database); // nothing was added since

    using Days = std::map<int, std::int64_t>;
    BOOST_TEST((read(database, "Post", 2019).days == Days{{2, 5}, {coverage_month + 3, 1}}));
    BOOST_TEST((read(database, "Post", 0).days == Days{{0, 1}}));
    BOOST_TEST(read(database, "Kurier", 2019).days.empty());
}

BOOST_AUTO_TEST_SUITE_END()
