// SPDX-License-Identifier: GPL-3.0-or-later
// `search --batch FILE`: every line of a file is asked; a table out, or a TREC run.
#pragma once

#include "searcher/answer/search_options.hpp"

#include <span>
#include <string_view>

namespace newshound {

class Answerer;

// Those that --format takes beside --batch.
std::span<const std::string_view> batch_formats();

// Declares --batch, --hits and --field.
void declare_batch(Options& options);

// Writes to stdout, line by line, so that memory does not grow with the file ("-" is stdin). Gives
// the exit status. Throws UsageError, SystemError for a file that can't be read, and for a TREC run
// QueryError; in a table a line that can't be asked is a row that says so.
int run_batch(const Options& options, Answerer& archive, SearchChoices choices);

} // namespace newshound
