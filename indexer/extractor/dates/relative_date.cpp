// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/text/unicode.hpp"
#include "indexer/extractor/dates/date_text.hpp"
#include "indexer/extractor/dates/date_tokens.hpp"

#include <algorithm>
#include <array>

namespace newshound {
namespace {

constexpr std::int32_t minutes_a_day = 24 * 60;

// Words in fold_accents form.
struct Unit {
    std::string_view words;
    std::int32_t minutes;
};
constexpr std::array<Unit, 4> units = {{
    {" minute minutes min mins minuten minuto minutos minuti минут минуты минуту minut minuter ",
     1},
    {" hour hours hr hrs stunde stunden heure heures hora horas ora ore час часа часов uur godzin "
     "godziny godzine timmar timer tuntia ",
     60},
    {" day days tag tage tagen jour jours dia dias giorno giorni день дня дней dag dagen dni dagar "
     "dage paivaa ",
     minutes_a_day},
    {" week weeks woche wochen semaine semaines semana semanas settimana settimane неделю недели "
     "недель weken tydzien tygodnie vecka veckor uge uger ",
     7 * minutes_a_day},
}};
// Words that say "back from now", before or after the number.
constexpr std::string_view backward =
    " ago vor il hace ha atras fa назад geleden temu sedan siden sitten once ";
constexpr std::string_view yesterday_words =
    " yesterday gestern hier ayer ontem ieri вчера gisteren wczoraj igar eilen dun ";
constexpr std::string_view today_words =
    " today heute aujourd hoy hoje oggi сегодня vandaag dzisiaj dzis idag bugun ";

bool holds(std::string_view words, std::string_view word) {
    return words.find(" " + std::string(word) + " ") != words.npos;
}

Date minutes_before(const Date& now, std::int32_t minutes) {
    const std::int64_t total =
        std::int64_t{day_number(now)} * minutes_a_day + now.hour * 60 + now.minute - minutes;
    const std::int64_t day =
        total >= 0 ? total / minutes_a_day : (total - minutes_a_day + 1) / minutes_a_day;
    return date_of_day(static_cast<std::int32_t>(day));
}

} // namespace

std::optional<Date> find_relative_date(std::string_view text, const Date& now) {
    const std::vector<DateToken> tokens = date_tokens(text, 24);
    const bool back = std::ranges::any_of(tokens, [](const DateToken& token) {
        return token.kind == DateToken::Kind::word && holds(backward, token.word);
    });
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        const DateToken& token = tokens[at];
        if (token.kind == DateToken::Kind::word) {
            if (holds(yesterday_words, token.word)) return minutes_before(now, minutes_a_day);
            if (holds(today_words, token.word)) return minutes_before(now, 0);
        }
        if (!back || token.kind != DateToken::Kind::number || token.digits > 2) continue;
        if (at + 1 == tokens.size() || tokens[at + 1].kind != DateToken::Kind::word) continue;
        for (const Unit& unit : units)
            if (holds(unit.words, tokens[at + 1].word))
                return minutes_before(now, token.number * unit.minutes);
    }
    return std::nullopt;
}

} // namespace newshound
