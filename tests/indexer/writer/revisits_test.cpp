// SPDX-License-Identifier: GPL-3.0-or-later
// What revisits tell of the pages of their address.
#include "indexer/writer/revisits.hpp"
#include "tests/support/run_program.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;

namespace {

StoredRevisit revisit(const std::string& day, std::vector<std::uint64_t> referred,
                      std::vector<std::uint64_t> own = {}) {
    return {.captured = parse_iso_date(day).value(),
            .referred = std::move(referred),
            .own = std::move(own)};
}

StoredReading reading(std::uint64_t content, const std::string& day) {
    StoredReading result{.file = "a", .edition = 2, .content = content, .dates = {}};
    result.dates.captured = parse_iso_date(day);
    result.dates.published = parse_iso_date("2019");
    return result;
}

} // namespace

BOOST_AUTO_TEST_SUITE(revisits)

BOOST_AUTO_TEST_CASE(each_is_like_what_it_refers_to_with_its_own_time) {
    const MarkedReadings marked = {{1, reading(7, "2020-01-01")}, {2, reading(8, "2020-01-02")}};
    const auto told =
        readings_of_revisits({revisit("2020-01-09", {20}), revisit("2020-01-05", {99, 1}, {10}),
                              revisit("2020-01-06", {10}, {20}), revisit("2020-01-07", {99}),
                              revisit("2020-01-02", {2}), revisit("2020-01-02", {1})},
                             marked);
    BOOST_REQUIRE(told.size() == 4u);
    const char* days[] = {"2020-01-02", "2020-01-05", "2020-01-06", "2020-01-09"};
    for (std::size_t i = 0; i < told.size(); ++i) {
        BOOST_TEST(told[i].content == 7u);
        BOOST_TEST(told[i].file == "");
        BOOST_TEST(told[i].edition == 0u);
        BOOST_TEST(to_iso(told[i].dates.captured.value()) == days[i]);
        BOOST_TEST(to_iso(told[i].dates.published.value()) == "2019");
    }
}

BOOST_AUTO_TEST_CASE(they_are_kept_once_each) {
    const test::TemporaryFolder folder;
    Xapian::WritableDatabase database((folder.path() / "db").string(),
                                      Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS);
    Revisits revisits(database);
    BOOST_TEST(!revisits.has("a"));
    BOOST_TEST(revisits.add("a", revisit("2020-01-05", {1})));
    BOOST_TEST(!revisits.add("a", revisit("2020-01-05", {1})));
    BOOST_TEST(revisits.has("a"));
    revisits.write();
    Revisits again(database);
    BOOST_TEST(again.has("a"));
    BOOST_TEST(!again.add("a", revisit("2020-01-05", {1})));
    BOOST_TEST(again.add("a", revisit("2020-01-06", {1, UINT64_MAX}, {3})));
    again.write();
    const std::vector<StoredRevisit> all = again.of("a");
    BOOST_REQUIRE(all.size() == 2u);
    BOOST_TEST(to_iso(all[1].captured) == "2020-01-06");
    BOOST_TEST((all[1].referred == std::vector<std::uint64_t>{1, UINT64_MAX}));
    BOOST_TEST((all[1].own == std::vector<std::uint64_t>{3}));
    database.set_metadata("revisit:b", "jumble");
    BOOST_TEST(again.of("b").empty());
}

BOOST_AUTO_TEST_SUITE_END()
