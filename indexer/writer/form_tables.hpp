// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps the tables of forms.hpp up to date while documents are written.
#pragma once

#include "common/text/hash_table.hpp"

#include <xapian.h>

#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace newshound {

// Of all forms tables those keys where a word of that language has its place.
std::vector<std::string> form_keys(std::string_view language, const std::string& word);

// The plain terms of a document that has_forms, sorted.
std::vector<std::string> words_with_forms(const Xapian::Document& document);

class FormTables {
  public:
    // Notes the words of a document; cheap for words that were noted before.
    void note(std::string_view language, std::span<const std::string> words);
    void note(std::string_view language, const Xapian::Document& document);

    // Notes words of a document that goes, or that may have lost them.
    void forget(std::string_view language, const Xapian::Document& document);

    // Merges what was noted since the last call into the metadata of `database`, and takes out of
    // it what no document has any more: of a removed article no word stays.
    void write(Xapian::WritableDatabase& database);

  private:
    void take_out(const Xapian::WritableDatabase& database, const std::string& key,
                  std::set<std::string>& forms) const;

    HashTable<bool> known_;                                // by language and word: noted, and stays
    std::map<std::string, std::set<std::string>> pending_; // metadata key -> forms
    std::map<std::string, std::set<std::string>> leaving_; // the same of words that may be gone
};

} // namespace newshound
