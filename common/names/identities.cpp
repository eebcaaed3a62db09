// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/names/identities.hpp"

#include "common/schema/packing.hpp"

#include <algorithm>
#include <utility>

namespace newshound {
namespace {

struct ReasonRow {
    std::string_view text;
    double certainty;
};

// In the order of JoinReason. Certainties are judged by what a rule takes for granted: that nobody
// else of the name is written about.
constexpr ReasonRow reasons[] = {
    {"its usual name", 1},
    {"spelled otherwise", .99},
    {"with or without an article", .97},
    {"with or without its legal form", .95},
    {"a known name of the same", .97},
    {"with a title", .95},
    {"with other middle names or initials", .9},
    {"by its initials", .85},
    {"by surname alone", .8},
    {"joined by hand", 1},
};

std::string key_of(EntityType type, std::string_view name) {
    std::string key(1, static_cast<char>('0' + static_cast<int>(type)));
    return key += name;
}

} // namespace

std::string_view to_string(JoinReason reason) {
    return reasons[static_cast<std::size_t>(reason)].text;
}

double certainty_of(JoinReason reason) {
    return reasons[static_cast<std::size_t>(reason)].certainty;
}

Identities::Identities(std::vector<Identity> identities) : identities_(std::move(identities)) {
    std::size_t names = 0;
    for (const Identity& each : identities_)
        names += each.members.size();
    places_.reserve(names);
    for (std::size_t i = 0; i < identities_.size(); ++i)
        note(i);
}

void Identities::note(std::size_t place) {
    const Identity& identity = identities_[place];
    for (const Member& member : identity.members) {
        places_[key_of(member.type, member.name)] = place;
        if (member.type != identity.type)
            moves_[static_cast<std::size_t>(member.type)][static_cast<std::size_t>(identity.type)] =
                true;
    }
}

const Identity* Identities::find(EntityType type, std::string_view name) const {
    const auto at = places_.find(key_of(type, name));
    return at == places_.end() ? nullptr : &identities_[at->second];
}

Identity& Identities::of(EntityType type, const std::string& name) {
    const auto [at, is_new] = places_.emplace(key_of(type, name), identities_.size());
    if (is_new) identities_.push_back({.type = type, .name = name, .members = {{type, name}}});
    return identities_[at->second];
}

void Identities::merge(Identity& from, Identity& into, const std::string& by) {
    for (Member& member : from.members) {
        if (member.reason == JoinReason::itself) {
            member.reason = JoinReason::person;
            member.by = by;
        }
        into.members.push_back(std::move(member));
    }
    from.members.clear();
    note(static_cast<std::size_t>(&into - identities_.data()));
}

void Identities::split(EntityType type, const std::string& name, const std::string& by) {
    if (Identity& whole = of(type, name); whole.members.size() > 1) part(whole, type, name);
    of(type, name).corrections.push_back("split off by " + by); // of one alone: it stays so
}

void Identities::part(Identity& whole, EntityType type, const std::string& name) {
    const auto is_it = [&](const Member& each) { return each.type == type && each.name == name; };
    std::erase_if(whole.members, is_it);
    if (whole.name == name && whole.type == type) { // what is left is shown by its next name
        Member& next = whole.members.front();
        whole.type = next.type;
        whole.name = next.name;
        next.reason = JoinReason::itself;
    }
    places_.erase(key_of(type, name));
}

void Identities::show_as(EntityType type, const std::string& name, EntityType as_type,
                         const std::string& as_name, const std::string& by) {
    of(as_type, as_name); // both stand now, so that neither moves the other
    of(type, name);
    Identity& shown = of(as_type, as_name);
    Identity& identity = of(type, name);
    for (Member& member : identity.members)
        if (member.reason == JoinReason::itself) member.reason = JoinReason::person;
    if (&shown != &identity) merge(shown, identity, by);
    for (Member& member : identity.members)
        if (member.type == as_type && member.name == as_name) member.reason = JoinReason::itself;
    identity.type = as_type;
    identity.name = as_name;
    note(static_cast<std::size_t>(&identity - identities_.data()));
}

const Identity* speaker_identity(const Identities& identities, std::string_view name) {
    const Identity* person = identities.find(EntityType::person, name);
    return person ? person : identities.find(EntityType::org, name);
}

std::string pack_identities(const std::vector<Identity>& identities) {
    std::string bytes;
    for (const Identity& identity : identities) {
        pack_number(bytes, static_cast<std::uint64_t>(identity.type));
        pack_number(bytes, identity.members.size());
        for (const Member& member : identity.members) {
            pack_text(bytes, member.name);
            pack_number(bytes, static_cast<std::uint64_t>(member.reason));
        }
    }
    return bytes;
}

std::vector<Identity> unpack_identities(std::string_view bytes) {
    std::vector<Identity> identities;
    Unpacker in(bytes);
    while (!in.at_end() && in.ok()) {
        const auto type = static_cast<EntityType>(std::min<std::uint64_t>(in.number(), 2));
        Identity identity{.type = type};
        for (std::size_t left = in.count(); left > 0 && in.ok(); --left) {
            std::string name(in.text());
            const std::uint64_t reason = std::min<std::uint64_t>(in.number(), 9);
            identity.members.push_back({type, std::move(name), static_cast<JoinReason>(reason)});
        }
        if (!in.ok() || identity.members.empty()) return {};
        identity.name = identity.members.front().name;
        identities.push_back(std::move(identity));
    }
    return identities;
}

} // namespace newshound
