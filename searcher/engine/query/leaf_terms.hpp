// SPDX-License-Identifier: GPL-3.0-or-later
// The leaves of a query as terms: which words in which forms, next to each other or not.
#pragma once

#include "common/schema/database.hpp"
#include "common/schema/schema.hpp"
#include "searcher/engine/query/alternatives.hpp"
#include "searcher/engine/query/word_forms.hpp"
#include "searcher/value/query.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace newshound {

class LeafTerms {
  public:
    // All must outlive it. `languages`: of the inflected forms; empty = all of the archive.
    LeafTerms(const OpenDatabase& database, const WordForms& forms,
              std::vector<std::string> languages, bool exact)
        : database_(database), forms_(forms), languages_(std::move(languages)), exact_(exact) {}

    // Of words, a phrase, a pattern or a fuzzy word in a field of Kind::text or Kind::name: all of
    // the sequences must occur. Notes say where a limit was hit. Throws QueryError (without the
    // query's text) for words that hold no term.
    std::vector<Sequence> sequences(const Query& leaf, std::vector<std::string>& notes) const;

    // Of anything else, without weights: keys, dates, numbers, "field:*".
    Xapian::Query filter(const Query& leaf, std::vector<std::string>& notes) const;

    const Xapian::Database& database() const { return database_.all; }

  private:
    Alternatives pattern(const Query& leaf, std::vector<std::string>& notes) const;
    Alternatives fuzzy(const Query& leaf, std::vector<std::string>& notes) const;
    Alternatives word(const std::string& term, const Query& leaf) const;
    Xapian::Query key(const Field& field, const Query& leaf, std::vector<std::string>& notes) const;
    Xapian::Query days(const Field& field, const Query& leaf) const;

    const OpenDatabase& database_;
    const WordForms& forms_;
    std::vector<std::string> languages_;
    bool exact_;
};

// The field of a leaf; that of headline and body when it names none.
const Field& field_of(const Query& leaf);

// Whether a leaf only tells articles apart, without weighing them.
bool is_filter(const Query& leaf);

// Whether it holds the words that a version added or removed: "edits" in schema.hpp.
bool is_edit_field(std::string_view field);

} // namespace newshound
