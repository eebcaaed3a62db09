// SPDX-License-Identifier: GPL-3.0-or-later
// What stands beside an article's text: who is named and quoted, where to read and cite it, its
// versions and relatives, and where each field came from.
#pragma once

#include "searcher/server/web/shown_article.hpp"

namespace newshound {

void write_article_facts(HtmlWriter& html, const PageContext& context, const ArticlePage& page);

// A table of every field found: value, rule, element, confidence.
void write_field_sources(HtmlWriter& html, const PageContext& context, const Article& article);

} // namespace newshound
