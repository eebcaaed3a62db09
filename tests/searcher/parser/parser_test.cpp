// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/error.hpp"
#include "searcher/parser/parser.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;

namespace {

const ParseOptions options{.today = {.year = 2022, .month = 3, .day = 16}};

std::string understood(const std::string& text, const ParseOptions& with = options) {
    return to_string(parse_query(text, with));
}

// Where the error is, and its message.
std::pair<std::size_t, std::string> refusal(const std::string& text) {
    try {
        parse_query(text, options);
    } catch (const QueryError& error) {
        BOOST_TEST(error.query == text);
        return {error.offset, error.what()};
    }
    return {std::string::npos, ""};
}

} // namespace

BOOST_AUTO_TEST_SUITE(parser)

BOOST_AUTO_TEST_CASE(a_query_prints_itself_back) {
    const std::pair<const char*, const char*> table[] = {
        {"bortnikov", "bortnikov"},
        {"  bortnikov   cyber-security ", "bortnikov cyber-security"},
        {"a AND b", "a b"},
        {"a b OR c", "(a b) OR c"},
        {"a (b OR c)", "a (b OR c)"},
        {"(a b) (c d)", "a b c d"},
        {"a OR (b OR c)", "a OR b OR c"},
        {"a -b", "a -b"},
        {"a NOT (b c)", "a -(b c)"},
        {"NOT NOT a", "a"},
        {"-(-a)", "a"},
        {"\"information security\"", "\"information security\""},
        {"\u201Cinformation security\u201D", "\"information security\""},
        {"title:(a OR \"b c\")", "title:a OR title:\"b c\""},
        {"text:contacts", "contacts"},
        {"text:-5 text:OR text:NEAR/3~1", "text:-5 text:OR text:NEAR/3~1"},
        {"text:date:2019 text:-or~2 text:Moscow:", "text:date:2019 text:-or~2 Moscow:"},
        {"outlet:tass date:2019-05..2019-10", "outlet:tass date:2019-05..2019-10"},
        {"date:2019-05-01..2019-05-31", "date:2019-05"},
        {"date:2019..", "date:2019.."},
        {"date:..2019-10-16", "date:..2019-10-16"},
        {"date:yesterday", "date:2022-03-15"},
        {"date:\"last week\"", "date:2022-03-07..2022-03-13"},
        {"date:(2019 OR 2021)", "date:2019 OR date:2021"},
        {"about:2019-W42", "about:2019-W42"},
        {"words:100..500", "words:100..500"},
        {"on:4-13", "on:04-13"},
        {"a NEAR/3 b", "a NEAR/3 b"},
        {"a NEAR b c", "(a NEAR/10 b) c"},
        {"(a OR b) NEAR/2 \"c d\"", "(a OR b) NEAR/2 \"c d\""},
        {"bort*", "bort*"},
        {"b*nikov *gate", "b*nikov *gate"},
        {"bortnikow~", "bortnikow~2"},
        {"bort~ person:bortnikow~1", "bort~1 person:bortnikow~1"},
        {"a NEAR/sentence b", "a NEAR/sentence b"},
        {"a~ NEAR/paragraph (b OR c*) d", "(a~1 NEAR/paragraph (b OR c*)) d"},
        {"file:page.html~ \"a~\"", "file:page.html~ \"a~\""},
        {"a~b", "a~b"},
        {"*", "*"},
        {"* -a", "* -a"},
        {"author:*", "author:*"},
        {"url:https://example.org/a?b=c", "url:https://example.org/a?b=c"},
        {"and or not 10:30 AT&T", "and or not 10:30 AT&T"},
        {"\"say \\\"no\\\" \\\\ \\n\"", "\"say \\\"no\\\" \\\\ \\\\n\""},
        {"title:\u201Ca \\\u201D b\u00BB", "title:\"a \\\u201D b\""},
        {"Johnson & Johnson: \u2013 what | next /", "Johnson Johnson: what next"},
        {"Greek debt crisis: date: what?", "Greek debt crisis: date: what?"},
        {"(crisis:) OR title:", "crisis: OR title:"},
        {"see https://example.org/a?b=c, now", "see url:https://example.org/a?b=c, now"},
        {"a !b !(c d)", "a -b -(c d)"},
        {"+a + -b+c", "a -b+c"},
        {"a && b || c", "(a b) OR c"},
        {"\"a b-c\"~9", "\"a\" NEAR/9 \"b\" NEAR/9 \"c\""},
        {"title:\"a b\"~9 c", "(title:\"a\" NEAR/9 title:\"b\") c"},
        {"a W/9 b w/9 c", "a NEAR/9 b NEAR/9 c"},
        {"a W/S b", "a NEAR/sentence b"},
        {"a AROUND(5) b", "a NEAR/5 b"},
        {"AROUND (5)", "AROUND 5"},
        {"a 2\" pipe, 6\"", "a 2 pipe, 6"},
        {"a 2\"b c\"", "a 2 \"b c\""},
        {"\"catch 22\" b", "\"catch 22\" b"},
        {"a|b", "a|b"},
        {"\"a * b\"", "\"a \\* b\""},
        {"file:\"my folder/*\" file:a/*", "file:\"my folder/*\" file:a/*"},
        {"file:\"a \\\"b\\\" (c)/*\"", "file:\"a \\\"b\\\" (c)/*\""},
        {"file:\"a b/\\*\"", "file:\"a b/\\*\""},
        {"file:a*\u05E6\"\u05DC", "file:a*\u05E6\"\u05DC"},
        {"H.\u00A0W. AND Bush", "H.W. Bush"},
        {"date:[2019 TO 2021] words:[100 TO *]", "date:2019..2021 words:100.."},
        {"*:* -a", "* -a"},
        {"text:[2019 text:TO 2021]", "text:[2019 TO 2021]"},
        {"\"a\\* b\" \"F*** off\"", "\"a\\* b\" \"F\\*\\*\\* off\""},
        {"person:=\"Anna \\\"A\\\" Smith\" outlet:=TASS",
         "person:=\"Anna \\\"A\\\" Smith\" outlet:=\"TASS\""},
        {"title:=\"a b\" date:=2019 by:=b", "title:\"a b\" date:2019 by:=\"b\""},
        {"George H. W. Bush R. K. Lilley", "George H.W. Bush R.K. Lilley"},
        {"(btc)-futures a -- b --c", "btc futures a b text:--c"},
        {"(a OR b)-c", "(a OR b) -c"},
        {"title:\"a b\"-c", "title:\"a b\" -c"},
        {"(a)-(b c) \"d\"-\"e\"", "a -(b c) \"d\" -\"e\""},
        {"(a)-title:b", "a -title:b"},
        {"title:(George H. W. Bush) author:(J. K.)",
         "title:George title:H.W. title:Bush author:J. author:K."},
        {"x.org/a example.org/a/b text:2019..2021", "x.org/a url:example.org/a/b text:2019..2021"},
        {"title:(=a)", "title:(=a)"},
        {"text:title=a text:PRE/3", "text:title=a text:PRE/3"},
        {"\u041F\u0443\u0442\u0438\u043D", "\u041F\u0443\u0442\u0438\u043D"},
    };
    for (const auto& [text, printed] : table) {
        BOOST_TEST_CONTEXT(text) {
            BOOST_TEST(understood(text) == printed);
            BOOST_TEST((parse_query(printed, options) == parse_query(text, options)));
        }
    }
}

