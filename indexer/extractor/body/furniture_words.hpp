// SPDX-License-Identifier: GPL-3.0-or-later
// The words by which furniture between the lines of a story is known, in the languages of the
// press.
#pragma once

#include <string_view>

namespace newshound {

// Whether `text` is a label of links to other stories: "READ MORE:", "Lesen Sie auch", "▶
// 関連記事".
bool is_related_label(std::string_view text);

// Whether `text` leads to another place of the page: "Back to top", "Zum Inhalt springen".
bool is_jump(std::string_view text);

// Whether a short text asks to sign up for a newsletter: "Get our morning letter in your inbox".
bool asks_for_address(std::string_view text);

// Whether a text speaks for the site to its reader ("our letter", "your inbox"), or begins a
// sentence with what to do ("Sign up …").
bool asks_reader(std::string_view text);

// Whether a short text is what a paywall says: "Already a subscriber? Sign in to keep reading".
// What may be said of other things ("subscribers only", "to keep reading") is, where it is a label,
// names the page or asks to sign in.
bool speaks_for_wall(std::string_view text);

} // namespace newshound
