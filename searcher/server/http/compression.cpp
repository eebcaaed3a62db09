// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/server/http/compression.hpp"

#include "common/text/ascii.hpp"

#include <zlib.h>

#include <algorithm>
#include <memory>
#include <new>
#include <utility>

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

constexpr int gzip_window = 15 + 16;

// Packs an answer that comes in pieces, in a window of constant size.
class Packer {
  public:
    Packer() {
        if (deflateInit2(&stream_, level, Z_DEFLATED, gzip_window, 8, Z_DEFAULT_STRATEGY) != Z_OK)
            throw std::bad_alloc();
    }
    ~Packer() { deflateEnd(&stream_); }
    Packer(const Packer&) = delete;
    Packer& operator=(const Packer&) = delete;

    // Never empty: an empty piece would end the answer.
    std::string pack(std::string_view bytes, bool is_last) {
        std::string packed(deflateBound(&stream_, static_cast<uLong>(bytes.size())) + 64, '\0');
        stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
        stream_.avail_in = static_cast<uInt>(bytes.size());
        stream_.next_out = reinterpret_cast<Bytef*>(packed.data());
        stream_.avail_out = static_cast<uInt>(packed.size());
        deflate(&stream_, is_last ? Z_FINISH : Z_SYNC_FLUSH);
        packed.resize(packed.size() - stream_.avail_out);
        return packed;
    }

  private:
    z_stream stream_{};
};

void pack_pieces(HttpResponse& response) {
    const auto packer = std::make_shared<Packer>();
    std::string first = std::move(response.body);
    response.body.clear();
    response.more = [packer, first = std::move(first), more = std::move(response.more),
                     is_over = false](std::string& piece) mutable {
        if (is_over) return false;
        std::string plain = std::exchange(first, {});
        while (plain.empty() && !is_over) {
            is_over = !more(plain);
            if (is_over) plain.clear();
        }
        piece = packer->pack(plain, is_over);
        return true;
    };
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
    if (!is_text(response.content_type)) return;
    response.headers.emplace_back("Vary", "Accept-Encoding");
    const bool is_long = response.more || response.body.size() >= least_bytes;
    if (!is_long || !takes_gzip(request.header("accept-encoding"))) return;
    if (response.more)
        pack_pieces(response);
    else
        response.body = gzip(response.body);
    response.headers.emplace_back("Content-Encoding", "gzip");
}

std::string gzip(std::string_view bytes) {
    z_stream stream{};
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
