// SPDX-License-Identifier: GPL-3.0-or-later
// Options of verbs whose results become tables: --fields, and --bom, for some spreadsheets take a
// file for UTF-8 only where it begins with a byte order mark.
#pragma once

#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace newshound {

class Options;

void declare_fields(Options& options);

// What --fields names; none where whole results are wanted. Throws UsageError for a list of none.
std::vector<std::string> chosen_fields(const Options& options);

void declare_bom(Options& options);

// Writes the mark where it is wanted. Throws UsageError where `format` is not "csv".
void write_bom(std::ostream& out, const Options& options, std::string_view format);

} // namespace newshound
