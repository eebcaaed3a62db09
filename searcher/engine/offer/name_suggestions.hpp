// SPDX-License-Identifier: GPL-3.0-or-later
// Names in one field that start as typed, as people read them.
#pragma once

#include "common/names/identities.hpp"
#include "common/schema/database.hpp"
#include "common/schema/schema.hpp"

#include <xapian.h>

#include <cstddef>
#include <string>
#include <vector>

namespace newshound {

// A term and how many documents have it.
struct CountedTerm {
    std::string term;
    Xapian::doccount documents = 0;
};

struct StartingTerms {
    std::vector<CountedTerm> terms; // the most frequent first
    bool is_cut = false;            // only the first `most_looked_at` were looked at
};

// The `most` most frequent terms that start so.
StartingTerms terms_starting(const Xapian::Database& database, const std::string& start,
                             std::size_t most, std::size_t most_looked_at);

struct CountedName {
    std::string name;               // as it is shown
    std::vector<std::string> terms; // of documents with it: any of them
    std::size_t documents = 0;
    bool is_gathered = false; // an identity of several names, all of them counted
};

// Names of `field` (one with a slot of names, or the outlet) that documents with one of `terms`
// hold and of which `typed` is the start of a word (`whole` = of the name), the most frequent
// first. Of people, organisations and places each identity once, under its shown name, and none
// that is hidden.
std::vector<CountedName> names_of(const OpenDatabase& database, const Identities& identities,
                                  const Field& field, const std::vector<CountedTerm>& terms,
                                  const std::string& typed, bool whole);

// Names of a field with a slot of names as articles show them, in the words of `name`, whatever
// their case and accents.
std::vector<std::string> names_in_words(const Xapian::Database& database, const Field& field,
                                        const std::string& name);

} // namespace newshound
