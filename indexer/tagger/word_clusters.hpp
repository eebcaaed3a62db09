// SPDX-License-Identifier: GPL-3.0-or-later
// Groups of words that stand in like places of like sentences, in three grains.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace newshound {

class WordClusters {
  public:
    // 0 = unknown word.
    struct Groups {
        std::uint16_t fine = 0;
        std::uint16_t middle = 0;
        std::uint16_t coarse = 0;
    };

    WordClusters() = default; // knows no word

    // The text form (word_clusters.txt): one line a fine cluster: number of its middle cluster, of
    // its coarse cluster, then its words, parted by blanks. Wrong lines are passed over.
    explicit WordClusters(std::string_view lines);

    // Pairs of a key and a row, and the rows: the form inside a model.
    struct Entry {
        std::uint32_t key = 0; // 0 = free
        std::uint16_t fine = 0;
        std::uint16_t unused = 0;
    };

    WordClusters(std::vector<Entry> table, std::vector<Groups> groups);

    // By Token::lower. Two words of 4 billion share a key: a rare wrong answer is accepted.
    Groups of(std::uint64_t lower) const;

    const std::vector<Entry>& table() const { return table_; }
    const std::vector<Groups>& groups() const { return groups_; }

  private:
    static std::uint32_t key_of(std::uint64_t lower);

    std::vector<Entry> table_ = std::vector<Entry>(1);    // open addressing, a power of two
    std::vector<Groups> groups_ = std::vector<Groups>(1); // by fine cluster
};

} // namespace newshound
