// SPDX-License-Identifier: GPL-3.0-or-later
// Many queries, a row each: how many articles, when, where, and the best of them; as CSV or NDJSON.
//
// CSV: line, id, query, rank, count, count_is_exact, first, last, outlets ("Name (7); Other (2)"),
// article (its id), title, outlet, published, url, score, note, error. NDJSON: line, id, query,
// count, count_is_exact, first, last, outlets [{value, count}], article {id, title, outlet,
// published, url, score} or null, notes and error. A row of a hit has the rank of it, and no
// counts.
#pragma once

#include "searcher/value/results.hpp"

#include <cstddef>
#include <iosfwd>
#include <string>
#include <string_view>

namespace newshound {

// A line of a batch.
struct BatchLine {
    std::size_t number = 0; // in its file, from 1
    std::string id;         // what stands before the tab; "" = none
    std::string text;       // what is asked, as typed
};

class BatchTable {
  public:
    // `format` is "csv" or "ndjson". Does not own the stream.
    BatchTable(std::ostream& out, std::string_view format) : out_(out), is_csv_(format == "csv") {}

    void begin(); // once, first
    // The row of a line, from the facet "outlet", first and last; then a row for each of the first
    // `hits` results.
    void found(const BatchLine& line, const Results& results, std::size_t hits);
    // The row of a line that could not be asked.
    void failed(const BatchLine& line, std::string_view error);

  private:
    std::ostream& out_;
    bool is_csv_;
};

} // namespace newshound