// For who asks again on another day: receipts, watches, feeds.
BOOST_AUTO_TEST_CASE(relative_dates_stay_relative) {
    const std::pair<const char*, const char*> table[] = {
        {"date:yesterday", "date:yesterday"},
        {"a date:\"last week\" -updated:last-7-days", "a date:\"last week\" -updated:last-7-days"},
        {"date:\"2019..this month\"", "date:\"2019..this month\""},
        {"date:2019-05-01..2019-05-31", "date:2019-05"},
        {"date:\"October 2019\" words:0100..", "date:2019-10 words:100.."},
    };
    for (const auto& [text, printed] : table) {
        BOOST_TEST_CONTEXT(text) {
            const Query query = parse_query(text, options);
            BOOST_TEST(to_string(query, Days::as_typed) == printed);
            BOOST_TEST((parse_query(printed, options) == query));
        }
    }
}

BOOST_AUTO_TEST_CASE(any_relaxes_words_but_not_fields_or_exclusions) {
    const ParseOptions any{.any = true, .today = options.today};
    BOOST_TEST(understood("a b -c date:2019", any) == "(a OR b) -c date:2019");
    BOOST_TEST(understood("a AND b", any) == "a b");
    BOOST_TEST(understood("a b person:=\"c\"", any) == "(a OR b) person:=\"c\"");
    BOOST_TEST(understood("+a b c", any) == "(b OR c) a");
}

