// SPDX-License-Identifier: GPL-3.0-or-later
// What a page says of itself in marked-up elements: microdata and RDFa properties of schema.org,
// and the hNews and hAtom classes (microformats.org).
#pragma once

#include "indexer/extractor/page/candidate.hpp"

namespace newshound {

// Properties of the page's article; those of comments, related articles and other things within
// it are left alone.
void read_microdata(const HtmlDocument& document, Candidates& candidates);

} // namespace newshound
