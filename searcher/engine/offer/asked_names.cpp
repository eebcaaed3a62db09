// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/engine/offer/asked_names.hpp"

#include "common/names/person_name.hpp"
#include "common/names/same_names.hpp"
#include "common/schema/analysis.hpp"

namespace newshound {
namespace {

// "Merkel, Angela" as "Angela Merkel"; "" for another form.
std::string turned_round(const std::string& asked) {
    const std::size_t comma = asked.find(", ");
    if (comma == asked.npos || comma == 0 || asked.find(',', comma + 1) != asked.npos) return {};
    return asked.substr(comma + 2) + " " + asked.substr(0, comma);
}

void add_people(const std::string& asked, std::vector<AskedName>& names) {
    if (std::string turned = turned_round(asked); !turned.empty())
        names.push_back({std::move(turned), JoinReason::itself});
    const PersonName person = person_name(names.back().name, name_key(names.back().name));
    if (person.title.empty() || person.title == "mrs" || person.is_bare()) return;
    names.push_back({person.untitled(), JoinReason::title});
}

void add_others(const std::string& asked, std::vector<AskedName>& names) {
    if (std::string rest(without_article(asked)); !rest.empty())
        names.push_back({std::move(rest), JoinReason::article});
    if (const std::string_view listed = listed_name(asked); !listed.empty() && listed != asked)
        names.push_back({std::string(listed), JoinReason::known});
}

} // namespace

std::vector<AskedName> asked_names(EntityType type, const std::string& asked) {
    std::vector<AskedName> names{{asked, JoinReason::itself}};
    if (type == EntityType::person)
        add_people(asked, names);
    else
        add_others(asked, names);
    return names;
}

} // namespace newshound
