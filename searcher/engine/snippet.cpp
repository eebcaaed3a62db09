// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/engine/snippet.hpp"

#include "common/schema/sentences.hpp"
#include "common/text/unicode.hpp"
#include "common/text/utf8.hpp"

#include <algorithm>

namespace newshound {
namespace {

constexpr std::size_t most_matches = 400; // looked at, the first ones
constexpr std::size_t before_match = 90;  // bytes looked back for the start of a sentence

// Words first..last of the text, both included.
struct Passage {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
};

struct Choice {
    Passage passage;
    double value = 0;
};

class Chooser {
  public:
    Chooser(std::string_view text, const Highlighter& highlighter)
        : text_(text), words_(analyze(text)), concepts_(highlighter.concepts()),
          matches_(highlighter.matches(words_)) {
        if (matches_.size() > most_matches) matches_.resize(most_matches);
    }

    void keep_within(std::span<const Stretch> stretches) {
        std::erase_if(matches_, [&](const Match& match) {
            const auto at =
                std::ranges::upper_bound(stretches, words_[match.first].start, {}, &Stretch::end);
            return at == stretches.end() || at->start >= words_[match.last].end;
        });
    }

    bool any_match() const { return !matches_.empty(); }

    Snippet run() {
        if (words_.empty()) return {};
        std::vector<bool> shown(concepts_.size(), false);
        if (matches_.empty()) return written({widened({0, 0}, snippet_bytes)});
        const Choice one = best(shown, snippet_bytes);
        show(one.passage, shown);
        if (all_shown(shown)) return written({widened(one.passage, snippet_bytes)});
        std::fill(shown.begin(), shown.end(), false);
        const Choice first = best(shown, snippet_bytes / 2);
        show(first.passage, shown);
        const Choice second = best(shown, snippet_bytes / 2);
        if (second.value <= 0 || first.value + second.value <= one.value)
            return written({widened(one.passage, snippet_bytes)});
        std::vector<Passage> both = {widened(first.passage, snippet_bytes / 2),
                                     widened(second.passage, snippet_bytes / 2)};
        if (both[1].first < both[0].first) std::swap(both[0], both[1]);
        if (both[1].first <= both[0].last + 1) both = {{both[0].first, both[1].last}};
        return written(both);
    }

  private:
    std::string_view text_;
    std::vector<Word> words_;
    const std::vector<Concept>& concepts_;
    std::vector<Match> matches_;

    std::size_t bytes_of(const Passage& passage) const {
        return words_[passage.last].end - words_[passage.first].start;
    }

    // The stretch of `budget` bytes that shows most of what is not `shown` yet.
    Choice best(const std::vector<bool>& shown, std::size_t budget) const {
        Choice best;
        std::vector<std::uint32_t> seen(concepts_.size(), UINT32_MAX);
        for (std::uint32_t i = 0; i < matches_.size(); ++i) {
            Choice choice{{matches_[i].first, matches_[i].last}, 0};
            for (std::size_t k = i; k < matches_.size(); ++k) {
                const Match& match = matches_[k];
                if (bytes_of({choice.passage.first, match.last}) > budget) break;
                choice.passage.last = std::max(choice.passage.last, match.last);
                if (seen[match.what] == i || shown[match.what]) continue;
                seen[match.what] = i;
                choice.value += concepts_[match.what].weight;
            }
            if (choice.value > best.value) best = choice;
        }
        return best;
    }

    void show(const Passage& passage, std::vector<bool>& shown) const {
        for (const Match& match : matches_)
            if (match.first >= passage.first && match.last <= passage.last)
                shown[match.what] = true;
    }

    // Everything that the text has at all.
    bool all_shown(const std::vector<bool>& shown) const {
        return std::ranges::all_of(matches_, [&](const Match& match) { return shown[match.what]; });
    }

    std::string_view between(std::uint32_t left) const {
        return text_.substr(words_[left].end, words_[left + 1].start - words_[left].end);
    }

    // Whether a sentence or paragraph ends behind word `left`.
    bool is_sentence_end(std::uint32_t left) const {
        return left + 1 >= words_.size() || ends_sentence(text_, words_[left], words_[left + 1]);
    }

    bool is_capitalised(std::uint32_t word) const {
        std::size_t at = words_[word].start;
        return is_upper(next_code_point(text_, at));
    }

    // A name runs on over the gap behind word `left`.
    bool cuts_name(std::uint32_t left) const {
        return left + 1 < words_.size() && !is_sentence_end(left) && between(left) == " " &&
               is_capitalised(left) && is_capitalised(left + 1);
    }

