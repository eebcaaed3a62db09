// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/engine/counting/matches.hpp"

namespace newshound {

std::size_t Matches::count() const {
    if (!by_story()) return documents.size();
    return std::unordered_set<std::uint32_t>(stories.begin(), stories.end()).size();
}

bool OncePerStory::is_new(std::size_t match, std::uint32_t name) {
    if (match != last_) ++named_;
    last_ = match;
    if (!matches_.by_story()) return true;
    const std::uint32_t story = matches_.stories[match];
    stories_.insert(story);
    return seen_.insert(std::uint64_t{story} << 32 | name).second;
}

std::size_t OncePerStory::without() const {
    return matches_.count() - (matches_.by_story() ? stories_.size() : named_);
}

} // namespace newshound
