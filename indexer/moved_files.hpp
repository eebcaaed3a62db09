// SPDX-License-Identifier: GPL-3.0-or-later
// Files of earlier runs that are no longer where they were, to be known again elsewhere.
#pragma once

#include "indexer/source/root.hpp"
#include "indexer/writer/writer.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace newshound {

// Where a known file must be, or "" when it is not below the folder. Names with escaped bytes can't
// be turned back; such a file is taken as there. (Of a page in a container the container's counts.)
std::string path_below(const std::string& label, const std::string& folder,
                       const std::string& name);

// Whether no file stands there, nor a container of which it names a page; what can't be told is not
// gone.
bool is_gone(const std::string& path);

class MovedFiles {
  public:
    // Neither is owned. REQUIRES: the run has noted no file yet
    MovedFiles(const Writer& writer, const KnownRoots& roots)
        : writer_(writer), roots_(roots), had_files_(writer.has_files()) {}

    struct Found {
        std::string name; // by which the file was known
        FileRecord record;
    };

    // A file that is gone and held the same page; the first by its name.
    std::optional<Found> find(std::uint64_t bytes_hash) const;

  private:
    bool is_gone_from_all(const std::string& name, const FileRecord& record) const;

    const Writer& writer_;
    const KnownRoots& roots_;
    bool had_files_; // else it need not be asked for each page
};

} // namespace newshound
