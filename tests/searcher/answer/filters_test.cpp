// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/error.hpp"
#include "searcher/answer/filters.hpp"
#include "searcher/answer/typed_query.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

using namespace newshound;

namespace {

std::string printed(const std::vector<FieldValue>& values) {
    std::string lines;
    for (const Query& query : read_filters(values))
        lines += to_string(query) + "\n";
    return lines;
}

} // namespace

BOOST_AUTO_TEST_SUITE(filters)

BOOST_AUTO_TEST_CASE(a_filter_is_a_field_and_a_value) {
    struct Row {
        const char* text;
        const char* field;
        const char* value;
        bool excluded;
    };
    const Row rows[] = {
        {"outlet:TASS", "outlet", "TASS", false},
        {"-outlet:TASS", "outlet", "TASS", true},
        {"person:Anna: the singer", "person", "Anna: the singer", false},
        {"year:2019", "date", "2019", false},
        {"month:2019-05", "date", "2019-05", false},
    };
    for (const auto& [text, field, value, excluded] : rows) {
        const FieldValue got = parse_filter(text);
        BOOST_TEST(got.field == field, text);
        BOOST_TEST(got.value == value, text);
        BOOST_TEST(got.excluded == excluded, text);
    }
    for (const char* text : {"", "outlet", "outlet:", ":TASS", "-", "-:x", "outlett:TASS"})
        BOOST_CHECK_THROW(parse_filter(text), UsageError);
}

BOOST_AUTO_TEST_CASE(of_one_value_any_will_do_of_several_all_must_be_there) {
    const Query two_outlets =
        read_filters({{.field = "outlet", .value = "TASS"}, {.field = "outlet", .value = "AP"}})
            .at(0);
    BOOST_TEST((two_outlets.op == Query::Op::any_of));
    BOOST_TEST(two_outlets.children.size() == 2);
    BOOST_TEST(
        read_filters({{.field = "person", .value = "Anna"}, {.field = "person", .value = "Boris"}})
            .size() == 2);
    const std::vector<Query> without = read_filters({{"outlet", "TASS", true}});
    BOOST_TEST((without.at(0).op == Query::Op::no));
    BOOST_TEST(printed({}) == "");
}

// A value that reads like a query is none, and what it prints asks the same again.
BOOST_AUTO_TEST_CASE(nothing_in_a_value_is_an_operator) {
    for (const char* value : {"a\" OR b", "*", "(x", "x AND y", "\\", "title:x", "\u201Eq\u201C"}) {
        const Query filter = read_filters({{.field = "person", .value = value}}).at(0);
        BOOST_TEST(filter.children.empty(), value);
        BOOST_TEST((read_query(to_string(filter)) == filter), to_string(filter));
    }
}

BOOST_AUTO_TEST_CASE(filters_hold_beside_the_query) {
    const std::vector<Query> tass = read_filters({{.field = "outlet", .value = "TASS"}});
    BOOST_TEST((confined(read_query("moon OR sun"), tass).op == Query::Op::all_of));
    BOOST_TEST((confined({}, tass) == tass[0])); // of everything
    BOOST_TEST((confined(read_query("moon"), {}) == read_query("moon")));
    BOOST_CHECK_THROW(read_filters({{.field = "date", .value = "soon"}}), QueryError);
    BOOST_CHECK_THROW(read_filters({{.field = "none", .value = "x"}}), UsageError);
}

BOOST_AUTO_TEST_SUITE_END()
