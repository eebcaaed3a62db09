// SPDX-License-Identifier: GPL-3.0-or-later
// What goes wrong while answering, as problem details (RFC 9457).
#pragma once

#include "common/error.hpp"
#include "searcher/server/http/http.hpp"

#include <string_view>

namespace newshound {

// 400; beside the usual members what is wrong as "code" and "values" (common/text/fault.hpp).

// Has "query" as typed and "position", where in it in code points a caret belongs. Type
// "urn:newshound:malformed-query".
HttpResponse query_problem(const QueryError& error);

HttpResponse parameter_problem(const UsageError& error);

// 503 while the archive can't be read; tells nothing of our files.
HttpResponse archive_problem();

HttpResponse not_found(std::string_view detail);

} // namespace newshound
