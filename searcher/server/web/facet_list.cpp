// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/server/web/facet_list.hpp"

#include "common/article/entity.hpp"
#include "searcher/server/web/query_form.hpp"

#include <algorithm>
#include <utility>

namespace newshound {
namespace {

// A sign behind a value, with words for who does not see it.
void write_sign(HtmlWriter& html, std::string_view link, std::string_view words,
                std::string_view sign) {
    html.element("a", {{"class", "sign"}, {"href", link}, {"title", words}, {"aria-label", words}},
                 sign);
}

struct Row {
    std::string value;
    std::optional<std::size_t> count; // absent: chosen, and none of the results has it
};

// The chosen values first, then the most frequent ones.
std::vector<Row> rows_of(const SearchState& state, const Facet& facet) {
    std::vector<Row> rows;
    const auto count_of = [&](const std::string& value) -> std::optional<std::size_t> {
        const auto at = std::ranges::find(facet.values, value, &FacetValue::value);
        return at == facet.values.end() ? std::nullopt : std::optional(at->count);
    };
    for (const auto& [field, value] : state.chosen)
        if (field == facet.field) rows.push_back({value, count_of(value)});
    const std::size_t most = rows.size() + (state.more == facet.field ? more_values : facet_values);
    for (const FacetValue& each : facet.values)
        if (rows.size() < most && !state.has(facet.field, each.value))
            rows.push_back({each.value, each.count});
    return rows;
}

void write_row(HtmlWriter& html, const PageContext& context, const SearchState& state,
               const Facet& facet, const Row& row, std::size_t number) {
    const std::string id = facet.field + "-" + std::to_string(number);
    html.open("li");
    html.single("input", {{"type", "checkbox"},
                          {"form", "search"},
                          {"id", id},
                          {"name", facet.field},
                          {"value", row.value},
                          {"checked", state.has(facet.field, row.value) ? "checked" : absent}});
    html.open("label", {{"for", id}});
    html.element("span", {{"class", "value"}, {"dir", "auto"}},
                 facet_label(context, facet.field, row.value));
    if (row.count)
        html.text(" ").element("span", {{"class", "count"}}, context.texts.number(*row.count));
    html.close();
    EntityType type{};
    if (!state.has(facet.field, row.value))
        write_without(html, context, state, facet.field, row.value);
    else if (from_string(facet.field, type))
        write_sign(html, entity_link(context, facet.field, row.value),
                   context.texts("facet.entry", {row.value}), "\u2192");
    html.close();
}

void write_more(HtmlWriter& html, const PageContext& context, const SearchState& state,
                const Facet& facet, std::size_t shown) {
    const bool is_long = state.more == facet.field;
    if (!is_long && facet.distinct <= shown) return;
    SearchState other = state;
    other.more = is_long ? std::string() : facet.field;
    const std::string_view name = context.texts("facet." + facet.field);
    if (is_long && facet.distinct > shown)
        html.element("a", {{"class", "more"}, {"href", value_link(context, state, facet.field)}},
                     context.texts("facet.all", {name, context.texts.number(facet.distinct)}))
            .text(" ");
    html.element(
        "a",
        {{"class", "more"}, {"id", "more-" + facet.field}, {"href", search_link(context, other)}},
        is_long ? context.texts("facet.fewer", {name}) : context.texts("facet.more", {name}));
}

void write_facet(HtmlWriter& html, const PageContext& context, const SearchState& state,
                 const Facet& facet) {
    const std::vector<Row> rows = rows_of(state, facet);
    html.open("fieldset", {{"class", "facet"}, {"name", facet.field}});
    html.element("legend", {}, context.texts("facet." + facet.field));
    // Values that one article has each narrow down to an article: they wait behind their number.
    const bool is_folded = !facet.values.empty() && facet.values.front().count <= 1 &&
                           !state.has(facet.field) && state.more != facet.field;
    const std::string name = "once-" + facet.field;
    if (is_folded) {
        html.open("details", {{"class", name}});
        html.element("summary", {}, context.texts.count("facet.once", facet.distinct));
    }
    html.open("ul");
    std::size_t number = 0;
    for (const Row& row : rows)
        write_row(html, context, state, facet, row, ++number);
    html.close();
    write_more(html, context, state, facet, rows.size());
    if (is_folded) html.close();
    html.close();
}

// From and to, each a day, month or year; of a span of another form the whole of it in both.
void write_dates(HtmlWriter& html, const PageContext& context, const SearchState& state) {
    const std::size_t dots = state.date.find("..");
    const std::string from = state.date.substr(0, dots);
    const std::string to = dots == state.date.npos ? from : state.date.substr(dots + 2);
    html.open("fieldset", {{"class", "facet dates-asked"}, {"name", "date"}});
    html.element("legend", {}, context.texts("facet.date"));
    for (const auto& [name, value] : {std::pair("from", &from), std::pair("to", &to)}) {
        const std::string label = "date." + std::string(name);
        html.element("label", {{"for", name}}, context.texts(label));
        html.single("input",
                    {{"type", "text"},
                     {"form", "search"},
                     {"id", name},
                     {"name", name},
                     {"value", *value},
                     {"maxlength", "40"},
                     {"autocomplete", "off"},
                     {"enterkeyhint", "search"},
                     {"placeholder", name == std::string_view("from") ? "1969-07" : "1989"}});
    }
    html.close();
}

void write_chip(HtmlWriter& html, const PageContext& context, std::string_view kind,
                std::string_view value, const SearchState& without) {
    html.open("li").open(
        "a", {{"href", search_link(context, without)}, {"title", context.texts("chip.remove")}});
    html.open("span", {{"class", "chip"}});
    if (!kind.empty()) html.element("span", {{"class", "kind"}}, kind).text(" ");
    html.element("span", {{"dir", "auto"}}, value).close().text(" ");
    html.element("span", {{"class", "unseen"}}, context.texts("chip.remove"));
    html.close().close();
}

} // namespace

std::string facet_label(const PageContext& context, std::string_view field,
                        const std::string& value) {
    return field == "lang" ? context.texts.language_name(value) : value;
}

std::string value_link(const PageContext& context, const SearchState& state,
                       std::string_view field) {
    SearchState all = state;
    all.offset = 0;
    all.more = field;
    return page_link(context, "/values", parameters_of(all));
}

void write_without(HtmlWriter& html, const PageContext& context, const SearchState& state,
                   std::string_view field, const std::string& value) {
    write_sign(html,
               search_link(context, state.with_filter("-" + std::string(field) + ":" + value)),
               context.texts("facet.without", {value}), "\u2212");
}

void write_facets(HtmlWriter& html, const PageContext& context, const SearchState& state,
                  const std::vector<Facet>& facets) {
    html.open("section", {{"class", "facets"}, {"id", "refine"}, {"aria-labelledby", "refine-h"}});
    html.element("h2", {{"id", "refine-h"}}, context.texts("facets"));
    write_dates(html, context, state);
    html.open("details", {{"class", "exclusion"}}).element("summary", {}, context.texts("not"));
    write_exclusion(html, context, "search");
    html.close();
    for (const Facet& facet : facets)
        if (facet.distinct > 1 || state.has(facet.field)) write_facet(html, context, state, facet);
    html.element("button", {{"type", "submit"}, {"form", "search"}, {"class", "apply"}},
                 context.texts("facets.apply"));
    html.element("a", {{"class", "to-results"}, {"href", "#main"}}, context.texts("facets.back"));
    html.close();
}

void write_chips(HtmlWriter& html, const PageContext& context, const SearchState& state) {
    if (state.chosen.empty() && state.filters.empty() && state.date.empty()) return;
    html.open("ul", {{"class", "chips"}, {"aria-label", context.texts("chips")}});
    for (const auto& [field, value] : state.chosen)
        write_chip(html, context, context.texts("facet." + field),
                   facet_label(context, field, value), state.without(field, value));
    for (const std::string& filter : state.filters)
        write_chip(html, context, "", filter, state.without_filter(filter));
    if (!state.date.empty())
        write_chip(html, context, context.texts("facet.date"), state.date, state.with_date(""));
    html.close();
}

} // namespace newshound
