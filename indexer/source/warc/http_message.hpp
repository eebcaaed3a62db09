// SPDX-License-Identifier: GPL-3.0-or-later
// An answer of a web server as a record holds it (RFC 9112): its status, its type, its body as the
// page was before it was sent.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace newshound {

inline constexpr int no_status = -1; // of an answer whose first line has no number of three digits

struct HttpMessage {
    int status = 0; // or no_status; 0 = the block is no HTTP answer; then all of it is the body
    std::string content_type;  // as sent; "" = none
    std::string coding;        // Content-Encoding, in lower case: "gzip"; "" = none
    bool is_chunked = false;   // Transfer-Encoding
    bool is_head_whole = true; // its empty line was found
    std::string_view body;     // as sent; of the block
};

HttpMessage parse_http_message(std::string_view block);

struct HttpBody {
    std::string bytes;
    bool cut = false; // there was more, or it is damaged
};

// The body without chunks (RFC 9112, section 7.1) and content codings: gzip, deflate, br, zstd, up
// to four of them. At most `limit` bytes. Many archives keep headers of codings that they took off:
// a body that does not begin so is given as it is; so is one with a coding that is none of these.
HttpBody decode_body(const HttpMessage& message, std::size_t limit);

} // namespace newshound
