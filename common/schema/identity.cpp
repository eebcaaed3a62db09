// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/schema/identity.hpp"

#include "common/article/outlet.hpp"
#include "common/text/hash.hpp"
#include "common/text/unicode.hpp"

#include <algorithm>
#include <charconv>

namespace newshound {
namespace {

bool is_campaign(std::string_view parameter) {
    const std::string_view name = parameter.substr(0, parameter.find('='));
    return name.starts_with("utm_") || name == "fbclid" || name == "gclid" || name.empty();
}

// The query part with its "?", without what only says where the reader came from.
std::string kept_query(std::string_view query) {
    std::string kept;
    while (!query.empty()) {
        const std::size_t end = std::min(query.find('&'), query.size());
        if (!is_campaign(query.substr(0, end)))
            kept.append(kept.empty() ? "?" : "&").append(query.substr(0, end));
        query.remove_prefix(std::min(end + 1, query.size()));
    }
    return kept;
}

} // namespace

std::string url_key(std::string_view address) {
    const std::string lower = to_lower(address.substr(0, 8));
    if (!lower.starts_with("http://") && !lower.starts_with("https://")) return {};
    const std::string host = host_of(address);
    if (host.empty()) return {};
    address = address.substr(0, address.find('#'));
    const std::size_t authority = address.find("://") + 3;
    const std::size_t path = std::min(address.find_first_of("/?", authority), address.size());
    std::string_view port = address.substr(authority, path - authority);
    const std::size_t colon = port.rfind(':');
    port = colon == port.npos ? "" : port.substr(colon);
    std::string key = "http://" + host;
    if (port.size() > 1 && port != ":80" && port != ":443" && port.find(']') == port.npos)
        key += port;
    std::string_view rest = address.substr(path);
    const std::size_t question = std::min(rest.find('?'), rest.size());
    key += question == 0 ? "/" : rest.substr(0, question);
    return key + kept_query(rest.substr(std::min(question + 1, rest.size())));
}

std::string identity_of(const Article& article) {
    for (const std::string& address : {article.url, article.origin.address})
        if (const std::string key = url_key(address); !key.empty()) return "url:" + key;
    std::string identity = "path:" + article.origin.path;
    if (article.origin.offset != 0) identity += "#" + std::to_string(article.origin.offset);
    return identity;
}

std::string article_id(std::string_view identity, unsigned attempt) {
    std::string named(identity);
    if (attempt != 0) named += "\n" + std::to_string(attempt);
    return digest(named, article_id_length);
}

std::string version_id(std::string_view id, unsigned version) {
    return std::string(id) + "." + std::to_string(version);
}

bool parse_id(std::string_view text, std::string& id, unsigned& version) {
    const std::string lower = to_lower(squeeze_space(text));
    const std::size_t dot = std::min(lower.find('.'), lower.size());
    id = lower.substr(0, dot);
    version = 0;
    const bool plain = id.size() == article_id_length &&
                       id.find_first_not_of("0123456789abcdefghjkmnpqrstvwxyz") == id.npos;
    if (!plain || dot == lower.size()) return plain;
    const char* end = lower.data() + lower.size();
    const auto [stop, error] = std::from_chars(lower.data() + dot + 1, end, version);
    return error == std::errc() && stop == end && version != 0;
}

} // namespace newshound
