// SPDX-License-Identifier: GPL-3.0-or-later
// "Cite this": an article as one sentence of plain text, for people to copy.
#pragma once

#include "searcher/server/web/shown_article.hpp"

#include <string>

namespace newshound {

// Who wrote it, its headline, outlet, day and address, where they are known, then the archive and
// `address` in it, in the page's language.
std::string citation_of(const PageContext& context, const Article& article,
                        const std::string& address);

// That and the address of this very version, each to be selected or, with script, copied; and the
// forms that reference managers read.
void write_citation(HtmlWriter& html, const PageContext& context, const ArticlePage& page);

} // namespace newshound
