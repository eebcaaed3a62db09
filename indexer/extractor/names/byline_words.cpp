// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/names/byline_words.hpp"

#include "common/text/unicode.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace newshound {
namespace {

// In fold_accents form; the longest of one beginning first.
constexpr auto lead_words = std::to_array<std::string_view>({
    "by",
    "von",
    "por",
    "par",
    "di",
    "door",
    "av",
    "af",
    "od",
    "przez",
    "tarafindan",
    "kirjoittanut",
    "written by",
    "posted by",
    "published by",
    "reported by",
    "story by",
    "words by",
    "article by",
    "authored by",
    "created by",
    "submitted by",
    "reviewed by",
    "text by",
    "geschrieben von",
    "verfasst von",
    "erstellt von",
    "veroffentlicht von",
    "ein artikel von",
    "ein beitrag von",
    "ein gastbeitrag von",
    "eine analyse von",
    "ein kommentar von",
    "gastbeitrag von",
    "kommentar von",
    "interview von",
    "text von",
    "beitrag von",
    "artikel von",
    "aus der feder von",
    "publie par",
    "ecrit par",
    "propos recueillis par",
    "redige par",
    "escrito por",
    "publicado por",
    "texto",
    "scritto da",
    "a cura di",
    "pubblicato da",
    "geschreven door",
    "napisane przez",
    "author",
    "authors",
    "autor",
    "autorin",
    "autoren",
    "auteur",
    "autore",
    "autora",
    "автор",
    "текст",
    "text",
    "written",
    "редактор",
    "skrevet av",
    "skrevet af",
    "skriven av",
    "reporter",
    "durch",
    "da",

    "byline",
    "penulis",
    "oleh",
    "yazar",
    "yazan",
    "szerzo",
    "irta",
    "contributed by",
    "guest post by",
    "opinion by",
    "analysis by",
    "von autor",
    "автор:",
    "about the author",
    "uber den autor",
    "text und interview",
    "text und fotos",
    "photos and story by",
    "story and photos by",
    "gespeichert von",
    "eingestellt von",
    "notiert von",
    "redaktion:",
});

bool is_lead(std::string_view folded) {
    static const std::vector<std::string_view> sorted = [] {
        std::vector<std::string_view> words(lead_words.begin(), lead_words.end());
        std::ranges::sort(words);
        return words;
    }();
    return std::ranges::binary_search(sorted, folded);
}

} // namespace

std::size_t byline_word(std::string_view text) {
    constexpr std::size_t longest_lead = 30; // bytes
    const std::string_view start = text.substr(0, 60);
    std::size_t best = 0;
    std::size_t at = 0;
    // Tries the first one to four words.
    for (int words = 0; words < 4 && at < start.size(); ++words) {
        at = std::min(start.find_first_of(" :", at + (words ? 1 : 0)), start.size());
        if (at > longest_lead) break;
        if (is_lead(fold_accents(start.substr(0, at)))) best = at;
    }
    if (!best) return 0;
    while (best < text.size() && std::string_view(" :").find(text[best]) != std::string_view::npos)
        ++best;
    return best;
}

} // namespace newshound
