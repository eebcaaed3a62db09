// SPDX-License-Identifier: GPL-3.0-or-later
// A database's folder that is filled beside its place and renamed when it is whole.
#pragma once

#include <functional>
#include <string>

namespace newshound {

// Removes what a killed run left at `path`. Throws SystemError (EEXIST) when anything stands there
// that is of no database: it is somebody's.
void clear_new_folder(const std::string& path);

// Makes the folder `to` and what is in it in one step: `fill` gets the name of an empty one beside
// it, which is renamed to it behind that. Throws SystemError, also when `to` exists, and what
// `fill` throws; then nothing is left.
void make_new_folder(const std::string& to,
                     const std::function<void(const std::string& fresh)>& fill);

// The folder that holds `path`.
std::string folder_of(const std::string& path);

// Copies the corrections of names, where there are any, from one database's folder to another, onto
// the disk. Throws SystemError.
void copy_corrections(const std::string& from, const std::string& to);

} // namespace newshound
