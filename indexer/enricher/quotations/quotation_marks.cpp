// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enricher/quotations/quotation_marks.hpp"

#include "common/text/quotation_styles.hpp"
#include "common/text/unicode.hpp"
#include "common/text/utf8.hpp"

#include <algorithm>
#include <array>

namespace newshound {
namespace {

constexpr std::size_t longest_dash_quote = 2000; // bytes

bool is_word(char32_t c) {
    if (c < 0x80) return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
    return is_letter(c) || is_digit(c);
}

bool is_blank(char32_t c) {
    return c == ' ' || c == '\t' || c == 0xA0 || c == 0x202F || c == 0x2009;
}

bool is_dash(char32_t c) {
    return c == U'—' || c == U'–' || c == U'―';
}

struct Sign {
    char32_t code_point;
    std::size_t at; // byte
};

// One paragraph as its code points, so that both neighbours of a mark can be seen.
class Paragraph {
  public:
    Paragraph(std::string_view text, std::size_t start, std::size_t end, std::vector<Sign>& signs)
        : signs_(signs), end_(end) {
        signs_.clear();
        for (std::size_t at = start; at < end;) {
            const std::size_t here = at;
            signs_.push_back({next_code_point(text, at), here});
        }
    }

    std::size_t size() const { return signs_.size(); }
    char32_t operator[](std::size_t i) const {
        return i < signs_.size() ? signs_[i].code_point : U'\n';
    }
    std::size_t byte(std::size_t i) const { return i < signs_.size() ? signs_[i].at : end_; }

    const QuotationStyle* opening(std::size_t i) const {
        const char32_t c = (*this)[i];
        if (c < 0x80 && c != '"' && c != '\'') return nullptr; // nearly always
        const auto style = std::ranges::find(quotation_styles, c, &QuotationStyle::open);
        if (style == quotation_styles.end()) return nullptr;
        const char32_t before = i > 0 ? (*this)[i - 1] : U'\n';
        const char32_t after = (*this)[i + 1];
        // French marks keep a blank inside; all others stand at their words.
        if (is_word(before) || after == U'\n') return nullptr;
        if (is_blank(after) && c != U'«' && c != U'“') return nullptr;
        if (c == U'”' && !is_word(after)) return nullptr;
        // "the ’90s", "rock ’n’ roll": a shortened word, not a quotation.
        if (style->single && !is_word(after)) return nullptr;
        return &*style;
    }

    // Where the style's quotation that opened before `from` closes; `lost` when another opens
    // first, size() when none does. A plural's apostrophe ("the boys’ car") closes only where no
    // mark behind a point or comma does.
    std::size_t closing(const QuotationStyle& style, std::size_t from) const {
        std::size_t first = size();
        for (std::size_t i = from; i < size(); ++i) {
            const char32_t c = (*this)[i];
            const bool after_blank = is_blank((*this)[i - 1]);
            const bool opens = c == style.open && after_blank && is_word((*this)[i + 1]);
            if (opens && (style.single || c == '"')) return first < size() ? first : lost;
            if (style.close.find(c) == style.close.npos) continue;
            if (!style.single) return i;
            if (after_blank || (is_word((*this)[i - 1]) && is_word((*this)[i + 1]))) continue;
            if (!is_word((*this)[i - 1])) return i;
            first = std::min(first, i);
        }
        return first;
    }

    static constexpr std::size_t lost = static_cast<std::size_t>(-1);

  private:
    std::vector<Sign>& signs_;
    std::size_t end_;
};

class Finder {
  public:
    explicit Finder(std::string_view text) : text_(text) {}

    std::vector<QuotedSpan> run() {
        std::size_t number = 0;
        for (std::size_t start = 0; start < text_.size();) {
            const std::size_t end = std::min(text_.find('\n', start), text_.size());
            if (text_.find_first_not_of(" \t\r", start) < end) read_paragraph(start, end, number++);
            start = end + 1;
        }
        return std::move(spans_);
    }

  private:
    void read_paragraph(std::size_t start, std::size_t end, std::size_t number) {
        const Paragraph signs(text_, start, end, signs_);
        paragraph_ = {.paragraph = number, .paragraph_start = start, .paragraph_end = end};
        std::size_t first = 0;
        while (is_blank(signs[first]))
            ++first;
        if (is_dash(signs[first]) || (signs[first] == '-' && signs[first + 1] == '-'))
            return read_dialogue(signs, first);
        std::array<bool, quotation_styles.size()> hopeless = {}; // no closing mark further on
        for (std::size_t i = first; i < signs.size(); ++i) {
            const QuotationStyle* style = signs.opening(i);
            if (!style || hopeless[static_cast<std::size_t>(style - quotation_styles.data())])
                continue;
            const std::size_t close = signs.closing(*style, i + 1);
            if (close == Paragraph::lost) continue;
            if (close < signs.size()) {
                const bool whole = i == first && signs.byte(close + 1) == end;
                add(signs, i, i + 1, close, close + 1).whole = whole;
                i = close;
            } else if (!style->single && reopens(end, style->open)) {
                QuotedSpan& span = add(signs, i, i + 1, signs.size(), signs.size());
                span.unclosed = true;
                span.whole = i == first;
                return;
            } else {
                hopeless[static_cast<std::size_t>(style - quotation_styles.data())] = true;
            }
        }
    }

    // Whether the next paragraph opens with the same mark, as a quotation of several does.
    bool reopens(std::size_t end, char32_t mark) const {
        std::size_t next = text_.find_first_not_of(" \t\r\n", end);
        return next != text_.npos && next_code_point(text_, next) == mark;
    }

    // "— Мы не знаем, — сказал Иванов. — Но узнаем.", "—No sé —dijo Ana—. Veremos."
    void read_dialogue(const Paragraph& signs, std::size_t first) {
        std::size_t start = first;
        while (is_dash(signs[start]) || signs[start] == '-' || is_blank(signs[start]))
            ++start;
        bool speech = true;
        for (std::size_t i = start; i <= signs.size(); ++i) {
            const bool stop = i >= signs.size();
            // Inside words a dash has letters on both sides.
            const bool dash =
                !stop && is_dash(signs[i]) &&
                (is_blank(signs[i - 1]) || signs[i + 1] == '.' || signs[i + 1] == ',');
            if (!stop && !dash) continue;
            if (speech && i > start && signs.byte(i) - signs.byte(start) < longest_dash_quote) {
                std::size_t end = i;
                while (end > start && is_blank(signs[end - 1]))
                    --end;
                QuotedSpan& span = add(signs, start, start, end, i);
                span.dash = true;
                span.whole = stop && start <= first + 3;
            }
            speech = !speech;
            start = i + 1;
            while (is_blank(signs[start]) || signs[start] == '.' || signs[start] == ',')
                ++start;
            i = std::max(i, start);
        }
    }

    QuotedSpan& add(const Paragraph& signs, std::size_t open, std::size_t start, std::size_t end,
                    std::size_t close) {
        while (start < end && is_blank(signs[start]))
            ++start;
        while (end > start && is_blank(signs[end - 1]))
            --end;
        QuotedSpan span = paragraph_;
        span.open = signs.byte(open);
        span.start = signs.byte(start);
        span.end = signs.byte(end);
        span.close = signs.byte(close);
        spans_.push_back(span);
        return spans_.back();
    }

    std::string_view text_;
    QuotedSpan paragraph_; // what all spans of the paragraph share
    std::vector<Sign> signs_;
    std::vector<QuotedSpan> spans_;
};

} // namespace

std::vector<QuotedSpan> quoted_spans(std::string_view text) {
    return Finder(text).run();
}

} // namespace newshound
