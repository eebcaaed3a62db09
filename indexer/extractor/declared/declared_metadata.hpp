// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that a page declares of itself, in every dialect.
#pragma once

#include "indexer/extractor/page/candidate.hpp"

namespace newshound {

// Linked data, microdata and meta tags, each with the confidence of its rule. Pages of scientific
// journals name one author a tag: such tags become one list.
Candidates read_declared_metadata(const HtmlDocument& document);

} // namespace newshound
