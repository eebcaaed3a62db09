// SPDX-License-Identifier: GPL-3.0-or-later
// A path is followed by the system, links and all, to a handle that can't read; where that handle
// lies the system tells, too, and only then is it read, through the handle. Between the two nothing
// can be put in its place.
#include "indexer/original/allowed_folders.hpp"

#include "indexer/source/root.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <system_error>
#include <utility>

namespace newshound {

HeldFile::HeldFile(HeldFile&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}

HeldFile& HeldFile::operator=(HeldFile&& other) noexcept {
    std::swap(descriptor_, other.descriptor_);
    return *this;
}

HeldFile::~HeldFile() {
    if (descriptor_ >= 0) close(descriptor_);
}

std::string HeldFile::path() const {
    return "/proc/self/fd/" + std::to_string(descriptor_);
}

std::string HeldFile::place() const {
    std::error_code error;
    return std::filesystem::read_symlink(path(), error).string();
}

bool HeldFile::is_regular() const {
    struct stat status {};
    return fstat(descriptor_, &status) == 0 && S_ISREG(status.st_mode);
}

AllowedFolders::AllowedFolders(const std::vector<std::string>& named,
                               std::vector<std::string> places)
    : folders_(std::move(places)) {
    for (const std::string& folder : named) {
        std::error_code error;
        const std::filesystem::path place = std::filesystem::canonical(folder, error);
        if (!error) folders_.push_back(place.string());
    }
}

bool AllowedFolders::hold(const std::string& place) const {
    return std::ranges::any_of(folders_,
                               [&](const std::string& folder) { return is_within(folder, place); });
}

HeldFile AllowedFolders::open(const std::string& path, std::string& why) const {
    HeldFile file(::open(path.c_str(), O_PATH | O_CLOEXEC));
    if (!file) {
        const bool is_gone = errno == ENOENT || errno == ENOTDIR;
        why = is_gone ? std::string(not_there) : std::generic_category().message(errno);
        return {};
    }
    if (!file.is_regular()) {
        why = "it is no regular file";
        return {};
    }
    if (!hold(file.place())) {
        why = outside;
        return {};
    }
    return file;
}

} // namespace newshound
