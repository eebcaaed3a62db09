// SPDX-License-Identifier: GPL-3.0-or-later
// Text with stretches of it marked: what matched, names, quotations, as nested elements.
#pragma once

#include "searcher/server/web/html_writer.hpp"
#include "searcher/value/results.hpp"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace newshound {

// `text` with <mark> around the hits (code points; in order, not overlapping).
void write_hits(HtmlWriter& html, std::string_view text, const std::vector<Snippet::Hit>& hits);

// What an article's text shows besides its words.
struct TextMarks {
    std::vector<Snippet::Hit> hits{};
    bool names = true;
    bool quotes = true;
    double least_certainty = 0; // of a marked quotation's speakers, as certainty_of
    // Where a name leads; "" = nowhere.
    std::function<std::string(const EntityMention&)> link{};
    // Written behind the end of a marked quotation.
    std::function<void(HtmlWriter&, const Quotation&)> speakers{};
    // Written behind the hit of this number, from 1, of so many.
    std::function<void(HtmlWriter&, std::size_t, std::size_t)> steps{};
};

// The text's blocks as paragraphs; every hit has the id "hit-1", "hit-2" …
void write_text(HtmlWriter& html, const Article& article, const TextMarks& marks);

} // namespace newshound
