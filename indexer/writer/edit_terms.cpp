// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/writer/edit_terms.hpp"

#include "common/schema/analysis.hpp"
#include "common/schema/schema.hpp"
#include "common/text/diff.hpp"
#include "common/text/hash.hpp"

#include <algorithm>
#include <string>
#include <unordered_set>
#include <vector>

namespace newshound {
namespace {

// The words of a version in their order, with the positions that phrases need.
struct Words {
    std::vector<Word> words;
    std::vector<std::uint64_t> keys;
    std::vector<Xapian::termpos> positions;

    void add(std::string_view text) {
        const Xapian::termpos base = positions.empty() ? 1 : positions.back() + paragraph_gap;
        for (Word& word : analyze(text)) {
            positions.push_back(base + word.position + paragraph_gap * word.paragraph);
            keys.push_back(hash64(word.term));
            words.push_back(std::move(word));
        }
    }
};

Words words_of(const Article& article) {
    Words words;
    words.add(article.title);
    words.add(article.text);
    return words;
}

// The terms of one field. Each counts once in the document's length, as names do.
class EditAdder {
  public:
    EditAdder(Xapian::Document& document, std::string_view field, const Words& words)
        : document_(document), prefix_(find_field(field)->prefix), words_(words) {}

    void add(std::uint32_t start, std::uint32_t end) {
        if (start == end) return;
        document_.add_boolean_term(prefix_);
        const auto all = static_cast<std::uint32_t>(words_.words.size());
        const std::uint32_t first = start - std::min(start, edit_context);
        const std::uint32_t last = std::min(end + edit_context, all);
        for (std::uint32_t at = first; at < last; ++at) {
            const bool is_context = at < start || at >= end;
            const std::string start_of_term =
                prefix_ + (is_context ? std::string(1, edit_context_mark) : "");
            each_term(words_.words[at], [&](const std::string& term, unsigned step, bool) {
                post(start_of_term + term, words_.positions[at] + step);
            });
        }
    }

  private:
    void post(const std::string& term, Xapian::termpos position) {
        if (term.size() > longest_term) return;
        document_.add_posting(term, position, weighed_.insert(term).second ? 1 : 0);
    }

    Xapian::Document& document_;
    std::string prefix_;
    const Words& words_;
    std::unordered_set<std::string> weighed_;
};

} // namespace

void add_edit_terms(Xapian::Document& document, const Article& before, const Article& after) {
    const Words old_words = words_of(before);
    const Words new_words = words_of(after);
    EditAdder removed(document, "removed", old_words);
    EditAdder added(document, "added", new_words);
    for (const Edit& edit : diff(old_words.keys, new_words.keys)) {
        removed.add(edit.before_start, edit.before_end);
        added.add(edit.after_start, edit.after_end);
    }
}

void remove_edit_terms(Xapian::Document& document) {
    for (const std::string_view field : {"removed", "added"}) {
        const std::string prefix(find_field(field)->prefix);
        std::vector<std::string> terms;
        Xapian::TermIterator at = document.termlist_begin();
        for (at.skip_to(prefix); at != document.termlist_end() && (*at).starts_with(prefix); ++at)
            terms.push_back(*at);
        for (const std::string& term : terms)
            document.remove_term(term);
    }
}

} // namespace newshound
