// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/server/web/quotation_list.hpp"

#include "searcher/server/web/marked_text.hpp"
#include "searcher/server/web/result_list.hpp"

namespace newshound {
namespace {

std::string_view known(const std::string& language) {
    return language.empty() ? absent : std::string_view(language);
}

// Who said it, what the text says that each is, and that a machine found that.
void write_speaker(HtmlWriter& html, const PageContext& context, const std::string& language,
                   const Quotation& quotation) {
    html.open("p", {{"class", "speaker"}});
    for (const QuotationSpeaker& each : quotation.speakers) {
        const SearchState state = SearchState().with("by", each.name);
        html.element("a", {{"href", search_link(context, state)}, {"dir", "auto"}}, each.name);
        if (!each.role.empty())
            html.text(", ").element("span", {{"lang", known(language)}, {"dir", "auto"}},
                                    each.role);
        html.text(&each == &quotation.speakers.back() ? " " : "; ");
    }
    html.element("span", {{"class", "attribution"}},
                 attribution_of(context, certainty_of(quotation)));
    html.close();
}

void write_row(HtmlWriter& html, const PageContext& context, const SearchState& state,
               const Result& result, const Quotation& quotation, std::size_t place) {
    const Article& article = result.article;
    html.open("li");
    write_quotation(
        html, context, article.language, quotation, hits_within(result, quotation), [&] {
            write_source_line(html, context, article);
            html.open("p").element("a",
                                   {{"href", article_link(context, result.id, state, place)},
                                    {"lang", known(article.language)},
                                    {"dir", "auto"}},
                                   headline_of(context, article.title));
            html.close();
        });
    html.close();
}

} // namespace

void write_quotation(HtmlWriter& html, const PageContext& context, const std::string& language,
                     const Quotation& quotation, const std::vector<Snippet::Hit>& hits,
                     const std::function<void()>& write_source) {
    html.open("figure", {{"class", "quotation"}});
    html.open("blockquote", {{"lang", known(language)}, {"dir", "auto"}}).open("p");
    write_hits(html, quotation.text, hits);
    html.close().close().open("figcaption");
    write_speaker(html, context, language, quotation);
    if (write_source) write_source();
    html.close().close();
}

void write_quotation_list(HtmlWriter& html, const PageContext& context, const SearchState& state,
                          const Results& results) {
    std::size_t count = 0;
    for (const Result& result : results.results)
        count += result.quotes.size();
    html.element("p", {{"class", "note"}}, context.texts.count("quotes", count));
    html.open("ul", {{"class", "quotations"}});
    std::size_t place = results.offset;
    for (const Result& result : results.results) {
        ++place;
        for (const std::uint32_t each : result.quotes)
            write_row(html, context, state, result, result.article.quotes[each], place);
    }
    html.close();
}

void write_quotations_of(HtmlWriter& html, const PageContext& context, const Article& article) {
    if (article.quotes.empty()) return;
    html.open("details", {{"class", "said-here"}});
    html.element("summary", {}, context.texts.count("quotes", article.quotes.size()));
    html.open("ul", {{"class", "quotations"}});
    for (const Quotation& each : article.quotes) {
        html.open("li");
        write_quotation(html, context, article.language, each, {});
        html.close();
    }
    html.close().close();
}

} // namespace newshound
