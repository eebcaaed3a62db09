// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/story_export.hpp"

#include "common/text/ascii.hpp"
#include "indexer/extractor/page/visible_text.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace newshound {
namespace {

bool is_number(std::string_view text) {
    return !text.empty() && text.size() <= 5 &&
           std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

std::vector<std::string_view> words_of(std::string_view line) {
    std::vector<std::string_view> words;
    while (!line.empty()) {
        const std::size_t end = std::min(line.find(' '), line.size());
        if (end > 0) words.push_back(line.substr(0, end));
        line.remove_prefix(std::min(end + 1, line.size()));
    }
    return words;
}

bool is_document(std::string_view word) {
    const std::string lower = ascii_lower(word);
    return lower.starts_with("document") || lower.starts_with("dokument") ||
           lower.starts_with("article") || lower.starts_with("artikel");
}

// "Document 3 of 25", "3 of 25 DOCUMENTS": the number, and "25" as the count; "" = it is none.
std::pair<std::string, std::string> counted(const std::vector<std::string_view>& words) {
    constexpr auto of = std::to_array<std::string_view>(
        {"of", "von", "sur", "de", "di", "van", "av", "af", "z", "из", "OF"});
    for (const std::size_t first : {std::size_t{0}, std::size_t{1}}) {
        if (words.size() != 4 || !is_document(words[first == 0 ? 3 : 0])) continue;
        if (is_number(words[first]) && is_number(words[first + 2]) &&
            std::ranges::find(of, words[first + 1]) != of.end())
            return {std::string(words[first]), std::string(words[first + 2])};
    }
    return {};
}

// "Document ABCD000020191017efab0000x": Factiva's name of a record.
bool is_factiva_name(const std::vector<std::string_view>& words) {
    constexpr std::size_t shortest = 20;
    return words.size() == 2 && words[0] == "Document" && words[1].size() >= shortest &&
           std::ranges::all_of(words[1].substr(0, 4),
                               [](char c) { return c >= 'A' && c <= 'Z'; }) &&
           words[1].find("0000") != std::string_view::npos;
}

bool is_record_label(std::string_view line) {
    const std::string lower = ascii_lower(line.substr(0, 40));
    for (const std::string_view label :
         {"load-date:", "proquest document id:", "proquest document id", "accession number:"})
        if (lower.starts_with(label)) return true;
    return false;
}

} // namespace

bool holds_several_stories(const HtmlDocument& document) {
    constexpr std::size_t longest = 80;                   // bytes
    std::map<std::string, std::set<std::string>> numbers; // by their count
    std::size_t records = 0;
    std::size_t labels = 0;
    for (NodeId id = 0; id < document.size(); ++id) {
        if (document[id].tag != Tag::text || document[id].text.size() > longest) continue;
        const std::string line = squeezed(document[id].text);
        const std::vector<std::string_view> words = words_of(line);
        if (const auto [number, count] = counted(words); !number.empty())
            numbers[count].insert(number);
        records += is_factiva_name(words);
        labels += is_record_label(line);
    }
    return records > 1 || labels > 1 ||
           std::ranges::any_of(numbers, [](const auto& each) { return each.second.size() > 1; });
}

} // namespace newshound
