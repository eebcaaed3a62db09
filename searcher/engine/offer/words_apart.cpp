// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/engine/offer/words_apart.hpp"

#include <algorithm>

namespace newshound {

std::string words_apart(const Query& query, const CountMatches& count) {
    constexpr std::size_t most_words = 12; // of a longer question the first
    const auto is_plain = [](const Query& each) {
        return each.op == Query::Op::words && each.field.empty();
    };
    const auto words = std::ranges::count_if(query.children, is_plain);
    if (query.op != Query::Op::all_of || words < 2) return {};
    std::string sentence = "no article holds all of these words; --any asks for any of them: ";
    std::size_t told = 0;
    for (auto at = query.children.begin(); at != query.children.end(); ++at) {
        const Query& each = *at;
        const bool is_told = std::find(query.children.begin(), at, each) != at;
        if (!is_plain(each) || is_told || told == most_words) continue;
        sentence += (told++ == 0 ? "" : ", ") + each.text + " " + std::to_string(count(each));
    }
    return sentence;
}

} // namespace newshound
