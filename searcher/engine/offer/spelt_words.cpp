// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/engine/offer/spelt_words.hpp"

#include "common/article/outlet.hpp"
#include "common/schema/analysis.hpp"
#include "common/schema/facet_terms.hpp"
#include "common/schema/schema.hpp"
#include "common/text/unicode.hpp"
#include "common/text/utf8.hpp"
#include "searcher/engine/offer/name_suggestions.hpp"
#include "searcher/engine/query/leaf_terms.hpp"
#include "searcher/engine/query/near_words.hpp"

#include <algorithm>

namespace newshound {
namespace {

using Op = Query::Op;

constexpr std::size_t most_others = 3;
constexpr std::size_t most_neighbours = 5;

// Shorter words have too many neighbours for one edit, for two.
constexpr std::size_t shortest_word = 3;
constexpr std::size_t shortest_for_two = 7;

// How many times more articles must have another word than the rare one as typed: about one in a
// hundred printings of a word is misspelt where copy is poor, and most of these by one edit.
constexpr std::size_t times_for_one = 20;
constexpr std::size_t times_for_two = 200;

bool is_outlet(const Field& field) {
    return field.name == "outlet" || field.name == "cites" || field.name == "wire";
}

// outlet:="The Guardain"
bool is_outlet_value(const Query& leaf) {
    return leaf.op == Op::value && is_outlet(field_of(leaf));
}

class Collector {
  public:
    Collector(const Xapian::Database& database, const WordForms& forms)
        : database_(database), forms_(forms) {}

    std::vector<SpeltWord> words;

    void walk(Query& query) {
        if (query.op == Op::words || query.op == Op::phrase || is_outlet_value(query))
            return take(query);
        last_ = SIZE_MAX;
        if (query.op == Op::no) return;
        for (Query& child : query.children) {
            if (query.op == Op::any_of) last_ = SIZE_MAX;
            walk(child);
        }
        last_ = SIZE_MAX;
    }

  private:
    const Xapian::Database& database_;
    const WordForms& forms_;
    std::size_t last_ = SIZE_MAX;

    void take(Query& leaf) {
        const Field& field = field_of(leaf);
        if (is_outlet(field)) {
            const std::string key = outlet_key(leaf.text);
            return add(leaf, {.term = key, .end = static_cast<std::uint32_t>(leaf.text.size())},
                       {key});
        }
        if (field.kind != Kind::text && field.kind != Kind::name) return;
        for (const Word& word : analyze(leaf.text))
            add(leaf, word, forms_of(field, leaf, word.term));
    }

    std::vector<std::string> forms_of(const Field& field, const Query& leaf,
                                      const std::string& term) const {
        if (field.kind == Kind::name) return {bare_form(term)};
        return leaf.op == Op::phrase ? forms_.accented(term)
                                     : all_terms(forms_.inflected(term, {}));
    }

