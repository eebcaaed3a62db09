// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/original/warc_slice.hpp"

#include "common/error.hpp"
#include "common/program/version.hpp"
#include "common/text/ascii.hpp"
#include "common/text/hash.hpp"
#include "common/text/sha256.hpp"
#include "common/text/url.hpp"
#include "indexer/source/warc/http_message.hpp"
#include "indexer/source/warc/record.hpp"

#include <zlib.h>

#include <algorithm>
#include <cerrno>
#include <ostream>

namespace newshound {
namespace {

constexpr std::string_view record_end = "\r\n\r\n";

std::string gzip_member(std::string_view bytes) {
    constexpr int gzip_window = 15 + 16; // the largest, in gzip's frame
    z_stream stream{};
    if (deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, gzip_window, 8,
                     Z_DEFAULT_STRATEGY) != Z_OK)
        throw SystemError("can't compress", ENOMEM);
    std::string member(deflateBound(&stream, bytes.size()), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size()); // most_original_bytes and a head
    stream.next_out = reinterpret_cast<Bytef*>(member.data());
    stream.avail_out = static_cast<uInt>(member.size());
    deflate(&stream, Z_FINISH);
    member.resize(stream.total_out);
    deflateEnd(&stream);
    return member;
}

// As exact as it is known, which WARC 1.1 allows; in UTC where it has a time.
std::string warc_date(const Date& date) {
    return to_iso(date.precision > Precision::day ? utc_date(utc_seconds(date)) : date);
}

// What may stand in a head's line: no end of a line, nothing but ASCII.
std::string in_line(std::string_view text) {
    constexpr std::string_view hex = "0123456789ABCDEF";
    std::string line;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte > ' ' && byte < 0x7F)
            line += c;
        else
            (((line += '%') += hex[byte >> 4]) += hex[byte & 15]);
    }
    return line;
}

std::string line_of(std::string_view name, std::string_view value) {
    return std::string(name) + ": " + std::string(value) + "\r\n";
}

std::string sha256_of(std::string_view bytes) {
    Sha256 sum;
    sum.add(bytes);
    return "sha256:" + sum.finish();
}

std::string head_of(std::string_view type, std::string_view date, const std::string& more,
                    std::string_view content_type, std::string_view block) {
    return "WARC/1.1\r\n" + line_of("WARC-Type", type) +
           line_of("WARC-Record-ID", "<urn:uuid:" + random_uuid() + ">") +
           line_of("WARC-Date", date) + more + line_of("WARC-Block-Digest", sha256_of(block)) +
           line_of("Content-Type", content_type) +
           line_of("Content-Length", std::to_string(block.size())) + "\r\n";
}

std::string address_of(const FoundOriginal& found) {
    for (const std::string* each :
         {&found.stored.page.address, &found.origin.card.origin.address, &found.origin.card.url})
        if (parse_url(*each)) return in_line(*each);
    return "file:///" + in_line(found.origin.file);
}

// HTML where none is known that a line can hold.
std::string type_of(const Page& page) {
    const std::string& type = page.content_type;
    const bool is_plain = std::ranges::all_of(type, [](char c) { return c >= ' ' && c < 0x7F; });
    return type.empty() || !is_plain ? "text/html" : type;
}

} // namespace

WarcSlice::WarcSlice(std::ostream& out, std::int64_t now) : out_(out), now_(now) {
    const std::string fields =
        line_of("software", "Newshound " + std::string(version())) +
        line_of("format", "WARC File Format 1.1") +
        line_of("conformsTo",
                "https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/");
    write_record(
        head_of("warcinfo", warc_date(utc_date(now)), {}, "application/warc-fields", fields),
        fields);
}

void WarcSlice::write(const FoundOriginal& found) {
    const Page& page = found.stored.page;
    const ArchivedRecord* const record = found.stored.item.record.get();
    const bool is_whole = record && !record->cut && record->head.length == record->block.size();
    if (is_whole && record->head_bytes.starts_with("WARC/")) {
        if (written_.insert(record->head_bytes).second) // copies of a file have it too
            write_record(record->head_bytes, record->block);
        return;
    }
    if (!written_.insert(found.origin.file).second) return;
    const std::optional<Date>& captured =
        page.captured ? page.captured : found.origin.card.captured;
    const std::string date = warc_date(captured ? *captured : utc_date(now_));
    std::string more = line_of("WARC-Target-URI", address_of(found));
    const bool is_cut = record ? record->cut : page.cut;
    if (is_cut) more += line_of("WARC-Truncated", "length");
    if (record && parse_http_message(record->block).status != 0) {
        write_record(
            head_of("response", date, more, "application/http; msgtype=response", record->block),
            record->block);
        return;
    }
    const std::string& block = record ? record->block : page.bytes;
    write_record(head_of("resource", date, more, type_of(page), block), block);
}

void WarcSlice::write_record(std::string_view head, std::string_view block) {
    std::string bytes(head);
    bytes += block;
    bytes += record_end;
    out_ << gzip_member(bytes);
}

} // namespace newshound
