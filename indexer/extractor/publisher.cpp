// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/publisher.hpp"

#include "common/article/outlet.hpp"
#include "common/article/outlet_registry.hpp"
#include "common/text/unicode.hpp"
#include "indexer/extractor/headline.hpp"
#include "indexer/extractor/visible_text.hpp"

#include <algorithm>

namespace newshound {
namespace {

constexpr std::size_t longest_name = 80;

// A declared name without its slogan: "Example | News that matters".
std::string tidy_name(std::string_view name, const Candidates& declared, std::string_view host) {
    const std::vector<std::string_view> parts = title_parts(name);
    if (parts.size() < 2) return std::string(name);
    for (const std::string_view part : parts)
        if (names_site(part, Candidates(), host)) return std::string(part);
    (void)declared;
    return std::string(parts.front());
}

// Whether the host holds the name's letters or initials: "nytimes.com" and "New York Times".
bool host_confirms(std::string_view name, std::string_view host) {
    const std::string key = outlet_key(name);
    const std::string labels = letters_and_digits(host.substr(0, host.rfind('.')));
    if (key.size() < 3 || labels.empty()) return false;
    return labels.find(key) != labels.npos || (labels.size() >= 4 && key.find(labels) != key.npos);
}

std::optional<Candidate> from_title(const HtmlDocument& document, std::string_view host) {
    for (NodeId id = 0; id < document.size(); ++id) {
        if (document[id].tag != Tag::title) continue;
        const std::string title = visible_text(document, id);
        const std::vector<std::string_view> parts = title_parts(title);
        if (parts.size() < 2) return std::nullopt;
        for (const std::string_view part : {parts.back(), parts.front()})
            if (host_confirms(part, host))
                return Candidate{Fact::outlet, std::string(part), "title and host", id, 0.85F};
        if (built_in_outlets().find(parts.back()))
            return Candidate{Fact::outlet, std::string(parts.back()), "title", id, 0.8F};
        return std::nullopt;
    }
    return std::nullopt;
}

} // namespace

std::optional<Candidate> find_publisher(const HtmlDocument& document, const Candidates& declared,
                                        std::string_view url) {
    const std::string host = host_of(url);
    const OutletRegistry& registry = built_in_outlets();
    for (const Candidate* each : declared.of(Fact::outlet)) {
        if (each->confidence < 0.7F && !host_confirms(each->value, host) &&
            !registry.find(each->value))
            continue;
        if (each->value.size() > longest_name) continue;
        Candidate chosen = *each;
        chosen.value = tidy_name(each->value, declared, host);
        return chosen;
    }
    if (std::optional<Candidate> found = from_title(document, host)) return found;
    if (const Outlet* outlet = registry.find_domain(host); outlet && !host.empty())
        return Candidate{Fact::outlet, outlet->name, "domain", no_node, 0.8F};
    if (host.empty()) return std::nullopt;
    return Candidate{Fact::outlet, host, "host", no_node, 0.4F};
}

} // namespace newshound
