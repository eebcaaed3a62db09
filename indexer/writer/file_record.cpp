// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/writer/file_record.hpp"

#include "common/schema/analysis.hpp"
#include "common/schema/database.hpp"
#include "common/schema/packing.hpp"
#include "common/text/hash.hpp"

namespace newshound {

std::string file_key(std::string_view name) {
    return make_term(metadata::file_prefix, name);
}

std::string page_key(std::uint64_t bytes_hash, std::string_view name) {
    const std::string start = std::string(metadata::page_prefix) + std::to_string(bytes_hash) + ":";
    return name.empty() ? start : start + digest(name, 13);
}

std::string pack_file_record(std::string_view name, const FileRecord& record) {
    std::string bytes;
    // A name that stands in the key whole is not kept twice.
    const bool whole = file_key(name).size() == metadata::file_prefix.size() + name.size();
    pack_text(bytes, whole ? std::string_view() : name);
    pack_number(bytes, record.stamp.size);
    pack_signed(bytes, record.stamp.modified);
    pack_number(bytes, record.bytes_hash);
    pack_text(bytes, record.article);
    pack_number(bytes, record.content);
    pack_text(bytes, record.skipped);
    pack_number(bytes, record.marks.size());
    for (const std::uint64_t mark : record.marks)
        pack_number(bytes, mark);
    return bytes;
}

bool unpack_file_record(std::string_view bytes, std::string& name, FileRecord& record) {
    Unpacker in(bytes);
    if (const std::string_view whole = in.text(); !whole.empty()) name = whole;
    record.stamp.size = in.number();
    record.stamp.modified = in.signed_number();
    record.bytes_hash = in.number();
    record.article = in.text();
    record.content = in.number();
    record.skipped = in.text();
    record.marks.resize(in.count());
    for (std::uint64_t& mark : record.marks)
        mark = in.number();
    return in.ok() && !bytes.empty();
}

} // namespace newshound
