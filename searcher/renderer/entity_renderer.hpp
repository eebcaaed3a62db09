// SPDX-License-Identifier: GPL-3.0-or-later
// The entry of a person, organisation or place for people and as JSON.
//
// JSON: {format_version, query, name, total, read, names: [{name, type, count, reason, certainty,
// by}], corrections: [text], spellings: [{value, count}], first, last:
// {id, title, outlet, published}, timeline, companions: {person, org, place, outlet: as facets of
// json_renderer}, quotes: [{text, speaker, role, speakers, certainty, attributed_by: as in
// quotation_renderer, where: {id, …}}], quotes_found}.
#pragma once

#include "common/program/terminal.hpp"
#include "searcher/answer/entity_profile.hpp"

#include <iosfwd>

namespace newshound {

void write_entity(std::ostream& out, const EntityProfile& profile, const Terminal& terminal);
void write_entity_json(std::ostream& out, const EntityProfile& profile);

} // namespace newshound
