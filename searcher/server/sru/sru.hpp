// SPDX-License-Identifier: GPL-3.0-or-later
// Search/Retrieval via URL 1.2 (Library of Congress): how libraries' programs ask. explain and
// searchRetrieve with CQL; records in Dublin Core. What goes wrong is a diagnostic in an answer of
// status 200, as SRU has it.
#pragma once

#include "searcher/server/route.hpp"

#include <span>

namespace newshound {

std::span<const Route> sru_routes(); // /sru

} // namespace newshound
