// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/engine/query/leaf_terms.hpp"

#include "common/article/date.hpp"
#include "common/names/name_table.hpp"
#include "common/schema/analysis.hpp"
#include "common/schema/date_terms.hpp"
#include "common/schema/facet_terms.hpp"
#include "common/schema/field_key.hpp"
#include "common/schema/identity.hpp"
#include "common/text/fault.hpp"
#include "common/text/unicode.hpp"
#include "common/text/utf8.hpp"
#include "searcher/engine/query/day_terms.hpp"
#include "searcher/engine/query/near_words.hpp"
#include "searcher/engine/query/pattern_terms.hpp"
#include "searcher/engine/query/word_pattern.hpp"
#include "searcher/value/bare_word.hpp"

#include <algorithm>

namespace newshound {
namespace {

// Not Xapian::Query::MatchAll: all threads would count the references to it at once.
Xapian::Query everything() {
    return Xapian::Query(std::string());
}

using Op = Query::Op;

Xapian::Query any_term(const std::vector<std::string>& terms) {
    return Xapian::Query(Xapian::Query::OP_OR, terms.begin(), terms.end());
}

Xapian::Query unweighted(const Xapian::Query& query) {
    return query.empty() ? query : Xapian::Query(Xapian::Query::OP_SCALE_WEIGHT, query, 0);
}

std::string key_term(const Field& field, const std::string& text) {
    std::string id;
    unsigned version = 0;
    if (field.name == "id" && parse_id(text, id, version)) {
        if (version != 0) return std::string(identity_prefix) + version_id(id, version);
        return std::string(field.prefix) + id;
    }
    return make_term(field.prefix, key_of(field, text));
}

// Of the articles that have this very value.
std::string exact_term(const Field& field, const std::string& value) {
    if (field.facet) return value_term(field, value);
    if (field.kind != Kind::name) return key_term(field, value);
    return make_term(std::string(field.prefix) + whole_name_mark, key_of(field, value));
}

// file:folder/*
bool is_folder(const Field& field, std::string_view pattern) {
    return field.name == "file" && pattern.ends_with("/*") &&
           pattern.find('*') + 1 == pattern.size();
}

// A pattern of keys; as people type one, its start is that of a key.
std::string key_pattern(const Field& field, const std::string& text) {
    const bool has_case = field.key_form == KeyForm::as_is || field.key_form == KeyForm::address;
    const std::size_t star = text.find('*');
    const std::string head = text.substr(0, star);
    std::string pattern = key_of(field, head);
    // Keys of addresses end without a slash, but the slash before a * parts folders.
    if (field.key_form == KeyForm::address && head.ends_with('/') && !pattern.ends_with('/'))
        pattern += '/';
    const std::string rest = text.substr(star);
    return pattern + (has_case ? rest : fold_accents(rest));
}

void note_late(std::vector<std::string>& notes) {
    if (std::ranges::find(notes, late_note) == notes.end()) notes.emplace_back(late_note);
}

void note_cut(const PatternTerms& found, const std::string& text, std::vector<std::string>& notes) {
    if (found.is_late) return note_late(notes);
    if (found.is_cut)
        notes.push_back("'" + text + "' stands for more words than are searched: only the " +
                        std::to_string(found.terms.size()) + " most frequent are");
}

} // namespace

const Field& field_of(const Query& leaf) {
    return *find_field(leaf.field.empty() ? "text" : leaf.field);
}

bool is_filter(const Query& leaf) {
    if (leaf.op == Op::everything || leaf.op == Op::range || leaf.op == Op::value) return true;
    const Kind kind = field_of(leaf).kind;
    return (kind != Kind::text && kind != Kind::name) ||
           (leaf.op == Op::pattern && leaf.text == "*");
}

Alternatives LeafTerms::word(const std::string& term, const Query& leaf) const {
    const Field& field = field_of(leaf);
    Alternatives forms;
    if (field.kind == Kind::name) {
        forms.anywhere = {bare_form(term)};
        if (leaf.op == Op::words && !reading_.exact)
            for (const std::vector<std::string>& words : forms_.synonyms(term))
                if (words.size() == 1) forms.synonyms.push_back(bare_form(words.front()));
    } else if (reading_.exact) {
        forms.anywhere = {term};
    } else if (leaf.op == Op::phrase) {
        forms.anywhere = forms_.accented(term);
    } else {
        forms = forms_.inflected(term, reading_.languages);
        // Where lang: lets no other articles through, nothing is to be asked of them twice.
        if (reading_.languages.size() == 1)
            for (LanguageForms& each : forms.forms)
                each.languages.clear();
    }
    add_prefix(forms, std::string(field.prefix));
    return forms;
}

Alternatives LeafTerms::pattern(const Query& leaf, std::vector<std::string>& notes) const {
    const Field& field = field_of(leaf);
    if (!is_word_pattern(leaf.text)) throw query_fault("pattern-words", {}, {}, leaf.offset);
    expect_start(leaf);
    const std::string pattern = folded_pattern(leaf.text);
    const std::string prefix(field.prefix);
    const bool is_name = field.kind == Kind::name;
    PatternTerms found =
        terms_like(database(), prefix, is_name ? bare_form(pattern) : pattern, reading_.end);
    if (!is_name && !reading_.exact) add_unaccented(pattern, prefix, found);
    if (!is_name) mean_acronym(leaf.text, prefix, found.terms);
    note_cut(found, leaf.text, notes);
    // Nothing has that form; a term that can't exist keeps the place.
    if (found.terms.empty()) found.terms.push_back(prefix + leaf.text);
    return {.anywhere = std::move(found.terms)};
}

void LeafTerms::expect_start(const Query& leaf) const {
    if (!is_local() && leaf.text.starts_with('*'))
        throw query_fault("far-star", {leaf.text}, {}, leaf.offset);
}

// What has the form of the pattern when accents are left out on both sides.
void LeafTerms::add_unaccented(const std::string& pattern, const std::string& prefix,
                               PatternTerms& found) const {
    const auto add = [&](std::string term) {
        if (std::ranges::find(found.terms, term) != found.terms.end()) return;
        found.is_cut |= found.terms.size() >= most_pattern_terms;
        if (!found.is_cut && database().term_exists(term)) found.terms.push_back(std::move(term));
    };
    const std::string bare = fold_accents(pattern);
    if (found.is_late) return;
    if (bare != pattern)
        for (std::string& term : terms_like(database(), prefix, bare, reading_.end).terms)
            add(std::move(term));
    const AccentedForms accented = forms_.accented_like(bare, reading_.end);
    for (const std::string& form : accented.forms)
        add(prefix + form);
    found.is_cut |= accented.is_cut;
    found.is_late |= accented.is_late;
}

// "U.S.*" is no small word, though it is spelt as one.
void LeafTerms::mean_acronym(const std::string& typed, const std::string& prefix,
                             std::vector<std::string>& terms) const {
    std::string letters = typed;
    std::erase(letters, '*');
    const std::vector<Word> words = analyze(letters);
    if (reading_.shouted || !words.front().acronym) return;
    const std::string& small = words.front().term;
    std::ranges::replace(terms, prefix + small, prefix + acronym_term(small));
}

Alternatives LeafTerms::fuzzy(const Query& leaf, std::vector<std::string>& notes) const {
    const Field& field = field_of(leaf);
    const std::vector<Word> words = analyze(leaf.text);
    if (words.size() != 1) throw query_fault("fuzzy-words", {}, {}, leaf.offset);
    const std::string word =
        field.kind == Kind::name ? bare_form(words.front().term) : words.front().term;
    Alternatives terms{.anywhere = {std::string(field.prefix) + word}};
    std::size_t kept = 0;
    if (!is_local() && !word.empty()) {
        next_code_point(word, kept);
        notes.push_back("'" + leaf.text +
                        "~' is asked with its first letter as typed: a shard is on another "
                        "machine");
    }
    NearWords near =
        words_near(database(), std::string(field.prefix), word, leaf.distance, kept, reading_.end);
    if (near.words.size() > most_pattern_terms) {
        near.words.resize(most_pattern_terms);
        near.is_cut = true;
    }
    if (near.is_late)
        note_late(notes);
    else if (near.is_cut)
        notes.push_back("'" + leaf.text + "~' stands for more words than are searched: only the " +
                        std::to_string(near.words.size()) + " nearest are");
    for (const NearWord& each : near.words)
        if (each.word != word) terms.anywhere.push_back(std::string(field.prefix) + each.word);
    return terms;
}

// An acronym stands under a term of its own, in every form that it has.
Alternatives LeafTerms::written(const Word& each, const Query& leaf) const {
    const Field& field = field_of(leaf);
    if (!each.acronym || reading_.shouted || field.kind == Kind::name) return word(each.term, leaf);
    return {.anywhere = {std::string(field.prefix) + acronym_term(each.term)}};
}

bool LeafTerms::occurs(const Alternatives& place) const {
    return std::ranges::any_of(
        all_terms(place), [&](const std::string& term) { return database().term_exists(term); });
}

// The words next to each other; and of two with a hyphen between also as one word, where the
// archive has it.
Choice LeafTerms::ways(std::span<const Word> words, const Query& leaf) const {
    Sequence typed;
    for (const Word& each : words)
        typed.push_back(written(each, leaf));
    Choice choice = {typed};
    for (std::size_t i = 0; i + 1 < words.size() && !reading_.exact; ++i) {
        if (words[i].closed.empty()) continue;
        Sequence closed = typed;
        closed[i] = word(words[i].closed, leaf);
        closed.erase(closed.begin() + static_cast<std::ptrdiff_t>(i) + 1);
        if (occurs(closed[i])) choice.push_back(std::move(closed));
    }
    if (words.size() == 1 && leaf.op == Op::words && !reading_.exact)
        add_phrases(words[0], leaf, choice);
    return choice;
}

// The reader's own synonyms of several words.
void LeafTerms::add_phrases(const Word& typed, const Query& leaf, Choice& choice) const {
    Query exact = leaf;
    exact.op = Op::phrase;
    for (const std::vector<std::string>& words : forms_.synonyms(typed.term)) {
        if (words.size() == 1) continue;
        Sequence phrase;
        for (const std::string& term : words)
            phrase.push_back(word(term, exact));
        choice.push_back(std::move(phrase));
    }
}

std::vector<Choice> LeafTerms::choices(const Query& leaf, std::vector<std::string>& notes) const {
    if (leaf.op == Op::pattern) return {Choice{Sequence{pattern(leaf, notes)}}};
    if (leaf.op == Op::fuzzy) return {Choice{Sequence{fuzzy(leaf, notes)}}};
    const std::vector<Word> words = analyze(leaf.text);
    if (words.empty()) throw query_fault("no-word", {leaf.text}, {}, leaf.offset);
    std::vector<Choice> choices;
    for (std::size_t start = 0; start < words.size();) {
        std::size_t end = start + 1;
        // Words that touch, as ideographs do, belong together only where they make one word.
        while (end < words.size() && (leaf.op == Op::phrase || words[end].joined ||
                                      words[end].start != words[end - 1].end))
            ++end;
        choices.push_back(ways(std::span(words).subspan(start, end - start), leaf));
        start = end;
    }
    return choices;
}

Xapian::Query LeafTerms::key(const Field& field, const Query& leaf,
                             std::vector<std::string>& notes) const {
    if (leaf.op != Op::pattern) return Xapian::Query(key_term(field, leaf.text));
    if (is_folder(field, leaf.text))
        return Xapian::Query(folder_term(leaf.text.substr(0, leaf.text.size() - 1)));
    expect_start(leaf);
    const PatternTerms found = terms_like(database(), std::string(field.prefix),
                                          key_pattern(field, leaf.text), reading_.end);
    note_cut(found, leaf.text, notes);
    return any_term(found.terms);
}

Xapian::Query LeafTerms::days(const Field& field, const Query& leaf) const {
    std::int64_t first = day_number({.year = 1500, .precision = Precision::year});
    std::int64_t last = day_number({.year = 2199, .precision = Precision::year});
    if (field.slot) {
        const auto slot = number_of(*field.slot);
        if (database().get_value_freq(slot) == 0) return Xapian::Query::MatchNothing;
        const Xapian::Database& all = database();
        first = static_cast<std::int64_t>(unsortable(all.get_value_lower_bound(slot)));
        // An article known only by its year has that year's first day there.
        last = static_cast<std::int64_t>(unsortable(all.get_value_upper_bound(slot))) + 366;
    }
    if (leaf.low) first = std::max(first, *leaf.low);
    if (leaf.high) last = std::min(last, *leaf.high);
    // A bound of the archive may cut a year that its articles fill: widen to what was asked.
    const Date from = date_of_day(static_cast<std::int32_t>(first));
    const std::int64_t whole_year = day_number({.year = from.year, .precision = Precision::year});
    first = leaf.low ? std::max(whole_year, *leaf.low) : whole_year;
    return any_term(
        day_terms(field, static_cast<std::int32_t>(first), static_cast<std::int32_t>(last)));
}

std::vector<std::string> LeafTerms::speakers(const std::string& name) const {
    std::vector<std::string> names = {name};
    if (const Identity* identity = speaker_identity(identities_(), name))
        for (const Member& each : identity->members)
            if (std::ranges::find(names, each.name) == names.end()) names.push_back(each.name);
    return names;
}

// The value of a facet; of a person, organisation, place or speaker all names of its identity.
Xapian::Query LeafTerms::value(const Field& field, const std::string& text) const {
    if (field.slot == Slot::speakers) {
        std::vector<std::string> terms;
        for (const std::string& each : speakers(text))
            terms.push_back(value_term(field, each));
        return any_term(terms);
    }
    EntityType type = EntityType::person;
    const Identity* identity =
        from_string(field.name, type) ? identities_().find(type, text) : nullptr;
    if (!identity) return Xapian::Query(exact_term(field, text));
    if (identity->type != type) return Xapian::Query::MatchNothing; // somebody retyped it
    return any_term(value_terms(*identity));
}

Xapian::Query LeafTerms::filter(const Query& leaf, std::vector<std::string>& notes) const {
    if (leaf.op == Op::everything) return unweighted(everything());
    const Field& field = field_of(leaf);
    if (leaf.op == Op::pattern && leaf.text == "*") {
        if (field.prefix.empty() && !field.slot) return unweighted(everything());
        if (field.slot)
            return unweighted(
                {Xapian::Query::OP_VALUE_GE, number_of(*field.slot), std::string(1, '\0')});
        // Where anything was edited the prefix itself is a term.
        if (is_edit_field(field.name)) return unweighted(Xapian::Query(std::string(field.prefix)));
        const PatternTerms found =
            terms_like(database(), std::string(field.prefix), "*", reading_.end);
        note_cut(found, leaf.field + ":*", notes);
        return unweighted(any_term(found.terms));
    }
    if (leaf.op == Op::value) return unweighted(value(field, leaf.text));
    if (leaf.op == Op::range && field.kind == Kind::date) return unweighted(days(field, leaf));
    if (leaf.op == Op::range) {
        const auto slot = number_of(*field.slot);
        const double low = leaf.low ? static_cast<double>(*leaf.low) : 0;
        if (!leaf.high) return unweighted({Xapian::Query::OP_VALUE_GE, slot, sortable(low)});
        return unweighted({Xapian::Query::OP_VALUE_RANGE, slot, sortable(low),
                           sortable(static_cast<double>(*leaf.high))});
    }
    if (field.kind == Kind::date) // about:2019-W42
        return unweighted(Xapian::Query(std::string(field.prefix) + leaf.text));
    return unweighted(key(field, leaf, notes));
}

bool is_edit_field(std::string_view field) {
    return field == "added" || field == "removed";
}

} // namespace newshound
