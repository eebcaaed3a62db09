// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/server/web/query_examples.hpp"

#include "common/article/date.hpp"
#include "searcher/value/query.hpp"

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

// As a condition; nothing where no article is dated.
std::optional<Query> busiest_year(const Summary& summary) {
    if (!summary.timeline || summary.timeline->bins.empty()) return std::nullopt;
    const auto& bins = summary.timeline->bins;
    const auto most = std::ranges::max_element(bins, {}, &TimelineBin::count);
    const DayRange days = days_of({.year = most->start.year, .precision = Precision::year});
    return Query{.op = Query::Op::range, .field = "date", .low = days.first, .high = days.last};
}

} // namespace

std::vector<QueryExample> query_examples(const Summary& summary) {
    std::vector<QueryExample> examples;
    const auto add = [&](const Query& query, std::string_view meaning) {
        examples.push_back({to_string(query), meaning});
    };
    const std::string person = first_value(summary, "person");
    const std::string place = first_value(summary, "place");
    const std::string outlet = first_value(summary, "outlet");
    const std::optional<Query> year = busiest_year(summary);
    const std::string cited = first_value(summary, "cites");
    if (!person.empty()) {
        add(phrase("person", person), "example.person");
        add(phrase("by", person), "example.by");
    }
    if (!place.empty() && year)
        add(joined(Query::Op::all_of, {phrase("place", place), *year}), "example.place");
    if (!outlet.empty()) add(phrase("outlet", outlet), "example.outlet");
    if (!cited.empty()) add(phrase("cites", cited), "example.cites");
    if (year) add(*year, "example.year");
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
