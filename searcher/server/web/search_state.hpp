// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that the search page shows is in its address: this is that state, read from the
// parameters of a request and written into links. Names are those of the command line.
//
//     q=flood&outlet=Elbkurier&date=2002-08&sort=newest&copies=collapse&offset=10
//
// `outlet`, `person` … (state_facets) may stand several times. Of a field whose article can have
// many values (person) all must hold, of the others (outlet) one.
#pragma once

#include "searcher/server/http/http.hpp"
#include "searcher/value/query.hpp"
#include "searcher/value/request.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace newshound {

struct SearchState {
    std::string words{};                // q
    Pairs chosen{};                     // facet field and value, each pair once
    std::vector<std::string> filters{}; // more choices, as behind --filter: "-person:Bo", "site:x"
    std::string date{};                 // as behind "date:": "2019", "2019-05..2019-10"
    Sort sort = Sort::relevance;
    std::string copies = "show"; // "show", "collapse", "only"
    std::optional<TimeUnit> unit{};
    bool exact = false;  // words as typed only
    bool quotes = false; // quotations are listed, not articles
    bool share = false;  // the timeline draws shares of what the archive holds
    std::string more{};  // the facet of which many values are shown
    std::size_t offset = 0;

    bool operator==(const SearchState&) const = default;

    // Nothing is asked.
    bool is_blank() const {
        return words.empty() && chosen.empty() && filters.empty() && date.empty();
    }
    bool has(std::string_view field, std::string_view value) const;
    bool has(std::string_view field) const;

    // Another state, from its first result.
    SearchState with(std::string_view field, std::string_view value) const;
    SearchState without(std::string_view field, std::string_view value) const;
    SearchState without(std::string_view field) const;
    SearchState with_filter(std::string_view filter) const;
    SearchState without_filter(std::string_view filter) const;
    SearchState with_date(std::string_view date) const;
};

inline constexpr std::size_t page_length = 10; // results a page
inline constexpr std::size_t facet_values = 5; // shown of each facet
inline constexpr std::size_t more_values = 60; // of the one in `more`

// The facets of the search page, in their order.
std::span<const std::string_view> state_facets();

// What the two boxes of a form say, as behind "date:"; "" = nothing.
std::string span_of(const std::string& from, const std::string& to);

// The parameters that it is read from: those that stand once, and those that may stand several
// times.
std::span<const std::string_view> state_parameters();
std::span<const std::string_view> state_lists();

// What is typed to be left out, `not` of the field `not_field`, stands in the words then. Unknown
// parameters are passed over; a value that a parameter can't have counts as absent.
SearchState read_state(const Pairs& parameters);
// Only what differs from the default.
Pairs parameters_of(const SearchState& state);

// What is asked: the words as a query, every article where there are none. Throws QueryError.
// `notes`: see read_query.
Query words_of(const SearchState& state, std::vector<std::string>* notes = nullptr);
// The choices, which must hold besides. Throws QueryError for a date that is none; its text is the
// date's; UsageError for a filter of another form.
std::vector<Query> filters_of(const SearchState& state);

} // namespace newshound
