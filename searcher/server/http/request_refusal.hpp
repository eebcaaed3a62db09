// SPDX-License-Identifier: GPL-3.0-or-later
// What a request is refused for by its header alone, before anybody is asked to answer it.
#pragma once

#include "searcher/server/http/http.hpp"
#include "searcher/server/http/strict_parser.hpp"

#include <cstdint>
#include <optional>
#include <string_view>

namespace newshound {

// Whether its method, body, transfer coding or Host is none for us. `has_form` = its address takes
// a form by POST. OPTIONS passes.
std::optional<HttpResponse> refusal_of(const StrictParser& request, bool has_form);

// Of a POST: whether it sends no form, or says that it sends more than `bound` bytes.
std::optional<HttpResponse> form_refusal_of(const StrictParser& request, std::uint64_t bound);

HttpResponse method_refused(bool has_form);              // 405
HttpResponse form_too_large(std::uint64_t bound);        // 413
HttpResponse malformed_request(std::string_view detail); // 400

} // namespace newshound
