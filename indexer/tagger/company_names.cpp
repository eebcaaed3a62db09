// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/tagger/company_names.hpp"

#include "common/article/company_words.hpp"
#include "indexer/tagger/hash.hpp"
#include "indexer/tagger/titles.hpp"

#include <algorithm>
#include <initializer_list>
#include <string_view>
#include <unordered_set>

namespace newshound {
namespace {

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> all) {
    return std::ranges::find(all, word) != all.end();
}

bool is_legal_form(std::string_view word) {
    return (company_word_kinds(word) & sure_company_form) != 0;
}

// Behind the legal forms at `end`, where no sentence begins and nothing else is named; `end` when
// there are none.
std::uint32_t end_of_forms(const TokenizedText& text, std::uint32_t end, std::size_t limit) {
    std::uint32_t i = end;
    if (i < limit && is_one_of(text[i], {"and", "&"})) {
        if (i + 1 >= limit || !is_one_of(text[i + 1], {"Co", "Co.", "Cie", "Sons"})) return end;
        i += 2;
    }
    while (i < limit && !text.tokens[i].sentence_start && is_legal_form(text[i]))
        ++i;
    return i;
}

std::uint64_t phrase(const TokenizedText& text, std::uint32_t first, std::uint32_t last) {
    std::uint64_t hash = 0;
    for (std::uint32_t i = first; i < last; ++i)
        hash = mix(hash, text.tokens[i].lower);
    return hash;
}

// Adds `name`, or what a title leaves of it.
void append_without_title(const TokenizedText& text, Name name, std::vector<Name>& names) {
    if (name.type == EntityType::org && (title_kinds(text[name.first]) & address_title) &&
        name.last - name.first > 1) {
        std::uint32_t of = ++name.first;
        while (of < name.last && !is_one_of(text[of], {"of", "at", "from"}))
            ++of;
        const bool of_body = of > name.first && of + 1 < name.last;
        if (of_body || of == name.last) names.push_back({name.first, of, EntityType::person});
        if (of_body) names.push_back({of + 1, name.last, EntityType::org});
        return;
    }
    // "the Democratic Party of President" before his name
    if (name.type == EntityType::org && name.last - name.first > 2 &&
        (title_kinds(text[name.last - 1u]) & state_title) && text[name.last - 2u] == "of")
        name.last -= 2;
    names.push_back(name);
}

// "[Baring Brothers] and [Co Ltd]"
bool is_tail_of_last(const TokenizedText& text, const std::vector<Name>& before, const Name& name) {
    if (before.empty() || before.back().type != EntityType::org) return false;
    const std::uint32_t from = before.back().last;
    if (from + 1 != name.first || !is_one_of(text[from], {"and", "&"}) || text[name.first] != "Co")
        return false;
    for (std::uint32_t i = name.first; i < name.last; ++i)
        if (!is_legal_form(text[i])) return false;
    return true;
}

} // namespace

void mend_company_names(const TokenizedText& text, std::vector<Name>& names) {
    std::vector<Name> mended;
    std::unordered_set<std::uint64_t> parts; // of companies' names that were taken for people
    for (std::size_t n = 0; n < names.size(); ++n) {
        Name name = names[n];
        if (is_tail_of_last(text, mended, name)) {
            mended.back().last = name.last;
            continue;
        }
        const std::size_t limit = n + 1 < names.size() ? names[n + 1].first : text.tokens.size();
        const std::uint32_t last = end_of_forms(text, name.last, limit);
        const bool formed = name.last - name.first > 1 && is_legal_form(text[name.last - 1u]);
        if (name.type != EntityType::org && (last > name.last || formed)) {
            if (name.type == EntityType::person) {
                std::uint64_t beginning = 0; // as phrase() has it, word by word
                for (std::uint32_t i = name.first; i < name.last; ++i)
                    parts.insert(beginning = mix(beginning, text.tokens[i].lower));
                parts.insert(phrase(text, name.last - 1, name.last)); // "H.F. Ahmanson and Co"
            }
            name.type = EntityType::org;
        }
        name.last = last;
        append_without_title(text, name, mended);
    }
    if (!parts.empty())
        for (Name& name : mended)
            if (name.type == EntityType::person &&
                parts.contains(phrase(text, name.first, name.last)))
                name.type = EntityType::org;
    names = std::move(mended);
}

} // namespace newshound
