// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps the tables of forms.hpp up to date while documents are written.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <unordered_set>

namespace newshound {

class FormTables {
  public:
    // Notes the words of a document; cheap for words that were noted before.
    void note(std::string_view language, std::span<const std::string> words);

    // Merges what was noted since the last call into the metadata of `database`.
    void write(Xapian::WritableDatabase& database);

  private:
    std::unordered_set<std::uint64_t> known_;              // hashes of language and word
    std::map<std::string, std::set<std::string>> pending_; // metadata key -> forms
};

} // namespace newshound
