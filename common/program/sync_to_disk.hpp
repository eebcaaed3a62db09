// SPDX-License-Identifier: GPL-3.0-or-later
// Waiting until what was written is on the disk.
#pragma once

#include <string>

namespace newshound {

// fsync(2) of a file, or of a folder: what was renamed in it is then there for good. 0, or the
// errno that says why not.
int sync_to_disk(const std::string& path);

// The same, where nothing may go on without it. Throws SystemError.
void must_sync(const std::string& path);

// The same of a folder. Some file systems can't: what was renamed in it stays so.
void must_sync_folder(const std::string& path);

} // namespace newshound
