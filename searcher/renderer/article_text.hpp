// SPDX-License-Identifier: GPL-3.0-or-later
// One whole article for people at a terminal.
#pragma once

#include "common/program/terminal.hpp"
#include "searcher/value/results.hpp"

#include <iosfwd>

namespace newshound {

// Headline, facts, paragraphs and what was recognised, within the terminal's width.
void write_article(std::ostream& out, const Result& result, const Terminal& terminal);

} // namespace newshound
