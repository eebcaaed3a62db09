// SPDX-License-Identifier: GPL-3.0-or-later
// The tables that follow from the documents of a database, coverage and forms of words, counted
// anew and compared with those that stand.
#pragma once

#include "common/schema/coverage.hpp"

#include <xapian.h>

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_set>

namespace newshound {

struct Examination;

// Throws Xapian's errors; one thread at a time.
class ExpectedTables {
  public:
    explicit ExpectedTables(const Xapian::Database& database) : database_(database) {}

    // Counts a document. `published`: the date that its article tells; nothing = it can't be read,
    // and what its terms tell is taken.
    void count(const Xapian::Document& document,
               const std::optional<std::optional<Date>>& published);

    // Notes what is not as it should be. REQUIRES: every document was counted.
    void compare(Examination& found) const;

  private:
    void count_forms(const Xapian::Document& document);
    void compare_coverage(Examination& found) const;
    void compare_forms(Examination& found) const;

    Xapian::Database database_;
    std::map<std::string, CoverageYear> coverage_;         // by key
    std::unordered_set<std::uint64_t> known_;              // hashes of language and word
    std::map<std::string, std::set<std::string>> missing_; // metadata key -> forms
};

} // namespace newshound
