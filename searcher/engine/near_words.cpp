// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/engine/near_words.hpp"

#include "common/schema/schema.hpp"
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
    Rows(std::string_view word, unsigned edits) : goal_(code_points(word)), edits_(edits) {
        rows_.emplace_back(goal_.size() + 1);
        for (std::size_t j = 0; j <= goal_.size(); ++j)
            rows_[0][j] = cost(j);
    }

    // Moves to `term`; its distance where that is within reach.
    std::optional<unsigned> at(std::string_view term) {
        const std::u32string letters = code_points(term);
        std::size_t shared = 0;
        while (shared < letters.size() && shared + 1 < rows_.size() &&
               letters[shared] == path_[shared])
            ++shared;
        path_.resize(shared);
        rows_.resize(shared + 1);
        while (path_.size() < letters.size() && is_alive(path_.size()))
            add(letters[path_.size()]);
        whole_ = path_.size() == letters.size();
        if (!whole_ || rows_.back().back() > edits_) return std::nullopt;
        return rows_.back().back();
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
    using Row = std::vector<std::uint8_t>;

    std::u32string goal_;
    unsigned edits_;
    std::u32string path_;   // letters that rows_ stand for
    std::vector<Row> rows_; // one more than letters
    bool whole_ = false;    // the term ends with path_

    // More than the edits allowed is all the same.
    std::uint8_t cost(std::size_t edits) const {
        return static_cast<std::uint8_t>(std::min<std::size_t>(edits, edits_ + 1));
    }

    unsigned least(std::size_t depth) const { return *std::ranges::min_element(rows_[depth]); }

    bool is_alive(std::size_t depth) const { return least(depth) <= edits_; }

    void add(char32_t letter) {
        const Row& last = rows_.back();
        Row row(goal_.size() + 1);
        row[0] = cost(rows_.size());
        for (std::size_t j = 1; j <= goal_.size(); ++j) {
            const unsigned replaced = last[j - 1] + (letter == goal_[j - 1] ? 0U : 1U);
            row[j] = cost(std::min({last[j] + 1U, row[j - 1] + 1U, replaced}));
            const bool swapped =
                rows_.size() > 1 && j > 1 && letter == goal_[j - 2] && path_.back() == goal_[j - 1];
            if (swapped)
                row[j] = cost(std::min<unsigned>(row[j], rows_[rows_.size() - 2][j - 2] + 1U));
        }
        path_ += letter;
        rows_.push_back(std::move(row));
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
            if (rows_[depth][j] <= edits_) take(goal_[j]);
            const bool swaps = depth > 0 && j + 1 < goal_.size() &&
                               goal_[j + 1] == path_[depth - 1] && rows_[depth - 1][j] < edits_;
            if (swaps) take(goal_[j]);
        }
        return best;
    }
};

// What stands among a field's words without being one: leapt over to there.
std::optional<std::string> behind_others(const std::string& term, const std::string& prefix) {
    if (prefix.empty() && term[0] >= 'A' && term[0] <= 'Z') return "[";
    if (!prefix.empty() && term.size() > prefix.size() && term[prefix.size()] == whole_name_mark)
        return prefix + static_cast<char>(whole_name_mark + 1);
    return std::nullopt;
}

} // namespace

NearWords words_near(const Xapian::Database& database, const std::string& prefix,
                     std::string_view word, unsigned edits) {
    NearWords found;
    Rows rows(word, edits);
    auto at = database.allterms_begin(prefix);
    for (std::size_t step = 0; at != database.allterms_end(prefix); ++step) {
        if (step == most_walk_steps) {
            found.is_cut = true;
            break;
        }
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
