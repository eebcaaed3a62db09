// SPDX-License-Identifier: GPL-3.0-or-later
// What our SRU can do, as ZeeRex (http://explain.z3950.org/dtd/2.0/) tells it.
#pragma once

#include "searcher/server/route.hpp"

#include <string_view>

namespace newshound {

// In that version of SRU; with `diagnostics`, an element, of what was wrong with the request.
HttpResponse sru_explain(RequestContext& context, std::string_view version,
                         std::string_view diagnostics = {});

} // namespace newshound
