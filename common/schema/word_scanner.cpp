// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/schema/word_scanner.hpp"

#include "common/schema/abbreviation.hpp"
#include "common/schema/small_words.hpp"
#include "common/text/ascii.hpp"
#include "common/text/unicode.hpp"
#include "common/text/utf8.hpp"
#include "common/text/word_breaks.hpp"

#include <algorithm>
#include <array>

namespace newshound {
namespace {

// French and Italian pieces that stand before an apostrophe and say nothing.
constexpr std::array<std::string_view, 16> elisions = {"c",   "d",    "j",    "l",  "m",    "n",
                                                       "s",   "t",    "qu",   "un", "dell", "nell",
                                                       "all", "sull", "dall", "gl"};

void replace_all(std::string& text, std::string_view from, std::string_view to) {
    for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
        text.replace(at, from.size(), to);
}

// The folded term of a word's letters; apostrophes in one spelling.
std::string fold_word(std::string_view word) {
    std::string term = fold_case(word);
    const bool ascii = std::ranges::none_of(term, [](char c) { return c & 0x80; });
    if (!ascii) {
        for (const std::string_view apostrophe : {"\u2019", "\u02BC"})
            replace_all(term, apostrophe, "'");
        for (const std::string_view geresh : {"\u05F3", "\u05F4"})
            replace_all(term, geresh, geresh == "\u05F3" ? "'" : "\"");
        replace_all(term, "\u0640", "");   // tatweel only stretches a word
        replace_all(term, "i\u0307", "i"); // a Turkish capital with its dot
    }
    if (term.ends_with("'s")) term.resize(term.size() - 2);
    if (const std::size_t at = term.find('\''); at != std::string::npos && at + 1 < term.size()) {
        if (std::ranges::find(elisions, std::string_view(term).substr(0, at)) != elisions.end())
            term.erase(0, at + 1);
    }
    // Only the commas of thousands were let in.
    std::erase(term, ',');
    return term;
}

class Scanner {
  public:
    explicit Scanner(std::string_view text) : text_(text) {}

    std::vector<Word> run() {
        words_.reserve(text_.size() / 6 + 1);
        while (at_ < text_.size())
            step();
        mark_acronyms();
        return std::move(words_);
    }

  private:
    void step() {
        const std::size_t start = at_;
        switch (next(at_)) {
        case CharKind::letter:
        case CharKind::digit:
            read_word(start);
            break;
        case CharKind::ideograph:
            read_ideographs(start);
            break;
        case CharKind::unspaced:
            read_unspaced(start);
            break;
        default:
            note_line_break(start);
            break;
        }
    }

    // "\n\n", with any more line breaks behind it, starts a paragraph.
    void note_line_break(std::size_t start) {
        if (text_[start] != '\n') return;
        const std::size_t end = std::min(text_.find_first_not_of('\n', start), text_.size());
        if (end - start > 1) ++paragraph_;
        at_ = end;
    }

    CharKind next(std::size_t& at) const { return char_kind(next_code_point(text_, at)); }

    CharKind peek(std::size_t at) const { return at < text_.size() ? next(at) : CharKind::other; }

    // Where a word ends that is of ASCII letters alone and meets nothing that could bind it to
    // more; 0 when it is another. Most words of most texts are such.
    std::size_t plain_end(std::size_t start) const {
        std::size_t end = start;
        while (end < text_.size() && is_ascii_letter(static_cast<unsigned char>(text_[end])))
            ++end;
        if (end == text_.size()) return end;
        constexpr std::string_view binding = ".'\"&0123456789";
        const bool ends = static_cast<unsigned char>(text_[end]) < 0x80 &&
                          binding.find(text_[end]) == binding.npos;
        return ends ? end : 0;
    }

    void read_word(std::size_t start) {
        if (const std::size_t end = plain_end(start); end > start) {
            at_ = end;
            return add(start, end, ascii_lower(text_.substr(start, end - start)), false);
        }
        if (const std::size_t end = abbreviation_end(text_, start); end != 0)
            return add_abbreviation(start, end);
        CharKind last = peek(start);
        while (at_ < text_.size()) {
            std::size_t after = at_;
            const char32_t c = next_code_point(text_, after);
            const CharKind kind = char_kind(c);
            if (kind == CharKind::letter || kind == CharKind::digit) {
                last = kind;
            } else if (kind != CharKind::extend && !joins(c, last, after)) {
                break;
            }
            at_ = after;
        }
        add(start, at_, fold_word(text_.substr(start, at_ - start)), false);
    }

    // Whether `c`, which ends before `after`, binds what stands on its two sides.
    bool joins(char32_t c, CharKind before, std::size_t after) const {
        const CharKind behind = peek(after);
        const bool letters = before == CharKind::letter && behind == CharKind::letter;
        switch (c) {
        case '"':
            return letters && is_gershayim(text_, after - 1);
        case 0x05F3:
        case 0x05F4:
            return letters;
        case '\'':
        case 0x2019:
        case 0x02BC:
        case 0xFF07:
            return letters;
        case '&':
            return letters;
        case '.':
            return before == CharKind::digit && behind == CharKind::digit;
        case ',':
            return is_thousand(after);
        default:
            return false;
        }
    }

