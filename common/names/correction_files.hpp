// SPDX-License-Identifier: GPL-3.0-or-later
// The files that hold corrections: one inside each database's folder, and the reader's own.
#pragma once

#include "common/names/corrections.hpp"

#include <string>
#include <utility>
#include <vector>

namespace newshound {

// "names.tsv" in the folder of a database, so that copies and backups carry it; "" where the
// database is no folder: then only --names gives corrections.
std::string corrections_file(const std::string& database);

// The text of a file; "" where there is none. Throws SystemError when it can't be read.
std::string read_corrections_file(const std::string& path);

class CorrectionFiles {
  public:
    // `own` is the reader's own file beside those in `databases`, "" = none.
    CorrectionFiles(std::vector<std::string> databases, std::string own)
        : databases_(std::move(databases)), own_(std::move(own)) {}

    // Whether a file is another than at the last read().
    bool changed() const;

    // What holds now by all of them together. Throws DatabaseError for a row that is wrong,
    // SystemError for a file that can't be read.
    std::vector<Correction> read();

  private:
    std::vector<std::string> paths() const; // a database may come to be there later

    std::vector<std::string> databases_;
    std::string own_;
    std::vector<std::string> stamps_; // of the files read; "" = there was none
};

} // namespace newshound
