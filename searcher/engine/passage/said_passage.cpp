// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/engine/passage/said_passage.hpp"

#include "common/schema/analysis.hpp"
#include "common/text/utf8.hpp"
#include "searcher/engine/passage/snippet.hpp"

#include <algorithm>
#include <numeric>

namespace newshound {

SaidPassage::SaidPassage(const QuotationTest& test) : root_(node_of(test)), said_(words_) {}

SaidPassage::Node SaidPassage::node_of(const QuotationTest& test) {
    Node node{.op = test.op, .names = test.names};
    for (const std::vector<Concept>& ways : test.choices) {
        node.choices.emplace_back(ways);
        if (test.op == QuotationTest::Op::said)
            words_.insert(words_.end(), ways.begin(), ways.end());
    }
    for (const QuotationTest& child : test.children)
        node.children.push_back(node_of(child));
    return node;
}

bool SaidPassage::holds(const Node& node, const Quotation& quotation, const std::string& language) {
    const auto child_holds = [&](const Node& child) { return holds(child, quotation, language); };
    const auto occur_in = [&](const std::string& text) {
        const std::vector<Word> words = analyze(text);
        return std::ranges::all_of(node.choices, [&](const Highlighter& any) {
            return !any.matches(words, language).empty();
        });
    };
    switch (node.op) {
    case QuotationTest::Op::all_of:
        return std::ranges::all_of(node.children, child_holds);
    case QuotationTest::Op::any_of:
        return std::ranges::any_of(node.children, child_holds);
    case QuotationTest::Op::said:
        return occur_in(quotation.text);
    case QuotationTest::Op::by:
        return std::ranges::any_of(quotation.speakers, occur_in, &QuotationSpeaker::name);
    case QuotationTest::Op::name:
        break;
    }
    return std::ranges::any_of(quotation.speakers, [&](const QuotationSpeaker& each) {
        return node.names.empty() ||
               std::ranges::find(node.names, name_key(each.name)) != node.names.end();
    });
}

Snippet SaidPassage::passage(const Quotation& quotation, const std::string& language) const {
    Snippet shown = make_snippet(quotation.text, said_, language);
    const std::string names = speaker_names(quotation);
    const std::string before = names + (names.empty() ? "" : ": ") + "\u201C";
    const auto points = static_cast<std::uint32_t>(code_point_count(before));
    for (Snippet::Hit& hit : shown.hits) {
        hit.start += points;
        hit.end += points;
    }
    shown.text = before + shown.text + "\u201D";
    shown.certainty = certainty_of(quotation);
    return shown;
}

void SaidPassage::show(Result& result) const {
    const Article& article = result.article;
    for (std::uint32_t i = 0; i < article.quotes.size(); ++i) {
        const Quotation& quotation = article.quotes[i];
        if (!holds(root_, quotation, article.language)) continue;
        result.quotes.push_back(i);
        for (const Snippet::Hit& hit : said_.hits(quotation.text, article.language))
            result.quote_hits.push_back({hit.start + quotation.start, hit.end + quotation.start});
    }
    if (!result.quotes.empty())
        result.snippet = passage(article.quotes[result.quotes.front()], article.language);
}

void mark_all_quotations(Result& result) {
    result.quotes.resize(result.article.quotes.size());
    std::iota(result.quotes.begin(), result.quotes.end(), 0U);
}

std::vector<Snippet::Hit> first_words(const Result& result) {
    std::vector<Snippet::Hit> hits;
    for (const std::uint32_t which : result.quotes) {
        const Quotation& quotation = result.article.quotes[which];
        const std::vector<Word> words = analyze(quotation.text);
        if (words.empty()) continue;
        const std::string_view text = quotation.text;
        const auto points = [&](std::size_t byte) {
            return quotation.start +
                   static_cast<std::uint32_t>(code_point_count(text.substr(0, byte)));
        };
        hits.push_back({points(words.front().start), points(words.front().end)});
    }
    return hits;
}

} // namespace newshound
