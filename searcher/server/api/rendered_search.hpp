// SPDX-License-Identifier: GPL-3.0-or-later
// A search answered in one of the result formats, with links to the pages around it.
#pragma once

#include "common/program/terminal.hpp"
#include "searcher/server/api/search_parameters.hpp"
#include "searcher/server/route.hpp"
#include "searcher/value/results.hpp"

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace newshound {

// The parameter `format`, else `fallback`. Throws UsageError unless it is a result format or one of
// `more`.
std::string requested_format(const HttpRequest& request, std::string_view fallback,
                             std::span<const std::string_view> more = {});

// The parameter `fields`, names joined by commas or given several times: what of each result is
// wanted; empty = all of it.
std::vector<std::string> requested_fields(const HttpRequest& request);
// The same as an answer in that format has them: an object of JSON always tells its id.
std::vector<std::string> fields_of_answer(const HttpRequest& request, std::string_view format);

// With the parameter `fields`. Header "Link" (RFC 8288) has rel="next" and rel="prev" where there
// is more. An answer that the time limit cut short is not to be kept by caches.
HttpResponse rendered_search(RequestContext& context, const AskedSearch& asked,
                             std::string_view format);

// The same for another way to find.
using Finder = std::function<void(const SearchRequest& request, ResultSink& sink)>;
HttpResponse rendered_search(RequestContext& context, SearchRequest request,
                             std::string_view format, const Finder& find);

// One article alone, as that format shows a result, perhaps these fields of it alone.
HttpResponse rendered_result(const RequestContext& context, const Result& result,
                             std::string_view format);

// With the media type of a result format, and as a file to keep where people keep such files: its
// name is of what the request asks and of the day, "bortnikov-cyber-2026-11-30.csv". CSV has a byte
// order mark where the parameter `bom` asks for it; throws UsageError where another format would.
HttpResponse typed_answer(const RequestContext& context, std::string body, std::string_view format);

// The same with a name for every format: an export is kept.
HttpResponse kept_answer(const RequestContext& context, std::string_view format);

// What the format "text" may use: 80 columns, Unicode, no colour.
Terminal plain_terminal();

// The address of this request with another offset, base path in front.
std::string link_with_offset(const RequestContext& context, std::size_t offset);

} // namespace newshound
