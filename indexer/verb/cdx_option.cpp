// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/verb/cdx_option.hpp"

#include "common/error.hpp"
#include "indexer/source/container_stream.hpp"
#include "indexer/source/warc/cdx_index.hpp"

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <iostream>
#include <memory>
#include <system_error>

namespace newshound {
namespace {

namespace fs = std::filesystem;

CdxRecords records_of_input() {
    CdxIndex index;
    std::string buffer(64u << 10, '\0');
    while (std::cin.read(buffer.data(), static_cast<std::streamsize>(buffer.size())),
           std::cin.gcount() > 0)
        index.take({buffer.data(), static_cast<std::size_t>(std::cin.gcount())});
    return index.records();
}

CdxRecords records_of(const std::string& path) {
    if (path == "-") return records_of_input();
    const std::unique_ptr<ContainerStream> stream = ContainerStream::open(path);
    if (!stream) throw SystemError("can't read " + path, errno);
    CdxIndex index;
    for (std::string_view bytes; !(bytes = stream->peek()).empty(); stream->skip(bytes.size()))
        index.take(bytes);
    if (stream->state() != ContainerStream::State::ended)
        throw SystemError("can't read " + path + " to its end: it is damaged or cut short");
    return index.records();
}

// Where the index's file is, or should be.
std::string path_of(const fs::path& folder, const std::string& file) {
    std::error_code error;
    const fs::path path = (folder / file).lexically_normal();
    const fs::path last = folder / fs::path(file).filename();
    const bool is_elsewhere = !fs::exists(path, error) && fs::exists(last, error);
    return (is_elsewhere ? last : path).string();
}

void merge(std::vector<std::uint64_t>& offsets, const std::vector<std::uint64_t>& more) {
    offsets.insert(offsets.end(), more.begin(), more.end());
    std::ranges::sort(offsets);
    offsets.erase(std::unique(offsets.begin(), offsets.end()), offsets.end());
}

} // namespace

void read_cdx(const std::vector<std::string>& indexes, const std::string& folder,
              IndexOptions& result) {
    std::error_code error;
    const fs::path full = fs::absolute(folder, error).lexically_normal();
    IndexedParts& parts = result.parts.emplace();
    for (const std::string& path : indexes) {
        const CdxRecords records = records_of(path);
        for (const auto& [file, offsets] : records.offsets)
            merge(parts.offsets[path_of(full, file)], offsets);
        for (const std::uint64_t line : records.bad)
            parts.bad.push_back(path + " line " + std::to_string(line));
        parts.others += records.others;
        parts.more_bad += records.more_bad;
    }
    for (const auto& [path, offsets] : parts.offsets)
        result.paths.push_back(path);
}

} // namespace newshound
