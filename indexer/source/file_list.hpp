// SPDX-License-Identifier: GPL-3.0-or-later
// Files that a list names, as `find` writes it, under the names that their folder would give them.
#pragma once

#include "indexer/source/root.hpp"

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace newshound {

// The paths of a list: ended by NULs where it has any, else by line ends. Empty ones are left out.
std::vector<std::string> read_file_list(std::string_view text);

// The deepest folder that holds all these files, or is one of them, as a full path without links
// resolved; "" = none are named.
std::string common_folder(std::span<const std::string> paths);

struct ListedRoots {
    std::vector<Root> roots; // one a file, in the order named, each file once
    // Paths that are no such file, and why: one of skip_reasons.hpp.
    std::vector<std::pair<std::string, std::string_view>> skipped;
};

// Of files below `folder`; its label is chosen as name_roots does. A list of all files below a
// folder gives what the folder gives: hidden ones are passed over; parts of saved pages, and JSON
// or text beside a page, are skipped where the page is listed too, by their names alone. Folders in
// the list are passed over, for a file is read where it is listed itself. `with_texts` as in
// folder_source.hpp.
ListedRoots name_listed(std::span<const std::string> paths, const std::string& folder,
                        const KnownRoots& known, bool with_texts = false);

} // namespace newshound
