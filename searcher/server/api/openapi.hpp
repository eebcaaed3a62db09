// SPDX-License-Identifier: GPL-3.0-or-later
// The API described for programs: OpenAPI 3.1.
#pragma once

#include "common/program/embedded_file.hpp"
#include "searcher/server/route.hpp"

#include <span>

namespace newshound {

// docs/api/openapi.json with what would drift from the program filled in: version, the address of
// the server, the parameters of a search (from the table of search options, where an operation says
// "x-search-parameters") and the result formats (where a schema says "x-result-formats").
HttpResponse openapi(RequestContext& context);

std::span<const EmbeddedFile> api_files(); // the document as written

} // namespace newshound
