// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/engine/query/said_query.hpp"

#include "common/schema/analysis.hpp"
#include "common/schema/schema.hpp"
#include "searcher/engine/query/term_query.hpp"

namespace newshound {

Alternatives speaker_terms(const Query& by) {
    const std::string prefix(find_field("by")->prefix);
    const std::vector<Word> words = analyze(by.text);
    if (words.size() == 1) return {.anywhere = {prefix + bare_form(words.front().term)}};
    return {.anywhere = {make_term(prefix + whole_name_mark, name_key(by.text))}};
}

Xapian::Query quotation_query(const std::vector<Choice>& said, const Alternatives& speakers) {
    const bool anybody = speakers.anywhere.empty();
    std::vector<Xapian::Query> parts;
    Sequence together;
    for (const Choice& ways : said) {
        std::vector<Xapian::Query> any;
        for (const Sequence& words : ways) {
            Sequence places = words;
            if (!anybody) places.push_back(speakers); // stands at once behind each word
            const auto stride = said_stride * static_cast<unsigned>(words.size());
            any.push_back(phrase_of(places, anybody ? stride - 1 : stride));
        }
        parts.emplace_back(Xapian::Query::OP_OR, any.begin(), any.end());
        if (ways.size() == 1) together.insert(together.end(), ways[0].begin(), ways[0].end());
    }
    // Every part is in some quotation by that speaker; this makes it the same one.
    if (together.size() > 1) parts.push_back(near_of(together, said_gap));
    return Xapian::Query(Xapian::Query::OP_AND, parts.begin(), parts.end());
}

} // namespace newshound
