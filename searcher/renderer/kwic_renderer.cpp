// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/renderer/kwic_renderer.hpp"

#include "common/text/escape.hpp"
#include "common/text/unicode.hpp"
#include "common/text/utf8.hpp"
#include "searcher/renderer/day_text.hpp"
#include "searcher/renderer/styled_text.hpp"

#include <algorithm>
#include <ostream>

namespace newshound {
namespace {

constexpr std::size_t label_width = 12 + 1 + 10 + 2; // id, date
constexpr std::size_t least_context = 10;            // columns on each side, however narrow

// On one line and disarmed; a blank at either end stays.
std::string plain_line(std::string_view text) {
    std::string line;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = next_code_point(text, at);
        const bool blank = is_space(c);
        if (!blank) append_code_point(line, c);
        if (blank && !line.ends_with(' ')) line += ' ';
    }
    return escape_terminal(line);
}

// Where the code points of `text` start, and its end.
std::vector<std::size_t> starts_of(std::string_view text) {
    std::vector<std::size_t> starts;
    for (std::size_t at = 0; at < text.size();) {
        starts.push_back(at);
        next_code_point(text, at);
    }
    starts.push_back(text.size());
    return starts;
}

// The longest end of `text` within `columns` that starts with a word; if there is none, that cuts
// a word.
std::string_view last_columns(std::string_view text, std::size_t columns) {
    const std::vector<std::size_t> starts = starts_of(text);
    std::size_t used = 0;
    std::size_t at = starts.size() - 1;
    std::size_t word = text.size();
    for (; at > 0; --at) {
        used += display_width(text.substr(starts[at - 1], starts[at] - starts[at - 1]));
        if (used > columns) break;
        if (at == 1 || text[starts[at - 1] - 1] == ' ') word = starts[at - 1];
    }
    const std::string_view whole = text.substr(word);
    return whole.find_first_not_of(' ') == whole.npos ? text.substr(starts[at]) : whole;
}

std::string_view first_columns(std::string_view text, std::size_t columns) {
    std::size_t used = 0;
    std::size_t word = 0;
    std::size_t at = 0;
    while (at < text.size()) {
        std::size_t next = at;
        next_code_point(text, next);
        used += display_width(text.substr(at, next - at));
        if (used > columns) break;
        at = next;
        if (at == text.size() || text[at] == ' ') word = at;
    }
    const std::string_view whole = text.substr(0, word);
    return whole.find_first_not_of(' ') == whole.npos ? text.substr(0, at) : whole;
}

// The part of `text` of at most kwic_window bytes that touches its end, no character cut.
std::string_view tail(std::string_view text) {
    if (text.size() <= kwic_window) return text;
    std::size_t start = text.size() - kwic_window;
    while (start < text.size() && (static_cast<unsigned char>(text[start]) & 0xC0) == 0x80)
        ++start;
    return text.substr(start);
}

std::string spaces(std::size_t wanted, std::size_t used) {
    return std::string(wanted - std::min(wanted, used), ' ');
}

} // namespace

void KwicRenderer::begin(const Summary&) {
    articles_ = 0;
    unfinished_ = 0;
    lines_ = 0;
}

// Of a quotation that was asked for.
std::string KwicRenderer::speakers_at(const Result& result, std::uint32_t point) {
    for (const std::uint32_t which : result.quotes) {
        const Quotation& quotation = result.article.quotes[which];
        if (quotation.start <= point && point < quotation.end) return speaker_names(quotation);
    }
    return {};
}

void KwicRenderer::line(const Result& result, std::string_view before, std::string_view match,
                        std::string_view behind, const std::string& speakers) {
    const std::string key = plain_line(match);
    const bool is_turned = isolated(key) != key;
    const std::string lead = plain_line(tail(before));
    const std::string rest = plain_line(utf8_prefix(behind, kwic_window));
    const std::size_t room =
        std::max(terminal_.columns, label_width + 2 * least_context) - label_width;
    const std::size_t side = std::max(least_context, room * 2 / 5);
    const std::size_t other =
        std::max(least_context, room - std::min(room, side + display_width(key)));
    const std::string_view left = is_turned ? first_columns(rest, side) : last_columns(lead, side);
    const std::string_view right =
        is_turned ? last_columns(lead, other) : first_columns(rest, other);

    const std::string date = day_text(result.article.published);
    out() << style(terminal_, Style::dim) << hyperlink(terminal_, result.article.url, result.id)
          << ' ' << date << spaces(label_width - 13, date.size()) << style(terminal_, Style::plain)
          << spaces(side, display_width(left)) << isolated(std::string(left))
          << style(terminal_, Style::hit) << isolated(key) << style(terminal_, Style::plain)
          << isolated(std::string(right));
    if (!speakers.empty())
        out() << style(terminal_, Style::dim) << "  [" << isolated(escape_terminal(speakers)) << "]"
              << style(terminal_, Style::plain);
    out() << "\n";
    ++lines_;
}

void KwicRenderer::lines(const Result& result, std::string_view text,
                         const std::vector<Snippet::Hit>& hits, bool is_text) {
    std::size_t at = 0; // the byte at which code point `point` starts
    std::uint32_t point = 0;
    const auto byte_of = [&](std::uint32_t wanted) {
        for (; point < wanted && at < text.size(); ++point)
            next_code_point(text, at);
        return at;
    };
    for (const Snippet::Hit& hit : hits) {
        const std::size_t start = byte_of(hit.start);
        const std::size_t end = byte_of(hit.end);
        line(result, text.substr(0, start), text.substr(start, end - start), text.substr(end),
             is_text ? speakers_at(result, hit.start) : std::string());
    }
}

void KwicRenderer::take(const Result& result) {
    ++articles_;
    if (result.is_unfinished) ++unfinished_;
    lines(result, result.article.title, result.title_hits, false);
    lines(result, result.article.text, result.text_hits, true);
}

void KwicRenderer::end() {
    if (unfinished_ > 0)
        out() << "the time limit was hit before the lines of " << unfinished_ << " of the "
              << articles_ << " articles were looked for\n";
    else if (articles_ > 0 && lines_ == 0)
        out() << "none of the " << articles_
              << " articles matches by words of its headline or text\n";
}

} // namespace newshound
