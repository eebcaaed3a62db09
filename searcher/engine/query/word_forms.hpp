// SPDX-License-Identifier: GPL-3.0-or-later
// The terms under which a typed word may stand in the archive: inflected, with or without accents.
#pragma once

#include "common/schema/database.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace newshound {

class WordForms {
  public:
    // `database` must outlive it. Reads which languages the archive holds.
    explicit WordForms(const OpenDatabase& database);

    // After the database was reopened.
    void reread();

    // Forms of a word of analyze(), itself first, each once: inflected in all of `languages`, or
    // in those of the archive when that is empty.
    std::vector<std::string> inflected(const std::string& term,
                                       const std::vector<std::string>& languages) const;

    // Itself first, then with other accents.
    std::vector<std::string> accented(const std::string& term) const;

  private:
    void add_list(const std::string& key, std::vector<std::string>& forms) const;

    const OpenDatabase& database_;
    std::vector<std::string> languages_;
};

} // namespace newshound
