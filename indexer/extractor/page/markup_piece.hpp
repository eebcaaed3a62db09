// SPDX-License-Identifier: GPL-3.0-or-later
// A piece of a page that stands between marks of its markup, as a glance over it sees them. The
// parser mostly agrees; now and then it takes one for something else.
#pragma once

#include <cstddef>
#include <string_view>

namespace newshound {

struct MarkupPiece {
    enum class Kind {
        attributes, // of a start tag, all of them; before its values
        value,      // of an attribute, in quotation marks
        comment,
        raw,   // text of a script or style
        text,  // between a tag or comment and the next
        blanks // the same, where there is nothing else
    };
    static constexpr std::size_t shortest = 8; // bytes; shorter ones are not listed
    // Of blanks; the parser cuts longer ones in two.
    static constexpr std::size_t fewest_blanks = 4;
    static constexpr std::size_t most_blanks = 900;
    static constexpr std::size_t most = 1u << 15;
    // Of the one attribute whose value stands in for all of a tag.
    static constexpr std::string_view list_name = "a";

    Kind kind;
    std::string_view text;
    std::string_view name = {}; // of the attribute
    std::size_t tag = 0;        // where the tag begins that has it or them
};

} // namespace newshound
