// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/server/served_archive.hpp"

#include "common/schema/database_stamp.hpp"

namespace newshound {

Answerer& ServedArchive::current() {
    std::vector<std::string> stamps;
    for (const std::string& path : paths_)
        stamps.push_back(database_stamp(path));
    if (answerer_ && stamps == stamps_) return *answerer_;
    answerer_.reset();
    // The stamps were read first: what changes meanwhile is opened anew at the next call.
    answerer_.emplace(paths_);
    stamps_ = std::move(stamps);
    return *answerer_;
}

} // namespace newshound
