// SPDX-License-Identifier: GPL-3.0-or-later
// How good the articles of an archive are, outlet by outlet: what a keeper would collect again.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace newshound {

// Counts of newest versions; an article may count several times.
struct OutletQuality {
    std::uint64_t articles = 0;
    std::uint64_t undated = 0;         // no date of publication
    std::uint64_t empty = 0;           // no text
    std::uint64_t consent = 0;         // short, and asks for consent to cookies
    std::uint64_t not_found = 0;       // short, and says that the page is not there
    std::uint64_t wrong_charset = 0;   // letters that came of a wrong guess of the charset
    std::uint64_t same_title = 0;      // bear a title that same_titles pages of a host bear
    std::uint64_t days_missing = 0;    // without an article, between its first day and its last
    std::vector<std::string> examples; // ids of articles that count anywhere above, a few
};

inline constexpr std::uint64_t same_titles = 10;
inline constexpr std::size_t most_examples = 3;

// By display name, "" = unknown. Damaged articles are left out. Throws DatabaseError and
// DatabaseBusy.
std::map<std::string, OutletQuality> archive_quality(const std::string& path);

// Whether letters of `text`, by which it is told that bytes were read in a wrong charset, stand in
// it several times: U+FFFD, or UTF-8 read as Latin ("Ã©").
bool has_wrong_letters(std::string_view text);

} // namespace newshound
