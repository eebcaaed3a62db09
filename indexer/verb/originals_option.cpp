// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/verb/originals_option.hpp"

#include "common/error.hpp"
#include "common/program/database_option.hpp"
#include "indexer/original/indexed_folders.hpp"

#include <filesystem>
#include <system_error>

namespace newshound {

void declare_originals(Options& options) {
    options.values("originals", "DIR",
                   "a folder whose files may be given out, beside those that you indexed on this "
                   "machine");
}

AllowedFolders allowed_folders(const Options& options) {
    const std::vector<std::string> named = options.texts("originals");
    for (const std::string& folder : named) {
        std::error_code error;
        if (!std::filesystem::exists(folder, error))
            throw UsageError("--originals: " + folder + " is not there");
    }
    return AllowedFolders(named, IndexedFolders(default_state_folder()).all());
}

} // namespace newshound
