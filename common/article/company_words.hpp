// SPDX-License-Identifier: GPL-3.0-or-later
// Words that tell a company's form or trade: "Inc.", "and Co", "Motors".
#pragma once

#include <cstdint>
#include <string_view>

namespace newshound {

// A column of common/data/company_words.tsv each, one bit each, as a word may be several.
enum CompanyWordKind : std::uint8_t {
    company_form = 1 << 0,      // two names are one company's with and without it: "Corp"
    company_tail = 1 << 1,      // a shorter name of it in the same article lacks it: "Group"
    company_trade = 1 << 2,     // … and may lack this one before it: "Motors"
    sure_company_form = 1 << 3, // means nothing else wherever it stands: not "AG", "SA" or "NV"
    company_end = 1 << 4,       // what follows it is another name: "Acme Corp. Johnson said"
};

// The kinds of a word, without the stop at its end; 0 for any other word. `as_written` with its
// capitals: "Co", not "co"; `lower` in small letters.
unsigned company_word_kinds(std::string_view as_written);
unsigned lower_company_word_kinds(std::string_view lower);

} // namespace newshound
