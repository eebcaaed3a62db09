// SPDX-License-Identifier: GPL-3.0-or-later
// The passages of an article that show best why it was found.
#pragma once

#include "searcher/engine/passage/highlighter.hpp"
#include "searcher/value/results.hpp"

#include <cstddef>
#include <span>
#include <string_view>

namespace newshound {

// Bytes of the text that a snippet shows at most, with a little more so as not to cut a name.
inline constexpr std::size_t snippet_bytes = 280;

// One passage where all that matches stands together, else the two that show most of it (each
// word once, the rarer the better; of equals the earlier, of those in one place the tighter).
// Passages start with a sentence where one starts near by, and end with one where that leaves
// half of them. Without any match the start of the text. Linear in the text's length. `language` is
// the article's: of a word only the forms that it has there are looked for.
Snippet make_snippet(std::string_view text, const Highlighter& highlighter,
                     std::string_view language = {});

// Bytes [start, end) of a text.
struct Stretch {
    std::size_t start = 0;
    std::size_t end = 0;
};

// The same of those matches only that touch one of the stretches, which ascend; without any
// nothing.
Snippet make_snippet(std::string_view text, const Highlighter& highlighter,
                     std::span<const Stretch> within, std::string_view language = {});

} // namespace newshound
