// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/text/fault.hpp"
#include "common/text/table_reader.hpp"
#include "tests/support/source_tree.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <set>
#include <sstream>

using namespace newshound;

namespace {

std::set<std::string> codes_in_table() {
    std::set<std::string> codes;
    for (TableReader rows(embedded_faults().front().bytes); rows.next();)
        codes.emplace(rows.column(0));
    return codes;
}

// The strings of small letters and hyphens in `line`.
std::vector<std::string> words_in_quotes(const std::string& line) {
    std::vector<std::string> words;
    std::istringstream parts(line);
    bool is_inside = false;
    for (std::string part; std::getline(parts, part, '"'); is_inside = !is_inside)
        if (is_inside && !part.empty() &&
            part.find_first_not_of("abcdefghijklmnopqrstuvwxyz-") == part.npos)
            words.push_back(part);
    return words;
}

bool throws_faults(const std::string& path) {
    return path.starts_with("searcher/") || path == "common/program/option_value.cpp";
}

// What a server never comes to: files of the person who starts the program.
bool is_of_command_line(const std::string& path) {
    return path.starts_with("searcher/verb/") || path.starts_with("searcher/watch/") ||
           path == "searcher/answer/receipt.cpp" || path == "searcher/value/synonyms.cpp";
}

} // namespace

BOOST_AUTO_TEST_SUITE(faults)

BOOST_AUTO_TEST_CASE(a_sentence_has_its_values_in_each_language) {
    const QueryError error = query_fault("unknown-field-near", {"titel", "title"}, "titel:x", 0);
    BOOST_TEST(error.what() == std::string("there is no field 'titel'; did you mean 'title'?"));
    BOOST_TEST(fault_sentence(error, "en") == error.what());
    BOOST_TEST(fault_sentence(error, "xx") == error.what());
    BOOST_TEST(fault_sentence(error, "de") ==
               "ein Feld „titel“ gibt es nicht; meinten Sie „title“?");
    BOOST_TEST(fault_sentence(error, "fr") ==
               "il n’y a pas de champ « titel » ; vouliez-vous dire « title » ?");
    BOOST_TEST(fault_sentence(QueryError("told otherwise", "", 0), "de") == "told otherwise");
}

BOOST_AUTO_TEST_CASE(a_fault_in_a_part_keeps_its_code_in_the_whole) {
    const QueryError error = query_fault("no-word", {"&"}, "&", 0).in("a &", 2);
    BOOST_TEST(error.code == "no-word");
    BOOST_TEST(error.query == "a &");
    BOOST_TEST(error.offset == 2U);
    BOOST_TEST(fault_sentence(error, "en") == "'&' holds no word to search for");
}

BOOST_AUTO_TEST_CASE(what_is_mistyped_is_told_with_the_nearest) {
    const std::vector<std::string_view> names = {"newest", "oldest"};
    const UsageError near =
        usage_fault("choice", {"sort", "newest, oldest", "newst"}, "newst", names);
    BOOST_TEST(near.code == "choice-near");
    BOOST_TEST(near.values.back() == "newest");
    BOOST_TEST(near.what() == std::string("sort takes one of newest, oldest, not 'newst'; did you "
                                          "mean 'newest'?"));
    const UsageError far = usage_fault("choice", {"sort", "newest, oldest", "{2}"}, "{2}", names);
    BOOST_TEST(far.code == "choice");
    BOOST_TEST(fault_sentence(far, "de") == "sort nimmt eines von newest, oldest, nicht „{2}“");
    BOOST_TEST(fault_sentence("nothing-such", {"a"}, "de") == "");
}

BOOST_AUTO_TEST_CASE(every_sentence_is_there_in_every_language_with_the_same_gaps) {
    for (TableReader rows(embedded_faults().front().bytes); rows.next();) {
        const std::string code(rows.column(0));
        for (const std::size_t column : {1U, 2U, 3U}) {
            BOOST_TEST(!rows.column(column).empty(), code);
            for (const std::string_view gap : {"{0}", "{1}", "{2}", "{3}"})
                BOOST_TEST((rows.column(column).find(gap) == std::string_view::npos) ==
                               (rows.column(1).find(gap) == std::string_view::npos),
                           code);
        }
        BOOST_TEST(rows.column(4).empty(), code);
    }
}

BOOST_AUTO_TEST_CASE(every_code_of_the_sources_is_in_the_table_and_none_is_left_over) {
    const std::set<std::string> table = codes_in_table();
    std::set<std::string> unused = table;
    for (const test::SourceFile& file : test::source_files()) {
        if (!throws_faults(file.path)) continue;
        for (const std::string& line : file.lines) {
            const std::vector<std::string> words = words_in_quotes(line);
            for (const std::string& word : words) {
                unused.erase(word);
                unused.erase(word + "-near");
            }
            for (const std::string_view call : {" fail(\"", " fail_at(\"", "_fault(\""})
                if (const std::size_t at = line.find(call); at != line.npos)
                    BOOST_TEST(
                        table.contains(line.substr(
                            at + call.size(), line.find('"', at + call.size()) - at - call.size())),
                        line);
        }
    }
    BOOST_TEST(unused.empty(), (unused.empty() ? "" : *unused.begin()));
}

// So that no page tells it in another language than its own.
BOOST_AUTO_TEST_CASE(nothing_that_a_server_refuses_is_told_without_a_code) {
    for (const test::SourceFile& file : test::source_files()) {
        if (!throws_faults(file.path) || is_of_command_line(file.path)) continue;
        for (const std::string& line : file.lines)
            for (const std::string_view bare : {"UsageError(", "QueryError("})
                BOOST_TEST(line.find("throw " + std::string(bare)) == line.npos,
                           file.path << ": " << line);
    }
}

BOOST_AUTO_TEST_SUITE_END()
