// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/names/name_words.hpp"

#include "common/text/unicode.hpp"
#include "common/text/utf8.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace newshound {
namespace {

constexpr auto particles = std::to_array<std::string_view>(
    {"von", "van", "de", "der", "den", "del", "della", "di",  "da",  "dos", "das", "du",   "la",
     "le",  "el",  "al", "bin", "ibn", "zu",  "zum",   "zur", "ten", "ter", "af",  "av",   "do",
     "y",   "e",   "st", "san", "und", "abu", "ben",   "mc",  "d",   "dal", "vom", "van't"});

// Before or behind a name.
constexpr auto titles =
    std::to_array<std::string_view>({"dr", "prof", "professor", "mag", "dipl", "ing", "mr", "mrs",
                                     "ms", "phd", "ph.d", "md", "m.d", "rev", "herr", "frau"});
// A part that stands behind a name and belongs to it no more.
constexpr auto degrees = std::to_array<std::string_view>(
    {"phd", "ph.d", "md",  "m.d", "rn",   "bsn",  "msn",  "dds",  "dvm",  "jd",
     "j.d", "esq",  "mba", "cfp", "cfa",  "cpa",  "rd",   "rdn",  "ms",   "ma",
     "mph", "msc",  "bsc", "dpt", "psyd", "lcsw", "np",   "aprn", "facp", "pharmd",
     "edd", "m.a",  "b.a", "llm", "mpa",  "msw",  "foma", "dabom"});

// Words that make a part a job, a desk or an agency rather than a person; in fold_accents form.
constexpr auto desk_words = std::to_array<std::string_view>({"redaktion",
                                                             "redaction",
                                                             "redaccion",
                                                             "redazione",
                                                             "redacao",
                                                             "redakcja",
                                                             "редакция",
                                                             "redactie",
                                                             "editorial",
                                                             "staff",
                                                             "newsroom",
                                                             "desk",
                                                             "team",
                                                             "agency",
                                                             "agencies",
                                                             "agentur",
                                                             "agenturen",
                                                             "agence",
                                                             "agencia",
                                                             "press",
                                                             "reuters",
                                                             "afp",
                                                             "dpa",
                                                             "apa",
                                                             "associated",
                                                             "bloomberg",
                                                             "ansa",
                                                             "efe",
                                                             "tass",
                                                             "тасс",
                                                             "interfax",
                                                             "xinhua",
                                                             "pti",
                                                             "ians",
                                                             "ani",
                                                             "ap",
                                                             "upi",
                                                             "sda",
                                                             "kna",
                                                             "epd",
                                                             "sid",
                                                             "bureau",
                                                             "news",
                                                             "magazine",
                                                             "media",
                                                             "online",
                                                             "editors",
                                                             "network",
                                                             "service",
                                                             "services",
                                                             "correspondents",
                                                             "reporters",
                                                             "admin",
                                                             "administrator",
                                                             "webmaster",
                                                             "pressemitteilung",
                                                             "gmbh",
                                                             "inc",
                                                             "llc",
                                                             "ltd",
                                                             "ag",
                                                             "group",
                                                             "verlag",
                                                             "zeitung",
                                                             "university",
                                                             "redaktor"});
constexpr auto nobody_words = std::to_array<std::string_view>(
    {"no author", "unknown",      "anonymous", "none",       "null",        "undefined",
     "default",   "n/a",          "author",    "user",       "root",        "wordpressadmin",
     "wpadmin",   "guest author", "test",      "super user", "no byline",   "kein autor",
     "unbekannt", "false",        "true",      "nan",        "author name", "page.author"});
constexpr auto job_words = std::to_array<std::string_view>(
    {"editor",       "reporter",     "writer",       "correspondent", "columnist",
     "journalist",   "contributor",  "author",       "producer",      "chief",
     "senior",       "director",     "manager",      "analyst",       "critic",
     "photographer", "redakteur",    "redakteurin",  "korrespondent", "korrespondentin",
     "autor",        "autorin",      "journalistin", "chefredakteur", "blogger",
     "founder",      "ceo",          "president",    "professor",     "expert",
     "specialist",   "freelance",    "freelancer",   "guest",         "strategist",
     "consultant",   "publisher",    "intern",       "fellow",        "co-founder",
     "marketing",    "head",         "leitung",      "ressort",       "special",
     "staff",        "contributing", "updated",      "published",     "posted",
     "minutes",      "min",          "read",         "comments",      "views",
     "share",        "photo",        "photos",       "foto",          "fotos",
     "image",        "video",        "photography",  "twitter",       "facebook",
     "email",        "follow",       "uhr",          "date",          "bio",
     "profile",      "view",         "all",          "posts",         "articles",
     "website",      "more",         "about",        "last",          "attorney",
     "reading"});

template <typename Words>
bool is_one_of(std::string_view word, const Words& words) {
    return std::ranges::find(words, word) != words.end();
}

std::string bare(std::string_view word) {
    std::string folded = fold_accents(word);
    while (!folded.empty() &&
           std::string_view(".,:;'’()").find(folded.back()) != std::string_view::npos)
        folded.pop_back();
    while (!folded.empty() && std::string_view("('").find(folded.front()) != std::string_view::npos)
        folded.erase(0, 1);
    return folded;
}

std::span<const std::string_view> table_of(WordKind kind) {
    switch (kind) {
    case WordKind::title:
        return titles;
    case WordKind::degree:
        return degrees;
    case WordKind::desk:
        return desk_words;
    case WordKind::nobody:
        return nobody_words;
    case WordKind::job:
        return job_words;
    }
    return {};
}

char32_t first_code_point(std::string_view text) {
    std::size_t position = 0;
    return text.empty() ? 0 : next_code_point(text, position);
}

} // namespace

bool is_word_of(WordKind kind, std::string_view word) {
    return is_one_of(bare(word), table_of(kind));
}

bool has_word_of(WordKind kind, std::string_view text) {
    std::string parts(text);
    std::ranges::replace(parts, '-', ' ');
    return std::ranges::any_of(words_of(parts),
                               [&](std::string_view word) { return is_word_of(kind, word); });
}

std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> words;
    for (std::size_t start = 0; start < text.size();) {
        const std::size_t end = std::min(text.find(' ', start), text.size());
        if (end > start) words.push_back(text.substr(start, end - start));
        start = end + 1;
    }
    return words;
}

bool has_digit(std::string_view text) {
    return std::ranges::any_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

bool looks_like_person(std::string_view name) {
    const std::vector<std::string_view> words = words_of(name);
    if (words.size() < 2 || words.size() > 6 || has_digit(name)) return false;
    std::size_t capitalised = 0;
    for (const std::string_view word : words) {
        const char32_t first = first_code_point(word);
        if (is_one_of(fold_accents(word), particles)) continue;
        if (is_letter(first) && is_lower(first)) return false;
        if (!is_letter(first) && first != '"' && first != '\'' && first != '(' && first != 0x201C &&
            first != 0x201E)
            return false;
        ++capitalised;
    }
    return capitalised >= 2 || (capitalised == 1 && words.size() == 2);
}

} // namespace newshound
