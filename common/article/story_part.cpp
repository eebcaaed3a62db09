// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/article/story_part.hpp"

#include <charconv>

namespace newshound {

std::optional<StoryPart> part_of(const Article& article) {
    std::optional<StoryPart> part;
    for (const Found& each : article.found)
        if (each.field == part_field) part = parse_story_part(each.value);
    if (!part) return part;
    for (const Found& each : article.found)
        if (each.field == part_story_field) part->story = each.value;
    return part;
}

std::string to_string(const StoryPart& part) {
    const std::string number = std::to_string(part.number);
    return part.of == 0 ? number : number + "/" + std::to_string(part.of);
}

std::optional<StoryPart> parse_story_part(std::string_view text) {
    StoryPart part;
    const char* const end = text.data() + text.size();
    const auto [behind, error] = std::from_chars(text.data(), end, part.number);
    if (error != std::errc() || part.number == 0) return std::nullopt;
    if (behind == end) return part;
    const auto [last, of_error] = std::from_chars(behind + 1, end, part.of);
    if (*behind != '/' || of_error != std::errc() || last != end) return std::nullopt;
    return part;
}

} // namespace newshound
