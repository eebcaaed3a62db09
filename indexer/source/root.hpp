// SPDX-License-Identifier: GPL-3.0-or-later
// The folders and files that a run was told to read, and the names under which it knows them.
//
// A page without an address is known by its path from the named folder on, with that folder's own
// name before it: "archive/1999/page.html". So another working directory, or an archive moved to
// another disk, makes no second copy of it.
#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

namespace newshound {

struct Root {
    std::string path;       // as named on the command line
    std::string label;      // what its files' names begin with, without the slash
    std::string file;       // the one file, from the label's folder on; "" = a whole folder
    std::string folder;     // full path of the label's folder
    bool is_listed = false; // the file is one of a list, which no person named by itself
};

// Labels known from earlier runs, with the full path of the folder each stood for.
using KnownRoots = std::map<std::string, std::string>;

// The way from a folder down to what is in it, both full paths: "1999/page.html"; "" when it is the
// folder itself or elsewhere.
std::string way_down(const std::string& folder, const std::string& path);

// Whether it is the folder or in it, both full paths.
bool is_within(const std::string& folder, const std::string& path);

// One root a path that is there, in the order named. Its label is the folder's name; where that
// stands for another folder that still exists, as many parents' names before it as it takes; below
// a folder known already, that one's label and the way from it. Paths that are not there go to
// `missing`.
std::vector<Root> name_roots(std::span<const std::string> paths, const KnownRoots& known,
                             std::vector<std::string>& missing);

// A file name as UTF-8: bytes that are none as %E9. Different names stay different, but for those
// that spell such an escape themselves.
std::string name_in_utf8(const std::string& name);

} // namespace newshound