BOOST_AUTO_TEST_CASE(what_is_wrong_is_named_with_its_spot) {
    const std::pair<const char*, std::size_t> table[] = {
        {"", 0},
        {"a (b", 2},
        {"a b)", 3},
        {"\"a b", 0},
        {"a OR", 4},
        {"AND a", 0},
        {"outle:tass", 0},
        {"date:2019-13", 5},
        {"date:x..y", 5},
        {"date:2020..2019", 5},
        {"a ()", 2},
        {"a NEAR/0 b", 7},
        {"a NEAR/3", 8},
        {"words:many", 6},
        {"a NEAR/3 -b", 9},
        {"title:(outlet:b)", 7},
        {"a NEAR/3 outlet:b", 16},
        {"$$$", 0},
        {"a OR OR b", 5},
        {"words:9..1", 6},
        {"words:..", 6},
        {"on:13-04", 3},
        {"on:april", 3},
        {"NEAR/2 a", 0},
        {"\"...\"", 1},
        {"\"a\\\"", 0},
        {"a NEAR/60 b NEAR/60 c", 17},
        {"a NEAR/sentences b", 7},
        {"a NEAR/sentence b NEAR/paragraph c", 23},
        {"title:a NEAR/sentence title:b", 6},
        {"bort~3", 4},
        {"a NEAR/ b", 7},
        {"Outlet:tass", 0},
        {"date:yesterdy", 5},
        {"id:xyz", 3},
        {"story:k3", 6},
        {"lang:german", 5},
        {"bort*~", 5},
        {"outlet:tass~", 11},
        {"*~1", 1},
        {"&~", 0},
        {"- \u2013 |", 0},
        {"\"a b\"~", 5},
        {"\"a\"~9", 4},
        {"\"a b\"~0", 6},
        {"\"a b c\"~60", 8},
        {"outlet:\"a b\"~2", 8},
        {"\"a b\"^2", 5},
        {"a^2", 1},
        {"title:a^0.5", 7},
        {"~9 a", 0},
        {"~moon", 0},
        {"moon~0.8", 4},
        {"_exists_:author", 0},
        {"a ADJ b", 2},
        {"a ADJ3 b", 2},
        {"a NEXT/3 b", 2},
        {"\"whi* house\"", 4},
        {"wh?te", 2},
        {"/wh.te/", 0},
        {"[2019 TO 2021]", 0},
        {"date:{2019 TO 2021}", 5},
        {"a PRE/3 b", 2},
        {"a PRE/5'=b", 2},
        {"title=a", 5},
        {"date>=2019", 4},
        {"a W/0 b", 4},
        {"after:2019", 0},
        {"person:=(a OR b)", 8},
        {"person:=\"\"", 9},
        {"title:=\"...\"", 8},
        {"lang:=german", 6},
    };
    for (const auto& [text, offset] : table) {
        BOOST_TEST_CONTEXT(text) {
            const auto [at, message] = refusal(text);
            BOOST_TEST(at == offset);
            BOOST_TEST(!message.empty());
        }
    }
    BOOST_TEST(refusal("outle:tass").second == "there is no field 'outle'; did you mean 'outlet'?");
}

