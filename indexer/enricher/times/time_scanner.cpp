// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enricher/times/time_scanner.hpp"

#include "indexer/enricher/times/calendar_date.hpp"
#include "indexer/enricher/times/calendar_year.hpp"
#include "indexer/enricher/times/feast_days.hpp"
#include "indexer/enricher/times/recurring_time.hpp"
#include "indexer/enricher/times/relative_time.hpp"
#include "indexer/enricher/times/spelled_year.hpp"

#include <algorithm>

namespace newshound {
namespace {

using Found = std::vector<TimeExpression>;
using Kind = TimeExpression::Kind;

// "every Monday", "every two years", "per day": the token behind, or `i`.
std::size_t skip_set(const TimeTokens& t, std::size_t i) {
    if (t.is(i, TimeWord::weekdays)) return i + 1;
    if (!t.is(i, TimeWord::every)) return i;
    std::size_t at = i + 1;
    if (t.is_number(at) || t.is(at, TimeWord::cardinal)) ++at;
    for (const TimeWord kind : {TimeWord::unit, TimeWord::weekday, TimeWord::month,
                                TimeWord::season, TimeWord::part_of_day}) {
        if (t.is(at, kind)) return at + 1;
    }
    return i;
}

// Takes in what stands before and belongs to it: "mid-2011", "early June", "the end of this year".
void extend_back(const TimeTokens& t, std::size_t floor, TimeExpression& expression) {
    std::size_t first = expression.first;
    const bool link = t.is(first - 1, TimeWord::of) ||
                      (t.is_sign(first - 1, '-') && t.joined(first)) ||
                      t.is(first - 1, TimeWord::the);
    const bool edge = t.is(first - 2, TimeWord::edge) || t.is(first - 2, TimeWord::edge_of);
    if (link && first >= floor + 2 && edge)
        first -= 2;
    else if (first > floor && t.is(first - 1, TimeWord::edge))
        first -= 1;
    const bool step = expression.kind == Kind::step && !t.is(first, TimeWord::relative_day);
    const bool article =
        first != expression.first || step || expression.value.grain == TimeGrain::decade ||
        expression.value.grain == TimeGrain::quarter ||
        expression.value.grain == TimeGrain::century || expression.value.grain == TimeGrain::half;
    if (article && first > floor && t.is(first - 1, TimeWord::the)) first -= 1;
    expression.first = first;
}

// "from June 3 to August 5, 2008": the year belongs to both.
void share_year(const TimeTokens& t, TimeExpression& first, const TimeExpression& second) {
    const bool pair = first.kind == Kind::recurring && second.kind == Kind::fixed && !first.shift &&
                      !first.within && second.value.grain == first.value.grain;
    if (!pair || second.first > first.last + 1) return;
    if (!t.is(first.last, TimeWord::and_) && !t.is_sign(first.last, '-') &&
        !t.is_sign(first.last, ','))
        return;
    const bool earlier =
        first.value.part < second.value.part ||
        (first.value.part == second.value.part && first.value.day <= second.value.day);
    if (!earlier) return;
    first.kind = Kind::fixed;
    first.value.year = second.value.year;
}

std::size_t match(const TimeTokens& t, std::size_t i, Found& found) {
    for (const auto kind : {match_feast_day, match_relative_time, match_recurring_time,
                            match_calendar_date, match_calendar_year, match_spelled_year}) {
        if (const std::size_t end = kind(t, i, found); end != i) return end;
    }
    return i;
}

// Whether anything can begin here; most words of a text end the search at once.
bool may_begin(const TimeTokens& t, std::size_t i) {
    return t.is_number(i) || t[i].meaning || t.is_sign(i, '\'') ||
           (t.is_word(i) && t[i].end - t[i].begin == 1);
}

} // namespace

std::vector<TimeExpression> scan_times(const TimeTokens& t) {
    Found found;
    std::size_t floor = 0; // where the last expression ends
    for (std::size_t i = 0; i < t.size();) {
        if (!may_begin(t, i)) {
            ++i;
            continue;
        }
        if (const std::size_t end = skip_set(t, i); end != i) {
            i = floor = end;
            continue;
        }
        const std::size_t before = found.size();
        std::size_t end = match(t, i, found);
        if (end == i) {
            ++i;
            continue;
        }
        end = std::max(end, complete_recurring_time(t, found));
        extend_back(t, floor, found[before]);
        i = floor = end;
    }
    for (std::size_t k = found.size(); k-- > 1;)
        share_year(t, found[k - 1], found[k]);
    return found;
}

} // namespace newshound
