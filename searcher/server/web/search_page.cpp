// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/server/web/search_page.hpp"

#include "common/text/fault.hpp"
#include "common/text/utf8.hpp"
#include "searcher/server/web/facet_list.hpp"
#include "searcher/server/web/query_examples.hpp"
#include "searcher/server/web/quotation_list.hpp"
#include "searcher/server/web/result_list.hpp"
#include "searcher/server/web/timeline_svg.hpp"

#include <array>
#include <set>
#include <span>
#include <string_view>

namespace newshound {
namespace {

// What the API is to be asked for the same articles.
Pairs asked_of(const SearchPage& page) {
    Pairs parameters = {{"q", page.query}};
    for (const auto& pair : parameters_of(page.state))
        if (pair.first == "sort" || pair.first == "copies" || pair.first == "exact" ||
            pair.first == "quotes")
            parameters.push_back(pair);
    return parameters;
}

std::string export_link(const PageContext& context, const SearchPage& page,
                        std::string_view format) {
    Pairs parameters = asked_of(page);
    parameters.emplace_back("format", format);
    return api_link(context, "/api/v1/export", std::move(parameters));
}

void write_export(HtmlWriter& html, const PageContext& context, const SearchPage& page) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 5> files = {
        {{"csv", "CSV"},
         {"json", "JSON"},
         {"ndjson", "NDJSON"},
         {"ris", "RIS"},
         {"bibtex", "BibTeX"}}};
    constexpr std::size_t of_quotations = 3; // of these, too
    const std::size_t count = page.state.quotes ? of_quotations : files.size();
    constexpr std::array<std::pair<std::string_view, std::string_view>, 2> feeds = {
        {{"atom", "Atom"}, {"rss", "RSS"}}};
    html.open("details", {{"class", "export"}});
    html.element("summary", {}, context.texts("export")).open("ul");
    for (const auto& [format, name] : std::span(files).first(count)) {
        html.open("li").element(
            "a", {{"href", export_link(context, page, format)}, {"download", ""}}, name);
        html.close();
    }
    for (const auto& [format, name] : page.state.quotes ? std::span(feeds).first(0) : feeds) {
        html.open("li").element("a", {{"href", feed_link(context, asked_of(page), format)}}, name);
        html.close();
    }
    html.close().close();
}

// The two ways to read an answer.
void write_views(HtmlWriter& html, const PageContext& context, const SearchState& state) {
    SearchState articles = state;
    articles.offset = 0;
    articles.quotes = false;
    SearchState quotes = articles;
    quotes.quotes = true;
    html.open("nav", {{"class", "views"}, {"aria-label", context.texts("view")}});
    for (const auto* view : {&articles, &quotes})
        html.text(" ").element("a",
                               {{"href", search_link(context, *view)},
                                {"aria-current", view->quotes == state.quotes ? "page" : absent}},
                               context.texts(view->quotes ? "view.quotes" : "view.articles"));
    html.close();
}

void write_choice(HtmlWriter& html, const PageContext& context, std::string_view label,
                  const std::vector<std::pair<SearchState, std::string_view>>& choices,
                  std::size_t chosen) {
    html.open("div",
              {{"class", "choice"}, {"role", "group"}, {"aria-label", context.texts(label)}});
    html.element("span", {{"class", "label"}}, context.texts(label));
    for (std::size_t i = 0; i < choices.size(); ++i)
        html.text(" ").element("a",
                               {{"href", search_link(context, choices[i].first)},
                                {"aria-current", i == chosen ? "true" : absent}},
                               context.texts(choices[i].second));
    html.close();
}

void write_choices(HtmlWriter& html, const PageContext& context, const SearchPage& page) {
    const SearchState& state = page.state;
    SearchState first = state;
    first.offset = 0;
    std::vector<std::pair<SearchState, std::string_view>> sorts = {{first, "sort.relevance"},
                                                                   {first, "sort.newest"},
                                                                   {first, "sort.oldest"},
                                                                   {first, "sort.indexed"}};
    for (std::size_t i = 0; i < sorts.size(); ++i)
        sorts[i].first.sort = static_cast<Sort>(i);
    html.open("div", {{"class", "choices"}});
    write_choice(html, context, "sort", sorts, static_cast<std::size_t>(state.sort));
    std::vector<std::pair<SearchState, std::string_view>> copies = {
        {first, "copies.show"}, {first, "copies.collapse"}, {first, "copies.only"}};
    copies[0].first.copies = "show";
    copies[1].first.copies = "collapse";
    copies[2].first.copies = "only";
    write_choice(html, context, "copies", copies,
                 state.copies == "show"       ? 0
                 : state.copies == "collapse" ? 1
                                              : 2);
    write_export(html, context, page);
    html.close();
}

constexpr std::size_t longest_heading = 120; // bytes of a query in it; the box has all of it

void write_total(HtmlWriter& html, const PageContext& context, const SearchPage& page) {
    const Results& results = page.results;
    const std::string amount = context.texts.count(
        results.total_of == Count::stories ? "stories" : "articles", results.total);
    html.open("div", {{"class", "summary"}});
    html.open("h1", {{"id", "total"}});
    html.text(results.total_is_exact ? amount : context.texts("about", {amount}));
    if (!page.state.words.empty()) {
        std::string words(utf8_prefix(page.state.words, longest_heading));
        if (words.size() < page.state.words.size()) words += "…";
        html.text(" ").open("span", {{"class", "asked"}});
        html.text(context.texts("total.for")).text(" ");
        html.element("bdi", {}, words).close();
    }
    html.close();
    html.element("a", {{"class", "to-refine"}, {"href", "#refine"}}, context.texts("facets"));
    html.close();
    for (const std::string& note : results.notes)
        html.element("p", {{"class", "note"}, {"lang", "en"}}, note);
}

// Which other forms were searched too, and beside them the switch.
void write_forms(HtmlWriter& html, const PageContext& context, const SearchPage& page) {
    if (!page.state.exact && page.results.asked.empty()) return;
    std::string forms;
    std::set<std::string_view> shown;
    for (const AskedWord& word : page.results.asked)
        for (const AskedWord::Form& form : word.forms)
            if (shown.insert(form.text).second) forms += (forms.empty() ? "" : ", ") + form.text;
    SearchState other = page.state;
    other.offset = 0;
    other.exact = !page.state.exact;
    html.open("p", {{"class", "forms"}, {"dir", "auto"}});
    html.text(other.exact ? context.texts("forms.asked", {forms}) : context.texts("forms.typed"));
    html.text(" ").element("a", {{"href", search_link(context, other)}},
                           context.texts(other.exact ? "forms.exact" : "forms.all"));
    html.close();
}

void write_suggestion(HtmlWriter& html, const PageContext& context, const SearchPage& page) {
    // It is the whole query, the chosen conditions among it.
    SearchState other;
    other.words = page.results.did_you_mean;
    if (other.words.empty()) return;
    html.open("p", {{"class", "meant"}}).text(context.texts("meant")).text(" ");
    html.element("a", {{"href", search_link(context, other)}, {"dir", "auto"}}, other.words);
    html.close();
}

void write_nothing(HtmlWriter& html, const PageContext& context, const SearchPage& page) {
    html.open("div", {{"class", "nothing"}});
    html.element("p", {}, context.texts("nothing"));
    html.open("ul");
    if (!page.state.chosen.empty() || !page.state.filters.empty() || !page.state.date.empty()) {
        SearchState wide;
        wide.words = page.state.words;
        html.open("li").element("a", {{"href", search_link(context, wide)}},
                                context.texts("nothing.widen"));
        html.close();
    }
    html.element("li", {}, context.texts("nothing.words"));
    html.element("li", {}, context.texts("nothing.or")).close();
    if (page.archive) {
        html.element("h2", {}, context.texts("examples"));
        write_examples(html, context, *page.archive);
    }
    html.close();
}

void write_results(HtmlWriter& html, const PageContext& context, const SearchPage& page) {
    const SearchState& state = page.state;
    html.open("div", {{"class", "columns"}}).open("div", {{"class", "found"}});
    write_total(html, context, page);
    write_forms(html, context, page);
    write_suggestion(html, context, page);
    write_chips(html, context, state);
    if (page.results.timeline) write_timeline(html, context, state, *page.results.timeline);
    write_views(html, context, state);
    if (page.results.total == 0) {
        write_nothing(html, context, page);
    } else {
        write_choices(html, context, page);
        if (state.quotes)
            write_quotation_list(html, context, state, page.results);
        else
            write_result_list(html, context, state, page.results);
        write_pager(html, context, state, page.results.total);
    }
    html.close();
    write_facets(html, context, state, page.results.facets);
    html.close();
}

std::string first_year(const Summary& archive) {
    const bool has_bins = archive.timeline && !archive.timeline->bins.empty();
    return has_bins ? std::to_string(archive.timeline->bins.front().start.year) : std::string();
}

std::string last_year(const Summary& archive) {
    const bool has_bins = archive.timeline && !archive.timeline->bins.empty();
    return has_bins ? std::to_string(archive.timeline->bins.back().start.year) : std::string();
}

std::vector<std::string> facets_asked() {
    return {state_facets().begin(), state_facets().end()};
}

void write_archive_line(HtmlWriter& html, const PageContext& context, const Summary& archive) {
    html.open("p", {{"class", "folio"}});
    html.element("span", {}, context.texts.count("articles", archive.total));
    for (const Facet& facet : archive.facets)
        if (facet.field == "outlet")
            html.element("span", {}, context.texts.count("outlets", facet.distinct));
    if (const std::string first = first_year(archive); !first.empty())
        html.element("span", {}, first + "–" + last_year(archive));
    html.close();
}

void write_fronts(HtmlWriter& html, const PageContext& context, const Summary& archive) {
    for (const Facet& facet : archive.facets) {
        const bool is_front =
            facet.field == "outlet" || facet.field == "person" || facet.field == "place";
        if (!is_front || facet.values.empty()) continue;
        html.open("section");
        html.element("h2", {}, context.texts("facet." + facet.field)).open("ul");
        for (std::size_t i = 0; i < facet.values.size() && i < 8; ++i) {
            const FacetValue& value = facet.values[i];
            const std::string link =
                facet.field == "outlet"
                    ? search_link(context, SearchState().with(facet.field, value.value))
                    : entity_link(context, facet.field, value.value);
            html.open("li").element("a", {{"href", link}, {"dir", "auto"}},
                                    facet_label(context, facet.field, value.value));
            html.text(" ").element("span", {{"class", "count"}}, context.texts.number(value.count));
            html.close();
        }
        html.close().close();
    }
}

} // namespace

