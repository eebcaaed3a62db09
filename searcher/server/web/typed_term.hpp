// SPDX-License-Identifier: GPL-3.0-or-later
// What people type into a box for one thing, as a part of a query, whatever signs it holds.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace newshound {

// Its words as typed, parted by blanks; a sign alone is none.
std::vector<std::string> typed_words(std::string_view text);

// `text` in `field` ("" = headline and body). A plain word stays as it is typed, so that its other
// forms are found; everything else is quoted.
std::string typed_term(std::string_view field, const std::string& text);

// `query`, "" = every article, without those whose `field` has `text`.
std::string without_term(const std::string& query, std::string_view field, const std::string& text);

// `query` so that what is put behind it must hold besides: in parentheses where it is read as one
// of several, or not at all. A blank one stays as it is.
std::string enclosed(const std::string& query);

// What both `query` and `more` find; a blank one says nothing. `more`, made by typed_term and of
// our own signs, stands behind; but before a query whose stray quotation mark would take one of
// `more` for its other half, as in 'tv 5" -"b c"', and where only so a malformed query stays wrong
// in the way that it was typed.
std::string narrowed(const std::string& query, const std::string& more);

} // namespace newshound
