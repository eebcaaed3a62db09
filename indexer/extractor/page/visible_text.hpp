// SPDX-License-Identifier: GPL-3.0-or-later
// What a reader sees of an element: its text without scripts, white space squeezed.
#pragma once

#include "indexer/extractor/page/html_document.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace newshound {

// At most `most` bytes of the text of element `id`; blocks and <br> are parted by a blank.
std::string visible_text(const HtmlDocument& document, NodeId id, std::size_t most = 1000);

// Runs of ASCII white space and no-break spaces become one blank, none at the ends; zero-width
// signs vanish.
std::string squeezed(std::string_view text);

// Elements whose content a browser does not show.
bool is_hidden_tag(Tag tag);
// Elements that run within a line of text.
bool is_inline_tag(Tag tag);

// Whether the class or id attribute of `id` holds `word` as one of its parts: parts are split at
// blanks, hyphens, underscores and inner capitals ("articleAuthor" has "author"). Lower case.
bool has_class_part(const HtmlDocument& document, NodeId id, std::string_view word);

// Like has_class_part, for one attribute value.
bool holds_part(std::string_view names, std::string_view word);

// The first of `words` (sorted, lower case) that is a part of `names`; "" when none is.
std::string_view part_among(std::string_view names, std::span<const std::string_view> words);

} // namespace newshound