    void add(Query& leaf, const Word& typed, std::vector<std::string> forms) {
        SpeltWord word{.leaf = &leaf, .start = typed.start, .end = typed.end, .term = typed.term};
        const Field& field = field_of(leaf);
        if (field.kind == Kind::name) word.term = forms.front();
        if (is_outlet_value(leaf) && field.facet)
            word.documents = database_.get_termfreq(value_term(field, leaf.text));
        else
            for (const std::string& form : forms)
                word.documents += database_.get_termfreq(make_term(field.prefix, form));
        word.forms = std::move(forms);
        if (last_ != SIZE_MAX && words[last_].leaf->field == leaf.field) word.before = last_;
        last_ = words.size();
        words.push_back(std::move(word));
    }
};

bool is_all_letters(std::string_view word) {
    for (std::size_t at = 0; at < word.size();)
        if (const char32_t c = next_code_point(word, at); !is_letter(c) && c != '\'') return false;
    return true;
}

// How likely `near` was meant: the more articles have it the better, but one edit is far likelier
// than two, and few people mistype the first letter.
double likelihood(const NearWord& near, std::string_view typed) {
    const double by_edits = near.edits <= 1 ? 1 : 0.02;
    const double by_start = near.word.front() == typed.front() ? 1 : 0.2;
    return near.documents * by_edits * by_start;
}

void add_near(SpeltWord& word, const Xapian::Database& database, const std::string& prefix,
              unsigned edits, bool keeps_first) {
    // Two edits of a real word with neither in its first letter are searched ten times as fast.
    std::size_t kept = 0;
    if (keeps_first || (edits > 1 && word.documents > 0)) next_code_point(word.term, kept);
    std::vector<NearWord> near = words_near(database, prefix, word.term, edits, kept).words;
    const bool is_key = field_of(*word.leaf).kind == Kind::key; // names with blanks and digits
    std::erase_if(near, [&](const NearWord& each) {
        return each.documents <= word.documents || (!is_key && !is_all_letters(each.word)) ||
               std::ranges::find(word.forms, each.word) != word.forms.end();
    });
    std::ranges::stable_sort(near, std::ranges::greater(),
                             [&](const NearWord& each) { return likelihood(each, word.term); });
    word.neighbours.clear();
    for (const NearWord& each : near) {
        const std::size_t times = each.edits <= 1 ? times_for_one : times_for_two;
        if (is_rare(word.documents, database) && each.documents >= times * word.documents &&
            word.others.size() < most_others)
            word.others.push_back(each.word);
        if (word.neighbours.size() < most_neighbours) word.neighbours.push_back(each);
    }
}

// The name of the outlet with that key as articles show it; the key where none does.
std::string shown_name(const OpenDatabase& database, const Field& field, const std::string& key) {
    const CountedTerm term{make_term(field.prefix, key), 0};
    if (!field.slot) return key;
    const Identities none; // outlets have none
    const std::vector<CountedName> names = names_of(database, none, field, {term}, key, true);
    const auto at = std::ranges::find(
        names, key, [](const CountedName& each) { return outlet_key(each.name); });
    return at == names.end() ? key : at->name;
}

// Outlets are asked by keys ("worldlantern") and read as names ("The World Lantern").
void show_names(SpeltWord& word, const OpenDatabase& database) {
    const Field& field = field_of(*word.leaf);
    // This very value in another spelling of the outlet's.
    if (word.leaf->op == Op::value && word.documents == 0 &&
        database.all.term_exists(make_term(field.prefix, word.term)))
        word.others.insert(word.others.begin(), word.term);
    for (std::string& other : word.others)
        other = shown_name(database, field, other);
}

// Two words typed without the blank between them.
void add_halves(SpeltWord& word, const Xapian::Database& database, const std::string& prefix) {
    std::string best;
    Xapian::doccount most = 0;
    for (std::size_t cut = 2; cut + 2 <= word.term.size(); ++cut) {
        if ((word.term[cut] & 0xC0) == 0x80) continue; // inside a letter
        const std::string left = word.term.substr(0, cut);
        const std::string right = word.term.substr(cut);
        const Xapian::doccount both =
            std::min(database.get_termfreq(prefix + left), database.get_termfreq(prefix + right));
        if (both <= most) continue;
        most = both;
        best = left + " " + right;
    }
    if (!best.empty()) word.others.push_back(best);
}

} // namespace

std::vector<SpeltWord> spelt_words(Query& query, const Xapian::Database& database,
                                   const WordForms& forms) {
    Collector collector(database, forms);
    collector.walk(query);
    return std::move(collector.words);
}

bool is_rare(std::size_t documents, const Xapian::Database& database) {
    return documents <= std::max<std::size_t>(3, database.get_doccount() / 2'000);
}

void find_others(SpeltWord& word, const OpenDatabase& database, bool keeps_first) {
    const std::size_t letters = code_point_count(word.term);
    const Field& field = field_of(*word.leaf);
    if (letters < shortest_word || (field.kind != Kind::key && !is_all_letters(word.term))) return;
    const std::string prefix(field.prefix);
    add_near(word, database.all, prefix, 1, keeps_first);
    const bool is_far = word.others.empty();
    // A blank left out is one edit: whitehouse is rather white house than winehouse.
    const bool is_whole = word.start == 0 && word.end == word.leaf->text.size();
    if (word.documents == 0 && is_whole && field.kind != Kind::key)
        add_halves(word, database.all, prefix);
    if (is_far && letters >= shortest_for_two && is_rare(word.documents, database.all))
        add_near(word, database.all, prefix, 2, keeps_first);
    if (is_outlet(field)) show_names(word, database);
}

std::string in_case_of(std::string_view typed, const std::string& word) {
    std::size_t at = 0;
    if (typed.empty() || !is_upper(next_code_point(typed, at))) return word;
    at = 0;
    next_code_point(word, at);
    return to_title(word.substr(0, at)) + word.substr(at);
}

} // namespace newshound
