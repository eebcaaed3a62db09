// SPDX-License-Identifier: GPL-3.0-or-later
// The file records of earlier runs, read beside the writer.
#pragma once

#include "indexer/writer/file_record.hpp"

#include <xapian.h>

#include <optional>
#include <string>

namespace newshound {

// Sees what was committed up to some moment of this run or before it. One thread at a time.
class KnownFiles {
  public:
    explicit KnownFiles(const std::string& path) : database_(path) {}

    std::optional<FileRecord> find(std::string name);

  private:
    Xapian::Database database_;
};

} // namespace newshound
