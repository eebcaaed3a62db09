// SPDX-License-Identifier: GPL-3.0-or-later
// A story that tells its fields, read as the extractor reads it.
#pragma once

#include "indexer/extractor/extractor.hpp"
#include "tests/support/built_in.hpp"

#include <string>

namespace newshound::test {

// `beside`: what a file beside it tells.
inline Extraction read_told(const std::string& content_type, const std::string& bytes,
                            const std::string& beside = "") {
    Page page;
    page.beside = beside;
    page.path = "stories/one";
    page.content_type = content_type;
    page.bytes = bytes;
    return extract(page, built_in_outlets(), Date{.year = 2026, .month = 1, .day = 1});
}

inline std::string day(const std::optional<Date>& date) {
    return date ? to_iso(*date) : "";
}

} // namespace newshound::test
