// SPDX-License-Identifier: GPL-3.0-or-later
// Quotations as results: a row for each of Result::quotes, of an article as many as it has.
//
// A row: published, outlet, speaker and role, quotation (whole), certainty (0 to 1 that the
// speakers said it, 0 where none is known), attributed_by ("machine"; nobody where no speaker is
// known), id, version, title and url of the article, start and end in its text; in JSON also hits,
// the words asked for within the quotation. What is unknown is null in JSON. Of several speakers
// JSON has the first as speaker and role, all as speakers ([{name, role}]); CSV has all of them in
// the two cells, with "; " between, each role at the place of its name. Offsets count code points.
#pragma once

#include "common/program/terminal.hpp"
#include "searcher/renderer/renderer.hpp"

#include <iosfwd>
#include <memory>
#include <string_view>

namespace newshound {

// Of the formats text, json, ndjson and csv; throws UsageError for another. `terminal` tells what
// text may use. JSON has the head of json_renderer; its results are the rows.
std::unique_ptr<Renderer> make_quotation_renderer(std::string_view format, std::ostream& out,
                                                  const Terminal& terminal);

} // namespace newshound
