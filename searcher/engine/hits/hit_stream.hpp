// SPDX-License-Identifier: GPL-3.0-or-later
// The matches of a query in their order, block by block: memory for one block, however many there
// are.
//
// Each block is one run over all matches that keeps the best of those behind the block before. So
// it goes on where it was when a writer overtakes it: by date exactly, by relevance as far as the
// new articles leave the old scores alone. Local databases only (a match spy does not travel).
#pragma once

#include "searcher/value/request.hpp"

#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace newshound {

struct Hit {
    Xapian::docid document = 0;
    double score = 0;
    std::string id{};     // of the article; "" = not read yet
    unsigned version = 0; // 0 = not read yet
};

// The number of a version's document; 0 = there is none.
Xapian::docid document_of(const Xapian::Database& database, const std::string& id,
                          unsigned version);

// How hits are ordered. Ties by article id, then the newer version first; undated ones last.
struct HitOrder {
    Sort sort = Sort::relevance;
    std::size_t words = 0;  // of the query, for ranking
    double least_score = 0; // hits below are none
    // By relevance: scores are multiplied by 1 + 2^(-age / recency), in days before the newest
    // article of the archive; 0 = they are not. An undated article counts as oldest.
    double recency = 0;
};

class HitStream {
  public:
    static constexpr std::size_t block_size = 100'000; // some 15 MB

    // `database` must outlive it.
    HitStream(const Xapian::Database& database, const Xapian::Query& query, const HitOrder& order,
              std::size_t block = block_size);

    // The next hits; none at the end. After Xapian::DatabaseModifiedError: reopen and call again.
    std::vector<Hit> next();

    std::size_t total() const { return total_; } // matches that the last run saw

    // Where a hit stands in the order.
    struct Place {
        double key = 0; // the greater, the earlier
        double score = 0;
        std::string id;
        std::int64_t version = 0;
        Xapian::docid document = 0;
    };

  private:
    const Xapian::Database& database_;
    Xapian::Query query_;
    HitOrder order_;
    std::size_t block_;
    std::optional<Place> last_; // given
    std::size_t total_ = 0;
    bool at_end_ = false;
};

} // namespace newshound
