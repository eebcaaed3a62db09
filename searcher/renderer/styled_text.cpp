// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/renderer/styled_text.hpp"

#include "common/text/escape.hpp"
#include "common/text/unicode.hpp"
#include "common/text/utf8.hpp"

namespace newshound {
namespace {

// Hebrew, Arabic, Syriac, Thaana, N'Ko and their kin, and their presentation forms.
bool is_right_to_left(char32_t c) {
    return (c >= 0x590 && c <= 0x8FF) || (c >= 0xFB1D && c <= 0xFDFF) ||
           (c >= 0xFE70 && c <= 0xFEFF) || (c >= 0x10800 && c <= 0x10FFF);
}

// Lines being filled with words.
class Lines {
  public:
    Lines(const Terminal& terminal, Style base, std::size_t indent, std::size_t width)
        : terminal_(terminal), base_(base), indent_(indent), width_(width) {}

    // A part of a word: what stands between two changes of style.
    void add(std::string_view piece, bool hit) {
        const std::string safe = escape_terminal(piece);
        word_ += hit ? std::string(style(terminal_, Style::hit)) + safe + base() : safe;
        columns_ += display_width(safe);
    }

    void end_word() {
        if (word_.empty()) return;
        if (used_ > 0 && used_ + 1 + columns_ > width_) end_line();
        if (used_ > 0) {
            line_ += ' ';
            ++used_;
        }
        line_ += word_;
        used_ += columns_;
        word_.clear();
        columns_ = 0;
    }

    std::string finish() {
        end_word();
        if (used_ > 0) end_line();
        return std::move(text_);
    }

  private:
    const Terminal& terminal_;
    Style base_;
    std::size_t indent_;
    std::size_t width_;
    std::string text_;
    std::string line_;
    std::size_t used_ = 0;
    std::string word_;
    std::size_t columns_ = 0;

    std::string base() const {
        return std::string(style(terminal_, Style::plain)) +
               (base_ == Style::plain ? "" : std::string(style(terminal_, base_)));
    }

    void end_line() {
        const std::string_view begin = base_ == Style::plain ? "" : style(terminal_, base_);
        text_.append(indent_, ' ').append(begin).append(isolated(line_));
        text_.append(base_ == Style::plain ? "" : style(terminal_, Style::plain)).append("\n");
        line_.clear();
        used_ = 0;
    }
};

} // namespace

std::string isolated(std::string text) {
    for (std::size_t at = 0; at < text.size();)
        if (is_right_to_left(next_code_point(text, at)))
            return "\u2068" + std::move(text) + "\u2069";
    return text;
}

std::string wrapped(const Terminal& terminal, std::string_view text,
                    const std::vector<Snippet::Hit>& hits, Style base, std::size_t indent,
                    std::size_t width) {
    Lines lines(terminal, base, indent, width);
    std::size_t next_hit = 0;
    std::uint32_t point = 0;
    std::size_t start = 0; // of the piece
    bool in_hit = false;
    for (std::size_t at = 0; at < text.size(); ++point) {
        const std::size_t here = at;
        const bool blank = text[at] == ' ' || text[at] == '\n';
        next_code_point(text, at);
        while (next_hit < hits.size() && hits[next_hit].end <= point)
            ++next_hit;
        const bool now_in_hit = next_hit < hits.size() && hits[next_hit].start <= point && !blank;
        if (blank || now_in_hit != in_hit) {
            if (here > start) lines.add(text.substr(start, here - start), in_hit);
            start = here;
        }
        in_hit = now_in_hit;
        if (!blank) continue;
        lines.end_word();
        start = at;
    }
    if (start < text.size()) lines.add(text.substr(start), in_hit);
    return lines.finish();
}

} // namespace newshound
