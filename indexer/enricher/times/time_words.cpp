// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enricher/times/time_words.hpp"

#include "common/article/month_names.hpp"
#include "common/text/table_reader.hpp"
#include "indexer/data/word_tables.hpp"

#include <algorithm>
#include <charconv>
#include <iterator>

namespace newshound {
namespace {

struct KindName {
    std::string_view name;
    TimeWord kind;
};
constexpr KindName kind_names[] = {
    {"weekday", TimeWord::weekday},
    {"abbreviated", TimeWord::abbreviated},
    {"ambiguous", TimeWord::ambiguous},
    {"unit", TimeWord::unit},
    {"cardinal", TimeWord::cardinal},
    {"ordinal", TimeWord::ordinal},
    {"ordinal_ending", TimeWord::ordinal_ending},
    {"one", TimeWord::one},
    {"relative_day", TimeWord::relative_day},
    {"shift", TimeWord::shift},
    {"shift_after", TimeWord::shift_after},
    {"story_shift", TimeWord::story_shift},
    {"plural", TimeWord::plural},
    {"preposition", TimeWord::preposition},
    {"year_cue", TimeWord::year_cue},
    {"ago", TimeWord::ago},
    {"ago_before", TimeWord::ago_before},
    {"later", TimeWord::later},
    {"half", TimeWord::half},
    {"period", TimeWord::period},
    {"the", TimeWord::the},
    {"of", TimeWord::of},
    {"cue", TimeWord::cue},
    {"edge", TimeWord::edge},
    {"edge_of", TimeWord::edge_of},
    {"part_of_day", TimeWord::part_of_day},
    {"season", TimeWord::season},
    {"every", TimeWord::every},
    {"weekdays", TimeWord::weekdays},
    {"decade", TimeWord::decade},
    {"decade_ending", TimeWord::decade_ending},
    {"decade_noun", TimeWord::decade_noun},
    {"and", TimeWord::and_},
    {"closing", TimeWord::closing},
    {"feast", TimeWord::feast},
    {"paper", TimeWord::paper},
    {"approx", TimeWord::approx},
    {"attacks", TimeWord::attacks},
    {"plain_and", TimeWord::plain_and},
    {"future", TimeWord::future},
    {"modal", TimeWord::modal},
    {"on", TimeWord::on},
    {"until", TimeWord::until},
    {"ahead", TimeWord::ahead},
    {"past", TimeWord::past},
    {"age", TimeWord::age},
    {"feast_day", TimeWord::feast_day},
    {"feast_of", TimeWord::feast_of},
    {"counted", TimeWord::counted},
    {"deed", TimeWord::deed},
};

TimeWord kind_named(std::string_view name) {
    const auto* named = std::ranges::find(kind_names, name, &KindName::name);
    return named == std::end(kind_names) ? TimeWord::none : named->kind;
}

int number_of(std::string_view digits) {
    int number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

} // namespace

void TimeMeaning::add(TimeWord kind, int number, bool numbered) {
    kinds_ |= std::uint64_t(1) << static_cast<unsigned>(kind);
    if (!numbered) return;
    if (first_kind_ == TimeWord::none) {
        first_kind_ = kind;
        first_ = static_cast<std::int16_t>(number);
    } else {
        second_kind_ = kind;
        second_ = static_cast<std::int16_t>(number);
    }
}

TimeWords::TimeWords(const TimeLanguage& language)
    : capitals_(language.capitals), month_first_(language.month_first) {
    for (TableReader row(word_table("time_words.tsv")); row.next();) {
        if (row.column(0) != language.code) continue;
        const std::string_view number = row.column(3);
        add(row.column(1), kind_named(row.column(2)), number_of(number), !number.empty());
    }
    for (const MonthName& each : month_names()) {
        if (!is_of_language(each, language.code) || (each.is_short && !language.short_months))
            continue;
        add(each.name, TimeWord::month, each.month, true);
        if (each.is_short) add(each.name, TimeWord::abbreviated, 0, false);
    }
}

void TimeWords::add(std::string_view word, TimeWord kind, int number, bool numbered) {
    words_[word].add(kind, number, numbered);
    has_compounds_ |= word.find_first_of("'-") != word.npos;
}

const TimeWords& TimeWords::of_language(std::string_view language) {
    using Language = TimeLanguage;
    static const TimeWords english(
        Language{.code = "en", .capitals = true, .month_first = true, .short_months = true});
    static const TimeWords german(Language{.code = "de", .capitals = true, .short_months = true});
    static const TimeWords french(Language{.code = "fr", .short_months = true});
    static const TimeWords spanish(Language{.code = "es"});
    static const TimeWords dutch(Language{.code = "nl", .short_months = true});
    static const TimeWords russian(Language{.code = "ru"});
    static const TimeWords none(Language{});
    if (language.empty() || language == "en") return english;
    if (language == "de") return german;
    if (language == "fr") return french;
    if (language == "es") return spanish;
    if (language == "nl") return dutch;
    if (language == "ru") return russian;
    return none;
}

const TimeMeaning* TimeWords::find(std::string_view word) const {
    const auto at = words_.find(word);
    return at == words_.end() ? nullptr : &at->second;
}

} // namespace newshound
