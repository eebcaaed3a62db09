// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/answer/name_review.hpp"

#include "common/names/person_name.hpp"
#include "common/schema/analysis.hpp"
#include "common/text/unicode.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace newshound {
namespace {

using Action = Correction::Action;

constexpr EntityType types[] = {EntityType::person, EntityType::org, EntityType::place};
constexpr std::uint64_t least_documents = 2; // what stands in one article only is no use of time

// A shown name with all that its identity has.
struct Shown {
    EntityType type = EntityType::person;
    std::string name;
    std::uint64_t documents = 0;
};

class Review {
  public:
    explicit Review(const AllNames& all) : all_(all) {
        for (const EntityType type : types)
            for (const NameCount& each : names(type))
                add(type, each);
        for (const auto& [key, shown] : shown_)
            by_type_[static_cast<std::size_t>(shown.type)].push_back(&shown);
    }

    std::vector<Proposal> run() {
        for (const EntityType type : types)
            find_near(type);
        find_acronyms();
        find_surnames();
        find_types();
        find_splits();
        return std::move(found_);
    }

  private:
    const AllNames& all_;
    std::map<std::pair<EntityType, std::string>, Shown> shown_;
    std::vector<const Shown*> by_type_[3];
    std::vector<Proposal> found_;

    const std::vector<NameCount>& names(EntityType type) const {
        return all_.names[static_cast<std::size_t>(type)];
    }

    void add(EntityType type, const NameCount& each) {
        const Identity* identity = all_.identities.find(type, each.name);
        if (identity && identity->is_hidden) return;
        const EntityType as = identity ? identity->type : type;
        Shown& shown = shown_[{as, identity ? identity->name : each.name}];
        shown.type = as;
        shown.name = identity ? identity->name : each.name;
        shown.documents += each.documents;
    }

    // Whether somebody said something of it.
    bool is_decided(EntityType type, const std::string& name) const {
        const Identity* identity = all_.identities.find(type, name);
        if (!identity) return false;
        return !identity->corrections.empty() ||
               std::ranges::any_of(identity->members, [](const Member& each) {
                   return each.reason == JoinReason::person;
               });
    }

    void propose(Action action, const Shown& lesser, const std::string& to,
                 std::string_view reason) {
        if (lesser.documents < least_documents || is_decided(lesser.type, lesser.name)) return;
        found_.push_back({action, lesser.type, lesser.name, to, lesser.documents, reason});
    }

    void propose_merge(const Shown& one, const Shown& other, const char* reason) {
        const bool one_is_less = one.documents < other.documents ||
                                 (one.documents == other.documents && one.name > other.name);
        const Shown& lesser = one_is_less ? one : other;
        propose(Action::merge, lesser, (one_is_less ? other : one).name, reason);
    }

    // Two names that become the same when each loses at most one letter.
    void find_near(EntityType type) {
        constexpr std::size_t shortest = 9; // letters: below, one letter makes another name
        constexpr std::size_t most_alike = 4;
        std::unordered_map<std::string, std::vector<const Shown*>> by_rest;
        for (const Shown* each : by_type_[static_cast<std::size_t>(type)]) {
            const std::string letters = letters_and_digits(each->name);
            if (letters.size() < shortest || each->documents < least_documents) continue;
            by_rest[letters].push_back(each);
            for (std::size_t at = 0, end = 0; at < letters.size(); at = end) {
                end = at + 1; // behind the bytes of one letter
                while (end < letters.size() && (letters[end] & 0xC0) == 0x80)
                    ++end;
                auto& alike = by_rest[std::string(letters).erase(at, end - at)];
                if (alike.empty() || alike.back() != each) alike.push_back(each);
            }
        }
        std::map<std::pair<std::string, std::string>, std::pair<const Shown*, const Shown*>> pairs;
        for (const auto& [rest, alike] : by_rest)
            for (std::size_t i = 0; alike.size() <= most_alike && i + 1 < alike.size(); ++i)
                if (have_same_digits(alike[i]->name, alike[i + 1]->name))
                    pairs[std::minmax(alike[i]->name, alike[i + 1]->name)] = {alike[i],
                                                                              alike[i + 1]};
        for (const auto& [key, pair] : pairs)
            propose_merge(*pair.first, *pair.second, "spelled nearly the same");
    }

