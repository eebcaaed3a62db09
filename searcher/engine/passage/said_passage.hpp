// SPDX-License-Identifier: GPL-3.0-or-later
// The quotations of an article that answer what a query asks of quotations, and the passage that
// shows the first of them with its speakers.
#pragma once

#include "common/article/article.hpp"
#include "searcher/engine/passage/highlighter.hpp"
#include "searcher/engine/query/quotation_test.hpp"
#include "searcher/value/results.hpp"

#include <cstdint>
#include <vector>

namespace newshound {

class SaidPassage {
  public:
    explicit SaidPassage(const QuotationTest& test);

    // Fills `quotes` and `quote_hits` of a result, and its snippet where one answers. REQUIRES:
    // result.article is whole.
    void show(Result& result) const;

  private:
    // The test with what looks for its words.
    struct Node {
        QuotationTest::Op op = QuotationTest::Op::all_of;
        std::vector<Highlighter> choices{};
        std::vector<std::string> names{};
        std::vector<Node> children{};
    };

    Node node_of(const QuotationTest& test);
    static bool holds(const Node& node, const Quotation& quotation, const std::string& language);
    Snippet passage(const Quotation& quotation, const std::string& language) const;

    std::vector<Concept> words_; // of all said: leaves
    Node root_;
    Highlighter said_;
};

// The same where nothing is asked of quotations: all of the article's.
void mark_all_quotations(Result& result);

// Where the first word of each of result.quotes stands: what a concordance aligns where no word of
// theirs was asked for.
std::vector<Snippet::Hit> first_words(const Result& result);

} // namespace newshound
