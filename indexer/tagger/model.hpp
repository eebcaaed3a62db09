// SPDX-License-Identifier: GPL-3.0-or-later
// The trained tagger as bytes: what newshound-train writes and the program carries.
#pragma once

#include "indexer/tagger/decoder.hpp"
#include "indexer/tagger/features.hpp"
#include "indexer/tagger/word_clusters.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace newshound {

// What training found out, before it is packed.
struct Weights {
    static constexpr std::int32_t heaviest = 127 << 7; // no weight of a row is larger

    struct Row {
        std::uint64_t feature = 0;
        LabelScores weights{};
    };

    std::vector<Row> rows;
    TransitionScores transitions{};
};

// Little-endian: a header of 64 bytes (model.cpp), transitions as int32, word clusters, then rows
// of 16 bytes in an open hash table: 13 weights of 8 bits, one a label; 21 bits of the feature's
// hash (0 = free); and 3 bits, by how many places the row's weights are shifted left. So a light
// row keeps its finer grain beside a heavy one. The same input gives the same bytes.
std::string pack_model(const Weights& weights, const WordClusters& clusters);

class Model {
  public:
    enum class Origin : std::uint8_t { file, program };

    // `bytes` as pack_model gave them; they must outlive the model. Throws Error when they are
    // damaged (checksum) or of another version, saying which. Of bytes that are part of the program
    // itself the sum is not taken at each start: a test has done it.
    explicit Model(std::string_view bytes, Origin origin = Origin::file);

    LabelScores score(const Features& features) const;
    const TransitionScores& transitions() const { return transitions_; }
    const WordClusters& clusters() const { return clusters_; }
    std::size_t row_count() const { return row_count_; }

  private:
    const unsigned char* rows_ = nullptr;
    std::size_t row_count_ = 0;
    TransitionScores transitions_{};
    WordClusters clusters_;
};

} // namespace newshound
