// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enricher/times/times.hpp"

#include "indexer/enricher/times/tense.hpp"
#include "indexer/enricher/times/time_resolver.hpp"
#include "indexer/enricher/times/time_scanner.hpp"
#include "indexer/enricher/times/time_tokens.hpp"

#include <optional>

namespace newshound {
namespace {

// Only a full date tells which day "yesterday" was.
std::optional<std::int32_t> local_day(const std::optional<Date>& date) {
    if (!date || date->precision < Precision::day) return std::nullopt;
    return day_number(*date);
}

bool needs_tense(const TimeExpression& expression) {
    using Kind = TimeExpression::Kind;
    return !expression.shift && !expression.within &&
           (expression.kind == Kind::recurring || expression.kind == Kind::weekday);
}

} // namespace

void Times::fill(Article& article, TextTokens&) const {
    article.times.clear();
    TimeTokens tokens(article.text, TimeWords::of_language(article.language));
    TimeResolver resolver(local_day(article.published));
    TextPosition position;
    while (tokens.read_line(position)) {
        for (const TimeExpression& expression : scan_times(tokens)) {
            const TimeToken& first = tokens[expression.first];
            const TimeToken& last = tokens[expression.last - 1];
            const Tense tense = needs_tense(expression)
                                    ? tense_around(tokens, expression.first, expression.last)
                                    : Tense::unknown;
            auto value = resolver.resolve(expression, tense);
            if (!value) continue;
            article.times.push_back(
                {.text = article.text.substr(first.begin, last.end - first.begin),
                 .value = std::move(*value),
                 .start = first.start,
                 .end = last.stop});
        }
    }
}

} // namespace newshound
