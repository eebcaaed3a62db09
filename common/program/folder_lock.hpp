// SPDX-License-Identifier: GPL-3.0-or-later
// Holds other programs of ours off while small files in a folder are read and replaced.
#pragma once

#include <string>

namespace newshound {

// flock(2) on the folder, since the files themselves become others. Of the folder that stands at
// that path once the lock is held: it may be exchanged while one waits. Waits as long as it takes.
class FolderLock {
  public:
    explicit FolderLock(const std::string& folder); // throws SystemError
    ~FolderLock();
    FolderLock(const FolderLock&) = delete;
    FolderLock& operator=(const FolderLock&) = delete;

  private:
    int file_ = -1;
};

} // namespace newshound
