// SPDX-License-Identifier: GPL-3.0-or-later
// Tells at the price of a look at one file whether a database was written to, replaced or removed.
#pragma once

#include <string>

namespace newshound {

// Another text after every commit, and when other files stand at that path; "" when there is no
// database, or it is on another machine.
std::string database_stamp(const std::string& path);

} // namespace newshound
