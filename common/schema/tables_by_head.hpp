// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of a database in a folder, by another head "iamglass" than may lie beside them: as
// they were when that was the head. It holds as long as the blocks that it names are not used
// again, which is until the second commit behind it.
#pragma once

#include <string>

namespace newshound {

// Links to the tables, and that head, in a folder of their own that lives as long. (Xapian takes
// the head that lies beside the tables, and looks at their files also when they are open.)
class TablesByHead {
  public:
    // Throws SystemError, also where there is no folder of that name.
    TablesByHead(const std::string& folder, const std::string& head);
    ~TablesByHead();
    TablesByHead(const TablesByHead&) = delete;
    TablesByHead& operator=(const TablesByHead&) = delete;

    // For Xapian to open.
    const std::string& folder() const { return folder_; }

  private:
    std::string folder_;
};

} // namespace newshound
