// SPDX-License-Identifier: GPL-3.0-or-later
// Words become results: the one run of a search, for the terminal, the server and other programs.
//
//     Answerer archive({"archive.db"});
//     const Results found = archive.answer({.text = "bortnikov date:2019"});
#pragma once

#include "common/article/date.hpp"
#include "searcher/results.hpp"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace newshound {

enum class Sort : std::uint8_t { relevance, newest, oldest }; // undated last; ties by article id
enum class Versions : std::uint8_t { newest, all };

// How much of each article a result brings: nothing but its id; what a list shows (stored_article,
// load_card); the same with a snippet; all of it with a snippet.
enum class Detail : std::uint8_t { id, card, snippet, full };

inline constexpr std::size_t no_limit = SIZE_MAX;

struct SearchRequest {
    std::string text;   // UTF-8, as typed
    bool words = false; // plain words: no operators, any of them, ranked
    bool any = false;   // not all words must occur
    bool exact = false; // words as typed only: no inflection, accents count
    Sort sort = Sort::relevance;
    Versions versions = Versions::newest;
    std::size_t offset = 0;
    std::size_t limit = 10; // or no_limit
    Detail detail = Detail::snippet;
    bool explain = false;     // fills Summary::xapian_query
    bool exact_total = false; // counts every match, however long that takes
    std::optional<std::chrono::milliseconds> time_limit; // the best found until then
    std::optional<Date> today; // what "yesterday" starts from; else the local day of the clock
};

// An opened database that answers. Not for several threads at once: one for each thread.
class Answerer {
  public:
    // Several databases are answered as one. Throws DatabaseError.
    explicit Answerer(const std::vector<std::string>& databases);
    Answerer(Answerer&&) noexcept;
    Answerer& operator=(Answerer&&) noexcept;
    ~Answerer();

    // Throws QueryError, UsageError, DatabaseError. While a writer commits, the run starts anew by
    // itself as long as nothing has reached the sink; after that, hits found already are read on
    // and those removed meanwhile are left out.
    void answer(const SearchRequest& request, ResultSink& sink);
    Results answer(const SearchRequest& request); // REQUIRES: a limit

    // An article by its id, "k3v9x2m4p7q1" (the newest version) or "k3v9x2m4p7q1.2", or by its
    // address. Nothing when there is none.
    std::optional<Result> find(const std::string& name);

  private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

} // namespace newshound
