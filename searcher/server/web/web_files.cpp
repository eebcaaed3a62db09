// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/server/web/web_files.hpp"

#include "common/text/hash.hpp"

#include <algorithm>

namespace newshound {

const EmbeddedFile* find_web_file(std::string_view name) {
    const std::span<const EmbeddedFile> files = embedded_web_files();
    const auto at = std::ranges::find(files, name, &EmbeddedFile::name);
    return at == files.end() ? nullptr : &*at;
}

std::string versioned(std::string_view name) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::uint64_t hash = hash64(find_web_file(name)->bytes);
    std::string version;
    for (int i = 0; i < 8; ++i, hash >>= 4)
        version.push_back(digits[hash & 15]);
    return std::string(name) + "?v=" + version;
}

} // namespace newshound