SearchRequest request_of(const SearchState& state) {
    SearchRequest request;
    request.sort = state.sort;
    request.exact = state.exact;
    request.quotations = state.quotes;
    request.offset = state.offset;
    request.limit = page_length;
    request.facets = facets_asked();
    request.facet_limit = more_values;
    request.copies = state.copies == "collapse" ? Copies::collapse
                     : state.copies == "only"   ? Copies::only
                                                : Copies::show;
    request.wants_timeline = true;
    request.timeline_unit = state.unit;
    return request;
}

std::string write_home_page(const PageContext& context, const SearchState& state,
                            const Summary& archive) {
    PageFrame frame;
    frame.kind = "home";
    frame.has_box = false;
    frame.content = [&](HtmlWriter& html) {
        html.open("div", {{"class", "front"}});
        html.element("h1", {}, context.name);
        write_archive_line(html, context, archive);
        write_search_box(html, context, {}, true);
        write_query_help(html, context, archive);
        html.close();
        if (archive.timeline) write_timeline(html, context, state, *archive.timeline);
        html.open("div", {{"class", "fronts"}});
        write_fronts(html, context, archive);
        html.close();
    };
    return write_page(context, frame);
}

std::string write_search_page(const PageContext& context, const SearchPage& page) {
    PageFrame frame;
    frame.title = page.state.words.empty() ? page.query : page.state.words;
    frame.kind = "results";
    frame.state = page.state;
    frame.is_indexed = false;
    frame.head = [&](HtmlWriter& html) {
        if (page.state.quotes) return; // quotations are no feed
        html.single("link", {{"rel", "alternate"},
                             {"type", "application/atom+xml"},
                             {"title", frame.title},
                             {"href", feed_link(context, asked_of(page), "atom")}});
    };
    frame.content = [&](HtmlWriter& html) {
        write_query_help(html, context, page.archive ? *page.archive : page.results);
        write_results(html, context, page);
    };
    return write_page(context, frame);
}

std::string write_query_error_page(const PageContext& context, const SearchState& state,
                                   const QueryError& error) {
    PageFrame frame;
    frame.title = context.texts("error.query");
    frame.kind = "message";
    frame.state = state;
    frame.is_indexed = false;
    frame.content = [&](HtmlWriter& html) {
        const std::string_view query = error.query;
        const std::string_view before = utf8_prefix(query, std::min(error.offset, query.size()));
        const std::string_view rest = query.substr(before.size());
        std::size_t end = 0;
        if (!rest.empty()) next_code_point(rest, end);
        html.open("div", {{"class", "message"}});
        html.element("h1", {}, context.texts("error.query"));
        html.element("p", {{"class", "reason"}}, fault_sentence(error, context.texts.language()));
        html.open("pre", {{"class", "caret"}}).open("code").text(before);
        html.element("mark", {}, end == 0 ? std::string_view("\u00A0") : rest.substr(0, end));
        html.text(rest.substr(end)).close().close();
        html.element("p", {}, context.texts("error.query.text"));
        html.open("p").element("a", {{"href", page_link(context, "/help")}},
                               context.texts("help.all"));
        html.close().close();
    };
    return write_page(context, frame);
}

} // namespace newshound
