// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/doctor/writer_lock.hpp"

#include "common/error.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

namespace newshound {

WriterLock::WriterLock(const std::string& database)
    : file_(open((database + "/flintlock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666)) {
    if (file_ < 0) throw SystemError("can't write into " + database, errno);
    struct flock first_byte {};
    first_byte.l_type = F_WRLCK;
    first_byte.l_whence = SEEK_SET;
    first_byte.l_len = 1;
    // Of the open file, not of the process: a writer in another thread is kept off too.
    if (fcntl(file_, F_OFD_SETLK, &first_byte) == 0) return;
    const int reason = errno;
    close(file_);
    if (reason == EAGAIN || reason == EACCES)
        throw DatabaseBusy("another program is writing to " + database +
                           "; wait until it ends, or stop it");
    throw SystemError("can't lock " + database, reason);
}

WriterLock::~WriterLock() {
    close(file_);
}

} // namespace newshound
