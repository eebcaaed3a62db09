// SPDX-License-Identifier: GPL-3.0-or-later
// What our SRU can do, as ZeeRex (http://explain.z3950.org/dtd/2.0/) tells it.
#pragma once

#include "searcher/server/route.hpp"

namespace newshound {

HttpResponse sru_explain(RequestContext& context);

} // namespace newshound
