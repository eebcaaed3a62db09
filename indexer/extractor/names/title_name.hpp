// SPDX-License-Identifier: GPL-3.0-or-later
// The publication's name on pages that declare none: what the <title> and another element of the
// page both say. Pages of the 1990s and 2000s have no other word of it.
#pragma once

#include "indexer/extractor/page/candidate.hpp"
#include "indexer/extractor/page/html_document.hpp"

#include <optional>
#include <string_view>

namespace newshound {

// A short part of the <title> ("The Example Post: Rain", "Rain - Example Online", "Rain (Example)")
// that a masthead's alternative text or the copyright line begins with. A word such as "Online"
// that only the title has is left out.
std::optional<Candidate> title_name(const HtmlDocument& document);

// The part of the <title> before or behind the page's own headline ("Rain at last | The Example"),
// where no other element says it: of two to five words, no link to a section, and the rest of the
// title stands on the page by itself. The least sure sign. `headline`, where known, is the story's.
std::optional<Candidate> title_tail(const HtmlDocument& document, std::string_view headline = {});

} // namespace newshound
