// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/stories/line_cutter.hpp"

namespace newshound {

StoryCutter::Cut LineCutter::cut(std::string_view bytes) {
    if (!is_inside_ && !is_torn_) {
        is_inside_ = true;
        return {0, Event::begins};
    }
    const std::size_t end = bytes.find('\n');
    if (end == bytes.npos) return {bytes.size(), Event::none};
    is_inside_ = false;
    const bool was_torn = is_torn_;
    is_torn_ = false;
    return {end + 1, was_torn ? Event::none : Event::ends};
}

bool LineCutter::resume() {
    is_inside_ = false;
    is_torn_ = true;
    return true;
}

} // namespace newshound
