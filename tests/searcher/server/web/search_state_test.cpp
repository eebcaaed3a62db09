// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/error.hpp"
#include "searcher/answer/filters.hpp"
#include "searcher/answer/typed_query.hpp"
#include "searcher/server/web/search_state.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;

BOOST_AUTO_TEST_SUITE(search_state)

BOOST_AUTO_TEST_CASE(an_address_holds_all_of_it) {
    SearchState state;
    state.words = "a & b";
    state.chosen = {{"person", "Ada Byron"}, {"person", "Bo"}, {"outlet", "X"}};
    state.filters = {"-person:Cy", "site:example.org"};
    state.date = "2019-05..2019-10";
    state.sort = Sort::oldest;
    state.copies = "only";
    state.unit = TimeUnit::month;
    state.share = true;
    state.more = "person";
    state.offset = 20;
    BOOST_TEST((read_state(parameters_of(state)) == state));
    BOOST_TEST(parameters_of({}).empty());
    BOOST_TEST(
        read_state({{"sort", "best"}, {"copies", "x"}, {"offset", "-1"}, {"nn", "1"}}).is_blank());
}

BOOST_AUTO_TEST_CASE(choices_become_conditions) {
    const std::pair<Pairs, std::string> cases[] = {
        {{{"q", "moon OR mars"}}, "moon OR mars"},
        {{{"q", "moon OR mars"}, {"lang", "de"}}, "(moon OR mars) lang:=\"de\""},
        {{{"outlet", "A"}, {"outlet", "B"}}, "outlet:=\"A\" OR outlet:=\"B\""},
        {{{"q", "moon"}, {"outlet", "A"}, {"person", "P"}, {"outlet", "B"}},
         "moon (outlet:=\"A\" OR outlet:=\"B\") person:=\"P\""},
        {{{"person", "A"}, {"person", "B"}}, "person:=\"A\" person:=\"B\""},
        {{{"filter", "-person:A:b c"}, {"filter", "year:2019"}, {"q", "x"}},
         "x -person:=\"A:b c\" date:2019"},
        {{{"date", "1990s"}}, "date:1990..1999"},
        {{{"date", "last week"}}, "date:\"last week\""},
        {{{"person", "a\" OR \u201Cb) \\"}}, "person:=\"a\\\" OR \\\u201Cb) \\\\\""}};
    for (const auto& [parameters, query] : cases) {
        const SearchState state = read_state(parameters);
        BOOST_TEST(to_string(confined(words_of(state), filters_of(state)), Days::as_typed) ==
                   query);
    }
}

BOOST_AUTO_TEST_CASE(what_is_wrong_is_told_in_the_words_or_in_the_date) {
    const std::pair<Pairs, std::size_t> cases[] = {
        {{{"q", "a ("}, {"lang", "de"}}, 3},
        {{{"q", "a"}, {"date", "last week) OR *"}}, 0},
    };
    for (const auto& [parameters, offset] : cases) {
        const SearchState state = read_state(parameters);
        try {
            confined(words_of(state), filters_of(state));
            BOOST_ERROR("accepted");
        } catch (const QueryError& error) {
            BOOST_TEST(error.offset == offset);
            BOOST_TEST(error.query == parameters[offset == 0 ? 1 : 0].second);
        }
    }
}

BOOST_AUTO_TEST_CASE(another_choice_starts_at_the_first_result) {
    const SearchState state = read_state({{"q", "a"}, {"lang", "de"}, {"offset", "30"}});
    BOOST_TEST(state.with("person", "A").offset == 0U);
    BOOST_TEST(state.without("lang", "de").chosen.empty());
    BOOST_TEST(state.with_date("2019").date == "2019");
}

BOOST_AUTO_TEST_CASE(what_is_typed_to_be_left_out_stands_in_the_words) {
    const std::pair<Pairs, std::string> cases[] = {
        {{{"q", "moon"}, {"not_field", "person"}, {"not", ""}}, "moon"},
        {{{"not_field", "outlet"}, {"not", " TASS "}, {"q", ""}}, "-outlet:TASS"},
        {{{"not", "Ada B"}, {"q", "a OR b"}, {"not_field", "person"}},
         "(a OR b) -person:\"Ada B\""},
        {{{"not", "Bo"}, {"q", "(a OR b) \"c OR d\""}, {"not_field", "by"}},
         "(a OR b) \"c OR d\" -by:Bo"},
        {{{"not", "Bo"}, {"q", "\"(\" OR b"}, {"not_field", "by"}}, "(\"(\" OR b) -by:Bo"}};
    for (const auto& [parameters, words] : cases) {
        const SearchState state = read_state(parameters);
        BOOST_TEST(state.words == words);
        BOOST_TEST(read_state(parameters_of(state)).words == words);
    }
}

