// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/training/block_labels.hpp"

#include "common/article/outlet.hpp"
#include "common/error.hpp"
#include "common/text/unicode.hpp"
#include "indexer/extractor/body/word_overlap.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <span>
#include <unordered_set>

namespace newshound {
namespace {

constexpr std::size_t gram = 4;

std::uint64_t run_hash(std::span<const std::uint32_t> words) {
    std::uint64_t hash = words.size();
    for (const std::uint32_t word : words) {
        hash = (hash ^ word) * 0x9E3779B97F4A7C15ULL;
        hash ^= hash >> 29;
    }
    return hash;
}

class TruthRuns {
  public:
    explicit TruthRuns(const std::string& text) {
        append_word_hashes(text, words_);
        for (std::size_t length = 1; length <= 2 * gram; ++length) {
            for (std::size_t i = 0; i + length <= words_.size(); ++i) {
                runs_.insert(run_hash(std::span(words_).subspan(i, length)));
            }
        }
    }

    std::size_t words() const { return words_.size(); }

    bool holds(std::span<const std::uint32_t> words) const {
        return runs_.contains(run_hash(words));
    }

    float share_of(std::span<const std::uint32_t> words) const {
        std::size_t found = 0;
        const std::size_t all = words.size() - gram + 1;
        for (std::size_t i = 0; i < all; ++i)
            found += holds(words.subspan(i, gram));
        return static_cast<float>(found) / static_cast<float>(all);
    }

  private:
    std::vector<std::uint32_t> words_;
    std::unordered_set<std::uint64_t> runs_;
};

using Words = std::vector<std::uint32_t>;

// A block of fewer than four words is story when it stands in the truth next to the words that
// stand next to it on the page.
float short_target(const TruthRuns& truth, const Words& before, const Words& own,
                   const Words& after) {
    Words joined(before.end() -
                     static_cast<std::ptrdiff_t>(std::min<std::size_t>(before.size(), 3)),
                 before.end());
    joined.insert(joined.end(), own.begin(), own.end());
    if (!before.empty() && truth.holds(joined)) return 1;
    joined = own;
    joined.insert(joined.end(), after.begin(),
                  after.begin() +
                      static_cast<std::ptrdiff_t>(std::min<std::size_t>(after.size(), 3)));
    return !after.empty() && truth.holds(joined) ? 1 : 0;
}

std::vector<BlockLabel> label_by_text(const TextBlocks& blocks, const std::string& text) {
    const TruthRuns truth(text);
    std::vector<Words> words(blocks.size());
    for (std::size_t i = 0; i < blocks.size(); ++i)
        append_word_hashes(blocks[i].text, words[i]);
    std::vector<BlockLabel> labels(blocks.size());
    float found = 0;
    const auto whole = static_cast<float>(truth.words());
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const auto size = static_cast<float>(words[i].size());
        if (words[i].empty()) continue;
        labels[i].target = words[i].size() >= gram
                               ? truth.share_of(words[i])
                               : short_target(truth, i > 0 ? words[i - 1] : Words{}, words[i],
                                              i + 1 < words.size() ? words[i + 1] : Words{});
        // Runs that two texts share by chance.
        if (labels[i].target < 0.15F) labels[i].target = 0;
        labels[i].weight = std::min((size + 1) / std::max(whole, 60.0F), 1.0F);
        found += size * labels[i].target;
    }
    if (found < whole / 3) return {};
    return labels;
}

std::vector<BlockLabel> label_by_segments(const TextBlocks& blocks, const PageTruth& truth) {
    std::vector<BlockLabel> labels(blocks.size());
    const auto mark = [&](const std::vector<std::string>& segments, float target) {
        for (const std::string& each : segments) {
            const std::string segment = squeeze_space(each);
            if (segment.size() < 6) continue;
            for (std::size_t i = 0; i < blocks.size(); ++i) {
                if (blocks[i].text.find(segment) == std::string_view::npos) continue;
                labels[i] = {target, 0.12F};
            }
        }
    };
    mark(truth.without, 0);
    mark(truth.with, 1);
    return labels;
}

std::vector<std::string> strings(const nlohmann::json& row, const char* key) {
    const auto found = row.find(key);
    return found == row.end() ? std::vector<std::string>{} : found->get<std::vector<std::string>>();
}

} // namespace

std::vector<BlockLabel> label_blocks(const TextBlocks& blocks, const PageTruth& truth) {
    if (blocks.empty()) return {};
    return truth.text.empty() ? label_by_segments(blocks, truth)
                              : label_by_text(blocks, truth.text);
}

std::vector<PageTruth> read_truth(const std::string& path) {
    std::ifstream file(path);
    if (!file) throw SystemError("can't read " + path);
    std::vector<PageTruth> truths;
    for (std::string line; std::getline(file, line);) {
        const nlohmann::json row = nlohmann::json::parse(line);
        PageTruth truth;
        truth.file = row.at("file");
        truth.site = row.contains("host") ? row["host"].get<std::string>()
                                          : host_of(row.value("url", std::string()));
        if (truth.site.empty()) truth.site = truth.file;
        truth.title = row.value("title", std::string());
        truth.text = row.value("text", std::string());
        truth.with = strings(row, "with");
        truth.without = strings(row, "without");
        if (truth.text.empty() && truth.with.empty()) continue;
        truths.push_back(std::move(truth));
    }
    return truths;
}

} // namespace newshound
