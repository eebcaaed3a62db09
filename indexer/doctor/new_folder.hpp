// SPDX-License-Identifier: GPL-3.0-or-later
// A database's folder that is filled beside its place and renamed when it is whole.
#pragma once

#include <string>

namespace newshound {

// Removes what a killed run left at `path`. Throws SystemError (EEXIST) when anything stands there
// that is of no database: it is somebody's.
void clear_new_folder(const std::string& path);

// Copies the corrections of names, where there are any, from one database's folder to another, onto
// the disk. Throws SystemError.
void copy_corrections(const std::string& from, const std::string& to);

} // namespace newshound
