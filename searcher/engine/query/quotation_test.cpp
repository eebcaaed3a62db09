// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/engine/query/quotation_test.hpp"

#include "common/schema/analysis.hpp"

namespace newshound {
namespace {

using Op = Query::Op;

std::vector<std::vector<Concept>> concepts_of(const Query& leaf, const LeafTerms& terms) {
    std::vector<std::string> notes; // told where the query itself is read
    const Field& field = field_of(leaf);
    std::vector<std::vector<Concept>> choices;
    for (const Choice& ways : terms.choices(leaf, notes)) {
        std::vector<Concept>& any = choices.emplace_back();
        for (const Sequence& places : ways) {
            Concept& wanted = any.emplace_back();
            wanted.folds_accents = field.kind == Kind::name;
            for (const Alternatives& place : places)
                wanted.words.emplace_back(place, field.prefix.size());
        }
    }
    return choices;
}

QuotationTest test_of_leaf(const Query& leaf, const LeafTerms& terms) {
    const bool is_said = leaf.field == "said";
    QuotationTest test{.op = is_said ? QuotationTest::Op::said : QuotationTest::Op::by};
    const bool is_text = leaf.op == Op::words || leaf.op == Op::phrase;
    if (leaf.op == Op::pattern && leaf.text == "*") {
        if (!is_said) test.op = QuotationTest::Op::name;
    } else if (leaf.op == Op::value) {
        test.op = QuotationTest::Op::name;
        for (const std::string& each : terms.speakers(leaf.text))
            test.names.push_back(name_key(each));
    } else if (is_said || !is_text) {
        test.choices = concepts_of(leaf, terms);
    } else if (const std::vector<Word> words = analyze(leaf.text); words.size() == 1) {
        test.choices = {
            {{.words = {WantedWord({bare_form(words.front().term)})}, .folds_accents = true}}};
    } else {
        test.op = QuotationTest::Op::name;
        test.names = {name_key(leaf.text)};
    }
    return test;
}

QuotationTest test_of(const Query& asked, const LeafTerms& terms) {
    if (asked.children.empty()) return test_of_leaf(asked, terms);
    QuotationTest test{.op = asked.op == Op::any_of ? QuotationTest::Op::any_of
                                                    : QuotationTest::Op::all_of};
    for (const Query& child : asked.children)
        test.children.push_back(test_of(child, terms));
    return test;
}

} // namespace

std::optional<Query> asked_of_quotations(const Query& query) {
    if (query.op == Op::no) return std::nullopt;
    if (query.children.empty()) {
        const bool is_asked = query.field == "said" || query.field == "by";
        return is_asked ? std::optional<Query>(query) : std::nullopt;
    }
    Query asked = query;
    asked.children.clear();
    for (const Query& child : query.children)
        if (std::optional<Query> each = asked_of_quotations(child))
            asked.children.push_back(std::move(*each));
    if (asked.children.empty()) return std::nullopt;
    return asked.children.size() == 1 ? std::move(asked.children.front()) : std::move(asked);
}

std::optional<QuotationTest> quotation_test(const Query& query, const LeafTerms& terms) {
    const std::optional<Query> asked = asked_of_quotations(query);
    return asked ? std::optional<QuotationTest>(test_of(*asked, terms)) : std::nullopt;
}

} // namespace newshound
