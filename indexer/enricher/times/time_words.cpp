// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enricher/times/time_words.hpp"

#include "indexer/enricher/times/time_word_tables.hpp"

namespace newshound {
namespace {

// The next word of `list`, which moves behind it and the sign that ended it.
std::string_view take_until(std::string_view& list, char separator) {
    const std::size_t end = list.find(separator);
    const std::string_view part = list.substr(0, end);
    list.remove_prefix(end == list.npos ? list.size() : end + 1);
    return part;
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
    for (const TimeWordRow& row : language.rows) {
        int number = row.first;
        for (std::string_view list = row.words; !list.empty(); number += row.step) {
            std::string_view spellings = take_until(list, ',');
            while (!spellings.empty()) {
                const std::string_view word = take_until(spellings, ' ');
                if (word.empty()) continue;
                words_[word].add(row.kind, number, row.step != 0 || row.first != 0);
                has_compounds_ |= word.find_first_of("'-") != word.npos;
            }
        }
    }
}

const TimeWords& TimeWords::of_language(std::string_view language) {
    static const TimeWords english(english_time_words), german(german_time_words),
        french(french_time_words), spanish(spanish_time_words), dutch(dutch_time_words),
        russian(russian_time_words), none(TimeLanguage{});
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
