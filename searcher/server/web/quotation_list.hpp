// SPDX-License-Identifier: GPL-3.0-or-later
// Quotations as a list: the words, who said them and how sure that is, and the article.
#pragma once

#include "searcher/server/web/page_frame.hpp"
#include "searcher/value/results.hpp"

#include <functional>
#include <string>
#include <vector>

namespace newshound {

// A speaker's name as a link to their page, where they are one of those that the article names, its
// `mentions`; to their quotations where no tagger knows them.
void write_speaker_name(HtmlWriter& html, const PageContext& context, const std::string& name,
                        const std::vector<EntityMention>& mentions);

// A quotation and the article's that it stands in.
struct QuotedWords {
    const Quotation& quotation;
    const std::string& language; // "" = unknown
    const std::vector<EntityMention>& mentions;
};

// One: the words with `hits` marked, who said them and how sure that is, then what `write_source`
// writes of where it stands.
void write_quotation(HtmlWriter& html, const PageContext& context, const QuotedWords& words,
                     const std::vector<Snippet::Hit>& hits,
                     const std::function<void()>& write_source = {});

// Those that Result::quotes names, article after article.
void write_quotation_list(HtmlWriter& html, const PageContext& context, const SearchState& state,
                          const Results& results);

// All of one article with their speakers; nothing where there are none.
void write_quotations_of(HtmlWriter& html, const PageContext& context, const Article& article);

} // namespace newshound
