// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/tagger/model.hpp"

#include "common/error.hpp"
#include "indexer/tagger/hash.hpp"

#include <algorithm>
#include <stdexcept>

namespace newshound {

namespace {

constexpr std::string_view magic = "NHTAGGER";
constexpr std::uint32_t format_version = 1;
constexpr std::size_t header_size = 64, row_size = 16, mark_at = label_count;
constexpr std::size_t checksum_at = 24, checked_from = 32;

// The share of rows in use: fuller tables are smaller, but a feature that the model does not know
// takes longer to be found missing.
constexpr double fullness = 0.65;

void put(std::string& bytes, std::uint64_t value, std::size_t size) {
    for (std::size_t i = 0; i < size; ++i)
        bytes += static_cast<char>(value >> (8 * i));
}

std::uint64_t take(std::string_view bytes, std::size_t at, std::size_t size) {
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < size; ++i)
        value |= static_cast<std::uint64_t>(static_cast<unsigned char>(bytes[at + i])) << (8 * i);
    return value;
}

// Eight bytes at a time: a model is checked in about two milliseconds.
std::uint64_t checksum(std::string_view bytes) {
    std::uint64_t sum = hash_seed;
    std::size_t at = 0;
    for (; at + 8 <= bytes.size(); at += 8)
        sum = mix(sum, take(bytes, at, 8));
    return hash_bytes(bytes.substr(at), sum);
}

std::size_t first_row(std::uint64_t feature, std::size_t row_count) {
    return static_cast<std::size_t>(((feature >> 32) * row_count) >> 32);
}

constexpr unsigned mark_bits = 21;
constexpr std::uint32_t mark_mask = (1u << mark_bits) - 1;

std::uint32_t mark_of(std::uint64_t feature) {
    const auto mark = static_cast<std::uint32_t>(feature & mark_mask);
    return mark == 0 ? 1 : mark;
}

// The fewest places that bring all weights down to 8 bits.
unsigned shift_of(const LabelScores& weights) {
    unsigned shift = 0;
    for (const std::int32_t weight : weights)
        while (std::abs(weight) > (127 << shift))
            ++shift;
    return shift;
}

std::string packed_rows(const std::vector<Weights::Row>& rows, std::size_t row_count) {
    std::string table(row_count * row_size, '\0');
    for (const Weights::Row& row : rows) {
        std::size_t at = first_row(row.feature, row_count);
        while (take(table, at * row_size + mark_at, 3) != 0)
            at = at + 1 == row_count ? 0 : at + 1;
        const auto place = table.begin() + static_cast<std::ptrdiff_t>(at * row_size);
        const unsigned shift = shift_of(row.weights);
        std::string packed;
        for (const std::int32_t weight : row.weights) {
            const std::int32_t half = shift == 0 ? 0 : 1 << (shift - 1);
            const std::int32_t size = std::min((std::abs(weight) + half) >> shift, 127);
            put(packed, static_cast<std::uint64_t>(weight < 0 ? -size : size), 1);
        }
        put(packed, mark_of(row.feature) | shift << mark_bits, 3);
        std::ranges::copy(packed, place);
    }
    return table;
}

[[noreturn]] void fail(const std::string& why) {
    throw Error("the tagger's model " + why + "; train it again with newshound-train");
}

} // namespace

std::string pack_model(const Weights& weights, const WordClusters& clusters) {
    const auto row_count =
        static_cast<std::size_t>(static_cast<double>(weights.rows.size()) / fullness) + 8;
    std::string body;
    put(body, row_count, 8);
    put(body, clusters.table().size(), 8);
    put(body, clusters.groups().size(), 8);
    put(body, 0, 8);
    for (const LabelScores& from : weights.transitions)
        for (const std::int32_t score : from)
            put(body, static_cast<std::uint64_t>(score), 4);
    for (const WordClusters::Groups& each : clusters.groups()) {
        put(body, each.middle, 2);
        put(body, each.coarse, 2);
    }
    for (const WordClusters::Entry& each : clusters.table()) {
        put(body, each.key, 4);
        put(body, each.fine, 2);
    }
    while ((body.size() + checked_from) % row_size != 0)
        body += '\0';
    body += packed_rows(weights.rows, row_count);
    std::string bytes(magic);
    put(bytes, format_version, 4);
    put(bytes, feature_version, 4);
    put(bytes, body.size(), 8);
    put(bytes, checksum(body), 8);
    return bytes + body;
}

Model::Model(std::string_view bytes, Origin origin) {
    if (bytes.size() < header_size || !bytes.starts_with(magic)) fail("is no such file");
    if (take(bytes, 8, 4) != format_version || take(bytes, 12, 4) != feature_version)
        fail("is of another version");
    const std::string_view body = bytes.substr(checked_from);
    const bool is_checked = origin == Origin::file;
    if (take(bytes, 16, 8) != body.size() ||
        (is_checked && take(bytes, checksum_at, 8) != checksum(body)))
        fail("is damaged");
    row_count_ = take(bytes, 32, 8);
    const std::size_t words = take(bytes, 40, 8), groups = take(bytes, 48, 8);
    std::size_t at = header_size;
    for (LabelScores& from : transitions_)
        for (std::int32_t& score : from)
            score = static_cast<std::int32_t>(take(bytes, at, 4)), at += 4;
    std::vector<WordClusters::Groups> rows(groups);
    for (std::size_t i = 0; i < groups; ++i, at += 4) {
        rows[i] = {static_cast<std::uint16_t>(i), static_cast<std::uint16_t>(take(bytes, at, 2)),
                   static_cast<std::uint16_t>(take(bytes, at + 2, 2))};
    }
    std::vector<WordClusters::Entry> table(words);
    const auto* entry = reinterpret_cast<const unsigned char*>(bytes.data()) + at;
    for (WordClusters::Entry& each : table) { // a quarter of a million at each start
        each.key =
            static_cast<std::uint32_t>(entry[0]) | static_cast<std::uint32_t>(entry[1]) << 8 |
            static_cast<std::uint32_t>(entry[2]) << 16 | static_cast<std::uint32_t>(entry[3]) << 24;
        each.fine = static_cast<std::uint16_t>(entry[4] | entry[5] << 8);
        entry += 6;
    }
    at += 6 * words;
    clusters_ = WordClusters(std::move(table), std::move(rows));
    at = (at + row_size - 1) / row_size * row_size;
    rows_ = reinterpret_cast<const unsigned char*>(bytes.data()) + at;
}

LabelScores Model::score(const Features& features) const {
    std::array<std::int32_t, row_size>
        sums{}; // of whole rows, so that the compiler may use vectors
    for (const std::uint64_t feature : features) {
        const std::uint32_t mark = mark_of(feature);
        for (std::size_t at = first_row(feature, row_count_);;
             at = at + 1 == row_count_ ? 0 : at + 1) {
            const unsigned char* row = rows_ + at * row_size;
            const std::uint32_t tail = static_cast<std::uint32_t>(row[mark_at]) |
                                       static_cast<std::uint32_t>(row[mark_at + 1]) << 8 |
                                       static_cast<std::uint32_t>(row[mark_at + 2]) << 16;
            if ((tail & mark_mask) == 0) break;
            if ((tail & mark_mask) != mark) continue;
            const unsigned shift = tail >> mark_bits;
            for (std::size_t k = 0; k < row_size; ++k)
                sums[k] += static_cast<std::int32_t>(static_cast<std::int8_t>(row[k])) << shift;
            break;
        }
    }
    LabelScores scores{};
    std::copy_n(sums.begin(), label_count, scores.begin());
    return scores;
}

} // namespace newshound