BOOST_AUTO_TEST_CASE(what_is_left_out_is_so_from_each_side_of_an_or) {
    for (const std::string typed :
         {"צה\"ל OR חמאס", "2\" OR 3 inch", "3 inch OR 2\"", "“x\" OR y", "\"a\\\" b\" OR c",
          "a OR(b c)", "(a)OR b", "a\tOR\tb", "a\u00A0OR\u00A0b", "a || b", "NOT a OR b"}) {
        for (const std::string name : {"Bo", "Ada B"}) {
            const std::string words =
                read_state({{"q", typed}, {"not_field", "outlet"}, {"not", name}}).words;
            BOOST_TEST(words.starts_with("(" + typed + ") -outlet:"));
            const Query query = read_query(words);
            BOOST_REQUIRE(query.op == Query::Op::all_of);
            BOOST_REQUIRE(query.children.size() == 2U);
            BOOST_TEST((query.children.front() == read_query(typed)), words);
            BOOST_TEST((query.children.back().op == Query::Op::no), words);
        }
    }
}

BOOST_AUTO_TEST_CASE(no_or_is_no_reason_for_parentheses) {
    for (const std::string typed :
         {"a b", "\"a OR b\"", "\"a\\\" OR b\"", "a (b OR c)", "a or b", "ORB moon", "צה\"ל חמאס"})
        BOOST_TEST(read_state({{"q", typed}, {"not", "x"}}).words == typed + " -x");
}

// Inches are no quotation, and what is left out not its end.
BOOST_AUTO_TEST_CASE(a_stray_quotation_mark_takes_nothing_of_what_is_left_out) {
    for (const std::string typed :
         {"foo\" bar", "tv 5\"", "5\" OR tv", "foo\" -bar", "bar -foo\"", "foo \"a b\" 5\" bar"}) {
        for (const std::string name : {"Bo", "Ada B", "Ada -B", "a\"b c"}) {
            const std::string words =
                read_state({{"q", typed}, {"not_field", "outlet"}, {"not", name}}).words;
            const std::string left_out = read_state({{"not_field", "outlet"}, {"not", name}}).words;
            const Query asked = read_query(words);
            const Query parts[] = {read_query(typed), read_query(left_out)};
            const bool is_behind = asked == joined(Query::Op::all_of, {parts[0], parts[1]});
            const bool is_before = asked == joined(Query::Op::all_of, {parts[1], parts[0]});
            BOOST_TEST((is_behind || is_before), words);
            // And so with a second one.
            const std::string both =
                read_state({{"q", words}, {"not_field", "person"}, {"not", "C D"}}).words;
            BOOST_TEST(read_query(both).children.size() == asked.children.size() + 1, both);
        }
    }
}

// Nor does it make another fault of the one that is told.
BOOST_AUTO_TEST_CASE(what_is_left_out_mends_no_query) {
    const auto fault_of = [](const std::string& query) -> std::string {
        try {
            read_query(query);
            return "none";
        } catch (const QueryError& error) {
            return error.code;
        }
    };
    for (const std::string typed :
         {"a OR", "a NOT", "a NEAR", "\"a OR b", "(a OR b", "a) OR b", "OR a", "a) (b", "(a OR",
          "\"a", "a \" b", "said:\"x", "\"", "nofield:a", "date:x"})
        for (const std::string name : {"x", "x y"}) {
            const std::string words = read_state({{"q", typed}, {"not", name}}).words;
            BOOST_CHECK_THROW(read_query(words), QueryError);
            BOOST_TEST(fault_of(words) == fault_of(typed), words);
        }
}

BOOST_AUTO_TEST_CASE(from_and_to_are_a_date_in_two_boxes) {
    const auto date = [](const Pairs& parameters) { return read_state(parameters).date; };
    BOOST_TEST(date({{"from", "2019"}, {"to", " 2020-05 "}}) == "2019..2020-05");
    BOOST_TEST(date({{"from", "2019"}, {"to", "2019"}}) == "2019");
    BOOST_TEST(date({{"from", "2019"}, {"to", ""}}) == "2019..");
    BOOST_TEST(date({{"to", "2019"}}) == "..2019");
    BOOST_TEST(date({{"date", "1990s"}, {"from", ""}, {"to", ""}}) == ""); // emptied
    BOOST_TEST(date({{"date", "1990s"}}) == "1990s");
}

BOOST_AUTO_TEST_SUITE_END()
