// SPDX-License-Identifier: GPL-3.0-or-later
// The language a page is written in: as declared, checked against its words.
#pragma once

#include "indexer/extractor/page/candidate.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace newshound {

// ISO 639-1 in the candidate's value. `text` is the article's (or, failing that, the page's).
// Where declaration and words disagree, reliably told words win: templates are copied from one
// language's site to another's.
std::optional<Candidate> page_language(const Candidates& declared, std::string_view text);

// "de-AT", "de_AT", "German", "ger" -> "de"; "" when it is no language that we know.
std::string language_code(std::string_view declared);

} // namespace newshound
