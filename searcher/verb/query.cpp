// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/verb/query.hpp"

#include "common/program/help_text.hpp"
#include "common/program/options.hpp"
#include "common/program/terminal.hpp"
#include "common/schema/schema.hpp"

#include <algorithm>
#include <array>
#include <iostream>
#include <string>
#include <utility>

namespace newshound {
namespace {

using Row = std::pair<std::string_view, std::string_view>;

constexpr std::array<Row, 12> words = {
    {{"cyber security", "both words, in any of their inflected forms"},
     {"\"information security\"", "exactly these words, next to each other"},
     {"moon OR mars", "either word; AND, OR, NOT in capitals"},
     {"eclipse -texas", "the first without the second"},
     {"(comet OR mars) landing", "parentheses group"},
     {"foam NEAR/6 tank", "at most 6 words from one to the other"},
     {"foam NEAR/sentence tank", "in one sentence; NEAR/paragraph: in one paragraph"},
     {"bort*", "words that start so; * may stand anywhere: *gate"},
     {"bortnikow~", "the word and those spelt nearly so"},
     {"said:moon by:armstrong", "words and their speaker, in the same quotation"},
     {"date:2019-05..2019-10", "a range of days, months or years; date:2019.. is open"},
     {"*", "every article"}}};

void declare(Options&) {}

// Two columns; a left side that is too long has its right side on the next line.
void print_row(std::string_view left, const std::string& right) {
    constexpr std::size_t width = 28;
    const std::size_t columns =
        std::clamp<std::size_t>(terminal_of(Stream::output).columns, 50, 100) - width;
    // A line that starts with a blank stands for itself.
    const std::string wrapped = wrapped_help(right, columns);
    const std::string indent(width, ' ');
    std::cout << "  " << left;
    if (left.size() + 4 > width)
        std::cout << "\n" << indent;
    else
        std::cout << std::string(width - 2 - left.size(), ' ');
    for (const char c : wrapped)
        std::cout << c << (c == '\n' ? indent : std::string());
    std::cout << "\n";
}

int run(const Options&) {
    std::cout << "The query language, in single quotes in a shell: newshound search "
                 "'eclipse -texas'\n\nWords\n";
    for (const auto& [typed, meaning] : words)
        print_row(typed, std::string(meaning));
    std::cout << "\nFields, as FIELD:word, FIELD:\"some words\" or FIELD:(one OR other); FIELD:* = "
                 "has any\n";
    for (const Field& field : fields())
        print_row(std::string(field.name) + ":",
                  std::string(field.meaning) + "\n " + std::string(field.example));
    std::cout
        << "\n--explain shows how a query was understood. All of it: docs/query-language.md\n";
    return exit_done;
}

} // namespace

const Verb query_verb = {
    .name = "query",
    .summary = "tell the query language",
    .usage = "",
    .details = "Words, operators and all fields with an example each; newshound help query is the "
               "same.",
    .examples = "  newshound query\n"
                "  newshound help query\n",
    .declare = declare,
    .run = run,
    .is_topic = true,
};

} // namespace newshound
