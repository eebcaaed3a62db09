// SPDX-License-Identifier: GPL-3.0-or-later
// Words by which lines credit agencies: the kinds of citation_cues.tsv that stand for any language.
#pragma once

#include <string_view>

namespace newshound {

enum class CreditWord {
    label,   // begins a line, with its colon: "quelle:"
    lead,    // stands before an agency: "by", "von"
    role,    // behind one, whose writer somebody is: "staff", "sports writer"
    picture, // in a line that credits a picture: "foto"
    note,    // stands in brackets where an agency might: "corrected"
};

// Case does not matter. Safe from any number of threads.
bool is_credit_word(std::string_view text, CreditWord kind);
bool starts_with_credit_word(std::string_view text, CreditWord kind);
bool holds_credit_word(std::string_view text, CreditWord kind);

} // namespace newshound
