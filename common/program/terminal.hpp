// SPDX-License-Identifier: GPL-3.0-or-later
// What the terminal behind a stream can do: colour, width, hyperlinks.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace newshound {

struct Terminal {
    bool is_terminal = false;
    bool colour = false;     // never under NO_COLOR (no-color.org) or TERM=dumb
    bool hyperlinks = false; // OSC 8
    bool unicode = true;     // block characters; else ASCII: TERM=dumb or a locale of "C"
    std::size_t columns = 80;
};

enum class Stream { output, error };

// Whether there is colour, for the rest of the run: as the terminal and the environment have it,
// or whatever they say.
enum class Colour { automatic, always, never };
void choose_colour(Colour when);

// Asks the system and the environment (NO_COLOR, CLICOLOR_FORCE, TERM, COLUMNS) once a call.
Terminal terminal_of(Stream stream);

// Text styles as SGR sequences; "" where the terminal takes no colour.
enum class Style { plain, bold, dim, title, hit, warning, removed, added };
std::string_view style(const Terminal& terminal, Style style);

// `label` as a link to `address` where the terminal knows hyperlinks; control characters of both
// are disarmed.
std::string hyperlink(const Terminal& terminal, std::string_view address, std::string_view label);

} // namespace newshound
