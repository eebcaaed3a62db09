// SPDX-License-Identifier: GPL-3.0-or-later
// Tables as text: a row a line, columns parted by tabs. A line that begins with "#" is a comment.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace newshound {

// Walks over rows; blank lines are none. Views are good as long as the text.
class TableReader {
  public:
    explicit TableReader(std::string_view table) : rest_(table) {}

    // False at the end. REQUIRES of column(): the last call gave true.
    bool next() {
        do {
            if (rest_.empty()) return false;
            const std::size_t end = std::min(rest_.find('\n'), rest_.size());
            row_ = rest_.substr(0, end);
            rest_.remove_prefix(std::min(end + 1, rest_.size()));
        } while (row_.empty() || row_.front() == '#');
        return true;
    }

    // Counted from 0; "" where the row is shorter.
    std::string_view column(std::size_t number) const {
        std::string_view row = row_;
        for (; number > 0; --number) {
            const std::size_t tab = row.find('\t');
            if (tab == row.npos) return {};
            row.remove_prefix(tab + 1);
        }
        return row.substr(0, row.find('\t'));
    }

  private:
    std::string_view rest_;
    std::string_view row_;
};

} // namespace newshound
