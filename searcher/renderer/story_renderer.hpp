// SPDX-License-Identifier: GPL-3.0-or-later
// A group of near-copies for people and as JSON.
//
// JSON: {story, total, wire, members: [{id, title, outlet, published, wire}]}, the earliest first.
#pragma once

#include "common/program/terminal.hpp"
#include "searcher/answer/story_group.hpp"

#include <iosfwd>
#include <string>

namespace newshound {

void write_story(std::ostream& out, const StoryGroup& group, const Terminal& terminal);

std::string to_json(const StoryGroup& group); // one line

} // namespace newshound
