// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/schema/tables_by_head.hpp"

#include "common/error.hpp"

#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace newshound {
namespace {

namespace fs = std::filesystem;

std::string make_passing_folder() {
    std::error_code error;
    std::string path;
    for (const fs::path& place : {fs::temp_directory_path(error), fs::path("/dev/shm")}) {
        path = (place.empty() ? fs::path("/tmp") : place) / "newshound-XXXXXX";
        if (mkdtemp(path.data()) != nullptr) return path;
    }
    throw SystemError("can't make " + path, errno);
}

void fill(const std::string& fresh, const std::string& folder, const std::string& head) {
    std::error_code error;
    const fs::path full = fs::absolute(folder, error);
    fs::directory_iterator at(full, error);
    for (const fs::directory_iterator end; !error && at != end; at.increment(error)) {
        if (at->path().extension() != ".glass") continue;
        std::error_code failed;
        fs::create_symlink(at->path(), fs::path(fresh) / at->path().filename(), failed);
        if (failed) throw SystemError("can't write below " + fresh + ": " + failed.message());
    }
    if (error) throw SystemError("can't read " + folder + ": " + error.message());
    std::ofstream file(fresh + "/iamglass", std::ios::binary);
    if (!(file << head).flush()) throw SystemError("can't write below " + fresh, errno);
}

void remove(const std::string& folder) {
    std::error_code error;
    fs::remove_all(folder, error);
}

} // namespace

TablesByHead::TablesByHead(const std::string& folder, const std::string& head)
    : folder_(make_passing_folder()) {
    try {
        fill(folder_, folder, head);
    } catch (...) {
        remove(folder_);
        throw;
    }
}

TablesByHead::~TablesByHead() {
    remove(folder_);
}

} // namespace newshound
