// SPDX-License-Identifier: GPL-3.0-or-later
// Which part of a story an article is, where a site shows one story on several pages.
#pragma once

#include "common/article/article.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace newshound {

struct StoryPart {
    unsigned number = 0; // from 1
    unsigned of = 0;     // how many there are; 0 = unknown
    std::string story;   // the address of the first part; "" = unknown

    bool operator==(const StoryPart&) const = default;
};

// Article::found keeps it: the values of these fields, "2/3" or "2", and the address.
inline constexpr std::string_view part_field = "part";
inline constexpr std::string_view part_story_field = "part of";

// Nothing when the article is the whole story.
std::optional<StoryPart> part_of(const Article& article);

// "2/3"; "2" where their number is unknown.
std::string to_string(const StoryPart& part);

// From to_string's form; nothing when `text` is none. The story stays "".
std::optional<StoryPart> parse_story_part(std::string_view text);

} // namespace newshound
