// SPDX-License-Identifier: GPL-3.0-or-later
// What the properties and types of schema.org, and Parse.ly's names, tell of a page.
#pragma once

#include "indexer/extractor/page/candidate.hpp"

#include <array>
#include <cstddef>
#include <string_view>

namespace newshound {

struct LinkedRule {
    std::string_view key;
    Fact fact;
};

// Of the article itself.
inline constexpr std::array<LinkedRule, 18> article_rules = {{
    {"headline", Fact::title},
    {"name", Fact::title},
    {"datePublished", Fact::published},
    {"dateCreated", Fact::published},
    {"coverageStartTime", Fact::published},
    {"uploadDate", Fact::published},
    {"dateModified", Fact::updated},
    {"author", Fact::authors},
    {"creator", Fact::authors},
    {"publisher", Fact::outlet},
    {"inLanguage", Fact::language},
    {"articleSection", Fact::section},
    {"keywords", Fact::keywords},
    {"description", Fact::description},
    {"image", Fact::image},
    {"articleBody", Fact::article_body},
    {"mainEntityOfPage", Fact::url},
    {"url", Fact::url},
}};
// Of an article that is another page's.
inline constexpr std::array<LinkedRule, 2> site_wide_rules = {{
    {"publisher", Fact::outlet},
    {"inLanguage", Fact::language},
}};
inline constexpr std::array<LinkedRule, 8> page_rules = {{
    {"headline", Fact::title},
    {"name", Fact::title},
    {"datePublished", Fact::published},
    {"dateModified", Fact::updated},
    {"author", Fact::authors},
    {"inLanguage", Fact::language},
    {"description", Fact::description},
    {"url", Fact::url},
}};
inline constexpr std::array<LinkedRule, 7> parsely_rules = {{
    {"title", Fact::title},
    {"author", Fact::authors},
    {"authors", Fact::authors},
    {"pub_date", Fact::published},
    {"section", Fact::section},
    {"link", Fact::url},
    {"image_url", Fact::image},
}};
inline constexpr std::array<LinkedRule, 1> site_rules = {{{"name", Fact::outlet}}};
inline constexpr std::array<LinkedRule, 1> organisation_rules = {{{"name", Fact::outlet}}};

// The surest kinds of articles first; the first `story_types` are written ones.
inline constexpr std::size_t story_types = 4;
inline constexpr std::array<std::string_view, 9> article_types = {
    "Article",     "BlogPosting",    "Posting", "Report",      "Recipe",
    "VideoObject", "PodcastEpisode", "Review",  "CreativeWork"};
inline constexpr std::array<std::string_view, 3> organisation_types = {"Organization", "Newspaper",
                                                                       "Corporation"};

} // namespace newshound
