// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/error.hpp"
#include "searcher/server/api/search_parameters.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

using namespace newshound;

namespace {

HttpRequest asking(Pairs parameters) {
    HttpRequest request;
    request.parameters = std::move(parameters);
    return request;
}

// What is refused, as people read it; "" = nothing is.
std::string refusal_of(const HttpRequest& request) {
    try {
        refuse_unknown_search_parameters(request, {});
        search_parameters(request, {});
    } catch (const UsageError& error) {
        return error.what();
    }
    return {};
}

} // namespace

BOOST_AUTO_TEST_SUITE(search_parameters_of_requests)

BOOST_AUTO_TEST_CASE(a_wrong_parameter_is_named_as_it_was_sent) {
    const std::pair<Pairs, const char*> rows[] = {
        {{{"q", "moon"}}, ""},
        {{{"q", "moon"}, {"sort", "a--b"}}, "a--b"},
        {{{"q", "moon"}, {"limit", "-1"}}, "-1"},
        {{{"q", "moon"}, {"limit", "5"}, {"limit", "6"}}, "limit is given twice"},
        {{{"q", "moon"}, {"q", "sun"}}, "q is given twice"},
        {{{"q", "moon"}, {"limt", "5"}}, "limit"},
        {{{"q", "moon"}, {"limit", "1001"}}, "limit is at most 1000 here"},
        {{{"q", "moon"}, {"offset", "100001"}}, "offset is at most 100000 here"},
        {{{"q", "moon"}, {"outlet", "TASS"}, {"outlet", "Reuters"}}, ""},
        {{{"q", "moon"}, {"filter", "no-colon"}}, "'no-colon'"},
    };
    for (const auto& [parameters, said] : rows) {
        const std::string refusal = refusal_of(asking(parameters));
        BOOST_TEST((*said == '\0' ? refusal.empty() : refusal.find(said) != refusal.npos),
                   "expected '" << said << "', got '" << refusal << "'");
        BOOST_TEST(refusal.find("--limit") == refusal.npos);
    }
}

BOOST_AUTO_TEST_CASE(a_flag_says_yes_in_several_words) {
    const std::pair<const char*, bool> rows[] = {{"", true},    {"1", true},   {"true", true},
                                                 {"on", true},  {"yes", true}, {"0", false},
                                                 {"no", false}, {"off", false}};
    for (const auto& [value, on] : rows)
        BOOST_TEST(is_on(asking({{"words", value}}), "words") == on, value);
    BOOST_TEST(!is_on(asking({}), "words"));
    for (const char* value : {"maybe", "TRUE ", "2", "-"})
        BOOST_CHECK_THROW(is_on(asking({{"words", value}}), "words"), UsageError);
}

BOOST_AUTO_TEST_CASE(a_number_has_its_bounds) {
    const HttpRequest request = asking({{"n", "7"}, {"word", "seven"}, {"empty", ""}});
    BOOST_TEST(number_parameter(request, "n", 3, 1, 10) == 7);
    BOOST_TEST(number_parameter(request, "none", 3, 1, 10) == 3);
    BOOST_TEST(number_parameter(request, "empty", 3, 1, 10) == 3);
    BOOST_CHECK_THROW(number_parameter(request, "n", 3, 8, 10), UsageError);
    BOOST_CHECK_THROW(number_parameter(request, "n", 3, 1, 6), UsageError);
    BOOST_CHECK_THROW(number_parameter(request, "word", 3, 1, 10), UsageError);
}

// A value is a value: nothing in it becomes an operator of the query.
BOOST_AUTO_TEST_CASE(a_facet_value_changes_no_query) {
    for (const char* value : {"a\" OR *", "(", "x AND NOT y", "*", "a:b", "\\"}) {
        const AskedSearch asked = search_parameters(asking({{"q", "moon"}, {"person", value}}), {});
        BOOST_TEST(to_string(asked.query) == "moon", value);
        BOOST_TEST_REQUIRE(asked.filters.size() == 1);
        BOOST_TEST((asked.filters[0].children.empty()), value);
    }
}

BOOST_AUTO_TEST_SUITE_END()
