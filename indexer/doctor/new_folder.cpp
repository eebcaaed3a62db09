// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/doctor/new_folder.hpp"

#include "common/error.hpp"
#include "common/names/correction_files.hpp"
#include "common/program/replace_file.hpp"
#include "common/program/sync_to_disk.hpp"
#include "common/schema/replica.hpp"
#include "common/schema/segments.hpp"
#include "common/schema/table_files.hpp"

#include <cerrno>
#include <filesystem>
#include <system_error>

namespace newshound {
namespace {

namespace fs = std::filesystem;

bool is_of_database(const fs::path& file) {
    const std::string name = file.filename();
    return is_table_file(name) || name == "flintlock" || name == "v.tmp" || name == "names.tsv" ||
           name == checksum_file || name == pages_in_work_file || name.find(".new") != name.npos ||
           is_changeset(name);
}

} // namespace

void clear_new_folder(const std::string& path) {
    std::error_code error;
    if (!fs::exists(fs::symlink_status(path, error))) return;
    bool is_ours = fs::is_directory(fs::symlink_status(path, error));
    for (fs::directory_iterator at(path, error), end; is_ours && !error && at != end;
         at.increment(error))
        is_ours =
            at->is_regular_file(error) ? is_of_database(at->path()) : is_segment_folder(at->path());
    if (!is_ours || error) throw SystemError("can't make the folder " + path, EEXIST);
    fs::remove_all(path, error);
}

void make_new_folder(const std::string& to,
                     const std::function<void(const std::string& fresh)>& fill) {
    std::error_code error;
    if (fs::exists(fs::symlink_status(to, error))) throw SystemError("can't copy to " + to, EEXIST);
    const std::string fresh = to + ".part";
    clear_new_folder(fresh);
    if (!fs::create_directories(fresh, error))
        throw SystemError("can't make the folder " + fresh + ": " + error.message());
    try {
        fill(fresh);
        fs::rename(fresh, to, error);
        if (error) throw SystemError("can't rename " + fresh + ": " + error.message());
    } catch (...) {
        fs::remove_all(fresh, error);
        throw;
    }
    must_sync(folder_of(to));
}

std::string folder_of(const std::string& path) {
    const std::string folder = fs::path(path).parent_path();
    return folder.empty() ? "." : folder;
}

void copy_corrections(const std::string& from, const std::string& to) {
    const std::string file = corrections_file(from);
    if (const std::string table = read_corrections_file(file); !table.empty())
        replace_file(corrections_file(to), table);
}

} // namespace newshound
