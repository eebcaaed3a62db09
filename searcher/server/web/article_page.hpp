// SPDX-License-Identifier: GPL-3.0-or-later
// The page of one article: its text with names, quotations and hits marked, and all that is known
// of it.
#pragma once

#include "searcher/server/web/page_frame.hpp"
#include "searcher/server/web/shown_article.hpp"

#include <string>

namespace newshound {

ShownMarks read_marks(const Pairs& parameters);

std::string write_article_page(const PageContext& context, const ArticlePage& page);

} // namespace newshound
