// SPDX-License-Identifier: GPL-3.0-or-later
// The renderer for a format's name, and how much of each article it needs.
#pragma once

#include "common/program/terminal.hpp"
#include "searcher/renderer/renderer.hpp"
#include "searcher/value/request.hpp"

#include <iosfwd>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace newshound {

std::span<const std::string_view> result_formats(); // "text", "json", …

// How much of each article that format shows.
Detail detail_of(std::string_view format);

// Whether that format has a place for the notes on an answer. REQUIRES: one of result_formats().
bool shows_notes(std::string_view format);

// REQUIRES: one of result_formats(). `terminal` tells what the text format may use.
std::unique_ptr<Renderer> make_renderer(std::string_view format, std::ostream& out,
                                        const Terminal& terminal);

// The same of an answer whose rows are results, these `fields` of them (none = as the format has
// them; "all" = all that there are), or quotations.
Detail detail_of(std::string_view format, const std::vector<std::string>& fields, bool quotations);

// Throws UsageError as make_fields_renderer and make_quotation_renderer do, and for fields of
// quotations. REQUIRES: one of result_formats() where rows are whole results.
std::unique_ptr<Renderer> answer_renderer(std::string_view format, std::ostream& out,
                                          const Terminal& terminal,
                                          const std::vector<std::string>& fields, bool quotations);
// The same of a request, of which facets or a timeline may be all that is asked for
// (overview_table.hpp).
std::unique_ptr<Renderer> answer_renderer(std::string_view format, std::ostream& out,
                                          const Terminal& terminal,
                                          const std::vector<std::string>& fields,
                                          const SearchRequest& request);

} // namespace newshound
