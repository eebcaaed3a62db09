// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/program/help_text.hpp"

#include "common/text/utf8.hpp"

#include <algorithm>

namespace newshound {
namespace {

class Wrapper {
  public:
    explicit Wrapper(std::size_t columns) : columns_(columns) {}

    void take_line(std::string_view line) {
        const std::size_t indent = std::min(line.find_first_not_of(' '), line.size());
        const bool stands_alone = line.empty() || indent > 0;
        if (!first_ && (stands_alone || alone_)) break_line();
        first_ = false;
        alone_ = stands_alone;
        indent_ = indent;
        for (std::size_t at = indent; at < line.size();) {
            // Columns of a list keep their distance.
            const std::size_t word = std::min(line.find_first_not_of(' ', at), line.size());
            const std::size_t end = std::min(line.find(' ', word), line.size());
            add(line.substr(word, end - word), at == indent ? 1 : word - at);
            at = end;
        }
    }

    std::string text() && { return std::move(text_); }

  private:
    void add(std::string_view word, std::size_t gap) {
        const std::size_t width = code_point_count(word);
        if (width_ > 0 && width_ + gap + width > columns_) break_line();
        if (width_ == 0) {
            text_.append(indent_, ' ');
            width_ = indent_;
        } else {
            text_.append(gap, ' ');
            width_ += gap;
        }
        text_ += word;
        width_ += width;
    }

    void break_line() {
        text_ += '\n';
        width_ = 0;
    }

    std::size_t columns_;
    std::string text_;
    std::size_t width_ = 0; // of the last line
    std::size_t indent_ = 0;
    bool alone_ = false; // the last line taken runs on with none
    bool first_ = true;
};

} // namespace

std::string wrapped_help(std::string_view text, std::size_t columns) {
    Wrapper wrapper(columns);
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        wrapper.take_line(text.substr(at, end - at));
        at = end + 1;
    }
    return std::move(wrapper).text();
}

} // namespace newshound
