// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/told/nexis_labels.hpp"

#include "common/text/table_reader.hpp"
#include "indexer/data/word_tables.hpp"

#include <algorithm>
#include <vector>

namespace newshound {
namespace {

NexisLabel label_of(std::string_view name, std::string_view part) {
    using Part = NexisLabel::Part;
    if (const auto fact = fact_named(part)) return {name, Part::field, *fact};
    if (part == "end") return {name, Part::end};
    if (part == "day") return {name, Part::day};
    return {name, part == "foot" ? Part::foot : Part::head};
}

} // namespace

const NexisLabel* nexis_label(std::string_view paragraph) {
    static const std::vector<NexisLabel> labels = [] {
        std::vector<NexisLabel> rows;
        for (TableReader row(word_table("nexis_labels.tsv")); row.next();)
            rows.push_back(label_of(row.column(0), row.column(1)));
        return rows;
    }();
    constexpr std::size_t longest = 30;
    const std::size_t colon = paragraph.substr(0, longest).find(':');
    if (colon == paragraph.npos) return nullptr;
    const auto at = std::ranges::find(labels, paragraph.substr(0, colon), &NexisLabel::label);
    return at == labels.end() ? nullptr : &*at;
}

} // namespace newshound
