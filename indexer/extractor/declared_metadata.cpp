// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/declared_metadata.hpp"

#include "indexer/extractor/linked_data.hpp"
#include "indexer/extractor/meta_tags.hpp"
#include "indexer/extractor/microdata.hpp"

#include <algorithm>

namespace newshound {
namespace {

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
    for (const Candidate& each : single.all()) {
        std::string value = each.value;
        if (is_list(each.fact)) {
            const auto same = [&](const Candidate& other) {
                return other.fact == each.fact && other.rule == each.rule;
            };
            if (&*std::ranges::find_if(single.all(), same) != &each) continue;
            value.clear();
            for (const Candidate& other : single.all())
                if (same(other)) value += (value.empty() ? "" : "\n") + other.value;
        }
        merged.add(each.fact, value, each.rule, each.element, each.confidence);
    }
    return merged;
}

} // namespace newshound
