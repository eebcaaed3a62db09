// SPDX-License-Identifier: GPL-3.0-or-later
// What two versions of an article, or any two articles, differ in: values for every front.
//
//     std::string why_not;
//     if (const auto diff = version_diff(archive, {"k3v9x2m4p7q1"}, why_not)) draw(diff->text);
#pragma once

#include "common/text/diff.hpp"
#include "searcher/value/results.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace newshound {

class Answerer;

struct VersionDiff {
    Result before; // whole articles
    Result after;
    std::vector<Change> title; // kept, removed and added stretches, in order
    std::vector<Change> text;
    std::size_t words_removed = 0; // of headline and text
    std::size_t words_added = 0;

    bool any() const { return words_removed + words_added > 0; }
};

VersionDiff compare(Result before, Result after);

// Of two names, as Answerer::find takes them, the first against the second. Of one: the newest
// version against the one before it in time, or the version that it names (ID.3) against the one
// before that. Nothing where there is no such version; `why_not` says which, as a sentence.
// REQUIRES: one or two names.
std::optional<VersionDiff> version_diff(Answerer& archive, const std::vector<std::string>& names,
                                        std::string& why_not);

} // namespace newshound
