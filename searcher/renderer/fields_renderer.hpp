// SPDX-License-Identifier: GPL-3.0-or-later
// Chosen fields of each result as NDJSON or CSV: the lean export, read from what a list shows.
#pragma once

#include "searcher/renderer/renderer.hpp"

#include <cstddef>
#include <iosfwd>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace newshound {

// Those that can be chosen, by their names in the JSON form of a result.
std::span<const std::string_view> row_fields();

class FieldsRenderer : public Renderer {
  public:
    // `format` is "ndjson" or "csv". Throws UsageError for a field that is none of row_fields(),
    // with the nearest. Everything that it shows is in Detail::card.
    FieldsRenderer(std::ostream& out, std::string_view format,
                   const std::vector<std::string>& fields);

    void begin(const Summary& summary) override;
    void take(const Result& result) override;
    void end() override;

  private:
    bool is_csv_;
    std::vector<std::size_t> columns_; // indices of row_fields()
    std::string line_;
};

} // namespace newshound
