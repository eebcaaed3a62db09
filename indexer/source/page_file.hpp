// SPDX-License-Identifier: GPL-3.0-or-later
// Pages named one by one on a command line: files, gzipped files, folders, standard input.
#pragma once

#include "indexer/page.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace newshound {

// The files that `words` name, in their order; a folder gives its files that end like pages,
// stories or containers (file_names.hpp), sorted, with those of its sub-folders. Symbolic links to
// folders are not followed; what can't be listed is left out.
std::vector<std::string> page_paths(std::span<const std::string> words);

// Reads at most `limit` bytes of a file (gzip is seen by its first bytes), or of standard input for
// "-"; `page.cut` says when there was more. "" when that went well, else why not, with the system's
// name of the error; then the page has no bytes: what a broken disk or file gives is no page. A
// regular file that would make the reader wait (as some of /proc do) can't be read. Of MHTML the
// page gets what mhtml.hpp says, of a text what text_sidecar.hpp does.
std::string read_page_file(const std::string& path, std::size_t limit, Page& page);

// A file that is opened by another path than its name.
struct PageFile {
    std::string path;
    std::string name;   // tells its kind
    std::string beside; // path of what tells of it (text_sidecar.hpp); "" = nothing does
};

std::string read_page_file(const PageFile& file, std::size_t limit, Page& page);

} // namespace newshound
