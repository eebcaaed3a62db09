// SPDX-License-Identifier: GPL-3.0-or-later
// What a cutter cuts from bytes that come in pieces.
#pragma once

#include "indexer/source/stories/story_cutter.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace newshound::test {

using Stories = std::vector<std::string>;

template <typename Cutter>
Stories stories_cut(const std::string& bytes, std::size_t piece) {
    Cutter cutter;
    Stories stories;
    std::string story;
    bool is_inside = false;
    for (std::size_t at = 0; at < bytes.size();) {
        const auto [count, event] = cutter.cut(std::string_view(bytes).substr(at, piece));
        if (is_inside) story += bytes.substr(at, count);
        at += count;
        if (event == StoryCutter::Event::ends) stories.push_back(story);
        if (event != StoryCutter::Event::none) {
            is_inside = event == StoryCutter::Event::begins;
            story.clear();
        }
    }
    return stories;
}

} // namespace newshound::test
