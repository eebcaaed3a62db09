// SPDX-License-Identifier: GPL-3.0-or-later
// A file in JSON beside a text that tells what the text does not: its date, its outlet.
#pragma once

#include <span>
#include <string>

namespace newshound {

// "Story.json" of "Story.txt" (or "Story.txt.gz"), else "Story.txt.json", where that is a regular
// file; "" = there is none, or `path` is not named like a text.
std::string sidecar_of(const std::string& path);

// What stands in it; "" of "", and of one that can't be read or has more than a megabyte.
std::string read_sidecar(const std::string& sidecar);

// Whether the file called `name` is one of a text among `names`, in descending order.
bool is_sidecar(const std::string& name, std::span<const std::string> names);

} // namespace newshound
