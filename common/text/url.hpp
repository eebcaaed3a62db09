// SPDX-License-Identifier: GPL-3.0-or-later
// Web addresses: mended as browsers do, then split and resolved by RFC 3986 (libxml2).
// The other room of libxml2 is the extractor's.
//
// Pages write addresses that RFC 3986 refuses: blanks, '|', letters of every script, a lone '%'.
// Every function here takes them so; what it gives back is ASCII and valid. Nothing throws; all are
// safe from several threads.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace newshound {

// Bytes of an address, as written and as mended; a longer one is none. (libxml2 complains aloud of
// more than 1 MB.)
inline constexpr std::size_t longest_url = 64u << 10;

// The parts of an http(s) address as written, percent-encoded.
struct Url {
    std::string scheme; // "http" or "https"
    std::string user;   // without its '@'; "" = none
    std::string host;   // lower case, never empty; other scripts as IDNA has them; "[::1]"
    unsigned port = 0;  // 0 = none, or the one that is the scheme's own
    std::string path;   // "" or with its '/'
    std::optional<std::string> query;    // without its '?'
    std::optional<std::string> fragment; // without its '#'

    bool operator==(const Url&) const = default;
};

// Whether it starts with http:// or https://, in whatever case.
bool is_web_address(std::string_view text);

// An address or a relative reference in characters that RFC 3986 takes, as browsers mend them
// (WHATWG URL, section 4.4): no blanks around, no line breaks inside, '\' is '/', one "//" behind
// "http:", other signs percent-encoded, a '%' without its digits "%25", a second '#' "%23".
// One of another scheme ("mailto:…") stays as it is. "" when it is longer than an address may be.
std::string mend_url(std::string_view written);

// Nothing when it is no http(s) address: relative, of another scheme, without a host.
std::optional<Url> parse_url(std::string_view address);

std::string to_string(const Url& url);

// `reference` as seen from the page at `base`, without dot segments where it is relative; "" when
// the result is no http(s) address. An empty reference gives "".
std::string resolve_url(std::string_view reference, std::string_view base);

// Of equivalent spellings of RFC 3986, section 6.2.2, the one: no dot segments, percent-encoded
// only what must be, in capitals; of several slashes in a row one.
Url normalised(Url url);

// The front page of its site: no path but "/", no query.
bool is_front_page(const Url& url);

} // namespace newshound
