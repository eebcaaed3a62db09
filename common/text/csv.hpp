// SPDX-License-Identifier: GPL-3.0-or-later
// Reading comma-separated values (RFC 4180), as spreadsheets and escape_csv write them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace newshound {

// Walks over the rows of a table. Any bytes are a table: a quotation mark that nothing closes
// reaches to its end. Lines may end with LF or CR LF.
class CsvReader {
  public:
    // `table` must outlive it.
    explicit CsvReader(std::string_view table) : rest_(table) {}

    // The cells of the next row, without quotation marks and the apostrophe that escape_csv puts in
    // front of what looks like a formula. False at the end.
    bool next(std::vector<std::string>& cells);

  private:
    std::string_view rest_;

    std::string cell();
};

} // namespace newshound
