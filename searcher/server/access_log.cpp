// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/server/access_log.hpp"

#include "searcher/server/forwarded.hpp"
#include "searcher/server/site_token.hpp"

namespace newshound {
namespace {

// As Apache's httpd writes it: \xhh for what is not printable ASCII, \" and \\.
std::string log_field(std::string_view text) {
    constexpr char digits[] = "0123456789abcdef";
    if (text.empty()) return "\"-\"";
    std::string line = "\"";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\')
            line += {'\\', c};
        else if (byte < 0x20 || byte >= 0x7F)
            line += {'\\', 'x', digits[byte >> 4], digits[byte & 15]};
        else
            line += c;
    }
    return line + "\"";
}

} // namespace

std::string access_log_line(const Exchange& exchange, const Site& site, bool with_queries,
                            std::time_t now) {
    const HttpRequest& request = exchange.request;
    std::tm utc{};
    gmtime_r(&now, &utc);
    char when[40];
    std::strftime(when, sizeof when, "%d/%b/%Y:%H:%M:%S +0000", &utc);
    std::string target = without_token(request.target);
    if (!with_queries) target = target.substr(0, target.find('?'));
    return client_address(request, site) + " - - [" + when + "] " +
           log_field(request.method.empty() ? "" : request.method + " " + target + " HTTP/1.1") +
           " " + std::to_string(exchange.status) + " " + std::to_string(exchange.bytes) + " " +
           log_field(with_queries ? without_token(request.header("referer")) : std::string()) +
           " " + log_field(request.header("user-agent")) + " " +
           std::to_string(exchange.time.count());
}

} // namespace newshound
