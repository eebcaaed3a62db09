// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/names/correction_files.hpp"

#include "common/error.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <iterator>

namespace newshound {
namespace {

// Of a file that is replaced as a whole: its number, size and time.
std::string stamp_of(const std::string& path) {
    struct stat status {};
    if (stat(path.c_str(), &status) != 0) return {};
    return std::to_string(status.st_ino) + " " + std::to_string(status.st_size) + " " +
           std::to_string(status.st_mtim.tv_sec) + "." + std::to_string(status.st_mtim.tv_nsec);
}

std::vector<std::string> stamps_of(const std::vector<std::string>& paths) {
    std::vector<std::string> stamps;
    for (const std::string& path : paths)
        stamps.push_back(stamp_of(path));
    return stamps;
}

} // namespace

std::string corrections_file(const std::string& database) {
    struct stat status {};
    const bool is_folder = stat(database.c_str(), &status) == 0 && S_ISDIR(status.st_mode);
    return is_folder ? database + "/names.tsv" : "";
}

std::string read_corrections_file(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        if (errno == ENOENT) return {};
        throw SystemError("can't read " + path, errno);
    }
    return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<std::string> CorrectionFiles::paths() const {
    std::vector<std::string> paths;
    for (const std::string& database : databases_)
        if (std::string path = corrections_file(database); !path.empty())
            paths.push_back(std::move(path));
    if (!own_.empty()) paths.push_back(own_);
    return paths;
}

bool CorrectionFiles::changed() const {
    return stamps_ != stamps_of(paths());
}

std::vector<Correction> CorrectionFiles::read() {
    const std::vector<std::string> files = paths();
    stamps_ = stamps_of(files); // first: what changes meanwhile is read again
    std::vector<Correction> all;
    for (const std::string& path : files) {
        try {
            std::ranges::move(read_corrections(read_corrections_file(path), path),
                              std::back_inserter(all));
        } catch (const UsageError& error) { // who asks did nothing wrong
            throw DatabaseError(error.what());
        }
    }
    return standing(std::move(all));
}

} // namespace newshound
