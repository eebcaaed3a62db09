// SPDX-License-Identifier: GPL-3.0-or-later
// The text of a press database's document, as plain text or HTML gives it, and what several of them
// write alike.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace newshound {

// Lines that no blank line parts, or a block of HTML.
struct PressParagraph {
    std::vector<std::string> lines; // at least one; none is empty, white space squeezed
    // Blanks stand in front of the first; in HTML it has the class of the document's first block.
    bool is_centred = false;

    std::string joined() const; // with blanks between the lines
};

std::vector<PressParagraph> press_paragraphs(std::string_view text);
std::vector<PressParagraph> press_paragraphs_of_markup(std::string_view html);

// Those in [first, end), with blank lines between them.
std::string text_of(const std::vector<PressParagraph>& paragraphs, std::size_t first,
                    std::size_t end);

// "Copyright 2009 …", "(c) 2009 …", "© …".
bool is_copyright(std::string_view line);

// Little else than a date: "March 3, 2009 Tuesday".
bool is_date_line(std::string_view line);

// The name of a press database, which prints no stories of its own.
bool is_database(std::string_view name);

} // namespace newshound
