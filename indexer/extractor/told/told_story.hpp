// SPDX-License-Identifier: GPL-3.0-or-later
// A story whose file tells its fields by name becomes an article: nothing has to be found on a
// page.
#pragma once

#include "common/article/article.hpp"
#include "common/article/outlet_registry.hpp"
#include "indexer/extractor/page/candidate.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace newshound {

struct ToldField {
    Fact fact = Fact::title;
    std::string value; // as told, UTF-8; lists have one a line
    std::string place; // the key, header or element that told it: Found::element
};

struct ToldStory {
    std::string_view rule;         // Found::rule: "told in json"; has rows in confidences.tsv
    std::vector<ToldField> fields; // of one fact the first that can be read counts
};

// Names, dates, addresses and languages are read as on pages; what can't be read is left out. The
// outlet that is not told is the one whose domain the address has, the address the one that the
// article was found at, the language that of the text. A date after `today` is none. `article` has
// its origin and time of capture. Never throws.
void fill_told(const ToldStory& story, const OutletRegistry& outlets, std::optional<Date> today,
               Article& article);

} // namespace newshound
