// SPDX-License-Identifier: GPL-3.0-or-later
// A line of the access log in the Combined Log Format of Apache's httpd, with microseconds behind.
#pragma once

#include "searcher/server/http/http_server.hpp"
#include "searcher/server/site.hpp"

#include <ctime>
#include <string>

namespace newshound {

// Without line break. Foreign text can't forge a line or close its quotes. `with_queries` false:
// what readers look for stays with them; what stands behind '?' and the referring page are left
// out.
std::string access_log_line(const Exchange& exchange, const Site& site, bool with_queries,
                            std::time_t now);

} // namespace newshound
