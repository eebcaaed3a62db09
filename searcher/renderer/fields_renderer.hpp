// SPDX-License-Identifier: GPL-3.0-or-later
// Chosen fields of each result as JSON, NDJSON or CSV: the lean export, read from what a list
// shows.
#pragma once

#include "searcher/renderer/renderer.hpp"

#include <iosfwd>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace newshound {

// Those that can be chosen, by their names in the JSON form of a result.
std::span<const std::string_view> row_fields();

// Whether some of these are of an article's text; names of none count as not.
bool need_whole_articles(const std::vector<std::string>& fields);

// `format` is "json" (with the facts about the answer, as JsonRenderer has them), "ndjson" or
// "csv", where lists are joined by "; ". Throws UsageError for another, and for a field that is
// none of row_fields(), with the nearest. Shows what is in Detail::card, and where
// need_whole_articles(fields) in Detail::full.
std::unique_ptr<Renderer> make_fields_renderer(std::string_view format, std::ostream& out,
                                               const std::vector<std::string>& fields);

} // namespace newshound
