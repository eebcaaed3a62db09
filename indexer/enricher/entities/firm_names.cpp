// SPDX-License-Identifier: GPL-3.0-or-later
// Around "&" both must be marked; around "and" what a list has is a firm whether a tagger marked
// both, one or none of its names, as "Ernst and Young" is to most taggers a person and a word.
#include "indexer/enricher/entities/firm_names.hpp"

#include "common/article/name_parts.hpp"
#include "indexer/tagger/hash.hpp"

#include <optional>

namespace newshound {
namespace {

// "Ernst" and "Young", not "Brad Pitt" and "Angelina Jolie".
bool may_be_firm(const Name& a, const Name& b) {
    if (a.type == EntityType::place || b.type == EntityType::place) return false;
    const auto may_be_part = [](const Name& name) {
        return name.type == EntityType::org || name.last == name.first + 1;
    };
    return may_be_part(a) && may_be_part(b);
}

std::vector<Name> joined_by_sign(const TokenizedText& text, const std::vector<Name>& names) {
    std::vector<Name> joined;
    for (Name name : names) {
        const bool behind =
            !joined.empty() && joined.back().last + 1 == name.first && text[name.first - 1] == "&";
        if (behind && may_be_firm(joined.back(), name)) {
            name = {joined.back().first, name.last, EntityType::org};
            joined.pop_back();
        }
        joined.push_back(name);
    }
    return joined;
}

bool is_part(const Token& token) {
    return is_capitalised(token) && !token.digit && !token.punctuation;
}

// The firm around the "and" at `i`: of one word twice, or one that lists have with "&".
std::optional<Name> firm_around(const TokenizedText& text, const NameLists& lists,
                                std::uint32_t i) {
    if (i == 0 || i + 1 >= text.tokens.size()) return {};
    const Token &before = text.tokens[i - 1], &behind = text.tokens[i + 1];
    if (!is_part(before) || !is_part(behind) || behind.sentence_start) return {};
    if (!(name_part_kinds(text[i]) & between_names)) return {};
    const std::uint64_t sign = NameLists::append(before.lower, hash_bytes("&"));
    const bool listed = lists.kinds(NameLists::append(sign, behind.lower)) & organisation;
    const bool found = listed || before.lower == behind.lower;
    return found ? std::optional(Name{i - 1, i + 2, EntityType::org}) : std::nullopt;
}

// Of a person whose name runs into a firm's, what stands before it: "Anna Lehmann |von Ernst" und
// Young. False where it is no firm: "Rachel Johnson and Johnson", or a longer name's part.
bool make_room(const TokenizedText& text, Name& name, const Name& firm) {
    if (name.last <= firm.first) return true;
    std::uint32_t last = firm.first;
    while (last > name.first && text.tokens[last - 1].letters == LetterCase::lower)
        --last;
    const bool cut = name.last < firm.last && name.first < last && last < firm.first;
    if (cut) name.last = last;
    return cut;
}

// Whether one of its names was marked: not "More and More".
bool is_marked(const Name& firm, std::vector<Name>::const_iterator from,
               std::vector<Name>::const_iterator to) {
    return from != to && from->first < firm.last && from->last <= firm.last &&
           from->type != EntityType::place;
}

std::vector<Name> joined_by_word(const TokenizedText& text, const NameLists& lists,
                                 const std::vector<Name>& names) {
    std::vector<Name> joined;
    auto next = names.begin();
    for (std::uint32_t i = 0; i < text.tokens.size(); ++i) {
        const std::optional<Name> firm = firm_around(text, lists, i);
        if (!firm) continue;
        while (next != names.end() && next->first < firm->first)
            joined.push_back(*next++);
        const bool same = text.tokens[i - 1].lower == text.tokens[i + 1].lower;
        if (same && !is_marked(*firm, next, names.end())) continue;
        auto behind = next;
        while (behind != names.end() && behind->last <= firm->last)
            ++behind;
        if (behind != names.end() && behind->first < firm->last) continue;
        if (!joined.empty() && !make_room(text, joined.back(), *firm)) continue;
        joined.push_back(*firm);
        next = behind;
    }
    joined.insert(joined.end(), next, names.end());
    return joined;
}

} // namespace

void join_firm_names(const TokenizedText& text, const NameLists& lists, std::vector<Name>& names) {
    names = joined_by_word(text, lists, joined_by_sign(text, names));
}

} // namespace newshound
