// SPDX-License-Identifier: GPL-3.0-or-later
// Scores the speakers of labelled quotations: score_quotations TRUTH.jsonl LABELS.tsv HALF
// TRUTH.jsonl has an object a line with file, url, lang and text; LABELS.tsv is
// tests/data/quotations_labels.tsv; HALF its second column. A speaker is right whose
// name holds the labelled mention's last word. Precision: of the labelled spans that got a speaker;
// recall: of those whose speaker the text names.
#include "common/article/article.hpp"
#include "common/text/utf8.hpp"
#include "indexer/enricher/entities/entities.hpp"
#include "indexer/enricher/quotations/quotations.hpp"
#include "tests/support/built_in_taggers.hpp"

#include <nlohmann/json.hpp>

#include <fstream>
#include <iostream>
#include <map>
#include <sstream>

using namespace newshound;

namespace {

struct Label {
    std::size_t start = 0;
    std::size_t end = 0;
    std::string who; // "start-end", "unknown" or "none"
};

struct Score {
    int right = 0;
    int wrong = 0;
    int named = 0;
    int carried_right = 0; // of those without a verb of their own
    int carried_wrong = 0;
};

std::string part(const std::string& text, std::size_t start, std::size_t end) {
    std::string result;
    for (std::size_t byte = 0, n = 0; byte < text.size() && n < end; ++n) {
        const char32_t c = next_code_point(text, byte);
        if (n >= start) append_code_point(result, c == '\n' ? U'¶' : c);
    }
    return result;
}

// The quotation that covers most of the labelled span.
const Quotation* best_quote(const Article& article, const Label& label) {
    const Quotation* best = nullptr;
    std::size_t most = (label.end - label.start) / 2;
    for (const Quotation& each : article.quotes) {
        const std::size_t start = std::max<std::size_t>(each.start, label.start);
        const std::size_t end = std::min<std::size_t>(each.end, label.end);
        if (start < end && end - start > most) {
            most = end - start;
            best = &each;
        }
    }
    return best;
}

void score_label(const Article& article, const Label& label, Score& score) {
    std::string wanted;
    if (const std::size_t dash = label.who.find('-'); dash != std::string::npos)
        wanted = part(article.text, std::stoul(label.who), std::stoul(label.who.substr(dash + 1)));
    const Quotation* quote = best_quote(article, label);
    const std::string speaker = quote ? speaker_names(*quote) : "";
    score.named += wanted.empty() ? 0 : 1;
    const bool right = !wanted.empty() && speaker.find(wanted) != std::string::npos;
    if (!speaker.empty()) right ? ++score.right : ++score.wrong;
    if (!speaker.empty() && quote->cue.empty())
        right ? ++score.carried_right : ++score.carried_wrong;
    if (right || (wanted.empty() && speaker.empty())) return;
    const std::size_t start = label.start > 160 ? label.start - 160 : 0;
    std::cout << (speaker.empty() ? "missed " : "wrong ") << (quote ? "" : "(no quote) ") << "["
              << wanted << "] got [" << speaker << "]: " << part(article.text, start, label.start)
              << " {" << part(article.text, label.start, label.end) << "} "
              << part(article.text, label.end, label.end + 110) << "\n\n";
}

} // namespace

int main(int count, char** arguments) {
    if (count != 4) {
        std::cerr << "usage: score_quotations TRUTH.jsonl LABELS.tsv HALF\n";
        return 2;
    }
    std::map<std::string, std::vector<Label>> labels;
    std::ifstream label_file(arguments[2]);
    for (std::string line; std::getline(label_file, line);) {
        std::istringstream row(line);
        std::string file, half;
        Label label;
        row >> file >> half >> label.start >> label.end >> label.who;
        if (half == arguments[3]) labels[file].push_back(label);
    }
    Score score;
    std::ifstream truth(arguments[1]);
    const EntityEnricher entities(test::built_in_taggers());
    for (std::string line; std::getline(truth, line);) {
        const nlohmann::json page = nlohmann::json::parse(line);
        const auto rows = labels.find(page["file"]);
        if (rows == labels.end()) continue;
        Article article;
        article.text = page["text"];
        article.language = page["lang"].is_string() ? page["lang"] : "";
        entities.enrich(article);
        QuotationEnricher().enrich(article);
        for (const Label& label : rows->second)
            score_label(article, label, score);
    }
    std::cout << "precision " << 100.0 * score.right / std::max(1, score.right + score.wrong)
              << " recall " << 100.0 * score.right / std::max(1, score.named) << " (" << score.right
              << " right, " << score.wrong << " wrong, " << score.named << " named; carried over "
              << score.carried_right << " right, " << score.carried_wrong << " wrong)\n";
}
