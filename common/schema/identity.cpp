// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/schema/identity.hpp"

#include "common/article/word_lists.hpp"
#include "common/text/hash.hpp"
#include "common/text/table_reader.hpp"
#include "common/text/unicode.hpp"
#include "common/text/url.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <vector>

namespace newshound {

bool is_campaign_parameter(std::string_view name) {
    for (TableReader row(word_list("campaign_parameters.txt")); row.next();) {
        std::string_view listed = row.column(0);
        const bool start = listed.ends_with('*');
        if (start) listed.remove_suffix(1);
        if (start ? name.starts_with(listed) : name == listed) return true;
    }
    return false;
}

namespace {

// The parameters of a query without empty ones and those that only say where the reader came from.
std::vector<std::string_view> kept_parameters(std::string_view query) {
    std::vector<std::string_view> kept;
    while (!query.empty()) {
        const std::size_t end = std::min(query.find('&'), query.size());
        const std::string_view parameter = query.substr(0, end);
        if (!parameter.empty() && !is_campaign_parameter(parameter.substr(0, parameter.find('='))))
            kept.push_back(parameter);
        query.remove_prefix(std::min(end + 1, query.size()));
    }
    return kept;
}

std::optional<std::string> joined(const std::vector<std::string_view>& parameters) {
    std::optional<std::string> query;
    for (const std::string_view parameter : parameters)
        query = (query ? *query + "&" : "").append(parameter);
    return query;
}

// A fragment that names a page of its own: "#!/2013/story" (what crawlers asked of one-page sites
// from 2009 on).
bool names_page(const std::optional<std::string>& fragment) {
    return fragment && fragment->starts_with('!');
}

} // namespace

std::string public_address(std::string_view address) {
    std::optional<Url> url = parse_url(address);
    if (!url) return std::string(address);
    url->query = joined(kept_parameters(url->query.value_or("")));
    if (!names_page(url->fragment)) url->fragment.reset();
    return to_string(*url);
}

std::string url_key(std::string_view address) {
    const std::optional<Url> parsed = parse_url(address);
    if (!parsed) return {};
    Url url = normalised(*parsed);
    std::string_view host = url.host;
    if (host.starts_with("www.")) host.remove_prefix(4);
    while (url.path.ends_with('/'))
        url.path.pop_back();
    const std::string query = url.query.value_or("");
    std::vector<std::string_view> parameters = kept_parameters(query);
    std::ranges::sort(parameters);
    std::string key(host);
    // Either scheme's own port is that of both.
    if (url.port != 0 && url.port != 80 && url.port != 443) key += ":" + std::to_string(url.port);
    key += url.path;
    if (const auto kept = joined(parameters)) key += "?" + *kept;
    if (names_page(url.fragment)) key += "#" + *url.fragment;
    return key;
}

std::string identity_of(const Article& article) {
    if (!article.origin.known_as.empty()) return article.origin.known_as;
    for (const std::string& address : {article.origin.address, article.url})
        if (const std::string key = url_key(address); !key.empty()) return url_identity(key);
    return path_identity(article);
}

std::string url_identity(std::string_view url_key) {
    return std::string("url:").append(url_key);
}

std::string path_identity(const Article& article) {
    if (!article.origin.known_as.empty()) return article.origin.known_as;
    return path_identity(article.origin.path, 1);
}

std::string path_identity(std::string_view path, unsigned number) {
    std::string identity = "path:" + std::string(path);
    if (number > 1) identity += "\n" + std::to_string(number);
    return identity;
}

std::string identity_of_id(std::string_view id, std::string_view address, std::string_view file) {
    constexpr unsigned most_of_one_path = 9;
    if (const std::string key = url_key(address); !key.empty())
        if (std::string identity = url_identity(key); article_id(identity) == id) return identity;
    for (unsigned number = 1; number <= most_of_one_path && !file.empty(); ++number)
        if (std::string identity = path_identity(file, number); article_id(identity) == id)
            return identity;
    return {};
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
