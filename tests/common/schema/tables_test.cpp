// SPDX-License-Identifier: GPL-3.0-or-later
// Packed numbers and texts, dates as terms, coverage: what metadata and values are made of.
#include "common/schema/coverage.hpp"
#include "common/schema/date_terms.hpp"
#include "common/schema/forms.hpp"
#include "common/schema/packing.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;

BOOST_AUTO_TEST_SUITE(schema_tables)

BOOST_AUTO_TEST_CASE(packed_numbers_and_texts_read_back) {
    std::string bytes;
    for (const std::uint64_t number :
         {std::uint64_t{0}, std::uint64_t{127}, std::uint64_t{128}, UINT64_MAX})
        pack_number(bytes, number);
    for (const std::int64_t number : {std::int64_t{-1}, INT64_MIN, INT64_MAX})
        pack_signed(bytes, number);
    pack_text(bytes, "text");
    Unpacker in(bytes);
    for (const std::uint64_t number :
         {std::uint64_t{0}, std::uint64_t{127}, std::uint64_t{128}, UINT64_MAX})
        BOOST_TEST(in.number() == number);
    for (const std::int64_t number : {std::int64_t{-1}, INT64_MIN, INT64_MAX})
        BOOST_TEST(in.signed_number() == number);
    BOOST_TEST(in.text() == "text");
    BOOST_TEST((in.ok() && in.at_end()));
    BOOST_TEST(in.number() == 0u);
    BOOST_TEST(!in.ok());
    const std::vector<std::string> texts = {"a", "", "b"};
    BOOST_TEST((unpack_texts(pack_texts(texts)) == texts));
    BOOST_TEST(unpack_texts("\x09x").empty());
}

BOOST_AUTO_TEST_CASE(a_day_is_found_by_its_month_and_year) {
    const Date day{.year = 2019, .month = 10, .day = 7, .hour = 3, .precision = Precision::minute};
    const std::vector<std::string> published = {"D20191007", "M201910", "Y2019"};
    BOOST_TEST((date_terms(*find_field("date"), day) == published));
    const Date year{.year = 1916, .precision = Precision::year};
    const std::vector<std::string> updated = {"XUPDATED:1916"};
    BOOST_TEST((date_terms(*find_field("updated"), year) == updated));
    const std::int32_t days[] = {-135140, -1, 0, 1, 47846}; // 1600, 1969, 1970, 2100
    for (std::size_t i = 1; i < 5; ++i)
        BOOST_TEST((sortable(days[i - 1]) < sortable(days[i])));
    BOOST_TEST(unsortable(sortable(days[0])) == days[0]);
}

BOOST_AUTO_TEST_CASE(coverage_reads_back) {
    CoverageYear coverage{.outlet = "TASS", .year = 2019, .days = {{0, 2}, {290, 7}}};
    CoverageYear back;
    BOOST_TEST(unpack_coverage(pack_coverage(coverage), back));
    BOOST_TEST((back == coverage));
    BOOST_TEST(
        (coverage_spot(Date{.year = 2020, .month = 12, .day = 31}) == CoverageSpot{2020, 366}));
    BOOST_TEST((coverage_spot(std::nullopt) == CoverageSpot{0, 0}));
    BOOST_TEST((coverage_spot(Date{.year = 2019, .month = 5, .precision = Precision::month}) ==
                CoverageSpot{2019, coverage_month + 5}));
    BOOST_TEST(
        (coverage_spot(Date{.year = 2019, .precision = Precision::year}) == CoverageSpot{2019, 0}));
    BOOST_TEST(!unpack_coverage("\x05", back));
}

BOOST_AUTO_TEST_CASE(numbers_have_no_forms) {
    BOOST_TEST(has_forms("elections"));
    BOOST_TEST(!has_forms("1.5bn"));
    BOOST_TEST(stem_forms_key("en", "elect") == "forms:en:elect");
    BOOST_TEST(accent_forms_key("muller") == "accents:muller");
}

BOOST_AUTO_TEST_SUITE_END()
