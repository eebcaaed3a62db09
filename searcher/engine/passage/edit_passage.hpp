// SPDX-License-Identifier: GPL-3.0-or-later
// The passage that a version of an article removed or added, where a query asks for that.
#pragma once

#include "searcher/engine/passage/highlighter.hpp"
#include "searcher/value/results.hpp"

#include <xapian.h>

#include <string>
#include <utility>
#include <vector>

namespace newshound {

class EditPassage {
  public:
    // What is asked of words removed and of words added.
    EditPassage(std::vector<Concept> removed, std::vector<Concept> added)
        : removed_(std::move(removed)), added_(std::move(added)) {}

    bool is_asked() const { return !removed_.concepts().empty() || !added_.concepts().empty(); }

    // Puts it into `result.snippet`: of the text, else of the headline; what was removed before
    // what was added. Leaves the snippet as it is where neither holds the words, or the version
    // before is gone. Reads that version. REQUIRES: result.article is whole.
    void show(const Xapian::Database& database, Result& result) const;

  private:
    bool show(const std::string& before, const std::string& after, Result& result) const;

    Highlighter removed_;
    Highlighter added_;
};

} // namespace newshound
