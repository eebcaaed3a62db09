// SPDX-License-Identifier: GPL-3.0-or-later
// Words of people's names that are no name themselves: "von", "de la", "Jr.", "Dr".
#pragma once

#include <cstdint>
#include <string_view>

namespace newshound {

// A kind of common/data/name_parts.tsv each, one bit each, as a word may be several.
enum NamePart : std::uint16_t {
    family_particle = 1 << 0, // goes with the family name: "van Gogh, Vincent"
    byline_particle = 1 << 1, // may stand in small letters in a byline's name: "Sousa e Silva"
    joining_particle =
        1 << 2, // joins a surname to what stands before it: "Ursula | von der | Leyen"
    opening_particle = 1 << 3, // a surname alone is said with it: "del Ponte", not "la Mustang"
    inside_name = 1 << 4,      // small words in names of all kinds: "of", "&", "van"
    small_in_title = 1 << 5,   // keeps its small letters in a name all in capitals: "and", "the"
    name_suffix = 1 << 6,      // behind a person's name: "Jr"
    name_title = 1 << 7,       // before a whole name, which is one without it: "Sen", not "Pope"
    names_nobody = 1 << 8,     // a byline with it names no person: "desk", "our"
    between_names = 1 << 9,    // "and", "und": joins two names
};

// The kinds of a word, without the stop at its end; 0 for any other word. `as_written` with its
// capitals: "von", not "Von"; `lower` in small letters.
unsigned name_part_kinds(std::string_view as_written);
unsigned lower_name_part_kinds(std::string_view lower);

} // namespace newshound
