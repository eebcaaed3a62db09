// SPDX-License-Identifier: GPL-3.0-or-later
// How a query is to be answered: everything that may be chosen beside it, as plain values.
#pragma once

#include "searcher/value/overview.hpp"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace newshound {

// By day of publication, undated last; indexed: what came to the archive last first. Ties by
// article id.
enum class Sort : std::uint8_t { relevance, newest, oldest, indexed };
enum class Versions : std::uint8_t { newest, all };

// Near-copies: every article by itself; of each story its best hit alone; only articles whose story
// has several. Earlier versions of an article count to its story.
enum class Copies : std::uint8_t { show, collapse, only };

// How much of each article a result brings: nothing but its id; what a list shows (stored_article,
// load_card); the same with a snippet; all of it with a snippet; all of it with every match.
enum class Detail : std::uint8_t { id, card, snippet, full, matches };

// What is asked for by example: articles about the same, or earlier ones that explain it.
enum class Likeness : std::uint8_t { similar, background };

inline constexpr std::size_t no_limit = SIZE_MAX;

struct SearchRequest {
    bool exact = false; // words as typed only: no inflection, accents count
    Sort sort = Sort::relevance;
    Versions versions = Versions::newest;
    Copies copies = Copies::show;
    std::size_t offset = 0;
    std::size_t limit = 10; // or no_limit
    Detail detail = Detail::snippet;
    bool explain = false;     // fills Summary::xapian_query and Summary::raised_by
    bool spelling = true;     // fills Summary::did_you_mean
    bool exact_total = false; // counts every match, however long that takes
    // Days: by relevance, the newest article of the archive scores twice what its words do, one so
    // much older 1.5 times. More than 0.
    std::optional<double> recency{};
    // By relevance, the first 200 are looked at twice: engine/second_look.hpp.
    bool feedback = false;
    // Only what the index wrote behind the first of these revisions and up to the second.
    std::optional<std::pair<std::uint64_t, std::uint64_t>> revisions{};
    std::optional<std::chrono::milliseconds> time_limit{}; // the best found until then
    std::vector<std::string> facets{}; // fields to count by value: see facet_fields()
    std::size_t facet_limit = 20;      // values of each
    std::string facet_prefix{}; // only values of which a word starts so; case, accents don't count
    // Of background: the best similar articles, as many as are shown beside it or by default, are
    // no part of it.
    std::size_t similar_shown = 10;
    // Only articles that quote somebody; see Result::quotes, which is filled then.
    bool quotations = false;
    std::optional<Count> count{}; // of facets and timeline; absent: stories where copies collapse
    bool wants_timeline = false;
    bool wants_dates = false;         // fills Summary::first and Summary::last
    std::vector<std::string> notes{}; // about how the query was read: the answer's begin with them
    std::optional<TimeUnit> timeline_unit{}; // absent = the one that fits
};

} // namespace newshound
