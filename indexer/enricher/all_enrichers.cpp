// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enricher/all_enrichers.hpp"

#include "common/error.hpp"
#include "common/text/nearest.hpp"
#include "common/text/utf8.hpp"
#include "indexer/enricher/citations/citations.hpp"
#include "indexer/enricher/entities/entities.hpp"
#include "indexer/enricher/fingerprint.hpp"
#include "indexer/enricher/quotations/quotations.hpp"
#include "indexer/enricher/times/times.hpp"

#include <algorithm>

namespace newshound {

namespace {

constexpr std::string_view names[] = {"times", "entities", "quotes", "cites", "copies"};

std::unique_ptr<const Enricher> make(std::string_view name, const OutletRegistry& outlets,
                                     const Taggers& taggers) {
    if (name == "entities") return std::make_unique<EntityEnricher>(taggers);
    if (name == "times") return std::make_unique<Times>();
    if (name == "copies") return std::make_unique<Fingerprint>();
    if (name == "quotes") return std::make_unique<QuotationEnricher>();
    if (name == "cites") return std::make_unique<CitationEnricher>(outlets, taggers.lists());
    return nullptr;
}

} // namespace

std::span<const std::string_view> enricher_names() {
    return names;
}

std::vector<std::string_view> chosen_enrichers(const EnricherOptions& options) {
    for (const std::string& each : options.without) {
        if (std::ranges::find(names, each) == std::end(names))
            throw UsageError("no enricher is called '" + each + "'" + did_you_mean(each, names));
    }
    std::vector<std::string_view> chosen;
    for (const std::string_view name : names)
        if (std::ranges::find(options.without, name) == options.without.end())
            chosen.push_back(name);
    return chosen;
}

Enrichers make_enrichers(const OutletRegistry& outlets, const Taggers& taggers,
                         const EnricherOptions& options) {
    Enrichers enrichers;
    for (const std::string_view name : chosen_enrichers(options)) {
        if (auto enricher = make(name, outlets, taggers)) enrichers.push_back(std::move(enricher));
    }
    return enrichers;
}

std::vector<Word> enrich(Article& article, const Enrichers& enrichers) {
    std::string rest;
    if (article.text.size() > most_enriched_bytes) {
        std::size_t end = article.text.find_last_of(" \n", most_enriched_bytes);
        if (end == std::string::npos) end = utf8_prefix(article.text, most_enriched_bytes).size();
        rest = article.text.substr(end);
        article.text.resize(end);
    }
    TextTokens tokens(article.text);
    for (const auto& each : enrichers)
        each->fill(article, tokens);
    if (rest.empty()) return tokens.take_words();
    article.text += rest;
    return analyze(article.text);
}

} // namespace newshound
