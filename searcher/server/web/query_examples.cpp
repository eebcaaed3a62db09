// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/server/web/query_examples.hpp"

#include <algorithm>
#include <array>

namespace newshound {
namespace {

// What anyone may type; the sentences are in texts.tsv under "help.KEY".
struct Rule {
    std::string_view typed;
    std::string_view meaning;
};
constexpr std::array<Rule, 6> rules = {{{"\"information security\"", "help.phrase"},
                                        {"moon OR mars", "help.or"},
                                        {"eclipse -texas", "help.not"},
                                        {"foam NEAR/6 tank", "help.near"},
                                        {"date:2019-05..2019-10", "help.date"},
                                        {"bort*", "help.pattern"}}};

std::string first_value(const Summary& summary, std::string_view field) {
    const auto facet = std::ranges::find(summary.facets, field, &Facet::field);
    if (facet == summary.facets.end()) return {};
    // An unknown outlet has no name to ask for.
    const auto value = std::ranges::find_if(
        facet->values, [](const FacetValue& each) { return !each.value.empty(); });
    return value == facet->values.end() ? std::string() : value->value;
}

std::string busiest_year(const Summary& summary) {
    if (!summary.timeline || summary.timeline->bins.empty()) return {};
    const auto& bins = summary.timeline->bins;
    const auto most = std::ranges::max_element(bins, {}, &TimelineBin::count);
    return std::to_string(most->start.year);
}

} // namespace

std::vector<QueryExample> query_examples(const Summary& summary) {
    std::vector<QueryExample> examples;
    const std::string person = first_value(summary, "person");
    const std::string place = first_value(summary, "place");
    const std::string outlet = first_value(summary, "outlet");
    const std::string year = busiest_year(summary);
    const std::string cited = first_value(summary, "cites");
    if (!person.empty()) {
        examples.push_back({condition("person", person), "example.person"});
        examples.push_back({condition("by", person), "example.by"});
    }
    if (!place.empty() && !year.empty())
        examples.push_back({condition("place", place) + " date:" + year, "example.place"});
    if (!outlet.empty()) examples.push_back({condition("outlet", outlet), "example.outlet"});
    if (!cited.empty()) examples.push_back({condition("cites", cited), "example.cites"});
    if (!year.empty()) examples.push_back({"date:" + year, "example.year"});
    return examples;
}

void write_examples(HtmlWriter& html, const PageContext& context, const Summary& summary) {
    html.open("ul", {{"class", "examples"}});
    for (const QueryExample& example : query_examples(summary)) {
        SearchState state;
        state.words = example.query;
        html.open("li").open("a", {{"href", search_link(context, state)}});
        html.element("code", {{"dir", "auto"}}, example.query).close();
        html.text(" ").element("span", {}, context.texts(example.meaning)).close();
    }
    html.close();
}

void write_query_help(HtmlWriter& html, const PageContext& context, const Summary& summary) {
    html.open("details", {{"class", "guide"}});
    html.element("summary", {}, context.texts("help.short"));
    html.open("dl");
    for (const Rule& rule : rules) {
        html.open("div").open("dt").element("code", {}, rule.typed).close();
        html.element("dd", {}, context.texts(rule.meaning)).close();
    }
    html.close();
    if (!query_examples(summary).empty()) {
        html.element("p", {}, context.texts("help.examples"));
        write_examples(html, context, summary);
    }
    html.open("p").element("a", {{"href", page_link(context, "/help")}}, context.texts("help.all"));
    html.close().close();
}

} // namespace newshound
