// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps writers off a database that is too damaged for Xapian to open for writing.
#pragma once

#include <string>

namespace newshound {

// Holds the lock that every writer of a glass database takes: the first byte of "flintlock" in its
// folder, with fcntl(2) (Xapian 1.4, backends/flint_lock.cc). Not to be taken while this program
// itself has the database open for writing.
class WriterLock {
  public:
    explicit WriterLock(const std::string& database); // throws DatabaseBusy, SystemError
    ~WriterLock();
    WriterLock(const WriterLock&) = delete;
    WriterLock& operator=(const WriterLock&) = delete;

  private:
    int file_;
};

} // namespace newshound
