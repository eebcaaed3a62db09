// SPDX-License-Identifier: GPL-3.0-or-later
// All enrichers in the order in which they must run: later ones read what earlier ones filled.
#pragma once

#include "common/article/article.hpp"
#include "common/article/outlet_registry.hpp"
#include "indexer/enricher/enricher.hpp"
#include "indexer/tagger/taggers.hpp"

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace newshound {

using Enrichers = std::vector<std::unique_ptr<const Enricher>>;

struct EnricherOptions {
    std::vector<std::string> without; // names of enrichers to leave out ("quotes")
};

// What `without` may name, in order of running.
std::span<const std::string_view> enricher_names();

// Those that are left, in order of running. Throws UsageError for an unknown name in `without`.
std::vector<std::string_view> chosen_enrichers(const EnricherOptions& options);

// The registry and the taggers must outlive the enrichers. Throws as chosen_enrichers does.
Enrichers make_enrichers(const OutletRegistry& outlets, const Taggers& taggers,
                         const EnricherOptions& options = {});

// Bytes of an article's text that enrichers see: what bounds the time they take, and the number of
// mentions they make, for one page. The longest live blogs are a tenth of it.
inline constexpr std::size_t most_enriched_bytes = 2u << 20;

// Runs them in order. What stands behind the last blank within most_enriched_bytes of the text is
// kept, but not enriched. Gives the words of the whole text as analyze() does, which were cut for
// some of them anyway. Safe from several threads on different articles.
std::vector<Word> enrich(Article& article, const Enrichers& enrichers);

} // namespace newshound
