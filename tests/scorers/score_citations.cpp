// SPDX-License-Identifier: GPL-3.0-or-later
// Scores the citation rules on labelled sentences: score_citations TRUTH.jsonl LABELS.tsv HALF
// TRUTH.jsonl has an object a line with file, url, lang, text and the names of its outlet;
// LABELS.tsv is tests/data/citations_labels.tsv, HALF its second column. A citation counts as right
// when it overlaps a labelled one. Prints the mistakes, then precision and recall.
#include "common/article/article.hpp"
#include "common/text/utf8.hpp"
#include "indexer/enricher/citations/citations.hpp"
#include "indexer/enricher/entities/entities.hpp"
#include "tests/support/built_in.hpp"
#include "tests/support/built_in_taggers.hpp"

#include <nlohmann/json.hpp>

#include <fstream>
#include <iostream>
#include <map>
#include <sstream>

using namespace newshound;

namespace {

std::string part(const std::string& text, std::size_t start, std::size_t end) {
    std::string result;
    for (std::size_t byte = 0, n = 0; byte < text.size() && n < end; ++n) {
        const char32_t c = next_code_point(text, byte);
        if (n >= start) append_code_point(result, c);
    }
    return result;
}

struct Score {
    int right = 0;
    int wrong = 0;
    int missed = 0;
};

void score_sentence(const Article& article, std::istringstream& row, Score& score) {
    std::size_t start = 0, end = 0;
    row >> start >> end;
    std::vector<std::pair<std::size_t, std::size_t>> wanted;
    for (std::size_t from, to; row >> from && row.get() == '-' && row >> to;)
        wanted.emplace_back(from, to);
    std::vector<bool> found(wanted.size());
    for (const Citation& each : article.cites) {
        if (each.start < start || each.end > end) continue;
        bool right = false;
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            if (each.start < wanted[i].second && wanted[i].first < each.end)
                right = found[i] = true;
        }
        right ? ++score.right : ++score.wrong;
        if (!right)
            std::cout << "wrong " << each.name << ": " << part(article.text, start, end) << "\n";
    }
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        if (found[i]) continue;
        ++score.missed;
        std::cout << "missed " << part(article.text, wanted[i].first, wanted[i].second) << ": "
                  << part(article.text, start, end) << "\n";
    }
}

} // namespace

int main(int count, char** arguments) {
    if (count != 4) {
        std::cerr << "usage: score_citations TRUTH.jsonl LABELS.tsv HALF\n";
        return 2;
    }
    std::map<std::string, std::vector<std::string>> labels;
    std::ifstream label_file(arguments[2]);
    for (std::string line; std::getline(label_file, line);) {
        std::istringstream row(line);
        std::string file, half, rest;
        row >> file >> half;
        std::getline(row, rest);
        if (half == arguments[3]) labels[file].push_back(rest);
    }
    Score score;
    std::ifstream truth(arguments[1]);
    const EntityEnricher entities(test::built_in_taggers());
    const CitationEnricher citations(test::built_in_outlets(), test::built_in_taggers().lists());
    for (std::string line; std::getline(truth, line);) {
        const nlohmann::json page = nlohmann::json::parse(line);
        const auto rows = labels.find(page["file"]);
        if (rows == labels.end()) continue;
        Article article;
        article.text = page["text"];
        article.url = page.value("url", "");
        article.language = page["lang"].is_string() ? page["lang"] : "";
        if (const auto outlet = page.find("outlet"); outlet != page.end() && !outlet->empty())
            article.outlet = outlet->is_array() ? (*outlet)[0] : *outlet;
        entities.enrich(article);
        citations.enrich(article);
        for (const std::string& each : rows->second) {
            std::istringstream row(each);
            score_sentence(article, row, score);
        }
    }
    std::cout << "precision " << 100.0 * score.right / std::max(1, score.right + score.wrong)
              << " recall " << 100.0 * score.right / std::max(1, score.right + score.missed) << " ("
              << score.right << " right, " << score.wrong << " wrong, " << score.missed
              << " missed)\n";
}
