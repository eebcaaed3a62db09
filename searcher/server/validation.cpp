// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/server/validation.hpp"

#include "common/program/version.hpp"
#include "common/text/hash.hpp"

#include <ctime>

namespace newshound {
namespace {

std::string tag_of(std::string_view bytes) {
    return "W/\"" + digest(bytes, 20) + "\"";
}

std::string local_day() {
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    return std::to_string(local.tm_year) + "." + std::to_string(local.tm_yday);
}

std::string_view opaque(std::string_view tag) {
    return tag.starts_with("W/") ? tag.substr(2) : tag;
}

} // namespace

std::string request_tag(const HttpRequest& request, std::string_view origin,
                        std::string_view revision) {
    std::string text;
    for (const std::string_view part :
         {revision, version(), origin, std::string_view(request.target),
          request.header("accept-language"), request.header("accept")}) {
        text += part;
        text += '\n';
    }
    return tag_of(text + local_day());
}

std::string body_tag(std::string_view body) {
    return tag_of(body);
}

bool is_held(const HttpRequest& request, std::string_view tag) {
    std::string_view held = request.header("if-none-match");
    if (held == "*") return true;
    while (!held.empty()) {
        const std::size_t open = held.find('"');
        const std::size_t close = open == held.npos ? open : held.find('"', open + 1);
        if (close == held.npos) return false;
        if (held.substr(open, close + 1 - open) == opaque(tag)) return true;
        held.remove_prefix(close + 1);
    }
    return false;
}

HttpResponse not_modified(const std::string& tag, const Site& site) {
    HttpResponse response;
    response.status = 304;
    response.content_type.clear();
    response.headers = {{"ETag", tag}, {"Cache-Control", cache_control(site)}};
    return response;
}

std::string cache_control(const Site& site) {
    const char* audience = site.api_keys.empty() ? "public" : "private";
    if (site.max_age.count() == 0) return site.api_keys.empty() ? "no-cache" : "private, no-cache";
    return std::string(audience) + ", max-age=" + std::to_string(site.max_age.count());
}

} // namespace newshound
