// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/names/same_person.hpp"

#include "common/names/person_name.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace newshound {
namespace {

// Bearers of one surname, by first name: beyond so many the name is a common one, of which two may
// have the same first name too, or the same initial.
constexpr std::size_t most_for_middle_names = 12;
constexpr std::size_t most_for_initials = 3;

// Of the articles of all bearers of a surname; a wife or a brother is in every tenth or so.
constexpr double dominant_share = .85;
constexpr std::uint64_t least_documents = 5;
// So many times the articles of its bearer a bare surname may have.
constexpr std::uint64_t most_alone = 4;

class People {
  public:
    People(NameGroups& groups, const std::function<bool(const std::string&)>& is_other)
        : groups_(groups), is_other_(is_other) {
        for (std::size_t i = 0; i < groups.size(); ++i)
            names_.push_back(person_name(groups[i].names.front().name, groups[i].key));
    }

    void join() {
        join_titles();
        for (std::size_t i = 0; i < names_.size(); ++i)
            if (!names_[i].is_bare()) bearers_[family_of(names_[i])].push_back(i);
        for (const auto& [family, bearers] : bearers_)
            join_bearers(bearers);
        for (std::size_t i = 0; i < names_.size(); ++i)
            if (names_[i].is_bare()) join_surname(i);
    }

  private:
    using Numbers = std::vector<std::size_t>;

    NameGroups& groups_;
    const std::function<bool(const std::string&)>& is_other_;
    std::vector<PersonName> names_;          // of each class
    std::map<std::string, Numbers> bearers_; // family -> whole names of it

    // The last word, so that "Leyen" is found as "von der Leyen" is; a suffix makes another family.
    static std::string family_of(const PersonName& name) {
        return name.suffix.empty() ? name.last : name.last + " " + name.suffix;
    }

    void join_titles() {
        for (std::size_t i = 0; i < names_.size(); ++i) {
            if (names_[i].title.empty() || names_[i].is_bare()) continue;
            if (const auto plain = groups_.find(names_[i].untitled()))
                groups_.join(i, *plain, JoinReason::title);
        }
    }

    void join_bearers(const Numbers& bearers) {
        std::set<std::string> firsts;
        std::map<std::string, Numbers> by_name; // first name and surname
        for (const std::size_t each : bearers) {
            const PersonName& name = names_[each];
            if (name.has_initials) continue;
            firsts.insert(name.first);
            by_name[name.first + " " + name.surname].push_back(each);
        }
        for (const auto& [name, same] : by_name)
            join_middle_names(same, firsts.size());
        for (const std::size_t each : bearers)
            if (names_[each].has_initials) join_initials(each, bearers, firsts.size());
    }

    // `same` share first name, surname and suffix.
    void join_middle_names(const Numbers& same, std::size_t firsts) {
        Numbers with;
        for (const std::size_t each : same)
            if (!names_[each].middle.empty()) with.push_back(each);
        for (const std::size_t each : with) {
            Numbers fitting;
            for (const std::size_t other : with)
                if (may_be_same(names_[each].middle, names_[other].middle))
                    fitting.push_back(other);
            if (all_fit(fitting)) join_all(fitting, JoinReason::middle_name);
        }
        if (with.empty() || firsts > most_for_middle_names || !is_one_group(with)) return;
        for (const std::size_t each : same)
            if (names_[each].middle.empty())
                groups_.join(with.front(), each, JoinReason::middle_name);
    }

    bool all_fit(const Numbers& names) const {
        return std::ranges::all_of(names, [&](std::size_t a) {
            return std::ranges::all_of(names, [&](std::size_t b) {
                return may_be_same(names_[a].middle, names_[b].middle);
            });
        });
    }

    void join_all(const Numbers& names, JoinReason reason) {
        for (const std::size_t each : names)
            groups_.join(each, names.front(), reason);
    }

    bool is_one_group(const Numbers& names) const {
        return std::ranges::all_of(names, [&](std::size_t each) {
            return groups_.group_of(each) == groups_.group_of(names.front());
        });
    }

    void join_initials(std::size_t number, const Numbers& bearers, std::size_t firsts) {
        if (firsts > most_for_initials) return;
        const PersonName& short_name = names_[number];
        Numbers meant;
        for (const std::size_t each : bearers) {
            const PersonName& name = names_[each];
            if (!name.has_initials && name.surname == short_name.surname &&
                stands_for(short_name, name))
                meant.push_back(each);
        }
        if (meant.empty() || !is_one_group(meant)) return;
        if (groups_.documents_of(meant.front()) >= groups_[number].documents)
            groups_.join(number, meant.front(), JoinReason::initials);
    }

    // "J." and "J. W." for John William, "JW" as well.
    static bool stands_for(const PersonName& initials, const PersonName& name) {
        std::string letters = initials.first;
        for (const std::string& each : initials.middle)
            letters += each.front();
        std::string whole(1, name.first.front());
        for (const std::string& each : name.middle)
            whole += each.front();
        return letters.size() == 1 ? whole.front() == letters.front() : whole == letters;
    }

    void join_surname(std::size_t number) {
        const PersonName& bare = names_[number];
        const auto family = bearers_.find(family_of(bare));
        if (family == bearers_.end() || is_other_(groups_[number].key)) return;
        std::map<std::size_t, std::uint64_t> documents; // group -> of it
        std::uint64_t all = 0;
        for (const std::size_t each : family->second) {
            const bool has_it = bare.surname == bare.last || names_[each].surname == bare.surname;
            const std::size_t group = groups_.group_of(each);
            if (!has_it || documents.contains(group)) continue;
            all += documents[group] = groups_.documents_of(group);
        }
        for (const auto& [group, count] : documents)
            if (static_cast<double>(count) >= dominant_share * static_cast<double>(all) &&
                count >= least_documents && most_alone * count >= groups_[number].documents)
                return groups_.join(number, group, JoinReason::surname);
    }
};

} // namespace

void join_people(NameGroups& people, const std::function<bool(const std::string&)>& is_other) {
    People(people, is_other).join();
}

} // namespace newshound
