// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/server/http/compression.hpp"

#include "common/text/ascii.hpp"

#include <zlib.h>

#include <algorithm>
#include <new>

namespace newshound {
namespace {

constexpr std::size_t least_bytes = 1024; // below, a packet is a packet
constexpr int level = 5;                  // 6 takes a third longer for a hundredth less

// "q=0", "q=0.0": not at all.
bool is_refused(std::string_view parameters) {
    const std::size_t q = parameters.find("q=");
    if (q == parameters.npos) return false;
    return trimmed(parameters.substr(q + 2)).find_first_not_of("0.") == parameters.npos;
}

bool is_text(std::string_view type) {
    constexpr std::string_view marks[] = {"text/",      "json",     "xml",
                                          "javascript", "x-bibtex", "research-info"};
    return std::ranges::any_of(marks,
                               [&](std::string_view mark) { return type.find(mark) != type.npos; });
}

} // namespace

bool takes_gzip(std::string_view accept_encoding) {
    bool takes = false;
    while (!accept_encoding.empty()) {
        const std::size_t comma = accept_encoding.find(',');
        const std::string_view item = accept_encoding.substr(0, comma);
        accept_encoding =
            comma == item.npos ? std::string_view() : accept_encoding.substr(comma + 1);
        const std::size_t semicolon = item.find(';');
        const std::string_view coding = trimmed(item.substr(0, semicolon));
        const bool refused = semicolon != item.npos && is_refused(item.substr(semicolon));
        if (coding == "gzip" || coding == "x-gzip") return !refused;
        if (coding == "*") takes = !refused;
    }
    return takes;
}

void compress(const HttpRequest& request, HttpResponse& response) {
    if (response.more || !is_text(response.content_type)) return;
    response.headers.emplace_back("Vary", "Accept-Encoding");
    if (response.body.size() < least_bytes || !takes_gzip(request.header("accept-encoding")))
        return;
    response.body = gzip(response.body);
    response.headers.emplace_back("Content-Encoding", "gzip");
}

std::string gzip(std::string_view bytes) {
    z_stream stream{};
    constexpr int gzip_window = 15 + 16;
    if (deflateInit2(&stream, level, Z_DEFLATED, gzip_window, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        throw std::bad_alloc();
    std::string packed(deflateBound(&stream, static_cast<uLong>(bytes.size())), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    deflate(&stream, Z_FINISH); // in one go: deflateBound says it fits
    packed.resize(stream.total_out);
    deflateEnd(&stream);
    return packed;
}

} // namespace newshound