BOOST_AUTO_TEST_CASE(what_is_read_otherwise_than_some_expect_is_noted) {
    const std::pair<const char*, const char*> table[] = {
        {"a & b", "'&' is passed over"},
        {"2\" pipe", "'\"' is passed over"},
        {"a|b", "the words of 'a|b' must stand next to each other; write OR for one of two"},
        {"\"white * house\"", "a * between the words of a quotation stands for none; write NEAR, "
                              "as in white NEAR/3 house"},
        {"a - b", "'-' is passed over; put it right before a word to exclude that word"},
        {"a or b", "'or' is searched as a word; write OR for one of two"},
        {"a not b", "'not' is searched as a word; write NOT or - to exclude what follows"},
        {"title: a",
         "'title:' is searched as a word; a field has its value right behind the colon"},
        {"http://example.org", "an address is looked up by url:"},
        {"example.org/2019/a?b=c", "an address is looked up by url:"},
        {"a (b)-c", "'-' right behind a parenthesis is a hyphen; put a blank before it to exclude "
                    "what follows"},
        {"\u201Ea b\u201C-c", "'-' right behind a quotation is a hyphen; put a blank before it to "
                              "exclude what follows"},
        {"a b\"", "'\"' is passed over"},
        {"a -- b", "'--' is passed over"},
        {"a /5 b", "'/5' is searched as words; write NEAR/5 for words close together"},
        {"a near/5 b", "'near/5' is searched as words; write NEAR/5 for words close together"},
    };
    for (const auto& [text, note] : table) {
        std::vector<std::string> notes;
        parse_query(text, options, &notes);
        BOOST_TEST(notes == std::vector<std::string>{note}, boost::test_tools::per_element());
    }
    std::vector<std::string> notes;
    parse_query("who won? \"a or b\" Crisis: OR AT&T a AND b", options, &notes);
    BOOST_TEST(notes.empty());
    parse_query("a & b | c / d + e = f or g and h", options, &notes);
    BOOST_TEST(notes.size() == 5u); // a few say enough
}

BOOST_AUTO_TEST_CASE(limits_are_stated) {
    std::string words;
    for (int i = 0; i < 100'000; ++i)
        words += "word ";
    BOOST_TEST(refusal(words).second == "more than 10000 words");
    std::string patterns;
    for (int i = 0; i < 10'000; ++i)
        patterns += "w* ";
    BOOST_TEST(refusal(patterns).second == "more than 100 words with * or ~");
    const std::string nested = std::string(1'000, '(') + "a" + std::string(1'000, ')');
    BOOST_TEST(refusal(nested).second == "parentheses nest deeper than 100");
    BOOST_TEST(understood(std::string(100, '(') + "a" + std::string(100, ')')) == "a");
    std::string exclusions;
    for (int i = 0; i < 100'001; ++i)
        exclusions += "NOT ";
    BOOST_TEST(understood(exclusions + "a") == "-a");
}

BOOST_AUTO_TEST_CASE(any_words_print_and_parse_back) {
    const std::pair<const char*, const char*> table[] = {
        {"moon, \"carpet\" (AND", "moon OR carpet OR text:AND"},
        {"F\uFEFF a\uFEFFb", "F OR ab"}, // passed over inside a word
    };
    for (const auto& [text, expected] : table) {
        const std::string printed = to_string(parse_words(text));
        BOOST_TEST(understood(printed) == printed);
        BOOST_TEST(printed == expected);
    }
}

BOOST_AUTO_TEST_SUITE_END()
