// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/body/body_model.hpp"

#include "indexer/extractor/body/block_row.hpp"
#include "indexer/extractor/body/body_model_files.hpp"
#include "indexer/extractor/body/context_features.hpp"

#include <bit>
#include <charconv>
#include <cmath>
#include <cstdio>

namespace newshound {

namespace {

constexpr std::string_view heading = "newshound body model 1\n";

// Weights are stored in hundredths.
std::string words_to_text(const WordWeights& words) {
    std::string text = std::to_string(words.entries().size()) + '\n';
    char buffer[32];
    for (const auto& [hash, weight] : words.entries()) {
        std::snprintf(buffer, sizeof buffer, "%x %d\n", hash,
                      static_cast<int>(std::lround(100 * weight)));
        text += buffer;
    }
    return text;
}

template <typename Number>
bool take(std::string_view& text, Number& number, int base) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\n'))
        text.remove_prefix(1);
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number, base);
    if (error != std::errc()) return false;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return true;
}

bool read_words(std::string_view& text, WordWeights& words) {
    std::uint32_t count = 0;
    if (!take(text, count, 10) || count > 1'000'000) return false;
    std::vector<std::pair<std::uint32_t, float>> entries;
    entries.reserve(count);
    for (std::uint32_t i = 0; i < count; ++i) {
        std::uint32_t hash = 0;
        int weight = 0;
        if (!take(text, hash, 16) || !take(text, weight, 10)) return false;
        entries.emplace_back(hash, static_cast<float>(weight) / 100);
    }
    words = WordWeights(std::move(entries));
    return true;
}

} // namespace

WordWeights::WordWeights(std::vector<std::pair<std::uint32_t, float>> entries)
    : entries_(std::move(entries)) {
    table_.resize(std::bit_ceil(2 * entries_.size() + 2));
    mask_ = static_cast<std::uint32_t>(table_.size() - 1);
    for (const auto& entry : entries_) {
        if (entry.second == 0) continue;
        std::uint32_t at = entry.first & mask_;
        while (table_[at].second != 0)
            at = (at + 1) & mask_;
        table_[at] = entry;
    }
}

float WordWeights::operator[](std::uint32_t hash) const {
    if (table_.empty()) return 0;
    for (std::uint32_t at = hash & mask_; table_[at].second != 0; at = (at + 1) & mask_) {
        if (table_[at].first == hash) return table_[at].second;
    }
    return 0;
}

std::string BodyModel::to_text() const {
    return std::string(heading) + words_to_text(words) + alone.to_text() + context.to_text();
}

bool BodyModel::read(std::string_view text) {
    if (!text.starts_with(heading)) return false;
    text.remove_prefix(heading.size());
    const bool whole = read_words(text, words) && alone.read(text, block_feature_count) &&
                       context.read(text, std::size_t{block_feature_count} + context_feature_count);
    if (!whole || !CompleteTrees::is_shallow(alone) || !CompleteTrees::is_shallow(context))
        return false;
    quick_alone = CompleteTrees(alone);
    quick_context = CompleteTrees(context);
    return true;
}

const BodyModel& body_model() {
    static const BodyModel model = [] {
        BodyModel read;
        for (const EmbeddedFile& file : body_model_files())
            read.read(file.bytes);
        return read;
    }();
    return model;
}

} // namespace newshound
