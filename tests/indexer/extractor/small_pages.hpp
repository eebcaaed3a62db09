// SPDX-License-Identifier: GPL-3.0-or-later
// Reads small pages that a test writes down.
#pragma once

#include "indexer/extractor/extractor.hpp"
#include "tests/support/built_in.hpp"

#include <string>
#include <string_view>

namespace newshound::test {

// Two paragraphs of a story, enough to be one.
inline const std::string story =
    "<p>Officials in the capital said on Thursday that the two governments had agreed to speak "
    "about the safety of their networks again, after two years of silence between them.</p>"
    "<p>The talks are to begin in the spring, and engineers of both sides will take part in them, "
    "as they did before the quarrel, a spokesman told reporters after the meeting.</p>";

// A page in UTF-8, found at that address ("" = unknown).
inline Extraction extract_html(const std::string& html, const std::string& address = "") {
    const Page page = {.path = "a.html",
                       .bytes = html,
                       .address = address,
                       .content_type = "text/html; charset=utf-8",
                       .captured = std::nullopt};
    return extract(page, built_in_outlets());
}

inline Article read(const std::string& html, const std::string& address = "") {
    return extract_html(html, address).article;
}

// Why it is passed over; "" = it is read.
inline std::string skipped(const std::string& html) {
    return extract_html(html).skipped;
}

// What was found for that field; nullptr = nothing. Lives as long as the article.
inline const Found* found(const Article& article, std::string_view field) {
    for (const Found& each : article.found)
        if (each.field == field) return &each;
    return nullptr;
}

} // namespace newshound::test
