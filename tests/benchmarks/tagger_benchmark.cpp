// SPDX-License-Identifier: GPL-3.0-or-later
// Words a second of the tokenizer and the tagger, and milliseconds of every enricher for an article
// of 600 words, on one core:  newshound inspect PATH --format ndjson | tagger_benchmark
#include "common/article/article_json.hpp"
#include "indexer/enricher/all_enrichers.hpp"
#include "indexer/tagger/tokenizer.hpp"
#include "tests/support/built_in.hpp"
#include "tests/support/built_in_taggers.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <iostream>
#include <string>
#include <vector>

using namespace newshound;

namespace {

constexpr int rounds = 5; // the best one counts

template <typename Run>
double seconds(Run run) {
    double best = 1e9;
    for (int round = 0; round < rounds; ++round) {
        const auto start = std::chrono::steady_clock::now();
        run();
        const std::chrono::duration<double> spent = std::chrono::steady_clock::now() - start;
        best = std::min(best, spent.count());
    }
    return best;
}

void print_speed(const char* what, std::size_t words, double spent) {
    std::printf("%-22s %10.0f words a second\n", what, static_cast<double>(words) / spent);
}

} // namespace

int main() {
    std::vector<Article> articles;
    for (std::string line; std::getline(std::cin, line);) {
        Article article;
        if (from_json(line, article)) articles.push_back(std::move(article));
    }
    std::vector<TokenizedText> texts;
    std::size_t words = 0, names = 0;
    for (const Article& article : articles) {
        texts.push_back(tokenize(article.text));
        words += texts.back().tokens.size();
    }
    if (words == 0) {
        std::cerr << "usage: newshound inspect PATH --format ndjson | tagger_benchmark\n";
        return 2;
    }
    const Tagger& tagger = *test::built_in_taggers().find("en");
    const double cutting = seconds([&] {
        for (const Article& article : articles)
            words += tokenize(article.text).tokens.empty();
    });
    const double tagging = seconds([&] {
        for (const TokenizedText& text : texts)
            names += tagger.tag(text).size();
    });
    std::printf("%zu articles, %zu words, %zu names\n", articles.size(), words, names / rounds);
    print_speed("tokenizing", words, cutting);
    print_speed("tagging", words, tagging);
    print_speed("tokenizing and tagging", words, cutting + tagging);
    double all = 0;
    for (const auto& enricher :
         make_enrichers(test::built_in_outlets(), test::built_in_taggers())) {
        const double spent = seconds([&] {
            for (Article& article : articles)
                enricher->enrich(article);
        });
        all += spent;
        std::printf("%-22.*s %10.3f ms for 600 words\n", static_cast<int>(enricher->name().size()),
                    enricher->name().data(), 600'000 * spent / static_cast<double>(words));
    }
    std::printf("%-22s %10.3f ms for 600 words\n", "all enrichers",
                600'000 * all / static_cast<double>(words));
    return 0;
}
