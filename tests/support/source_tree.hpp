// SPDX-License-Identifier: GPL-3.0-or-later
// The project's own files, for the tests of its structure.
#pragma once

#include <string>
#include <vector>

namespace newshound::test {

struct SourceFile {
    std::string path; // from the root: "common/article/date.hpp"
    std::vector<std::string> lines;
};

// Every .cpp and .hpp of ours, sorted by path; build folders and node_modules are left out.
std::vector<SourceFile> source_files();

// What the file includes of ours: the quoted includes, as written.
std::vector<std::string> own_includes(const SourceFile& file);

// What it includes of others: the names in angle brackets.
std::vector<std::string> foreign_includes(const SourceFile& file);

} // namespace newshound::test
