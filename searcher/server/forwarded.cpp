// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/server/forwarded.hpp"

#include "common/text/ascii.hpp"

#include <algorithm>

namespace newshound {
namespace {

bool is_trusted(std::string_view address, const Site& site) {
    return std::ranges::find(site.trusted_proxies, address) != site.trusted_proxies.end();
}

// A name, address or [IPv6 address] with perhaps a port.
bool is_host(std::string_view text) {
    return !text.empty() && text.size() < 300 && std::ranges::all_of(text, [](char c) {
        return is_ascii_letter_or_digit(c) || c == '.' || c == '-' || c == ':' || c == '[' ||
               c == ']' || c == '_';
    });
}

} // namespace

std::string client_address(const HttpRequest& request, const Site& site) {
    std::string_view address = request.client;
    // Some proxies add a header of their own instead of prolonging the client's.
    std::string all;
    for (const auto& [name, value] : request.headers)
        if (name == "x-forwarded-for") all += (all.empty() ? "" : ",") + value;
    std::string_view chain = all;
    while (is_trusted(address, site) && !chain.empty()) {
        const std::size_t comma = chain.rfind(',');
        const std::string_view last =
            trimmed(comma == chain.npos ? chain : chain.substr(comma + 1));
        if (!is_host(last)) break;
        address = last;
        chain = comma == chain.npos ? std::string_view() : chain.substr(0, comma);
    }
    return std::string(address); // before `all` goes
}

std::string client_origin(const HttpRequest& request, const Site& site) {
    std::string_view scheme = "http";
    std::string_view host = request.header("host");
    if (is_trusted(request.client, site)) {
        if (request.header("x-forwarded-proto") == "https") scheme = "https";
        if (const auto named = request.header("x-forwarded-host"); !named.empty()) host = named;
    }
    if (!is_host(host)) host = "localhost";
    return std::string(scheme) + "://" + std::string(host);
}

} // namespace newshound
