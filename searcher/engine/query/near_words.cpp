// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/engine/query/near_words.hpp"

#include "common/schema/schema.hpp"
#include "common/schema/word.hpp"
#include "common/text/utf8.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>

namespace newshound {
namespace {

std::u32string code_points(std::string_view text) {
    std::u32string points;
    for (std::size_t at = 0; at < text.size();)
        points += next_code_point(text, at);
    return points;
}

std::string utf8(std::u32string_view points) {
    std::string text;
    for (const char32_t point : points)
        append_code_point(text, point);
    return text;
}

// Where the list goes on behind a term, or that it needs not.
struct Place {
    enum { next, leap, end } way = next;
    std::string word{}; // of leap
};

// The rows of the table of edit distances between the goal and the term that the walk is at. Terms
// come in order, so that rows of the letters shared with the one before stay.
class Rows {
  public:
    Rows(std::string_view word, unsigned edits)
        : goal_(code_points(word)), edits_(edits), width_(goal_.size() + 1) {
        for (std::size_t j = 0; j < width_; ++j)
            cells_.push_back(cost(j));
    }

    // Moves to `term`; its distance where that is within reach.
    std::optional<unsigned> at(std::string_view term) {
        std::size_t byte = 0;
        std::size_t shared = 0;
        for (std::size_t next = 0; byte < term.size() && shared < path_.size(); byte = next) {
            if (next_code_point(term, next) != path_[shared]) break;
            ++shared;
        }
        path_.resize(shared);
        cells_.resize((shared + 1) * width_);
        while (byte < term.size() && is_alive(path_.size()))
            add(next_code_point(term, byte));
        whole_ = byte == term.size();
        if (!whole_ || cells_.back() > edits_) return std::nullopt;
        return cells_.back();
    }

    // Behind the term of the last at(): its own subtree, else the next one that may come near.
    Place after() const {
        if (whole_ && is_alive(path_.size())) return {};
        for (std::size_t depth = path_.size(); depth > 0; --depth)
            if (const char32_t letter = letter_behind(depth - 1); letter != 0)
                return {Place::leap, utf8(path_.substr(0, depth - 1) + letter)};
        return {Place::end};
    }

  private:
    std::u32string goal_;
    unsigned edits_;
    std::size_t width_;               // cells a row
    std::u32string path_;             // letters that the rows stand for
    std::vector<std::uint8_t> cells_; // row after row, one row more than letters
    bool whole_ = false;              // the term ends with path_

    // More than the edits allowed is all the same.
    std::uint8_t cost(std::size_t edits) const {
        return static_cast<std::uint8_t>(std::min<std::size_t>(edits, edits_ + 1));
    }

    const std::uint8_t* row(std::size_t depth) const { return &cells_[depth * width_]; }

    unsigned least(std::size_t depth) const {
        return *std::min_element(row(depth), row(depth) + width_);
    }

    bool is_alive(std::size_t depth) const { return least(depth) <= edits_; }

    void add(char32_t letter) {
        const std::size_t depth = path_.size();
        cells_.resize(cells_.size() + width_);
        const std::uint8_t* last = row(depth);
        std::uint8_t* now = &cells_[(depth + 1) * width_];
        now[0] = cost(depth + 1);
        for (std::size_t j = 1; j < width_; ++j) {
            const unsigned replaced = last[j - 1] + (letter == goal_[j - 1] ? 0U : 1U);
            now[j] = cost(std::min({last[j] + 1U, now[j - 1] + 1U, replaced}));
            const bool swapped =
                depth > 0 && j > 1 && letter == goal_[j - 2] && path_.back() == goal_[j - 1];
            if (swapped) now[j] = cost(std::min<unsigned>(now[j], row(depth - 1)[j - 2] + 1U));
        }
        path_ += letter;
    }

    // The least letter above path_[depth] with which the rows stay alive; 0 when there is none.
    char32_t letter_behind(std::size_t depth) const {
        const char32_t now = path_[depth];
        if (least(depth) < edits_) { // any letter will do
            if (now == 0xD7FF) return 0xE000;
            return now < 0x10FFFF ? now + 1 : 0;
        }
        char32_t best = 0;
        const auto take = [&](char32_t letter) {
            if (letter > now && (best == 0 || letter < best)) best = letter;
        };
        for (std::size_t j = 0; j < goal_.size(); ++j) {
            if (row(depth)[j] <= edits_) take(goal_[j]);
            const bool swaps = depth > 0 && j + 1 < goal_.size() &&
                               goal_[j + 1] == path_[depth - 1] && row(depth - 1)[j] < edits_;
            if (swaps) take(goal_[j]);
        }
        return best;
    }
};

// What stands among a field's words without being one: leapt over to there.
std::optional<std::string> behind_others(const std::string& term, const std::string& prefix) {
    if (prefix.empty() && term[0] >= 'A' && term[0] <= 'Z') return "[";
    if (term.size() == prefix.size()) return std::nullopt;
    const char first = term[prefix.size()];
    const bool is_mark =
        first == whole_name_mark || first == acronym_mark || first == edit_context_mark;
    if (is_mark && (!prefix.empty() || first == acronym_mark))
        return prefix + static_cast<char>(first + 1);
    return std::nullopt;
}

} // namespace

NearWords words_near(const Xapian::Database& database, const std::string& prefix,
                     std::string_view word, unsigned edits, std::size_t kept,
                     const TermsEnd& until) {
    NearWords found;
    Rows rows(word, edits);
    const std::string start = prefix + std::string(word.substr(0, kept));
    auto at = database.allterms_begin(start);
    for (std::size_t step = 0; at != database.allterms_end(start); ++step) {
        found.is_late = is_late(step + 1, until);
        found.is_cut = found.is_late || step == most_walk_steps;
        if (found.is_cut) break;
        const std::string term = *at;
        if (const std::optional<std::string> next = behind_others(term, prefix)) {
            at.skip_to(*next);
            continue;
        }
        std::string tail = term.substr(prefix.size());
        if (const std::optional<unsigned> distance = rows.at(tail))
            found.words.push_back({std::move(tail), *distance, at.get_termfreq()});
        const Place place = rows.after();
        if (place.way == Place::end) break;
        if (place.way == Place::next) {
            ++at;
        } else {
            at.skip_to(prefix + place.word);
        }
    }
    std::ranges::sort(found.words, [](const NearWord& a, const NearWord& b) {
        if (a.edits != b.edits) return a.edits < b.edits;
        return a.documents != b.documents ? a.documents > b.documents : a.word < b.word;
    });
    return found;
}

} // namespace newshound