    Passage widened(Passage passage, std::size_t budget) const {
        passage.first = start_before(passage, budget);
        while (passage.last + 1 < words_.size()) {
            if (words_[passage.last].paragraph != words_[passage.last + 1].paragraph) break;
            if (bytes_of({passage.first, passage.last + 1}) > budget) break;
            ++passage.last;
        }
        for (int i = 0; i < 3 && cuts_name(passage.last); ++i)
            ++passage.last;
        return passage;
    }

    std::uint32_t start_before(const Passage& passage, std::size_t budget) const {
        const std::uint32_t match = passage.first;
        std::uint32_t start = match;
        const std::size_t room = budget - std::min(budget, bytes_of(passage));
        const std::size_t back = std::min(before_match, room);
        while (start > 0 && !is_sentence_end(start - 1)) {
            if (words_[match].start - words_[start - 1].start > back) {
                // No sentence starts near by: a few words of lead-in, the rest goes behind.
                while (start < match && words_[match].start - words_[start].start > back / 2)
                    ++start;
                break;
            }
            --start;
        }
        for (int i = 0; i < 3 && start > 0 && cuts_name(start - 1); ++i)
            --start;
        return start;
    }

    // --- Writing.

    struct Text {
        Snippet snippet;
        std::uint32_t points = 0;

        void add(std::string_view piece) {
            snippet.text += piece;
            points += static_cast<std::uint32_t>(code_point_count(piece));
        }
    };

    // Words first..last with what stands between them, squeezed.
    void write(const Passage& passage, Text& out) const {
        std::vector<bool> hit(passage.last - passage.first + 1, false);
        std::vector<bool> joins(hit.size(), false); // one hit with the word before it
        for (const Match& match : matches_) {
            if (match.first < passage.first || match.last > passage.last) continue;
            for (std::uint32_t word = match.first; word <= match.last; ++word) {
                hit[word - passage.first] = true;
                if (word > match.first) joins[word - passage.first] = true;
            }
        }
        std::size_t at = words_[passage.first].start;
        for (std::uint32_t word = passage.first; word <= passage.last; ++word) {
            const std::size_t i = word - passage.first;
            out.add(squeezed(text_.substr(at, words_[word].start - at)));
            const std::uint32_t start = out.points;
            out.add(text_.substr(words_[word].start, words_[word].end - words_[word].start));
            if (joins[i] && !out.snippet.hits.empty()) {
                out.snippet.hits.back().end = out.points;
            } else if (hit[i]) {
                out.snippet.hits.push_back({start, out.points});
            }
            at = words_[word].end;
        }
        out.add(closing(passage.last));
    }

    // squeeze_space, with one blank kept at the ends.
    static std::string squeezed(std::string_view gap) {
        if (gap == " " || gap.empty()) return std::string(gap);
        const std::string marked = "x" + std::string(gap) + "x";
        const std::string result = squeeze_space(marked);
        return result.substr(1, result.size() - 2);
    }

    // Punctuation that ends a sentence or quotation behind the last word.
    std::string closing(std::uint32_t last) const {
        const std::size_t next = last + 1 < words_.size() ? words_[last + 1].start : text_.size();
        const std::string_view gap = text_.substr(words_[last].end, next - words_[last].end);
        std::size_t end = 0;
        while (end < gap.size()) {
            std::size_t after = end;
            const char32_t c = next_code_point(gap, after);
            if (!is_punctuation(c) || c == U'(' || c == U'\u201C' || c == U'\u00AB') break;
            end = after;
        }
        return std::string(gap.substr(0, end));
    }

    Snippet written(const std::vector<Passage>& passages) const {
        Text out;
        for (const Passage& passage : passages) {
            if (&passage != &passages.front()) {
                out.add(" \u2026 ");
            } else if (passage.first > 0 && !is_sentence_end(passage.first - 1)) {
                out.add("\u2026 ");
            }
            if (passage.first == 0) out.add(squeezed_start());
            write(passage, out);
        }
        if (!is_sentence_end(passages.back().last)) out.add(" \u2026");
        return std::move(out.snippet);
    }

    // An opening quotation mark before the first word of all.
    std::string squeezed_start() const {
        return squeeze_space(text_.substr(0, words_.front().start));
    }
};

} // namespace

Snippet make_snippet(std::string_view text, const Highlighter& highlighter) {
    return Chooser(text, highlighter).run();
}

Snippet make_snippet(std::string_view text, const Highlighter& highlighter,
                     std::span<const Stretch> within) {
    Chooser chooser(text, highlighter);
    chooser.keep_within(within);
    return chooser.any_match() ? chooser.run() : Snippet();
}

} // namespace newshound
