// SPDX-License-Identifier: GPL-3.0-or-later
// The page that tells how to ask: the language, every field of the schema, the keyboard.
#pragma once

#include "searcher/server/web/page_frame.hpp"
#include "searcher/value/results.hpp"

#include <string>

namespace newshound {

// `archive` gives examples: see query_examples.hpp.
std::string write_help_page(const PageContext& context, const Summary& archive);

} // namespace newshound
