// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of a person's name, as far as its words tell them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace newshound {

// All parts are words of name_key: small letters without accents.
struct PersonName {
    std::string title{};               // "president": words in front that are a title
    std::string first{};               // "" of a bare surname
    std::vector<std::string> middle{}; // names and initials between
    std::string surname{};             // with its particles: "von der leyen"
    std::string last{};                // its last word
    std::string suffix{};              // "jr", "sr", "ii", "iii", "iv"; who has one is another
    bool has_initials = false;         // the first name is written as initials: "J.", "GW"

    bool is_bare() const { return first.empty(); }
    std::string untitled() const; // all of it without the title
};

// Of a name as it is shown, and its name_key.
PersonName person_name(std::string_view name, std::string_view key);

// Whether both may be the middle names of one person: the same, or one the other's initials
// ("w", "walker"; "hw", "herbert walker").
bool may_be_same(const std::vector<std::string>& a, const std::vector<std::string>& b);

} // namespace newshound
