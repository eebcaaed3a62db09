// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/body/live_entries.hpp"

#include "indexer/extractor/dates/clock_text.hpp"
#include "indexer/extractor/dates/date_text.hpp"

#include <algorithm>
#include <vector>

namespace newshound {
namespace {

constexpr std::size_t longest_line = 40; // bytes
constexpr std::size_t least_entries = 3;
constexpr std::size_t to_text = 2; // blocks from a time to its entry: a headline may not be kept
constexpr float kept = 0.5F;

bool is_all_marks(std::span<const DateToken> tokens) {
    return std::ranges::all_of(
        tokens, [](const DateToken& token) { return token.kind == DateToken::Kind::mark; });
}

// The kept block that a time line stands before; 0 when there is none.
std::size_t entry_behind(const TextBlocks& blocks, std::span<const float> probabilities,
                         std::size_t time) {
    const std::size_t end = std::min(time + to_text + 1, blocks.size());
    std::size_t entry = time + 1;
    while (entry < end && probabilities[entry] < kept)
        ++entry;
    if (entry >= end) return 0; // most of a page: asked before lines are read
    for (std::size_t at = time + 1; at <= entry; ++at)
        if (is_time_line(blocks[at].text)) return 0;
    return entry;
}

} // namespace

bool is_time_line(std::string_view line) {
    constexpr std::size_t most = 20; // tokens
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    if (line.size() > longest_line || std::ranges::none_of(line, is_digit)) return false;
    const std::vector<DateToken> tokens = date_tokens(line, most);
    Date clock;
    const std::size_t behind = read_clock(tokens, 0, clock);
    if (behind > 0) return is_all_marks(std::span(tokens).subspan(behind));
    const std::optional<PrintedDate> date = find_date(line, {});
    if (!date || date->date.precision < Precision::minute) return false;
    return is_all_marks(date_tokens(line.substr(0, date->start), most)) &&
           is_all_marks(date_tokens(line.substr(date->end), most));
}

void keep_entry_times(const TextBlocks& blocks, std::span<float> probabilities) {
    std::vector<std::size_t> times;
    for (std::size_t i = 0; i < blocks.size(); ++i)
        if (entry_behind(blocks, probabilities, i) > 0 && is_time_line(blocks[i].text))
            times.push_back(i);
    if (times.size() < least_entries) return;
    for (const std::size_t time : times)
        probabilities[time] =
            std::max(probabilities[time], probabilities[entry_behind(blocks, probabilities, time)]);
}

} // namespace newshound