    // "Apollo 11" is not "Apollo 12".
    static bool have_same_digits(const std::string& a, const std::string& b) {
        const auto digits = [](std::string text) {
            std::erase_if(text, [](char c) { return c < '0' || c > '9'; });
            return text;
        };
        return digits(a) == digits(b);
    }

    void find_acronyms() {
        std::map<std::string, std::vector<const Shown*>> by_initials;
        const auto& orgs = by_type_[static_cast<std::size_t>(EntityType::org)];
        for (const Shown* each : orgs)
            if (const std::string initials = capitals_of(each->name); initials.size() > 2)
                by_initials[initials].push_back(each);
        for (const Shown* each : orgs) {
            const auto at = by_initials.find(each->name);
            if (at == by_initials.end() || at->second.size() != 1) continue;
            propose(Action::merge, *each, at->second.front()->name, "its initials");
        }
    }

    // The initials of the words with a capital, of a name of several; "" of one word.
    static std::string capitals_of(const std::string& name) {
        std::string initials;
        if (name.find(' ') == name.npos) return initials;
        for (std::size_t i = 0; i < name.size(); ++i)
            if ((i == 0 || name[i - 1] == ' ') && name[i] >= 'A' && name[i] <= 'Z')
                initials += name[i];
        return initials;
    }

    void find_surnames() {
        std::map<std::string, std::vector<const Shown*>> bearers;
        std::vector<std::pair<std::string, const Shown*>> bare;
        for (const Shown* each : by_type_[static_cast<std::size_t>(EntityType::person)]) {
            const PersonName name = person_name(each->name, name_key(each->name));
            const std::string family = name.last + " " + name.suffix;
            if (name.is_bare())
                bare.emplace_back(family, each);
            else
                bearers[family].push_back(each);
        }
        for (const auto& [family, surname] : bare) {
            std::uint64_t all = 0;
            const Shown* most = nullptr;
            for (const Shown* each : bearers[family]) {
                all += each->documents;
                if (!most || each->documents > most->documents) most = each;
            }
            if (most && 2 * most->documents > all)
                propose(Action::merge, *surname, most->name, "most bearers of the surname");
        }
    }

    void find_types() {
        constexpr std::uint64_t times = 4; // as many documents of the other type
        for (const auto& [key, shown] : shown_)
            for (const EntityType other : types) {
                const auto rival = shown_.find({other, shown.name});
                if (other == shown.type || rival == shown_.end()) continue;
                if (rival->second.documents >= times * shown.documents)
                    propose(Action::retype, shown, std::string(to_string(other)),
                            "mostly marked so");
            }
    }

    void find_splits() {
        std::map<std::pair<EntityType, std::string_view>, std::uint64_t> documents;
        for (const EntityType type : types)
            for (const NameCount& each : names(type))
                documents[{type, each.name}] = each.documents;
        for (const Identity& identity : all_.identities.all())
            for (const Member& member : identity.members) {
                if (member.reason != JoinReason::surname && member.reason != JoinReason::initials)
                    continue;
                propose(Action::split,
                        {member.type, member.name, documents[{member.type, member.name}]},
                        identity.name, to_string(member.reason));
            }
    }
};

} // namespace

std::vector<Proposal> review_names(const AllNames& all, std::size_t limit) {
    std::vector<Proposal> found = Review(all).run();
    std::ranges::stable_sort(found, std::greater<>(), &Proposal::documents);
    if (found.size() > limit) found.resize(limit);
    return found;
}

} // namespace newshound
