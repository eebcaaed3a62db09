// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/engine/passage/snippet.hpp"

#include "common/schema/sentences.hpp"
#include "common/text/unicode.hpp"
#include "common/text/utf8.hpp"

#include <algorithm>

namespace newshound {
namespace {

constexpr std::size_t most_matches = 400; // looked at, the first ones
constexpr std::size_t lead_in = 45;       // bytes before a match where no sentence starts near by
constexpr int most_of_name = 5;           // words by which a passage grows so as not to cut one

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
    Chooser(std::string_view text, const Highlighter& highlighter, std::string_view language)
        : text_(text), words_(analyze(text)), concepts_(highlighter.concepts()),
          matches_(highlighter.matches(words_, language)) {
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
        if (both[1].first <= both[0].last + 1)
            both = {{both[0].first, std::max(both[0].last, both[1].last)}};
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
                // A word that is there already needs no room: sentences do.
                if (seen[match.what] == i || shown[match.what]) continue;
                seen[match.what] = i;
                choice.passage.last = std::max(choice.passage.last, match.last);
                choice.value += concepts_[match.what].weight;
            }
            if (choice.value > best.value || is_tighter(choice, best)) best = choice;
        }
        return best;
    }

    // Begins later in the same place and shows as much with fewer bytes.
    bool is_tighter(const Choice& a, const Choice& b) const {
        constexpr double rounding = 1e-9;
        return b.value > 0 && a.value >= b.value - rounding && a.passage.first <= b.passage.last &&
               bytes_of(a.passage) < bytes_of(b.passage);
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
        const std::uint32_t needed = passage.last;
        passage.first = start_before(passage, budget);
        while (passage.last + 1 < words_.size()) {
            if (words_[passage.last].paragraph != words_[passage.last + 1].paragraph) break;
            if (bytes_of({passage.first, passage.last + 1}) > budget) break;
            ++passage.last;
        }
        for (int i = 0; i < most_of_name && cuts_name(passage.last); ++i)
            ++passage.last;
        passage.last = end_of_sentence(passage, needed, budget / 2);
        return passage;
    }

    // Where the last whole sentence of a passage ends, if it holds word `needed` and leaves at
    // least so many bytes: a passage looks better without the head of another sentence.
    std::uint32_t end_of_sentence(const Passage& passage, std::uint32_t needed,
                                  std::size_t least) const {
        for (std::uint32_t last = passage.last + 1; last-- > needed;) {
            if (bytes_of({passage.first, last}) < least) break;
            if (is_sentence_end(last)) return last;
        }
        return passage.last;
    }

    std::uint32_t start_before(const Passage& passage, std::size_t budget) const {
        const std::uint32_t match = passage.first;
        std::uint32_t start = match;
        const std::size_t room = budget - std::min(budget, bytes_of(passage));
        const std::size_t back = std::min(budget * 3 / 5, room);
        while (start > 0 && !is_sentence_end(start - 1)) {
            if (words_[match].start - words_[start - 1].start > back) {
                // No sentence starts near by: a few words of lead-in, the rest goes behind.
                const std::size_t few = std::min(lead_in, back / 2);
                while (start < match && words_[match].start - words_[start].start > few)
                    ++start;
                break;
            }
            --start;
        }
        for (int i = 0; i < most_of_name && start > 0 && cuts_name(start - 1); ++i)
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
            out.add(passage.first == 0 ? squeezed_start() : opening(passage.first));
            write(passage, out);
        }
        if (!is_sentence_end(passages.back().last)) out.add(" \u2026");
        return std::move(out.snippet);
    }

    // A quotation mark or bracket that opens with word `first`, which is not the first of all.
    std::string opening(std::uint32_t first) const {
        const std::string_view gap = between(first - 1);
        const std::size_t blank = gap.find_last_of(" \n\t");
        if (blank == gap.npos) return {};
        const std::string_view mark = gap.substr(blank + 1);
        for (std::size_t at = 0; at < mark.size();)
            if (!is_punctuation(next_code_point(mark, at))) return {};
        return std::string(mark);
    }

    // An opening quotation mark before the first word of all.
    std::string squeezed_start() const {
        return squeeze_space(text_.substr(0, words_.front().start));
    }
};

} // namespace

Snippet make_snippet(std::string_view text, const Highlighter& highlighter,
                     std::string_view language) {
    return Chooser(text, highlighter, language).run();
}

Snippet make_snippet(std::string_view text, const Highlighter& highlighter,
                     std::span<const Stretch> within, std::string_view language) {
    Chooser chooser(text, highlighter, language);
    chooser.keep_within(within);
    return chooser.any_match() ? chooser.run() : Snippet();
}

} // namespace newshound
