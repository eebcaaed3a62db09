// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/server/web/quotation_list.hpp"

#include "searcher/server/web/marked_text.hpp"
#include "searcher/server/web/result_list.hpp"

#include <algorithm>

namespace newshound {
namespace {

std::string_view known(const std::string& language) {
    return language.empty() ? absent : std::string_view(language);
}

// Who said it, what the text says that each is, and that a machine found that.
void write_speakers(HtmlWriter& html, const PageContext& context, const QuotedWords& words) {
    const std::vector<QuotationSpeaker>& speakers = words.quotation.speakers;
    html.open("p", {{"class", "speaker"}});
    for (const QuotationSpeaker& each : speakers) {
        write_speaker_name(html, context, each.name, words.mentions);
        if (!each.role.empty())
            html.text(", ").element("span", {{"lang", known(words.language)}, {"dir", "auto"}},
                                    each.role);
        html.text(&each == &speakers.back() ? " " : "; ");
    }
    html.element("span", {{"class", "attribution"}},
                 attribution_of(context, certainty_of(words.quotation)));
    html.close();
}

void write_row(HtmlWriter& html, const PageContext& context, const SearchState& state,
               const Result& result, const Quotation& quotation, std::size_t place) {
    const Article& article = result.article;
    html.open("li");
    write_quotation(html, context, {quotation, article.language, article.entities},
                    hits_within(result, quotation), [&] {
                        write_source_line(html, context, article);
                        html.open("p").element(
                            "a",
                            {{"href", article_link(context, result.id, state, place)},
                             {"lang", known(article.language)},
                             {"dir", "auto"}},
                            headline_of(context, article.title));
                        html.close();
                    });
    html.close();
}

} // namespace

void write_speaker_name(HtmlWriter& html, const PageContext& context, const std::string& name,
                        const std::vector<EntityMention>& mentions) {
    const auto at = std::ranges::find(mentions, name, &EntityMention::name);
    const std::string link = at == mentions.end()
                                 ? search_link(context, SearchState().with("by", name))
                                 : entity_link(context, to_string(at->type), name);
    html.element("a", {{"href", link}, {"dir", "auto"}}, name);
}

void write_quotation(HtmlWriter& html, const PageContext& context, const QuotedWords& words,
                     const std::vector<Snippet::Hit>& hits,
                     const std::function<void()>& write_source) {
    html.open("figure", {{"class", "quotation"}});
    html.open("blockquote", {{"lang", known(words.language)}, {"dir", "auto"}}).open("p");
    write_hits(html, words.quotation.text, hits);
    html.close().close().open("figcaption");
    write_speakers(html, context, words);
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
        write_quotation(html, context, {each, article.language, article.entities}, {});
        html.close();
    }
    html.close().close();
}

} // namespace newshound
