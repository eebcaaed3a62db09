// SPDX-License-Identifier: GPL-3.0-or-later
// The times of a text in one line, for tables of expected answers.
#pragma once

#include "indexer/enricher/times/times.hpp"

#include <string>
#include <string_view>
#include <utility>

namespace newshound::test {

inline Article article_of(std::string text, std::string_view published,
                          std::string language = "en") {
    Article article;
    article.text = std::move(text);
    article.language = std::move(language);
    article.published = parse_iso_date(published);
    return article;
}

// "text=value; text=value" of what was found. Published on Wednesday, 16 October 2019.
inline std::string times(std::string text, std::string language = "en",
                         std::string_view published = "2019-10-16") {
    Article article = article_of(std::move(text), published, std::move(language));
    Times().enrich(article);
    std::string all;
    for (const TimeMention& time : article.times) {
        all += (all.empty() ? "" : "; ") + time.text + "=" + time.value;
    }
    return all;
}

} // namespace newshound::test
