// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/container_bytes.hpp"

#include "tests/support/page_html.hpp"

#include <zlib.h>
#include <zstd.h>

#include <algorithm>
#include <cstdio>

namespace newshound::test {
namespace {

// `frame` is what deflateInit2 calls window bits.
std::string compressed(std::string_view bytes, int frame) {
    z_stream stream{};
    deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, frame, 8, Z_DEFAULT_STRATEGY);
    std::string out(deflateBound(&stream, bytes.size()) + 32, '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    deflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    return out;
}

} // namespace

std::string story(const std::string& title) {
    return page_html({title, "It was told at length in " + title + ", and printed on that day."});
}

std::string http_answer(std::string_view body, std::string_view headers, std::string_view status) {
    return "HTTP/1.1 " + std::string(status) + "\r\n" + std::string(headers) + "\r\n" +
           std::string(body);
}

std::string warc_record(const WarcRecord& record) {
    std::string bytes = record.version + "\r\nWARC-Type: " + record.type + "\r\n";
    if (!record.address.empty()) bytes += "WARC-Target-URI: " + record.address + "\r\n";
    bytes += "WARC-Date: " + record.date + "\r\n" + record.more;
    bytes += "Content-Type: " + record.content_type + "\r\n";
    bytes += "Content-Length: " + std::to_string(record.block.size()) + "\r\n\r\n";
    return bytes + record.block + "\r\n\r\n";
}

std::string story_record(const std::string& title, const std::string& address,
                         const std::string& date) {
    return warc_record({.address = address, .block = http_answer(story(title)), .date = date});
}

std::string warcinfo() {
    return warc_record({.type = "warcinfo",
                        .address = "",
                        .block = "software: a test\r\n",
                        .content_type = "application/warc-fields"});
}

std::string arc_record(const std::string& address, const std::string& block,
                       const std::string& date) {
    return address + " 192.0.2.7 " + date + " text/html " + std::to_string(block.size()) + "\n" +
           block + "\n";
}

std::string arc_start() {
    const std::string block =
        "1 1 Test\nURL IP-address Archive-date Content-type Archive-length\n\n";
    return "filedesc://test.arc 0.0.0.0 20080430204825 text/plain " + std::to_string(block.size()) +
           "\n" + block + "\n";
}

std::string gzip_member(std::string_view bytes) {
    return compressed(bytes, 15 + 16);
}

std::string deflated(std::string_view bytes, bool framed) {
    return compressed(bytes, framed ? 15 : -15);
}

std::string zstd_frame(std::string_view bytes, std::string_view dictionary) {
    ZSTD_CCtx* context = ZSTD_createCCtx();
    std::string out(ZSTD_compressBound(bytes.size()), '\0');
    out.resize(ZSTD_compress_usingDict(context, out.data(), out.size(), bytes.data(), bytes.size(),
                                       dictionary.data(), dictionary.size(), 5));
    ZSTD_freeCCtx(context);
    return out;
}

std::string dictionary_frame(std::string_view dictionary) {
    std::string frame = "\x5D\x2A\x4D\x18";
    for (unsigned i = 0; i < 4; ++i)
        frame += static_cast<char>(dictionary.size() >> (8 * i) & 255U);
    return frame + std::string(dictionary);
}

std::string chunked(std::string_view bytes, std::size_t chunk) {
    std::string out;
    while (!bytes.empty()) {
        const std::string_view part = bytes.substr(0, chunk);
        char size[20];
        std::snprintf(size, sizeof size, "%zx\r\n", part.size());
        out += size + std::string(part) + "\r\n";
        bytes.remove_prefix(part.size());
    }
    return out + "0\r\n\r\n";
}

} // namespace newshound::test
