// SPDX-License-Identifier: GPL-3.0-or-later
// The terms of names and of quotations, as schema.hpp lays them out.
#pragma once

#include "common/article/article.hpp"

#include <xapian.h>

namespace newshound {

// Authors, people, organisations, places, section and keywords, with their facet values.
void add_names(Xapian::Document& document, const Article& article);

// said: and by:, interleaved so that one phrase asks who said what.
void add_quotations(Xapian::Document& document, const Article& article);

} // namespace newshound
