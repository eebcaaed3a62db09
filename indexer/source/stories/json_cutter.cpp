// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/stories/json_cutter.hpp"

#include <utility>

namespace newshound {

bool is_json_list(std::string_view start) {
    if (start.starts_with("\xEF\xBB\xBF")) start.remove_prefix(3);
    const std::size_t at = start.find_first_not_of(" \t\r\n");
    return at != start.npos && start[at] == '[';
}

StoryCutter::Cut JsonCutter::cut(std::string_view bytes) {
    for (std::size_t at = 0; at < bytes.size() && !has_ended_; ++at) {
        const char c = bytes[at];
        if (take_text(c)) continue;
        if (c == '{' && depth_ == 1 && !std::exchange(in_story_, true)) return {at, Event::begins};
        if (const Event event = take_sign(c); event != Event::none) return {at + 1, event};
    }
    return {bytes.size(), Event::none};
}

// Whether it is one of a text, or begins or ends it.
bool JsonCutter::take_text(char c) {
    if (!in_text_) {
        in_text_ = c == '"';
        return in_text_;
    }
    if (!std::exchange(is_escaped_, false)) {
        is_escaped_ = c == '\\';
        in_text_ = c != '"';
    }
    return true;
}

StoryCutter::Event JsonCutter::take_sign(char c) {
    if (c == '[' || c == '{') ++depth_;
    if (c != ']' && c != '}') return Event::none;
    depth_ -= depth_ > 0 ? 1 : 0;
    has_ended_ = depth_ == 0;
    if (depth_ > 1) return Event::none;
    return std::exchange(in_story_, false) ? Event::ends : Event::none;
}

} // namespace newshound
