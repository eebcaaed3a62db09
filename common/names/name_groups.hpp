// SPDX-License-Identifier: GPL-3.0-or-later
// Names of one type while they are gathered: spellings of the same words are one class, and rules
// join classes into groups.
#pragma once

#include "common/names/identities.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace newshound {

// A name as articles show it and how many documents have it.
struct NameCount {
    std::string name;
    std::uint64_t documents = 0;

    bool operator==(const NameCount&) const = default;
};

// Names that differ in case, accents, hyphens and full stops only.
struct NameClass {
    std::string key;              // name_key, with a mark where capitals tell words apart
    std::vector<NameCount> names; // the most frequent first, equally frequent ones by name
    std::uint64_t documents = 0;  // of all of them
};

class NameGroups {
  public:
    // Each name once, in any order: everything that follows does not depend on it.
    explicit NameGroups(std::vector<NameCount> names);

    std::size_t size() const { return classes_.size(); }
    const NameClass& operator[](std::size_t number) const { return classes_[number]; }
    std::optional<std::size_t> find(std::string_view key) const;

    // The group of `one` joins that of `other`.
    void join(std::size_t one, std::size_t other, JoinReason reason);
    std::size_t group_of(std::size_t number) const; // the number of one of its classes
    // Of the classes of a group that stand for it by themselves: those that no surname and no
    // initials brought there.
    std::uint64_t documents_of(std::size_t number) const { return documents_[group_of(number)]; }

    // The groups of two names or more as identities, in order of their shown names.
    std::vector<Identity> identities(EntityType type) const;

  private:
    std::vector<NameClass> classes_; // by key
    std::unordered_map<std::string_view, std::size_t> numbers_;
    std::vector<std::size_t> parents_;
    std::vector<JoinReason> reasons_;
    std::vector<std::uint64_t> documents_; // of the group a class is the root of

    Identity identity_of(EntityType type, std::vector<std::size_t> classes) const;
};

} // namespace newshound
