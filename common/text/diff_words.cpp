// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/text/diff.hpp"
#include "common/text/hash.hpp"
#include "common/text/unicode.hpp"
#include "common/text/utf8.hpp"
#include "common/text/word_breaks.hpp"

#include <algorithm>

namespace newshound {
namespace {

// Between two edits so few pieces in common are chance: one reads the whole as one edit.
constexpr std::uint32_t few_pieces = 1;

// Words, ideographs, single other characters, and paragraph breaks, each with the blanks before.
struct Pieces {
    std::vector<std::uint64_t> keys; // equal for equal pieces, whatever blanks stand before them
    std::vector<std::size_t> ends;   // in the text; the last one ends where the text does

    std::string_view text(std::string_view whole, std::uint32_t first, std::uint32_t last) const {
        if (first == last) return {};
        const std::size_t start = first == 0 ? 0 : ends[first - 1];
        return whole.substr(start, ends[last - 1] - start);
    }
};

const std::uint64_t paragraph_key = hash64("\n\n");

bool is_of_word(CharKind kind) {
    return kind == CharKind::letter || kind == CharKind::digit || kind == CharKind::extend ||
           kind == CharKind::unspaced;
}

// Behind the white space at `at`; whether it holds a blank line.
std::size_t behind_space(std::string_view text, std::size_t at, bool& is_paragraph) {
    int breaks = 0;
    while (at < text.size()) {
        std::size_t next = at;
        const char32_t c = next_code_point(text, next);
        if (!is_space(c)) break;
        if (c == '\n') ++breaks;
        at = next;
    }
    is_paragraph = breaks > 1;
    return at;
}

std::size_t behind_piece(std::string_view text, std::size_t at) {
    std::size_t end = at;
    bool in_word = is_of_word(char_kind(next_code_point(text, end)));
    while (end < text.size()) {
        std::size_t next = end;
        const CharKind kind = char_kind(next_code_point(text, next));
        if (kind != CharKind::extend && !(in_word && is_of_word(kind))) break;
        end = next;
    }
    return end;
}

Pieces cut(std::string_view text) {
    Pieces pieces;
    for (std::size_t at = 0; at < text.size();) {
        bool is_paragraph = false;
        const std::size_t start = behind_space(text, at, is_paragraph);
        if (is_paragraph && start < text.size()) {
            pieces.keys.push_back(paragraph_key);
            pieces.ends.push_back(start);
        }
        if (start == text.size()) break;
        at = behind_piece(text, start);
        pieces.keys.push_back(hash64(text.substr(start, at - start)));
        pieces.ends.push_back(at);
    }
    if (!pieces.ends.empty()) pieces.ends.back() = text.size();
    return pieces;
}

// One edit of two where nearly nothing stands between them.
std::vector<Edit> merged(const std::vector<Edit>& edits, const Pieces& after) {
    std::vector<Edit> result;
    for (const Edit& edit : edits) {
        if (!result.empty()) {
            Edit& last = result.back();
            const auto between =
                std::span(after.keys).subspan(last.after_end, edit.after_start - last.after_end);
            const bool is_chance = between.size() <= few_pieces &&
                                   std::ranges::find(between, paragraph_key) == between.end() &&
                                   last.before_end > last.before_start &&
                                   edit.before_end > edit.before_start;
            if (is_chance) {
                last.before_end = edit.before_end;
                last.after_end = edit.after_end;
                continue;
            }
        }
        result.push_back(edit);
    }
    return result;
}

void add(std::vector<Change>& changes, Change::Kind kind, std::string_view text) {
    if (!text.empty()) changes.push_back({kind, std::string(text)});
}

} // namespace

std::vector<Change> diff_words(std::string_view before, std::string_view after) {
    const Pieces old_pieces = cut(before);
    const Pieces new_pieces = cut(after);
    std::vector<Change> changes;
    std::uint32_t done = 0; // of the new pieces
    for (const Edit& edit : merged(diff(old_pieces.keys, new_pieces.keys), new_pieces)) {
        add(changes, Change::Kind::kept, new_pieces.text(after, done, edit.after_start));
        add(changes, Change::Kind::removed,
            old_pieces.text(before, edit.before_start, edit.before_end));
        add(changes, Change::Kind::added, new_pieces.text(after, edit.after_start, edit.after_end));
        done = edit.after_end;
    }
    const auto all = static_cast<std::uint32_t>(new_pieces.keys.size());
    add(changes, Change::Kind::kept, new_pieces.text(after, done, all));
    return changes;
}

} // namespace newshound
