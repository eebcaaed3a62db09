// SPDX-License-Identifier: GPL-3.0-or-later
// Elements as numbers, in an order that decision trees can cut: prose first, furniture last.
#pragma once

#include "indexer/extractor/page/html_document.hpp"

namespace newshound {

float tag_rank(Tag tag);

} // namespace newshound
