// SPDX-License-Identifier: GPL-3.0-or-later
// Who printed first and who cites whom, for people, as JSON and as two tables.
//
// JSON: {format_version, stories, unknown, copies, read, is_exact, notes, prints: [{outlet,
// stories, first, later, unknown}], citations: [{outlet, cites, count}]}. CSV:
// outlet,stories,first,later,unknown or outlet,cites,count.
#pragma once

#include "common/program/terminal.hpp"
#include "searcher/answer/press_sources.hpp"

#include <iosfwd>

namespace newshound {

void write_sources(std::ostream& out, const PressSources& sources, const Terminal& terminal);
void write_sources_json(std::ostream& out, const PressSources& sources);
void write_prints_csv(std::ostream& out, const PressSources& sources);
void write_citations_csv(std::ostream& out, const PressSources& sources);

} // namespace newshound
