// SPDX-License-Identifier: GPL-3.0-or-later
// The options that say how to search, and what they mean: on the command line, and as parameters of
// the same names over HTTP.
#pragma once

#include "searcher/request.hpp"

namespace newshound {

class Options;

// --words, --any, --exact, --sort, --versions, --limit, --offset, --time-limit, --facets,
// --facet-limit, --facet-prefix, --timeline, --explain.
void declare_search(Options& options);

// What they and the words without a dash ask for. Throws UsageError.
SearchRequest search_request(const Options& options);

} // namespace newshound
