// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/program/replace_file.hpp"

#include "common/error.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <csignal>
#include <cstdio>
#include <filesystem>

namespace newshound {
namespace {

constexpr const char* suffix = ".new"; // and the number of the process

// 0, or the errno that says why not all of it reached the disk. Takes over `file`, which may be -1.
int write_all(int file, std::string_view bytes, bool synced) {
    if (file < 0) return errno;
    int error = 0;
    while (error == 0 && !bytes.empty()) {
        const ssize_t count = write(file, bytes.data(), bytes.size());
        if (count >= 0)
            bytes.remove_prefix(static_cast<std::size_t>(count));
        else if (errno != EINTR)
            error = errno;
    }
    if (error == 0 && synced && fsync(file) != 0) error = errno;
    if (close(file) != 0 && error == 0) error = errno;
    return error;
}

// A device, a pipe: there is nothing to replace.
bool is_no_file(const std::string& path) {
    struct stat status {};
    return stat(path.c_str(), &status) == 0 && !S_ISREG(status.st_mode);
}

// Removes what programs left beside `path` that were killed before their file was whole.
void remove_leftovers(const std::filesystem::path& path, const std::string& start) {
    std::error_code error;
    const std::filesystem::path folder = path.has_parent_path() ? path.parent_path() : ".";
    for (std::filesystem::directory_iterator at(folder, error), end; !error && at != end;
         at.increment(error)) {
        const std::string name = at->path().filename();
        pid_t process = 0;
        if (!name.starts_with(start)) continue;
        const char* digits = name.data() + start.size();
        const auto [rest, wrong] = std::from_chars(digits, name.data() + name.size(), process);
        if (wrong != std::errc() || *rest != '\0' || process <= 0) continue;
        if (kill(process, 0) != 0 && errno == ESRCH) std::remove(at->path().c_str());
    }
}

} // namespace

void replace_file(const std::string& path, std::string_view bytes, unsigned mode) {
    int error = 0;
    if (is_no_file(path)) {
        error = write_all(open(path.c_str(), O_WRONLY | O_CLOEXEC), bytes, false);
    } else {
        const std::string fresh = path + suffix + std::to_string(getpid());
        error = write_all(open(fresh.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode),
                          bytes, true);
        if (error == 0 && std::rename(fresh.c_str(), path.c_str()) != 0) error = errno;
        if (error != 0) std::remove(fresh.c_str());
        remove_leftovers(path, std::filesystem::path(path).filename().string() + suffix);
    }
    if (error != 0) throw SystemError("can't write " + path, error);
}

} // namespace newshound
