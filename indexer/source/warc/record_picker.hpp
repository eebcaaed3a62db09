// SPDX-License-Identifier: GPL-3.0-or-later
// Of a WARC or ARC file the records that an index names (cdx_index.hpp), and no others: what they
// are, and what they are called, is as in WarcContainer.
#pragma once

#include "indexer/source/container.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace newshound {

class RecordPicker : public Container {
  public:
    // `file` and `limit`, `with_texts` as in WarcContainer. `offsets`: where records, or the
    // compressed members with them, begin; they go up.
    RecordPicker(SourceItem file, std::vector<std::uint64_t> offsets, std::size_t limit,
                 bool with_texts)
        : Container(std::move(file)), offsets_(std::move(offsets)), limit_(limit),
          with_texts_(with_texts) {}

    // An offset where none begins is an item that is skipped.
    Step next(SourceItem& item) override;
    std::string trouble() const override { return trouble_; }
    std::string_view lack() const override { return {}; }
    std::uint64_t whole_to() const override { return 0; }
    std::uint64_t reached() const override { return reached_; }
    bool has_texts() const override { return with_texts_; }

  private:
    std::vector<std::uint64_t> offsets_;
    std::size_t limit_;
    bool with_texts_;
    std::size_t at_ = 0; // in offsets_
    std::uint64_t reached_ = 0;
    std::string trouble_;
};

} // namespace newshound
