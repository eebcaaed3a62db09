// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a query: refused with a spot inside the text, or understood as a tree that prints
// itself and parses back to the same.
// The language's words: -dict=tests/fuzzers/query.dict.
#include "common/error.hpp"
#include "common/text/utf8.hpp"
#include "searcher/parser/parser.hpp"
#include "searcher/parser/unfinished.hpp"

#include <cstdint>
#include <cstdlib>
#include <string>

using namespace newshound;

namespace {

const Date today{.year = 2022, .month = 3, .day = 16};

void check_print(const Query& query) {
    for (const Days days : {Days::as_dates, Days::as_typed}) {
        const std::string printed = to_string(query, days);
        try {
            const Query again = parse_query(printed, {.today = today});
            if (again != query || to_string(again, days) != printed) std::abort();
        } catch (const QueryError&) {
            // Parentheses that --any added may go past the limit; nothing else may fail.
            if (printed.find(std::string(deepest_query / 2, '(')) == std::string::npos)
                std::abort();
        }
    }
}

// Any text between quotation marks comes back as it was.
void check_phrase(const std::string& text) {
    const Query query = phrase("title", text);
    try {
        if (parse_query(to_string(query), {.today = today}) != query) std::abort();
    } catch (const QueryError&) {
        // No word stands there.
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size < 1) return 0;
    const std::string text = to_utf8({reinterpret_cast<const char*>(data + 1), size - 1});
    try {
        check_print(parse_query(text, {.any = data[0] % 2 == 1, .today = today}));
    } catch (const QueryError& error) {
        if (error.offset > text.size() || error.query != text) std::abort();
    }
    check_phrase(text);
    // While it is typed it is wrong most of the time.
    const UnfinishedQuery unfinished = unfinished_query(text);
    if (unfinished.start > text.size() || unfinished.before_start > unfinished.start) std::abort();
    if (!unfinished.is_quoted && !text.ends_with(unfinished.text)) std::abort();
    try {
        check_print(parse_words(text));
    } catch (const QueryError& error) {
        if (error.offset > text.size()) std::abort();
    }
    return 0;
}
