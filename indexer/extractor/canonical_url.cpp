// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/canonical_url.hpp"

#include "common/schema/identity.hpp"
#include "common/text/url.hpp"
#include "indexer/extractor/page_marks.hpp"

namespace newshound {

std::optional<Candidate> canonical_url(const Candidates& declared, const PageMarks& marks,
                                       std::string_view address) {
    const std::string base =
        address.empty() ? marks.address : std::string(original_address(address));
    for (const Candidate* each : declared.of(Fact::url)) {
        const std::string found = resolve_url(original_address(each->value), base);
        const std::optional<Url> url = parse_url(public_address(found));
        if (!url || is_front_page(*url)) continue;
        Candidate chosen = *each;
        chosen.value = to_string(*url);
        return chosen;
    }
    if (base.empty()) return std::nullopt;
    const std::string rule = address.empty() ? marks.rule : "fetched at";
    return Candidate{Fact::url, public_address(base), rule, marks.element, 0.85F};
}

} // namespace newshound
