// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/server/site_token.hpp"

#include "common/text/sha256.hpp"
#include "searcher/server/http/target.hpp"

#include <algorithm>
#include <charconv>

namespace newshound {
namespace {

constexpr std::string_view cookie_name = "newshound_token=";
constexpr std::time_t hour = 3600;
constexpr std::size_t signature_digits = 32; // 128 bits

// A page may be shown out of a cache for max_age, and holds a day from then.
std::time_t lifetime(const Site& site) {
    return 24 * hour + 2 * static_cast<std::time_t>(site.max_age.count());
}

// Of texts of one purpose none is a text of the other.
std::string signed_by(const Site& site, std::string_view purpose, const std::string& text) {
    std::string key;
    for (const std::string& each : site.api_keys)
        key += each + "\n";
    return signature(key, std::string(purpose) + "\n" + text).substr(0, signature_digits);
}

// The value of our cookie; "" = none.
std::string_view cookie_of(const HttpRequest& request) {
    std::string_view cookies = request.header("cookie");
    while (!cookies.empty()) {
        const std::size_t end = std::min(cookies.find(';'), cookies.size());
        std::string_view one = cookies.substr(0, end);
        while (one.starts_with(' '))
            one.remove_prefix(1);
        if (one.starts_with(cookie_name)) return one.substr(cookie_name.size());
        cookies.remove_prefix(std::min(end + 1, cookies.size()));
    }
    return {};
}

// Until when the request's cookie holds; 0 where it is none that we signed.
std::time_t expiry_of(const HttpRequest& request, const Site& site) {
    const std::string_view token = cookie_of(request);
    const std::size_t dot = token.find('.');
    std::time_t expires = 0;
    if (dot == token.npos) return 0;
    const auto [end, error] = std::from_chars(token.data(), token.data() + dot, expires);
    if (error != std::errc() || end != token.data() + dot) return 0;
    const std::string right = signed_by(site, "page", std::string(token.substr(0, dot)));
    return is_same_secret(token.substr(dot + 1), right) ? expires : 0;
}

} // namespace

std::optional<std::string> token_cookie(const HttpRequest& request, const Site& site,
                                        std::string_view origin, std::time_t now) {
    if (site.api_keys.empty()) return std::nullopt;
    if (expiry_of(request, site) - now > lifetime(site) / 2) return std::nullopt;
    const std::time_t expires = (now + lifetime(site)) / hour * hour + hour;
    const std::string text = std::to_string(expires);
    std::string cookie(cookie_name);
    cookie += text + "." + signed_by(site, "page", text);
    cookie += "; Path=" + site.base_path + "/; Max-Age=" + std::to_string(expires - now) +
              "; HttpOnly; SameSite=Strict";
    if (origin.starts_with("https:")) cookie += "; Secure";
    return cookie;
}

bool shows_page_token(const HttpRequest& request, const Site& site, std::time_t now) {
    return !site.api_keys.empty() && expiry_of(request, site) > now;
}

std::string feed_token(const Pairs& parameters, const Site& site) {
    if (site.api_keys.empty()) return {};
    Pairs of_feed;
    for (const auto& pair : parameters)
        if (pair.first != "offset" && pair.first != "token") of_feed.push_back(pair);
    std::ranges::sort(of_feed);
    return signed_by(site, "feed", encode_query(of_feed));
}

bool shows_feed_token(const HttpRequest& request, const Site& site) {
    const std::string_view format = request.parameter("format");
    if (site.api_keys.empty() || request.path != "/api/v1/search") return false;
    if (format != "atom" && format != "rss") return false;
    return is_same_secret(request.parameter("token"), feed_token(request.parameters, site));
}

std::string without_token(std::string_view address) {
    std::string text;
    std::size_t at = std::min(address.find('?'), address.size());
    text = address.substr(0, at);
    while (at < address.size()) {
        text += address[at++]; // '?' or '&'
        const std::size_t end = std::min(address.find('&', at), address.size());
        const std::string_view part = address.substr(at, end - at);
        HttpRequest read; // its name may be percent-encoded
        const bool is_read = parse_target("/?" + std::string(part), read);
        const bool is_token = is_read && read.has_parameter("token");
        text += is_token ? std::string_view("token=-") : part;
        at = end;
    }
    return text;
}

} // namespace newshound
