// SPDX-License-Identifier: GPL-3.0-or-later
// The lines in front of a record of a WARC file (ISO 28500; WARC 0.17, 0.18, 1.0, 1.1).
#pragma once

#include "indexer/source/warc/record.hpp"

#include <optional>
#include <string_view>

namespace newshound {

// Whether a line (without its end) is the first of a record: "WARC/1.0".
bool is_warc_version(std::string_view line);

// `lines` are those behind the version, ended by line feeds, CRs in front of them allowed. Of a
// name that stands twice the first counts. Without a length that can be read it is 0. Nothing when
// there is no type.
std::optional<RecordHead> parse_warc_head(std::string_view lines);

} // namespace newshound
