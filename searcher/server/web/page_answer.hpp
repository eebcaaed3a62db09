// SPDX-License-Identifier: GPL-3.0-or-later
// What the routes of all pages share: what a page knows of its request, and a page as a response.
#pragma once

#include "searcher/server/route.hpp"
#include "searcher/server/web/page_frame.hpp"

#include <span>
#include <string>
#include <string_view>

namespace newshound {

PageContext page_context(const RequestContext& context);

// Throws UsageError as refuse_unknown_parameters does: beside these every page takes `ui`.
void refuse_unknown_on_page(const RequestContext& context, std::span<const std::string_view> own,
                            std::span<const std::string_view> lists = {});

// The same of a page that shows a search or was found by one: beside `own` and `lists` it takes the
// parameters of SearchState, and refuses of their values what the API refuses.
void refuse_unknown_of_search(const RequestContext& context,
                              std::span<const std::string_view> own = {},
                              std::span<const std::string_view> lists = {});
// Throws UsageError where a value of that parameter is none of `choices`; an empty one is.
void refuse_other_choice(const HttpRequest& request, std::string_view name,
                         std::span<const std::string_view> choices);

// Its language depends on what the reader's browser asks for.
HttpResponse page_answer(std::string html);

// A problem (RFC 9457) as a page.
HttpResponse error_page(RequestContext& context, const HttpResponse& failure);

} // namespace newshound
