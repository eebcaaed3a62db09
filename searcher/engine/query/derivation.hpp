// SPDX-License-Identifier: GPL-3.0-or-later
// Whether two words of one stem are forms of one word, or only akin: political and politics.
//
// Snowball's stemmers cut both kinds of endings alike. Told by the ending in which the two differ:
// one that makes new words (-al, -ism, -heit) is no inflection. The endings are the project's own
// list, of languages whose stemmer cuts them.
#pragma once

#include <string_view>

namespace newshound {

// `word` and `other` have one stem in `language`. False for a language without a list.
bool is_derived(std::string_view word, std::string_view other, std::string_view language);

// Whether they mean different things all the same: where the list says so (apart_words); English
// nouns in -ity beside words that they are not plainly made of (authority and author, unlike
// activity and active); and English words that differ in a last -e, or -ie for -y (suit and
// suite, Mary and Marie).
bool is_unrelated(std::string_view word, std::string_view other, std::string_view language);

} // namespace newshound
