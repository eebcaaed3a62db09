// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/dates/date_parts.hpp"

#include "common/article/month_names.hpp"

#include <algorithm>
#include <array>

namespace newshound {
namespace {

constexpr int buddhist_years_ahead = 543; // of ours; Thai pages count from there

// In fold_accents form.
constexpr std::array<std::string_view, 12> persian_months = {
    "فروردين", "ارديبهشت", "خرداد", "تير", "مرداد", "شهريور",
    "مهر",     "ابان",     "اذر",   "دي",  "بهمن",  "اسفند"};

struct Era {
    std::string_view first; // its name's two signs
    std::string_view second;
    int before; // the year before its first
};
constexpr std::array<Era, 7> eras = {{{"令", "和", 2018},
                                      {"平", "成", 1988},
                                      {"昭", "和", 1925},
                                      {"大", "正", 1911},
                                      {"明", "治", 1867},
                                      {"民", "國", 1911},
                                      {"民", "国", 1911}}};

} // namespace

bool DateParts::is_number(std::size_t at, int digits_most) const {
    return at < tokens_.size() && tokens_[at].kind == DateToken::Kind::number &&
           tokens_[at].digits <= digits_most;
}

bool DateParts::is_mark(std::size_t at, char32_t mark) const {
    return at < tokens_.size() && tokens_[at].kind == DateToken::Kind::mark &&
           tokens_[at].mark == mark;
}

bool DateParts::is_word(std::size_t at, std::string_view word) const {
    return at < tokens_.size() && tokens_[at].kind == DateToken::Kind::word &&
           tokens_[at].word == word;
}

std::string_view DateParts::between(std::size_t first, std::size_t last) const {
    return text_.substr(tokens_[first].start, tokens_[last].end - tokens_[first].start);
}

DatePart DateParts::month(std::size_t at) const {
    if (at >= tokens_.size() || tokens_[at].kind != DateToken::Kind::word) return {};
    const std::string& word = tokens_[at].word;
    const bool two = at + 1 < tokens_.size() && tokens_[at + 1].kind == DateToken::Kind::word;
    if (const int value = two ? month_named(word + " " + tokens_[at + 1].word, style_.language) : 0)
        return {value, at + 2};
    if (const int value = month_named(word, style_.language)) return {value, at + 1};
    // Two of Thailand's short names differ by a sign that folding drops.
    if (is_mark(at + 1, '.') && at + 2 < tokens_.size())
        if (const MonthName* const name = find_month_name(between(at, at + 2), "th"))
            return {name->month, at + 3};
    // Hebrew sets "in" before the name as one letter.
    constexpr std::string_view in = "ב";
    if (!word.starts_with(in)) return {};
    return {month_named(std::string_view(word).substr(in.size()), style_.language), at + 1};
}

DatePart DateParts::persian_month(std::size_t at) const {
    if (at >= tokens_.size() || tokens_[at].kind != DateToken::Kind::word) return {};
    const auto name = std::ranges::find(persian_months, tokens_[at].word);
    if (name == persian_months.end()) return {};
    return {static_cast<int>(name - persian_months.begin()) + 1, at + 1};
}

DatePart DateParts::year(std::size_t at) const {
    if (!is_number(at)) return {};
    const int number = tokens_[at].number;
    if (tokens_[at].digits == 4) {
        const bool thai = style_.language == "th" && number > 2400 && number < 2643;
        return {thai ? number - buddhist_years_ahead : number, at + 1};
    }
    // 1900 + 100, printed as "19" and "100".
    if (tokens_[at].digits == 5 && number >= 19'100 && number <= 19'199)
        return {1900 + number - 19'000, at + 1, true};
    return {};
}

DatePart DateParts::short_year(std::size_t at) const {
    if (!is_number(at, 2) || tokens_[at].digits != 2) return {};
    const int number = tokens_[at].number;
    if (style_.language == "th" && number > 43)
        return {2500 + number - buddhist_years_ahead, at + 1, true};
    const int back = ((style_.last_year - number) % 100 + 100) % 100;
    return {style_.last_year - back, at + 1, true};
}

DatePart DateParts::marked_year(std::size_t at) const {
    const bool marked = is_mark(at, '\'') || is_mark(at, 0x2019) || is_mark(at, 0x2018);
    if (!marked || at + 1 >= tokens_.size() || tokens_[at + 1].spaced) return {};
    return short_year(at + 1);
}

DatePart DateParts::era_year(std::size_t at) const {
    const auto era = std::ranges::find_if(eras, [&](const Era& each) {
        return is_word(at, each.first) && is_word(at + 1, each.second);
    });
    if (era == eras.end() || !is_word(at + 3, "年")) return {};
    if (is_word(at + 2, "元")) return {era->before + 1, at + 3};
    if (!is_number(at + 2, 3) || tokens_[at + 2].number == 0) return {};
    return {era->before + tokens_[at + 2].number, at + 3};
}

} // namespace newshound
