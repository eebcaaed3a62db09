// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/dates/clock_text.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace newshound {
namespace {

// Words between a date and its clock, in fold_accents form.
constexpr std::array<std::string_view, 27> fillers = {
    "at", "um",   "a",    "as",   "alle", "ore", "orele", "kl", "klo",
    "o",  "ob",   "w",    "v",    "в",    "о",   "t",     "om", "g",
    "г",  "года", "godz", "hora", "las",  "le",  "gegen", "ab", "uhrzeit"};

struct Zone {
    std::string_view name;
    int minutes; // ahead of UTC
};
// Only abbreviations that mean one offset wherever news is printed.
constexpr std::array<Zone, 30> zones = {
    {{"z", 0},      {"utc", 0},    {"gmt", 0},    {"wet", 0},    {"bst", 60},   {"west", 60},
     {"cet", 60},   {"mez", 60},   {"cest", 120}, {"mesz", 120}, {"eet", 120},  {"sast", 120},
     {"eest", 180}, {"msk", 180},  {"мск", 180},  {"hkt", 480},  {"sgt", 480},  {"awst", 480},
     {"jst", 540},  {"kst", 540},  {"aest", 600}, {"aedt", 660}, {"nzst", 720}, {"nzdt", 780},
     {"est", -300}, {"edt", -240}, {"mst", -420}, {"mdt", -360}, {"pst", -480}, {"pdt", -420}}};

using Tokens = std::span<const DateToken>;

bool is_mark(Tokens tokens, std::size_t at, char32_t mark) {
    return at < tokens.size() && tokens[at].kind == DateToken::Kind::mark &&
           tokens[at].mark == mark;
}

bool is_word(Tokens tokens, std::size_t at, std::string_view word) {
    return at < tokens.size() && tokens[at].kind == DateToken::Kind::word &&
           tokens[at].word == word;
}

// A number of one or two digits up to `most`; -1 when there is none.
int small_number(Tokens tokens, std::size_t at, int most) {
    if (at >= tokens.size() || tokens[at].kind != DateToken::Kind::number) return -1;
    return tokens[at].digits <= 2 && tokens[at].number <= most ? tokens[at].number : -1;
}

std::size_t skip_fillers(Tokens tokens, std::size_t at) {
    for (int skipped = 0; skipped < 5 && at < tokens.size(); ++skipped, ++at) {
        const DateToken& token = tokens[at];
        if (token.kind == DateToken::Kind::number) break;
        if (token.kind == DateToken::Kind::word &&
            std::ranges::find(fillers, token.word) == fillers.end())
            break;
    }
    return at;
}

// "pm", "p.m.", "p m": +12, "am": 0, nothing: -1.
int half_day(Tokens tokens, std::size_t& at) {
    if (at >= tokens.size() || tokens[at].kind != DateToken::Kind::word) return -1;
    const std::string& word = tokens[at].word;
    if (word == "am" || word == "pm") {
        ++at;
        return word == "pm" ? 12 : 0;
    }
    if (word != "a" && word != "p") return -1;
    std::size_t next = at + 1;
    if (is_mark(tokens, next, '.')) ++next;
    if (!is_word(tokens, next, "m")) return -1;
    at = next + 1;
    if (is_mark(tokens, at, '.')) ++at;
    return word == "p" ? 12 : 0;
}

void read_zone(Tokens tokens, std::size_t& at, Date& date) {
    std::size_t next = at;
    if (is_mark(tokens, next, '(')) ++next;
    if (next < tokens.size() && tokens[next].kind == DateToken::Kind::word) {
        const auto zone = std::ranges::find(zones, tokens[next].word, &Zone::name);
        if (zone == zones.end()) return;
        date.offset_minutes = zone->minutes;
        at = ++next;
        // "GMT+0200" goes on.
        if (zone->minutes != 0) return;
    }
    const bool east = is_mark(tokens, next, '+');
    if (!east && !is_mark(tokens, next, '-') && !is_mark(tokens, next, 0x2212)) return;
    if (next + 1 >= tokens.size() || tokens[next + 1].spaced) return;
    const DateToken& number = tokens[next + 1];
    int minutes =
        number.digits == 4 ? number.number / 100 * 60 + number.number % 100 : number.number * 60;
    if (number.kind != DateToken::Kind::number || minutes > 18 * 60) return;
    next += 2;
    if (number.digits <= 2 && is_mark(tokens, next, ':') &&
        small_number(tokens, next + 1, 59) >= 0) {
        minutes += tokens[next + 1].number;
        next += 2;
    }
    date.offset_minutes = east ? minutes : -minutes;
    at = next;
}

} // namespace

std::size_t read_clock(std::span<const DateToken> tokens, std::size_t at, Date& date) {
    std::size_t next = skip_fillers(tokens, at);
    const int hour = small_number(tokens, next, 23);
    if (hour < 0) return at;
    Date clocked = date;
    clocked.hour = hour;
    clocked.precision = Precision::minute;
    ++next;
    const bool colon = is_mark(tokens, next, ':') || is_word(tokens, next, "h");
    const bool stop = is_mark(tokens, next, '.');
    if ((colon || stop) && small_number(tokens, next + 1, 59) >= 0 &&
        tokens[next + 1].digits == 2) {
        clocked.minute = tokens[next + 1].number;
        next += 2;
        if (colon && is_mark(tokens, next, ':') && small_number(tokens, next + 1, 60) >= 0) {
            clocked.second = tokens[next + 1].number;
            clocked.precision = Precision::second;
            next += 2;
            // Fractions of a second are of no use to anybody here.
            if (is_mark(tokens, next, '.') && next + 1 < tokens.size() &&
                tokens[next + 1].kind == DateToken::Kind::number && !tokens[next + 1].spaced)
                next += 2;
        }
    } else {
        std::size_t behind = next;
        if (half_day(tokens, behind) < 0 && !is_word(tokens, next, "uhr")) return at;
    }
    if (const int half = half_day(tokens, next); half >= 0 && clocked.hour <= 12)
        clocked.hour = clocked.hour % 12 + half;
    if (is_word(tokens, next, "uhr") || is_word(tokens, next, "h")) ++next;
    read_zone(tokens, next, clocked);
    date = clocked;
    return next;
}

} // namespace newshound
