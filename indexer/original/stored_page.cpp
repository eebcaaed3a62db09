// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/original/stored_page.hpp"

#include "indexer/extractor/page/page_limits.hpp"
#include "indexer/page_hash.hpp"
#include "indexer/source/archived_member.hpp"
#include "indexer/source/archived_pages.hpp"
#include "indexer/source/byte_source.hpp"
#include "indexer/source/contained_page.hpp"
#include "indexer/source/warc/record.hpp"
#include "indexer/source/warc/record_page.hpp"

#include <algorithm>
#include <cerrno>
#include <memory>
#include <system_error>

namespace newshound {
namespace {

constexpr const char* too_large = "it is larger than 64 MB";

std::string read_whole_file(const std::string& path, std::string& bytes) {
    const std::unique_ptr<ByteSource> file = open_bytes(path);
    if (!file) return std::generic_category().message(errno);
    if (file->size() > most_original_bytes) return too_large;
    bytes.resize(static_cast<std::size_t>(file->size()));
    const ssize_t count = file->read_at(0, bytes.data(), bytes.size());
    if (count < 0) return std::generic_category().message(errno);
    bytes.resize(static_cast<std::size_t>(count));
    return {};
}

// As a run reads it, which keeps so much of it.
std::string read_as_indexed(const SourceItem& item, Page& page) {
    SourceItem read = item;
    if (item.record) {
        auto record = std::make_shared<ArchivedRecord>(*item.record);
        record->block.resize(std::min(record->block.size(), page_limits::bytes));
        read.record = std::move(record);
    } else {
        auto member = std::make_shared<ArchivedMember>(*item.member);
        member->bytes.resize(std::min(member->bytes.size(), page_limits::bytes));
        read.member = std::move(member);
    }
    return read_contained(read, page_limits::bytes, page);
}

} // namespace

std::string read_stored_page(const PageFile& file, const std::string& place, StoredPage& stored) {
    stored = {};
    if (place.empty()) {
        std::string why = read_whole_file(file.path, stored.bytes);
        if (why.empty()) why = read_page_file(file, page_limits::bytes, stored.page);
        stored.hash = page_hash(stored.item, stored.page);
        return why;
    }
    SourceItem& item = stored.item;
    std::string why = find_contained({.name = file.name, .path = file.path, .skipped = {}}, place,
                                     most_original_bytes, item);
    if (why.empty()) why = read_as_indexed(item, stored.page);
    if (!why.empty()) return why;
    stored.hash = page_hash(item, stored.page);
    if (item.member) {
        stored.bytes = item.member->bytes;
        return item.member->cut ? too_large : "";
    }
    if (item.record->block.size() == most_original_bytes) return too_large;
    Page whole;
    read_record(*item.record, most_original_bytes, whole);
    stored.bytes = std::move(whole.bytes);
    return stored.bytes.size() == most_original_bytes ? too_large : "";
}

} // namespace newshound
