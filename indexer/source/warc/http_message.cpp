// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/warc/http_message.hpp"

#include "common/text/ascii.hpp"
#include "indexer/source/compression/make_decompressor.hpp"
#include "indexer/source/warc/head_lines.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

namespace newshound {
namespace {

constexpr std::size_t most_codings = 4;
constexpr std::size_t step_bytes = 64u << 10;

// The number in the first line of an answer, "HTTP/1.1 200 OK", or no_status; 0 = it is none.
// Servers misspell the protocol ("HTTPX/1.1"): any capitals do.
int status_of(std::string_view line) {
    const std::size_t blank = line.find(' ');
    const std::size_t letters = line.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
    if (blank == line.npos || letters < 3 || !(line[letters] == '/' || letters == blank)) return 0;
    const std::string_view number = trimmed(line.substr(blank)).substr(0, 3);
    int status = 0;
    std::from_chars(number.data(), number.data() + number.size(), status);
    if (status >= 100) return status;
    return line.starts_with("HTTP") ? no_status : 0;
}

// Behind the first empty line; npos = there is none.
std::size_t end_of_head(std::string_view block) {
    std::string_view rest = block;
    while (!rest.empty())
        if (take_line(rest).empty()) return block.size() - rest.size();
    return block.npos;
}

// The number that a chunk's line begins with; nothing when it is none.
std::optional<std::size_t> chunk_size(std::string_view line) {
    line = trimmed(line);
    std::size_t size = 0;
    const auto [at, error] = std::from_chars(line.data(), line.data() + line.size(), size, 16);
    const std::string_view rest = line.substr(static_cast<std::size_t>(at - line.data()));
    const bool is_extended = trimmed(rest).empty() || trimmed(rest).front() == ';';
    return error == std::errc() && is_extended ? std::optional(size) : std::nullopt;
}

HttpBody without_chunks(std::string_view body) {
    HttpBody whole;
    for (bool is_first = true;; is_first = false) {
        std::string_view rest = body;
        const std::optional<std::size_t> size = chunk_size(take_line(rest));
        if (!size) {
            if (is_first) whole.bytes = body;
            whole.cut = !is_first;
            return whole;
        }
        if (*size == 0) return whole;
        whole.bytes += rest.substr(0, *size);
        whole.cut = rest.size() < *size;
        if (whole.cut) return whole;
        rest.remove_prefix(*size);
        if (rest.starts_with('\r')) rest.remove_prefix(1);
        if (rest.starts_with('\n')) rest.remove_prefix(1);
        body = rest;
    }
}

std::optional<Compression> compression_of(std::string_view coding) {
    if (coding == "gzip" || coding == "x-gzip") return Compression::gzip;
    if (coding == "deflate") return Compression::deflate;
    if (coding == "br") return Compression::brotli;
    if (coding == "zstd") return Compression::zstd;
    return std::nullopt;
}

HttpBody decompress(HttpBody body, Compression compression, std::size_t limit) {
    using State = Decompressor::State;
    const std::unique_ptr<Decompressor> decompressor = make_decompressor(compression);
    HttpBody made;
    std::string_view in = body.bytes;
    State state = State::more;
    std::string out(step_bytes, '\0');
    while (state == State::more && made.bytes.size() < limit) {
        const std::size_t room = std::min(out.size(), limit - made.bytes.size());
        const Decompressor::Step step = decompressor->run(in, out.data(), room);
        made.bytes.append(out, 0, step.made);
        in.remove_prefix(step.taken);
        state = step.state;
        if (step.made == 0 && step.taken == 0) break; // it wants more bytes
    }
    if (made.bytes.empty() && state == State::damaged) return body; // it is not coded at all
    made.cut = body.cut || state != State::end;
    return made;
}

// "gzip, br": in the order in which they were applied.
HttpBody without_codings(HttpBody body, std::string_view codings, std::size_t limit) {
    for (std::size_t i = 0; i < most_codings && !codings.empty(); ++i) {
        const std::size_t comma = codings.rfind(',');
        const std::string_view last =
            trimmed(comma == codings.npos ? codings : codings.substr(comma + 1));
        codings = comma == codings.npos ? std::string_view() : codings.substr(0, comma);
        if (const auto compression = compression_of(last))
            body = decompress(std::move(body), *compression, limit);
    }
    return body;
}

} // namespace

HttpMessage parse_http_message(std::string_view block) {
    HttpMessage message;
    std::string_view rest = block;
    message.status = status_of(take_line(rest));
    if (message.status == 0) {
        message.body = block;
        return message;
    }
    const std::size_t end = end_of_head(rest);
    message.is_head_whole = end != rest.npos;
    const HeadLines head(rest.substr(0, std::min(end, longest_head)));
    message.content_type = head["content-type"];
    message.coding = ascii_lower(head["content-encoding"]);
    message.is_chunked =
        ascii_lower(head["transfer-encoding"]).find("chunked") != std::string::npos;
    message.body = rest.substr(std::min(end, rest.size()));
    return message;
}

HttpBody decode_body(const HttpMessage& message, std::size_t limit) {
    HttpBody body = message.is_chunked ? without_chunks(message.body)
                                       : HttpBody{std::string(message.body), false};
    body = without_codings(std::move(body), message.coding, limit);
    if (body.bytes.size() > limit) {
        body.bytes.resize(limit);
        body.cut = true;
    }
    return body;
}

} // namespace newshound
