// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/declared/declared_metadata.hpp"

#include "indexer/extractor/declared/linked_data.hpp"
#include "indexer/extractor/declared/meta_tags.hpp"
#include "indexer/extractor/declared/microdata.hpp"

#include <algorithm>

namespace newshound {
namespace {

constexpr NodeId neighbourhood = 60; // nodes

bool is_list(Fact fact) {
    return fact == Fact::authors || fact == Fact::keywords;
}

} // namespace

Candidates read_declared_metadata(const HtmlDocument& document) {
    Candidates single;
    read_linked_data(document, single);
    read_meta_tags(document, single);
    read_microdata(document, single);

    Candidates merged;
    std::vector<bool> taken(single.all().size(), false);
    for (std::size_t at = 0; at < taken.size(); ++at) {
        if (taken[at]) continue;
        const Candidate& each = single.all()[at];
        std::string value = each.value;
        NodeId last = each.element;
        for (std::size_t next = at + 1; is_list(each.fact) && next < taken.size(); ++next) {
            const Candidate& other = single.all()[next];
            if (other.fact != each.fact || other.rule != each.rule) continue;
            // Elements far apart belong to different stories; tags in the head are neighbours.
            if (other.element > last + neighbourhood) break;
            taken[next] = true;
            last = other.element;
            value += "\n" + other.value;
        }
        merged.add(each.fact, value, each.rule, each.element, each.confidence);
    }
    return merged;
}

} // namespace newshound
