// SPDX-License-Identifier: GPL-3.0-or-later
// The leaves of a query as terms: which words in which forms, next to each other or not.
#pragma once

#include "common/names/identities.hpp"
#include "common/schema/database.hpp"
#include "common/schema/schema.hpp"
#include "common/schema/word.hpp"
#include "searcher/engine/query/alternatives.hpp"
#include "searcher/engine/query/pattern_terms.hpp"
#include "searcher/engine/query/word_forms.hpp"
#include "searcher/value/query.hpp"

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace newshound {

// Ways to write the same, of which one must occur; as it was typed first.
using Choice = std::vector<Sequence>;

// How the words of a query are taken.
struct WordReading {
    std::vector<std::string> languages{}; // of the inflected forms; empty = all of the archive
    bool exact = false;                   // as typed only
    bool shouted = false;                 // all in capitals: they mean no acronyms
    TermsEnd end{};                       // of the search for what words with * stand for
};

class LeafTerms {
  public:
    // `database` and `forms` must outlive it. `identities` gives those of the archive, which are
    // read when they are needed.
    LeafTerms(const OpenDatabase& database, const WordForms& forms,
              std::function<const Identities&()> identities, WordReading reading)
        : database_(database), forms_(forms), identities_(std::move(identities)),
          reading_(std::move(reading)) {}

    // Of words, a phrase, a pattern or a fuzzy word in a field of Kind::text or Kind::name: of each
    // choice a way must occur. Notes say where a limit was hit. Throws QueryError (without the
    // query's text) for words that hold no term.
    std::vector<Choice> choices(const Query& leaf, std::vector<std::string>& notes) const;

    // Of anything else, without weights: keys, dates, numbers, "field:*".
    Xapian::Query filter(const Query& leaf, std::vector<std::string>& notes) const;

    // The names of speakers that a facet shows as `name`, that one first.
    std::vector<std::string> speakers(const std::string& name) const;

    const Xapian::Database& database() const { return database_.all; }
    const OpenDatabase& archive() const { return database_; }
    // Else lists of terms come from other machines, each whole: none is asked for without a start.
    bool is_local() const { return is_local_database(database_); }

  private:
    void expect_start(const Query& leaf) const; // of a pattern: throws QueryError where it has none
    Alternatives pattern(const Query& leaf, std::vector<std::string>& notes) const;
    void add_unaccented(const std::string& pattern, const std::string& prefix,
                        PatternTerms& found) const;
    void mean_acronym(const std::string& typed, const std::string& prefix,
                      std::vector<std::string>& terms) const;
    Alternatives fuzzy(const Query& leaf, std::vector<std::string>& notes) const;
    Alternatives word(const std::string& term, const Query& leaf) const;
    Alternatives written(const Word& word, const Query& leaf) const;
    Choice ways(std::span<const Word> words, const Query& leaf) const;
    void add_phrases(const Word& typed, const Query& leaf, Choice& choice) const;
    bool occurs(const Alternatives& place) const;
    Xapian::Query key(const Field& field, const Query& leaf, std::vector<std::string>& notes) const;
    Xapian::Query days(const Field& field, const Query& leaf) const;
    Xapian::Query value(const Field& field, const std::string& text) const;

    const OpenDatabase& database_;
    const WordForms& forms_;
    std::function<const Identities&()> identities_;
    WordReading reading_;
};

// The field of a leaf; that of headline and body when it names none.
const Field& field_of(const Query& leaf);

// Whether a leaf only tells articles apart, without weighing them.
bool is_filter(const Query& leaf);

// Whether it holds the words that a version added or removed: "edits" in schema.hpp.
bool is_edit_field(std::string_view field);

} // namespace newshound
