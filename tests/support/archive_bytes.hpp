// SPDX-License-Identifier: GPL-3.0-or-later
// Small zip, tar and 7z files, made of members.
#pragma once

#include <string>
#include <vector>

namespace newshound::test {

struct PackedFile {
    std::string name;
    std::string bytes = {};
    std::string link = {}; // where a symbolic link leads; "" = it is none
    bool is_folder = false;
};

struct Packing {
    std::string format = "zip"; // zip, tar, 7z
    std::string filter = {};    // of tar: gz, xz, zst, bz2; "" = none
    bool stored = false;        // of zip: not compressed
    std::string password = {};  // of zip; "" = none
};

std::string packed(const std::vector<PackedFile>& files, const Packing& how = {});

} // namespace newshound::test
