// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/text_sidecar.hpp"

#include "common/text/ascii.hpp"
#include "indexer/source/byte_source.hpp"
#include "indexer/source/file_names.hpp"

#include <algorithm>
#include <filesystem>
#include <functional>
#include <system_error>

namespace newshound {
namespace {

constexpr std::string_view ending = ".json";
constexpr std::size_t most_bytes = 1u << 20;

} // namespace

std::string sidecar_of(const std::string& path) {
    if (!is_named_like_text(path)) return {};
    const std::string stem = path.substr(0, ascii_lower(path).rfind(".txt"));
    for (const std::string& text : {stem, path}) {
        std::error_code error;
        std::string sidecar = text + std::string(ending);
        if (std::filesystem::is_regular_file(sidecar, error)) return sidecar;
    }
    return {};
}

std::string read_sidecar(const std::string& sidecar) {
    const std::unique_ptr<ByteSource> file = sidecar.empty() ? nullptr : open_bytes(sidecar);
    if (!file || file->size() > most_bytes) return {};
    std::string bytes(static_cast<std::size_t>(file->size()), '\0');
    const ssize_t count = file->read_at(0, bytes.data(), bytes.size());
    return count == static_cast<ssize_t>(bytes.size()) ? bytes : std::string();
}

bool is_sidecar(const std::string& name, std::span<const std::string> names) {
    if (!name.ends_with(ending)) return false;
    const std::string stem = name.substr(0, name.size() - ending.size());
    if (is_named_like_text(stem) && std::ranges::binary_search(names, stem, std::greater<>()))
        return true;
    auto at = std::ranges::upper_bound(names, stem, std::greater<>());
    while (at != names.begin() && (--at)->starts_with(stem)) {
        const std::string rest = ascii_lower(at->substr(stem.size()));
        if (rest == ".txt" || rest == ".txt.gz") return true;
    }
    return false;
}

} // namespace newshound
