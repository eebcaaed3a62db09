// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/names/gather_names.hpp"

#include "common/article/company_words.hpp"
#include "common/names/same_names.hpp"
#include "common/names/same_person.hpp"
#include "common/schema/analysis.hpp"

#include <algorithm>
#include <map>

namespace newshound {
namespace {

void join_listed(NameGroups& names) {
    std::map<std::string_view, std::size_t> first; // listed name -> a class of it
    for (std::size_t i = 0; i < names.size(); ++i) {
        const std::string_view listed = listed_name(names[i].names.front().name);
        if (listed.empty()) continue;
        const auto [at, is_new] = first.emplace(listed, i);
        if (!is_new) names.join(i, at->second, JoinReason::known);
    }
}

void join_articles(NameGroups& names) {
    for (std::size_t i = 0; i < names.size(); ++i) {
        const std::string_view rest = without_article(names[i].key);
        if (rest.empty()) continue;
        if (const auto plain = names.find(rest)) names.join(i, *plain, JoinReason::article);
    }
}

// The key without a company's form at its end, of one word or two; "" where it has none.
std::string_view without_form(std::string_view key) {
    const std::size_t last = key.rfind(' ');
    if (last == key.npos || last == 0) return {};
    const std::size_t before = key.rfind(' ', last - 1);
    for (const std::size_t gap : {before, last})
        if (gap != key.npos && gap > 0 &&
            (lower_company_word_kinds(key.substr(gap + 1)) & company_form) != 0)
            return key.substr(0, gap);
    return {};
}

// Delta Corp. and Delta Inc. may be two companies, and then Delta is neither.
void join_legal_forms(NameGroups& names) {
    std::map<std::string_view, std::vector<std::size_t>> with_form; // plain key -> classes
    for (std::size_t i = 0; i < names.size(); ++i)
        if (const std::string_view plain = without_form(names[i].key); !plain.empty())
            with_form[plain].push_back(i);
    for (const auto& [plain, classes] : with_form)
        if (const auto bare = names.find(plain); bare && classes.size() == 1)
            names.join(classes.front(), *bare, JoinReason::legal_form);
}

std::vector<Identity> gathered_people(std::vector<NameCount> people, const NameGroups& orgs,
                                      const NameGroups& places) {
    NameGroups groups(std::move(people));
    join_people(groups, [&](const std::string& key) {
        const std::uint64_t own = groups[*groups.find(key)].documents;
        return std::ranges::any_of(std::array{&orgs, &places}, [&](const NameGroups* others) {
            const auto at = others->find(key);
            return at && (*others)[*at].documents > own;
        });
    });
    return groups.identities(EntityType::person);
}

} // namespace

std::vector<Identity> gather_names(ArchiveNames names) {
    auto& [people, org_names, place_names] = names;
    NameGroups orgs(std::move(org_names));
    NameGroups places(std::move(place_names));
    std::vector<Identity> identities = gathered_people(std::move(people), orgs, places);
    for (NameGroups* each : {&orgs, &places}) {
        join_listed(*each);
        join_articles(*each);
    }
    join_legal_forms(orgs);
    std::ranges::move(orgs.identities(EntityType::org), std::back_inserter(identities));
    std::ranges::move(places.identities(EntityType::place), std::back_inserter(identities));
    return identities;
}

} // namespace newshound
