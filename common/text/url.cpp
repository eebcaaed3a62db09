// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/text/url.hpp"

#include "common/text/ascii.hpp"

#include <libxml/uri.h>
#include <unicode/uidna.h>

#include <algorithm>
#include <memory>

namespace newshound {
namespace {

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_slash(char c) {
    return c == '/' || c == '\\';
}

bool is_unreserved(char c) {
    return is_letter(c) || is_digit(c) || c == '-' || c == '.' || c == '_' || c == '~';
}

bool is_among(char c, std::string_view signs) {
    return signs.find(c) != signs.npos;
}

constexpr std::string_view part_signs = "!$&'()*+,;="; // sub-delims
constexpr std::string_view path_signs = "!$&'()*+,;=:@/";
constexpr std::string_view query_signs = "!$&'()*+,;=:@/?";

std::string lower(std::string_view text) {
    std::string result(text);
    for (char& c : result)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return result;
}

void append_encoded(std::string& text, char c) {
    constexpr std::string_view hex = "0123456789ABCDEF";
    const auto byte = static_cast<unsigned char>(c);
    text += {'%', hex[byte >> 4], hex[byte & 15]};
}

// What two hexadecimal digits stand for.
char encoded_sign(std::string_view digits) {
    return static_cast<char>(hex_value(digits[0]) * 16 + hex_value(digits[1]));
}

// Everything percent-encoded but `allowed`, unreserved characters and what is encoded already.
void append_mended(std::string& text, std::string_view part, std::string_view allowed) {
    for (std::size_t at = 0; at < part.size(); ++at) {
        const char c = part[at];
        const bool encoded = c == '%' && at + 2 < part.size() && hex_value(part[at + 1]) >= 0 &&
                             hex_value(part[at + 2]) >= 0;
        if (encoded || is_unreserved(c) || is_among(c, allowed))
            text += c;
        else
            append_encoded(text, c);
    }
}

// Without line breaks and tabs, and without control signs and blanks around.
std::string without_breaks(std::string_view written) {
    const auto is_blank = [](char c) { return static_cast<unsigned char>(c) <= ' '; };
    while (!written.empty() && is_blank(written.front()))
        written.remove_prefix(1);
    while (!written.empty() && is_blank(written.back()))
        written.remove_suffix(1);
    std::string text(written);
    std::erase_if(text, [](char c) { return c == '\n' || c == '\r' || c == '\t'; });
    return text;
}

// 7 of "mailto:…"; 0 when there is no scheme.
std::size_t scheme_size(std::string_view text) {
    if (text.empty() || !is_letter(text[0])) return 0;
    const auto end = std::ranges::find_if_not(
        text, [](char c) { return is_letter(c) || is_digit(c) || is_among(c, "+-."); });
    return end != text.end() && *end == ':' ? static_cast<std::size_t>(end - text.begin()) + 1 : 0;
}

// A host name of any script in letters of ASCII (UTS 46); "" when it is none.
std::string ascii_host(std::string_view host) {
    struct Closer {
        void operator()(UIDNA* idna) const { uidna_close(idna); }
    };
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UIDNA, Closer> idna(
        uidna_openUTS46(UIDNA_NONTRANSITIONAL_TO_ASCII, &status));
    if (U_FAILURE(status) || host.size() > 1000) return {};
    std::string ascii(host.size() * 4 + 16, '\0');
    UIDNAInfo info = UIDNA_INFO_INITIALIZER;
    const int32_t size =
        uidna_nameToASCII_UTF8(idna.get(), host.data(), static_cast<int32_t>(host.size()),
                               ascii.data(), static_cast<int32_t>(ascii.size()), &info, &status);
    if (U_FAILURE(status) || info.errors != 0 || size > static_cast<int32_t>(ascii.size()))
        return {};
    ascii.resize(static_cast<std::size_t>(size));
    return ascii;
}

void append_host(std::string& text, std::string_view host) {
    const bool plain =
        std::ranges::all_of(host, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    const std::string ascii = plain ? lower(host) : ascii_host(host);
    // An IPv6 address has its own signs.
    const bool bracketed = host.starts_with('[') && host.ends_with(']');
    if (bracketed)
        text += ascii;
    else
        append_mended(text, ascii.empty() ? host : ascii, part_signs);
}

// "user@host:port"
void append_authority(std::string& text, std::string_view authority) {
    if (const std::size_t at = authority.rfind('@'); at != authority.npos) {
        append_mended(text, authority.substr(0, at), "!$&'()*+,;=:");
        text += '@';
        authority.remove_prefix(at + 1);
    }
    const std::size_t colon = authority.find(':', authority.rfind(']') + 1);
    append_host(text, authority.substr(0, colon));
    // A colon without a port is none.
    if (colon < authority.size() - 1 && colon != authority.npos)
        append_mended(text, authority.substr(colon), ":");
}

// Path, query and fragment.
void append_rest(std::string& text, std::string_view rest) {
    const std::size_t hash = std::min(rest.find('#'), rest.size());
    const std::size_t question = std::min(rest.find('?'), hash);
    std::string path(rest.substr(0, question));
    std::ranges::replace(path, '\\', '/');
    append_mended(text, path, path_signs);
    if (question < hash) {
        text += '?';
        append_mended(text, rest.substr(question + 1, hash - question - 1), query_signs);
    }
    if (hash < rest.size()) {
        text += '#';
        append_mended(text, rest.substr(hash + 1), query_signs);
    }
}

// libxml2 decodes paths before it joins them, and encodes more than it must behind that: "a%2Fb"
// would become two segments, "a:b" "a%3Ab". So what is encoded goes through it encoded once more,
// and what comes out is decoded once.
std::string guarded(std::string_view text) {
    std::string result;
    for (const char c : text)
        result.append(c == '%' ? "%25" : std::string_view(&c, 1));
    return result;
}

std::string unguarded(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool encoded = text[at] == '%' && at + 2 < text.size();
        result += encoded ? encoded_sign(text.substr(at + 1, 2)) : text[at];
        if (encoded) at += 2;
    }
    return result;
}

std::string join(const std::string& reference, const std::string& base) {
    struct Freer {
        void operator()(xmlChar* text) const { xmlFree(text); }
    };
    const std::unique_ptr<xmlChar, Freer> built(
        xmlBuildURI(reinterpret_cast<const xmlChar*>(guarded(reference).c_str()),
                    reinterpret_cast<const xmlChar*>(guarded(base).c_str())));
    return built == nullptr ? std::string() : unguarded(reinterpret_cast<const char*>(built.get()));
}

std::optional<std::string> part(const char* text) {
    return text == nullptr ? std::nullopt : std::optional<std::string>(text);
}

// Encoded signs that need it not are decoded, the others in capitals.
std::string plainly_encoded(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '%' || at + 2 >= text.size()) {
            result += text[at];
            continue;
        }
        const char c = encoded_sign(text.substr(at + 1, 2));
        if (is_unreserved(c))
            result += c;
        else
            append_encoded(result, c);
        at += 2;
    }
    return result;
}

} // namespace

