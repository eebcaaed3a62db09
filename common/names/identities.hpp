// SPDX-License-Identifier: GPL-3.0-or-later
// Identities: the names of an archive that mean one person, organisation or place.
//
// A name is a type and a text exactly as articles show it. A name that no identity holds is one by
// itself. Machine identities (gather_names.hpp) are kept in the database; corrections
// (corrections.hpp) are laid over them whenever they are read.
#pragma once

#include "common/article/entity.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace newshound {

// Why a name belongs to its identity. The numbers are stored: new ones go at the end.
enum class JoinReason : std::uint8_t {
    itself = 0,      // the name that is shown
    spelling = 1,    // case, accents, hyphens, full stops
    article = 2,     // "the" in front
    legal_form = 3,  // Inc., Ltd. behind
    known = 4,       // a listed name of the same country, city or union
    title = 5,       // a title in front
    middle_name = 6, // middle names left out or cut to initials
    initials = 7,    // the first name cut to its initial
    surname = 8,     // by surname alone
    person = 9,      // somebody said so: a correction
};

std::string_view to_string(JoinReason reason); // as people read it: "by surname alone"
// How sure it is that both are one, 0 to 1.
double certainty_of(JoinReason reason);

struct Member {
    EntityType type = EntityType::person; // as articles mark it
    std::string name{};
    JoinReason reason = JoinReason::itself;
    std::string by{}; // of a correction who made it and when: "anna, 2026-11-29"; else ""

    bool operator==(const Member&) const = default;
};

struct Identity {
    EntityType type = EntityType::person;
    std::string name{};                     // that is shown; one of its members of its type
    std::vector<Member> members{};          // the shown one first, then the most frequent first
    bool is_hidden = false;                 // left out of facets, suggestions and entries
    std::vector<std::string> corrections{}; // what people said of it: "renamed by anna, 2026-11-29"

    bool operator==(const Identity&) const = default;
};

// Finds identities by name. Identities stay where they are while none is added.
class Identities {
  public:
    Identities() = default;
    explicit Identities(std::vector<Identity> identities);

    // Of the name as articles mark it; nullptr for one that stands by itself.
    const Identity* find(EntityType type, std::string_view name) const;

    // The same to change it, made where the name stood by itself.
    Identity& of(EntityType type, const std::string& name);

    // All members of `from` become members of `into`, for `reason`. REQUIRES: two of them.
    void merge(Identity& from, Identity& into, const std::string& by);
    // The name stands by itself from now on, and the rest without it; one that did is noted to
    // stay.
    void split(EntityType type, const std::string& name, const std::string& by);
    // Another type or shown name; both join the identity that stands under them already.
    void show_as(EntityType type, const std::string& name, EntityType as_type,
                 const std::string& as_name, const std::string& by);

    // In no order; one without members is none.
    const std::vector<Identity>& all() const { return identities_; }
    bool empty() const { return identities_.empty(); }

    // Whether articles mark some name as `marked` that is shown as `shown`.
    bool moves(EntityType marked, EntityType shown) const {
        return moves_[static_cast<std::size_t>(marked)][static_cast<std::size_t>(shown)];
    }

  private:
    std::vector<Identity> identities_;
    std::unordered_map<std::string, std::size_t> places_; // key of a member -> its identity
    bool moves_[3][3] = {};

    void note(std::size_t place);
    void part(Identity& whole, EntityType type, const std::string& name);
};

// Of who is quoted under a name: the person's, else the organisation's; nullptr for a name that
// stands by itself.
const Identity* speaker_identity(const Identities& identities, std::string_view name);

// As bytes and back; bytes that are damaged give no identities.
std::string pack_identities(const std::vector<Identity>& identities);
std::vector<Identity> unpack_identities(std::string_view bytes);

} // namespace newshound
