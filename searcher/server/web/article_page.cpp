// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/server/web/article_page.hpp"

#include "searcher/server/http/target.hpp"
#include "searcher/server/web/article_facts.hpp"
#include "searcher/server/web/article_metadata.hpp"
#include "searcher/server/web/marked_text.hpp"
#include "searcher/server/web/quotation_list.hpp"
#include "searcher/server/web/result_list.hpp"

#include <array>

namespace newshound {
namespace {

std::string_view language_of(const Article& article) {
    return article.language.empty() ? absent : std::string_view(article.language);
}

// Back to the results, and to the neighbours among them.
void write_trail(HtmlWriter& html, const PageContext& context, const ArticlePage& page) {
    if (page.state.is_blank()) return;
    SearchState list = page.state;
    if (page.place > 0) list.offset = (page.place - 1) / page_length * page_length;
    html.open("nav", {{"class", "trail"}, {"aria-label", context.texts("trail")}});
    html.element("a", {{"href", search_link(context, list)}, {"class", "back"}},
                 context.texts("trail.results"));
    if (!page.before.empty())
        html.element("a",
                     {{"href", article_link(context, page.before, page.state, page.place - 1)},
                      {"rel", "prev"}},
                     context.texts("trail.before"));
    if (!page.behind.empty())
        html.element("a",
                     {{"href", article_link(context, page.behind, page.state, page.place + 1)},
                      {"rel", "next"}},
                     context.texts("trail.next"));
    html.close();
}

void write_byline(HtmlWriter& html, const PageContext& context, const Result& result) {
    const Article& article = result.article;
    if (!article.authors.empty()) {
        html.open("p", {{"class", "byline"}, {"dir", "auto"}});
        for (std::size_t i = 0; i < article.authors.size(); ++i) {
            if (i != 0) html.text(", ");
            SearchState state = SearchState().with("author", article.authors[i]);
            html.element("a", {{"href", search_link(context, state)}}, article.authors[i]);
        }
        html.close();
    }
    html.open("p", {{"class", "dates"}});
    if (article.updated)
        html.element("span", {},
                     context.texts("article.updated", {context.texts.date(*article.updated)}));
    if (article.captured)
        html.element("span", {},
                     context.texts("article.captured", {context.texts.date(*article.captured)}));
    if (result.last_captured)
        html.element("span", {},
                     context.texts("article.recaptured", {context.texts.date(*result.last_captured),
                                                          std::to_string(result.captures)}));
    if (result.indexed)
        html.element("span", {},
                     context.texts("article.indexed", {context.texts.date(*result.indexed)}));
    html.element("span", {}, context.texts.count("words", word_count(article)));
    if (!article.wire.empty()) html.element("span", {}, context.texts("hit.wire", {article.wire}));
    html.close();
}

// Boxes for what is marked, as a form: each state has its address, without any script.
void write_marks(HtmlWriter& html, const PageContext& context, const ArticlePage& page) {
    const std::array<std::pair<std::string_view, bool>, 3> boxes = {
        {{"hits", page.marks.hits}, {"names", page.marks.names}, {"quotes", page.marks.quotes}}};
    html.open("form", {{"class", "marks"},
                       {"method", "get"},
                       {"data-live", ""},
                       {"action", context.base + context.path}});
    html.open("fieldset").element("legend", {}, context.texts("marks"));
    for (const auto& [name, value] : context.parameters)
        if (name != "marks")
            html.single("input", {{"type", "hidden"}, {"name", name}, {"value", value}});
    html.single("input", {{"type", "hidden"}, {"name", "marks"}, {"value", "none"}});
    for (const auto& [name, is_on] : boxes) {
        if (name == "hits" && page.result.text_hits.empty()) continue;
        const std::string id = "marks-" + std::string(name);
        html.open("span", {{"class", "box"}});
        html.single("input", {{"type", "checkbox"},
                              {"id", id},
                              {"name", "marks"},
                              {"value", name},
                              {"checked", is_on ? "checked" : absent}});
        html.element("label", {{"for", id}}, context.texts("marks." + std::string(name)));
        html.close();
    }
    html.element("button", {{"type", "submit"}, {"class", "apply"}}, context.texts("marks.apply"));
    html.close().close();
}

constexpr double sure = 0.9; // of speakers: from here on their quotations are marked

void write_speakers(HtmlWriter& html, const PageContext& context, const Article& article,
                    const Quotation& quotation) {
    html.text(" ").open(
        "span", {{"class", "who"}, {"title", attribution_of(context, certainty_of(quotation))}});
    html.text("[");
    for (const QuotationSpeaker& each : quotation.speakers) {
        if (&each != &quotation.speakers.front()) html.text(", ");
        write_speaker_name(html, context, each.name, article.entities);
    }
    html.text("]").close();
}

// Shown beside the hit that the address names alone.
void write_steps(HtmlWriter& html, const PageContext& context, std::size_t number,
                 std::size_t count) {
    html.open("span", {{"class", "steps"}});
    const auto step = [&](std::size_t to, std::string_view key, std::string_view sign) {
        if (to < 1 || to > count) return;
        html.text(" ").element(
            "a", {{"href", "#hit-" + std::to_string(to)}, {"aria-label", context.texts(key)}},
            sign);
    };
    step(number - 1, "places.before", "\u2039");
    step(number + 1, "places.next", "\u203A");
    html.text(" ").close();
}

// Links to each place where the search's words stand.
void write_places(HtmlWriter& html, const PageContext& context, const ArticlePage& page) {
    constexpr std::size_t most = 20;
    const std::size_t count = page.marks.hits ? page.result.text_hits.size() : 0;
    if (count == 0) return;
    html.open("nav", {{"class", "places"}, {"aria-label", context.texts("places")}});
    html.element("span", {}, context.texts.count("places", count));
    for (std::size_t i = 1; i <= std::min(count, most); ++i)
        html.element("a", {{"href", "#hit-" + std::to_string(i)}}, std::to_string(i));
    html.close();
}

void write_body(HtmlWriter& html, const PageContext& context, const ArticlePage& page) {
    const Article& article = page.result.article;
    TextMarks marks;
    if (page.marks.hits) marks.hits = page.result.text_hits;
    marks.names = page.marks.names;
    marks.quotes = page.marks.quotes;
    marks.least_certainty = sure;
    marks.speakers = [&](HtmlWriter& to, const Quotation& quotation) {
        write_speakers(to, context, article, quotation);
    };
    if (marks.hits.size() > 1)
        marks.steps = [&](HtmlWriter& to, std::size_t number, std::size_t count) {
            write_steps(to, context, number, count);
        };
    marks.link = [&](const EntityMention& mention) {
        return entity_link(context, to_string(mention.type), mention.name);
    };
    html.open("div", {{"class", "text"}, {"lang", language_of(article)}, {"dir", "auto"}});
    write_text(html, article, marks);
    html.close();
    if (article.truncated)
        html.element("p", {{"class", "note"}}, context.texts("article.truncated"));
    for (const std::string& caption : article.captions)
        html.element("p", {{"class", "caption"}, {"lang", language_of(article)}, {"dir", "auto"}},
                     caption);
}

void write_story(HtmlWriter& html, const PageContext& context, const ArticlePage& page) {
    const Article& article = page.result.article;
    html.open("article", {{"class", "story"}}).open("header");
    write_source_line(html, context, article);
    html.open("h1", {{"lang", language_of(article)}, {"dir", "auto"}});
    write_hits(html, headline_of(context, article.title),
               article.title.empty() || !page.marks.hits ? std::vector<Snippet::Hit>()
                                                         : page.result.title_hits);
    html.close();
    if (!article.description.empty() && !article.text.starts_with(article.description))
        html.element("p",
                     {{"class", "standfirst"}, {"lang", language_of(article)}, {"dir", "auto"}},
                     article.description);
    write_byline(html, context, page.result);
    html.close();
    write_marks(html, context, page);
    write_places(html, context, page);
    write_body(html, context, page);
    write_quotations_of(html, context, article);
    write_field_sources(html, context, article);
    html.element("span", {{"class", "Z3988"}, {"title", coins(article)}}, "");
    html.close();
}

} // namespace

ShownMarks read_marks(const Pairs& parameters) {
    ShownMarks marks;
    bool is_first = true;
    for (const auto& [name, value] : parameters) {
        if (name != "marks") continue;
        if (is_first) marks = {.names = false, .quotes = false, .hits = false};
        is_first = false;
        marks.names = marks.names || value == "names";
        marks.quotes = marks.quotes || value == "quotes";
        marks.hits = marks.hits || value == "hits";
    }
    return marks;
}

std::string write_article_page(const PageContext& context, const ArticlePage& page) {
    PageFrame frame;
    frame.title = headline_of(context, page.result.article.title);
    frame.kind = "article";
    frame.address = page.address;
    frame.state = page.state;
    frame.head = [&](HtmlWriter& html) {
        write_article_metadata(html, page.result.article, page.address);
    };
    frame.content = [&](HtmlWriter& html) {
        write_trail(html, context, page);
        html.open("div", {{"class", "columns"}});
        write_story(html, context, page);
        write_article_facts(html, context, page);
        html.close();
    };
    return write_page(context, frame);
}

} // namespace newshound
