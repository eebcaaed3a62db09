// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody who says something, as a word or name of the text tells it.
#pragma once

#include "indexer/enricher/quotations/given_name_gender.hpp"
#include "indexer/enricher/quotations/spoken_text.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

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
    std::vector<std::string> others{}; // who say it together with `name`: `gender` is unknown then
    Gender gender = Gender::unknown;
    std::string cue{};   // the verb
    std::size_t end = 0; // token behind the clause's last word that was used
    std::size_t gap = 0; // words between the verb and the quotation
};

// Whether one of the speakers has that name.
bool speaks(const Speaker& speaker, std::string_view name);

// The mention that covers a token. REQUIRES: there is one.
Speaker named_speaker(const SpokenText& text, std::size_t token);

// "he", "she", "they": of kind `pronoun` or `unnamed`; `none` for any other word.
Speaker speaker_by_pronoun(const SpokenText& text, std::size_t token);

// A name in tokens [first, last) that no tagger marked: one to four capitalised words, no object of
// a preposition. The surname of a person marked elsewhere is that person. `none` for other words.
Speaker speaker_in_capitals(const SpokenText& text, std::size_t first, std::size_t last);

} // namespace newshound