bool is_web_address(std::string_view text) {
    const std::string start = lower(text.substr(0, 8));
    return start.starts_with("http://") || start == "https://";
}

std::string mend_url(std::string_view written) {
    if (written.size() > longest_url) return {};
    const std::string text = without_breaks(written);
    std::string_view rest = text;
    std::string mended;
    const std::size_t scheme = scheme_size(rest);
    if (scheme != 0) {
        mended = lower(rest.substr(0, scheme));
        if (mended != "http:" && mended != "https:") return text;
        rest.remove_prefix(scheme);
    }
    if (scheme != 0 || (rest.size() >= 2 && is_slash(rest[0]) && is_slash(rest[1]))) {
        while (!rest.empty() && is_slash(rest[0]))
            rest.remove_prefix(1);
        const std::size_t end = std::min(rest.find_first_of("/\\?#"), rest.size());
        mended += "//";
        append_authority(mended, rest.substr(0, end));
        rest.remove_prefix(end);
    } else if (rest.substr(0, rest.find_first_of("/\\?#")).find(':') != rest.npos) {
        mended = "./"; // "12:30.html" has no scheme
    }
    append_rest(mended, rest);
    return mended.size() > longest_url ? std::string() : mended;
}

std::optional<Url> parse_url(std::string_view address) {
    const std::string mended = mend_url(address);
    if (!is_web_address(mended)) return std::nullopt;
    constexpr int as_written = 1;
    const std::unique_ptr<xmlURI, decltype(&xmlFreeURI)> uri(
        xmlParseURIRaw(mended.c_str(), as_written), &xmlFreeURI);
    if (uri == nullptr || uri->server == nullptr || uri->server[0] == '\0') return std::nullopt;
    const unsigned own_port = std::string_view(uri->scheme) == "https" ? 443 : 80;
    const auto port = static_cast<unsigned>(std::max(uri->port, 0));
    return Url{.scheme = uri->scheme,
               .user = part(uri->user).value_or(""),
               .host = uri->server,
               .port = port == own_port ? 0 : port,
               .path = part(uri->path).value_or(""),
               .query = part(uri->query_raw),
               .fragment = part(uri->fragment)};
}

std::string to_string(const Url& url) {
    std::string text = url.scheme + "://";
    if (!url.user.empty()) text += url.user + "@";
    text += url.host;
    if (url.port != 0) text += ":" + std::to_string(url.port);
    text += url.path;
    if (url.query) text += "?" + *url.query;
    if (url.fragment) text += "#" + *url.fragment;
    return text;
}

std::string resolve_url(std::string_view reference, std::string_view base) {
    std::string address = mend_url(reference);
    if (address.empty()) return {};
    if (!is_web_address(address)) {
        if (scheme_size(address) != 0 || !is_web_address(base)) return {};
        address = join(address, mend_url(base));
    }
    return parse_url(address) ? address : std::string();
}

Url normalised(Url url) {
    url.path = plainly_encoded(url.path);
    if (!url.path.empty()) {
        xmlNormalizeURIPath(url.path.data());
        url.path.resize(url.path.find('\0') == url.path.npos ? url.path.size()
                                                             : url.path.find('\0'));
    }
    if (url.query) url.query = plainly_encoded(*url.query);
    if (url.fragment) url.fragment = plainly_encoded(*url.fragment);
    return url;
}

bool is_front_page(const Url& url) {
    return (url.path.empty() || url.path == "/") && !url.query;
}

} // namespace newshound
