// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/verb/corrections_option.hpp"

#include "common/error.hpp"
#include "common/names/correction_files.hpp"
#include "common/program/options.hpp"

#include <unistd.h>

#include <cerrno>

namespace newshound {

void declare_corrections(Options& options) {
    options.value(
        "names", "FILE",
        "your own corrections of names, beside those in the database (newshound names makes "
        "them)");
}

std::string corrections_of(const Options& options) {
    const std::string path = options.text("names");
    if (path.empty()) return path;
    if (access(path.c_str(), R_OK) != 0) throw SystemError("can't read " + path, errno);
    read_corrections(read_corrections_file(path), path); // what is wrong is told at once
    return path;
}

} // namespace newshound
