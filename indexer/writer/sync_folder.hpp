// SPDX-License-Identifier: GPL-3.0-or-later
// Makes what was renamed in a folder last.
#pragma once

#include <string>

namespace newshound {

// Xapian names a new revision by renaming a file, and does not wait until the disk has the folder:
// two commits later the blocks of the revision before are used again, and a power cut that undid
// the first of these renames would leave a head without its tables. What can't be synced (a file
// system that takes no fsync of a folder) stays as it is.
void sync_folder(const std::string& path);

} // namespace newshound
