// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/canonical_url.hpp"

#include "indexer/extractor/page_marks.hpp"

#include <algorithm>

namespace newshound {
namespace {

bool is_web_address(std::string_view address) {
    return address.starts_with("http://") || address.starts_with("https://");
}

std::size_t path_start(std::string_view address) {
    const std::size_t scheme = address.find("://");
    if (scheme == address.npos) return address.npos;
    return std::min(address.find_first_of("/?#", scheme + 3), address.size());
}

bool is_front_page(std::string_view address) {
    const std::string_view rest = address.substr(std::min(path_start(address), address.size()));
    return rest.empty() || rest == "/";
}

std::string without_campaign(std::string_view address) {
    address = address.substr(0, address.find('#'));
    const std::size_t question = address.find('?');
    if (question == address.npos) return std::string(address);
    std::string kept;
    for (std::size_t start = question + 1; start <= address.size();) {
        const std::size_t end = std::min(address.find('&', start), address.size());
        const std::string_view part = address.substr(start, end - start);
        const bool campaign =
            part.starts_with("utm_") || part.starts_with("fbclid=") || part.starts_with("gclid=");
        if (!part.empty() && !campaign) kept += (kept.empty() ? "?" : "&") + std::string(part);
        start = end + 1;
    }
    return std::string(address.substr(0, question)) + kept;
}

} // namespace

std::string resolve_address(std::string_view reference, std::string_view base) {
    if (is_web_address(reference)) return std::string(reference);
    if (!is_web_address(base) || reference.empty()) return {};
    const std::size_t colon = reference.find(':');
    if (colon != reference.npos && colon < reference.find_first_of("/?#")) return {};
    if (reference.starts_with("//"))
        return std::string(base.substr(0, base.find(':') + 1)).append(reference);
    const std::size_t path = path_start(base);
    if (reference.starts_with('/')) return std::string(base.substr(0, path)).append(reference);
    const std::string_view plain = base.substr(0, base.find_first_of("?#"));
    const std::size_t slash = plain.rfind('/');
    const std::string_view folder = slash < path ? plain.substr(0, path) : plain.substr(0, slash);
    return std::string(folder).append("/").append(reference);
}

std::optional<Candidate> canonical_url(const Candidates& declared, const PageMarks& marks,
                                       std::string_view address) {
    const std::string base =
        address.empty() ? marks.address : std::string(original_address(address));
    for (const Candidate* each : declared.of(Fact::url)) {
        const std::string found =
            without_campaign(resolve_address(original_address(each->value), base));
        if (found.empty() || is_front_page(found)) continue;
        Candidate chosen = *each;
        chosen.value = found;
        return chosen;
    }
    if (base.empty()) return std::nullopt;
    const std::string rule = address.empty() ? marks.rule : "fetched at";
    return Candidate{Fact::url, without_campaign(base), rule, marks.element, 0.85F};
}

} // namespace newshound
