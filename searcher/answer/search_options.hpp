// SPDX-License-Identifier: GPL-3.0-or-later
// The options that say how to search, and what they mean: on the command line, and as parameters of
// the same names over HTTP.
#pragma once

#include "searcher/value/request.hpp"

namespace newshound {

class Options;

// Everything that SearchRequest holds but its detail: --words, --sort, --copies, --limit, --facets
// and so on.
void declare_search(Options& options);

// What they and the words without a dash ask for. Throws UsageError.
SearchRequest search_request(const Options& options);

// The parts of a value between commas and blanks.
std::vector<std::string> listed(const std::string& text);

// What --copies, declared as declare_search does, says.
Copies copies_choice(const Options& options);

} // namespace newshound
