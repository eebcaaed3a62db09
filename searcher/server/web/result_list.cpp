// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/server/web/result_list.hpp"

#include "common/article/story_part.hpp"
#include "searcher/server/web/article_metadata.hpp"
#include "searcher/server/web/marked_text.hpp"

#include <algorithm>
#include <cmath>

namespace newshound {
namespace {

std::string_view language_of(const Article& article) {
    return article.language.empty() ? absent : std::string_view(article.language);
}

std::string words_of(const PageContext& context, const StoryPart& part) {
    const std::string number = std::to_string(part.number);
    return part.of == 0 ? context.texts("hit.part", {number})
                        : context.texts("hit.part-of", {number, std::to_string(part.of)});
}

void write_also(HtmlWriter& html, const PageContext& context, const Result& result) {
    const std::optional<StoryPart> part = part_of(result.article);
    const bool has_copies = result.copies > 1 && !result.story.empty();
    if (!has_copies && result.version == 1 && result.article.wire.empty() && !part) return;
    html.open("p", {{"class", "also"}});
    if (has_copies) {
        SearchState story;
        story.words = "story:" + result.story;
        html.element("a", {{"href", search_link(context, story)}},
                     context.texts.count("hit.copies", result.copies));
    }
    if (part) html.element("span", {}, words_of(context, *part));
    if (result.version > 1)
        html.element("span", {}, context.texts("hit.version", {std::to_string(result.version)}));
    if (!result.article.wire.empty())
        html.element("span", {}, context.texts("hit.wire", {result.article.wire}));
    html.close();
}

// The "…" at the end on the line of the word before it.
std::string kept_together(std::string_view text) {
    constexpr std::string_view end = " …";
    if (!text.ends_with(end)) return std::string(text);
    return std::string(text.substr(0, text.size() - end.size())) + "\u00A0…";
}

void write_byline(HtmlWriter& html, const PageContext& context, const Article& article) {
    constexpr std::size_t most = 3; // names in a list; the article has all
    const auto& authors = article.authors;
    if (authors.empty() || authors == std::vector{article.outlet}) return; // no name twice
    html.open("p", {{"class", "by"}, {"dir", "auto"}});
    for (std::size_t i = 0; i < article.authors.size() && i < most; ++i) {
        if (i != 0) html.text(", ");
        const SearchState state = SearchState().with("author", article.authors[i]);
        html.element("a", {{"href", search_link(context, state)}}, article.authors[i]);
    }
    if (article.authors.size() > most) html.text(" …");
    html.close();
}

void write_result(HtmlWriter& html, const PageContext& context, const SearchState& state,
                  const Result& result, std::size_t place) {
    const Article& article = result.article;
    html.open("li").open("article", {{"class", "hit"}});
    write_source_line(html, context, article);
    html.open("h2", {{"lang", language_of(article)}, {"dir", "auto"}});
    html.open("a", {{"href", article_link(context, result.id, state, place)}});
    write_hits(html, headline_of(context, article.title),
               article.title.empty() ? std::vector<Snippet::Hit>() : result.title_hits);
    html.close().close();
    write_byline(html, context, article);
    html.open("p", {{"class", "snippet"}, {"lang", language_of(article)}, {"dir", "auto"}});
    const std::string_view edit = result.snippet.edit;
    if (!edit.empty()) html.open(edit == "removed" ? "del" : "ins");
    write_hits(html, kept_together(result.snippet.text), result.snippet.hits);
    if (!edit.empty()) html.close();
    html.close();
    if (result.snippet.certainty)
        html.element("p", {{"class", "attribution"}},
                     attribution_of(context, *result.snippet.certainty));
    write_also(html, context, result);
    html.element("span", {{"class", "Z3988"}, {"title", coins(article)}}, "");
    html.close().close();
}

} // namespace

std::string attribution_of(const PageContext& context, double certainty) {
    if (certainty <= 0) return std::string(context.texts("quote.unknown"));
    const auto percent = static_cast<std::size_t>(std::lround(100 * certainty));
    return context.texts("quote.sure", {context.texts.number(percent)});
}

std::string headline_of(const PageContext& context, const std::string& title) {
    return title.empty() ? std::string(context.texts("hit.untitled")) : title;
}

void write_source_line(HtmlWriter& html, const PageContext& context, const Article& article) {
    html.open("p", {{"class", "source"}});
    html.open("span", {{"class", "outlet"}, {"dir", "auto"}});
    html.text(article.outlet.empty() ? context.texts("outlet.unknown")
                                     : std::string_view(article.outlet));
    html.close().text(" ");
    if (article.published) {
        html.element("time", {{"datetime", to_iso(*article.published)}},
                     context.texts.date(*article.published));
    } else {
        html.element("span", {}, context.texts("date.unknown"));
    }
    if (!article.language.empty() && article.language != context.texts.language()) {
        html.text(" ");
        html.element("span", {}, context.texts.language_name(article.language));
    }
    html.close();
}

void write_result_list(HtmlWriter& html, const PageContext& context, const SearchState& state,
                       const Results& results) {
    html.open("ol", {{"class", "hits"}, {"start", std::to_string(results.offset + 1)}});
    std::size_t place = results.offset;
    for (const Result& result : results.results)
        write_result(html, context, state, result, ++place);
    html.close();
}

void write_pager(HtmlWriter& html, const PageContext& context, const PageOf& page,
                 const std::function<std::string(std::size_t offset)>& link) {
    const bool has_before = page.offset > 0;
    const bool has_more = page.offset + page.length < page.total;
    if (!has_before && !has_more) return;
    html.open("nav", {{"class", "pager"}, {"aria-label", context.texts("pager")}});
    if (has_before) {
        const std::size_t end = std::min(page.offset, page.total); // it may lie behind the last
        const std::size_t before = end - std::min(end, page.length);
        html.element("a", {{"href", link(before)}, {"rel", "prev"}}, context.texts("pager.before"));
    }
    if (page.offset < page.total)
        html.element(
            "span", {},
            context.texts("pager.page",
                          {context.texts.number(page.offset / page.length + 1),
                           context.texts.number((page.total + page.length - 1) / page.length)}));
    if (has_more)
        html.element("a", {{"href", link(page.offset + page.length)}, {"rel", "next"}},
                     context.texts("pager.next"));
    html.close();
}

void write_pager(HtmlWriter& html, const PageContext& context, const SearchState& state,
                 std::size_t total) {
    write_pager(html, context, {.offset = state.offset, .length = page_length, .total = total},
                [&](std::size_t offset) {
                    SearchState other = state;
                    other.offset = offset;
                    return search_link(context, other);
                });
}

} // namespace newshound
