// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/schema/abbreviation.hpp"

#include "common/text/unicode.hpp"
#include "common/text/utf8.hpp"
#include "common/text/word_breaks.hpp"

#include <algorithm>

namespace newshound {
namespace {

constexpr std::size_t longest_part = 4; // letters: Phil of D.Phil.
constexpr int most_initials = 5;
constexpr int most_parts = 4;

class Reader {
  public:
    explicit Reader(std::string_view text) : text_(text) {}

    // "U.S." and "e.g.": letters with full stops between.
    std::size_t letters_end(std::size_t at) const {
        std::size_t end = 0;
        for (int letters = 0;; ++letters) {
            if (letter_run(at) != 1) return end;
            at = behind_letter(at);
            if (letters > 0) end = at;
            if (!has_stop(at)) return end;
            ++at;
        }
    }

    // "H. W. Bush": capitals with a full stop and a blank behind each, then a capitalised word.
    std::size_t initials_end(std::size_t at) const {
        std::size_t end = 0;
        for (int letters = 0;; ++letters) {
            if (letters > most_initials || !is_capital(at)) return 0;
            const std::size_t behind = behind_letter(at);
            if (letter_run(at) != 1) return letters > 1 ? end : 0;
            if (!has_stop(behind) || behind + 1 >= text_.size() || text_[behind + 1] != ' ')
                return 0;
            end = behind;
            at = behind + 2;
        }
    }

    // "Ph.D.": short capitalised parts, one of them a letter, and a full stop or a letter last.
    std::size_t parts_end(std::size_t at) const {
        bool any_letter = false;
        for (int parts = 0;; ++parts) {
            const std::size_t length = letter_run(at);
            if (length == 0 || length > longest_part || parts == most_parts || !is_capital(at))
                return 0;
            any_letter = any_letter || length == 1;
            for (std::size_t i = 0; i < length; ++i)
                at = behind_letter(at);
            const bool stops = has_stop(at);
            if (stops && letter_run(at + 1) > 0) {
                ++at;
                continue;
            }
            const bool ends = stops || length == 1;
            return parts > 0 && any_letter && ends && !is_word_part(at) ? at : 0;
        }
    }

  private:
    std::string_view text_;

    bool has_stop(std::size_t at) const { return at < text_.size() && text_[at] == '.'; }

    std::size_t behind_letter(std::size_t at) const {
        next_code_point(text_, at);
        return at;
    }

    bool is_capital(std::size_t at) const {
        return at < text_.size() && is_upper(next_code_point(text_, at));
    }

    bool is_word_part(std::size_t at) const {
        if (at >= text_.size()) return false;
        const CharKind kind = char_kind(next_code_point(text_, at));
        return kind == CharKind::letter || kind == CharKind::digit || kind == CharKind::extend;
    }

    // Letters from `at` on; more than longest_part for what is no part, such as a digit or mark
    // among them.
    std::size_t letter_run(std::size_t at) const {
        std::size_t length = 0;
        while (is_word_part(at) && length <= longest_part) {
            if (char_kind(next_code_point(text_, at)) != CharKind::letter) return longest_part + 1;
            ++length;
        }
        return length;
    }
};

} // namespace

std::size_t abbreviation_end(std::string_view text, std::size_t at) {
    // Each of them has a full stop behind a few letters; most words are told from that at a glance.
    constexpr std::size_t longest_letter = 4; // bytes
    if (text.substr(at, longest_part * longest_letter + 1).find('.') == text.npos) return 0;
    const Reader reader(text);
    if (const std::size_t end = reader.initials_end(at); end != 0) return end;
    if (const std::size_t end = reader.letters_end(at); end != 0) return end;
    return reader.parts_end(at);
}

bool is_in_capitals(std::string_view word) {
    const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
    const auto is_small = [](char c) { return (c >= 'a' && c <= 'z') || (c & 0x80); };
    return std::ranges::none_of(word, is_small) && std::ranges::count_if(word, is_capital) > 1;
}

} // namespace newshound