    // The comma before `at` parts thousands: one to three digits before it or another such group,
    // exactly three behind.
    bool is_thousand(std::size_t at) const {
        const auto digits = [&](std::size_t from, int step) {
            int count = 0;
            for (; from < text_.size() && text_[from] >= '0' && text_[from] <= '9' && count < 4;
                 from += static_cast<std::size_t>(step))
                ++count;
            return count;
        };
        const int before = digits(at - 2, -1); // wraps past the end at the text's start
        return before >= 1 && before <= 3 && digits(at, 1) == 3;
    }

    void add_abbreviation(std::size_t start, std::size_t end) {
        std::string letters(text_.substr(start, end - start));
        std::erase_if(letters, [](char c) { return c == '.' || c == ' '; });
        at_ = end;
        add(start, end, fold_word(letters), false);
        // "U.S.'s": the possessive belongs to the word.
        const std::size_t dot = text_.substr(end).starts_with('.') ? end + 1 : end;
        for (const std::string_view mark : {"'s", "\u2019s"}) {
            const std::size_t past = dot + mark.size();
            if (text_.substr(dot).starts_with(mark) && peek(past) != CharKind::letter) at_ = past;
        }
    }

    void read_ideographs(std::size_t start) {
        const std::size_t end = run_end(CharKind::ideograph);
        const std::vector<std::size_t> breaks = word_breaks(text_.substr(start, end - start));
        std::size_t known = 0;
        for (std::size_t at = start; at < end;) {
            std::size_t after = at;
            next_code_point(text_, after);
            while (after < end && peek(after) == CharKind::extend)
                next_code_point(text_, after);
            while (known < breaks.size() && breaks[known] < at - start)
                ++known;
            const bool first = known < breaks.size() && breaks[known] == at - start;
            add(at, after, fold_word(text_.substr(at, after - at)), !first);
            at = after;
        }
        at_ = end;
    }

    void read_unspaced(std::size_t start) {
        const std::size_t end = run_end(CharKind::unspaced);
        std::vector<std::size_t> breaks = word_breaks(text_.substr(start, end - start));
        breaks.push_back(end - start);
        for (std::size_t i = 0; i + 1 < breaks.size(); ++i) {
            const std::string_view word =
                text_.substr(start + breaks[i], breaks[i + 1] - breaks[i]);
            add(start + breaks[i], start + breaks[i + 1], fold_word(word), false);
        }
        at_ = end;
    }

    std::size_t run_end(CharKind kind) const {
        std::size_t end = at_;
        while (end < text_.size()) {
            std::size_t after = end;
            const CharKind each = next(after);
            if (each != kind && each != CharKind::extend) break;
            end = after;
        }
        return end;
    }

    void add(std::size_t start, std::size_t end, std::string term, bool joined) {
        if (term.empty()) return;
        if (!words_.empty()) close_up(words_.back(), start, term);
        words_.push_back({.term = std::move(term),
                          .start = static_cast<std::uint32_t>(start),
                          .end = static_cast<std::uint32_t>(end),
                          .position = static_cast<std::uint32_t>(words_.size()),
                          .paragraph = paragraph_,
                          .joined = joined});
    }

    // A hyphen alone stands between `left` and the word `term`, which starts there.
    void close_up(Word& left, std::size_t start, const std::string& term) const {
        const std::string_view between = text_.substr(left.end, start - left.end);
        const bool is_hyphen = between == "-" || between == "\u2010" || between == "\u2011";
        if (is_hyphen && !is_number(left.term)) left.closed = left.term + term;
    }

    static bool is_number(std::string_view term) { return term[0] >= '0' && term[0] <= '9'; }

    // Acronyms that are small words too, where they are not in capitals with all around them.
    void mark_acronyms() {
        for (std::size_t i = 0; i < words_.size(); ++i) {
            const Word& word = words_[i];
            const std::string_view written = written_as(word);
            const bool has_stops = written.size() > word.term.size() && written[1] == '.';
            if (!has_stops && !is_in_capitals(written.substr(0, word.term.size()))) continue;
            if (!is_small_word(word.term)) continue;
            words_[i].acronym = has_stops || !is_shouted(i);
        }
    }

    std::string_view written_as(const Word& word) const {
        return text_.substr(word.start, word.end - word.start);
    }

    // Whether the words on both sides, or on the one that has any, are in capitals as well.
    bool is_shouted(std::size_t i) const {
        bool any = false;
        for (const std::size_t other : {i - 1, i + 1}) {
            if (other >= words_.size() || words_[other].paragraph != words_[i].paragraph) continue;
            if (!is_in_capitals(written_as(words_[other]))) return false;
            any = true;
        }
        return any;
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::uint32_t paragraph_ = 0;
    std::vector<Word> words_;
};

} // namespace

std::vector<Word> scan_words(std::string_view text) {
    return Scanner(text).run();
}

} // namespace newshound
