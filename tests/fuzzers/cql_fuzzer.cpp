// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as CQL: refused with a diagnostic of SRU's list, or understood as a query that our own
// language prints, reads and prints the same again.
#include "common/error.hpp"
#include "common/text/utf8.hpp"
#include "searcher/parser/parser.hpp"
#include "searcher/server/sru/cql.hpp"

#include <cstdint>
#include <cstdlib>
#include <string>

using namespace newshound;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text = to_utf8({reinterpret_cast<const char*>(data), size});
    std::string printed;
    try {
        printed = to_string(cql_query(text).query);
    } catch (const SruDiagnostic& refusal) {
        if (refusal.code < 1 || refusal.code > 88) std::abort();
        return 0;
    }
    const Date today{.year = 2022, .month = 3, .day = 16};
    const std::string again = to_string(parse_query(printed, {.today = today}));
    if (to_string(parse_query(again, {.today = today})) != again) std::abort();
    return 0;
}
