// SPDX-License-Identifier: GPL-3.0-or-later
// What a word of the query language may be taken for where no field and no quotation mark is before
// it: the parser reads by these rules, and a query prints itself by them.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace newshound {

// "http://…" or "https://…", in any case; "example.org/…" as browsers show it, in small letters.
bool is_address(std::string_view word);

// Of a word that asks for nearness what it says of it: "5" of NEAR/5, W/5 and w/5, "sentence" of
// NEAR/sentence and W/S, "paragraph" of W/P, "" of NEAR alone.
std::optional<std::string_view> nearness_of(std::string_view word);

// Where the name of a field ends, at a colon with something behind it: small letters, or a field's
// name in any case. Nothing for another word: Moscow:, crisis:, 10:30.
std::optional<std::size_t> field_name_end(std::string_view word);

// Whether other engines mean more by it than a word: title=moon, date>2019, 2019..2021, PRE/5,
// ADJ3, _exists_:title.
bool is_foreign(std::string_view word);

// Whether it is searched as it stands. REQUIRES: no blanks, quotation marks and parentheses.
bool is_bare_word(std::string_view word);

// Whether there is anything in it that could be a word of an archive: a letter or digit of any
// script, Chinese characters, kana and Thai letters too; marks that only join one do not count.
bool holds_word(std::string_view text);

// Whether what stands between its stars is one word of the index: cyb*, wh*te; not cyber-sec*.
bool is_word_pattern(std::string_view word);

} // namespace newshound
