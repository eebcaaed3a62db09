// SPDX-License-Identifier: GPL-3.0-or-later
// An article for reference managers and other programs that read our pages.
#pragma once

#include "common/article/article.hpp"
#include "searcher/server/web/html_writer.hpp"

#include <string>
#include <string_view>

namespace newshound {

// COinS: a Z39.88 (OpenURL 1.0) context object of a newspaper article, for the title of an empty
// <span class="Z3988">. Zotero reads it in lists.
std::string coins(const Article& article);

// For an article page's head: citation_* (as Google Scholar and Zotero read them), Dublin Core
// (DCMI), and JSON-LD of schema.org's NewsArticle. `address`: of our page.
void write_article_metadata(HtmlWriter& html, const Article& article, std::string_view address);

} // namespace newshound
