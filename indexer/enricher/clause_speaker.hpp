// SPDX-License-Identifier: GPL-3.0-or-later
// Who a clause beside a quotation says is speaking: "said X", "X, who …, said", "X: ".
#pragma once

#include "indexer/enricher/given_name_gender.hpp"
#include "indexer/enricher/spoken_text.hpp"

#include <cstddef>
#include <cstdint>
#include <string>

namespace newshound {

struct Speaker {
    enum class Kind : std::uint8_t {
        none,    // the clause speaks of nobody
        named,   // `name`
        pronoun, // he or she: `gender`
        unnamed, // somebody, but no name: "the spokesman said"
    };
    Kind kind = Kind::none;
    std::string name{};
    Gender gender = Gender::unknown;
    std::string cue{};   // the verb
    std::size_t end = 0; // token behind the clause's last word that was used
    std::size_t gap = 0; // words between the verb and the quotation
};

// What the clause of tokens [from, to) that follows a quotation says.
Speaker speaker_after(const SpokenText& text, std::size_t from, std::size_t to);

// What a line that only signs a quotation says: "X, director of Y".
Speaker signature_in(const SpokenText& text, std::size_t from, std::size_t to);

// What the clause that leads to a quotation says, or one that speaks without a quotation.
Speaker speaker_before(const SpokenText& text, std::size_t from, std::size_t to);

} // namespace newshound
