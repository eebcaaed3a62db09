// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/canonical_url.hpp"

#include "common/schema/identity.hpp"
#include "common/text/url.hpp"
#include "indexer/extractor/confidence.hpp"
#include "indexer/extractor/page/archived_address.hpp"

#include <algorithm>

namespace newshound {
namespace {

bool is_slug(std::string_view segment) {
    return std::ranges::count(segment, '-') >= 2;
}

// Savers write the page's own address into <base>; sites that write one for all their pages name a
// folder or the front page.
std::optional<Candidate> address_of_base(std::string_view base) {
    const std::optional<Url> url = parse_url(public_address(base));
    if (!url || is_front_page(*url)) return std::nullopt;
    if (std::string_view path = url->path; path.ends_with('/') && !url->query) {
        path.remove_suffix(1);
        if (!is_slug(path.substr(path.rfind('/') + 1))) return std::nullopt;
    }
    return Candidate{Fact::url, to_string(*url), "base", no_node, confidence_of("base", Fact::url)};
}

} // namespace

std::optional<Candidate> canonical_url(const Candidates& declared, const PageMarks& marks,
                                       std::string_view address) {
    const std::string base =
        address.empty() ? marks.address : std::string(original_address(address));
    const std::string told = resolve_url(marks.base, base);
    const std::string& start = told.empty() ? base : told;
    for (const Candidate* each : declared.of(Fact::url)) {
        const std::string found = resolve_url(original_address(each->value), start);
        const std::optional<Url> url = parse_url(public_address(found));
        if (!url || is_front_page(*url)) continue;
        Candidate chosen = *each;
        chosen.value = to_string(*url);
        return chosen;
    }
    if (base.empty()) return address_of_base(told);
    if (!address.empty())
        return Candidate{Fact::url, public_address(base), "fetched at", marks.element,
                         confidence_of("fetched at", Fact::url)};
    return Candidate{Fact::url, public_address(base), marks.rule, marks.element,
                     confidence_of("mark of an archive", Fact::url)};
}

} // namespace newshound
