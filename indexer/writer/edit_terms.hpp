// SPDX-License-Identifier: GPL-3.0-or-later
// What a version of an article changed, as the terms of added: and removed: that schema.hpp states.
#pragma once

#include "common/article/article.hpp"

#include <xapian.h>

namespace newshound {

// The words of headline and text by which `after` differs from the version before it.
void add_edit_terms(Xapian::Document& document, const Article& before, const Article& after);

void remove_edit_terms(Xapian::Document& document);

} // namespace newshound
