// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/server/web/value_page.hpp"

#include "common/text/unicode.hpp"
#include "searcher/server/web/facet_list.hpp"
#include "searcher/server/web/result_list.hpp"

#include <algorithm>
#include <span>
#include <vector>

namespace newshound {
namespace {

constexpr std::size_t rows = 150; // a page

std::vector<const FacetValue*> found_in(const PageContext& context, const ValuePage& page) {
    const std::string wanted = fold_accents(page.find);
    std::vector<const FacetValue*> found;
    for (const FacetValue& each : page.facet.values)
        if (fold_accents(facet_label(context, page.facet.field, each.value)).find(wanted) !=
            std::string::npos)
            found.push_back(&each);
    return found;
}

Pairs parameters_of_list(const ValuePage& page) {
    SearchState state = page.state;
    state.offset = 0;
    Pairs parameters = parameters_of(state);
    if (!page.find.empty()) parameters.emplace_back("find", page.find);
    return parameters;
}

void write_find(HtmlWriter& html, const PageContext& context, const ValuePage& page) {
    const std::string_view label = context.texts("values.find");
    html.open("form", {{"class", "find"},
                       {"method", "get"},
                       {"role", "search"},
                       {"aria-label", label},
                       {"action", context.base + "/values"}});
    html.element("label", {{"for", "find"}}, label);
    html.single("input",
                {{"type", "search"}, {"id", "find"}, {"name", "find"}, {"value", page.find}});
    ValuePage all = page;
    all.find.clear();
    Pairs hidden = parameters_of_list(all);
    hidden.insert(hidden.end(), context.kept.begin(), context.kept.end());
    for (const auto& [name, value] : hidden)
        html.single("input", {{"type", "hidden"}, {"name", name}, {"value", value}});
    html.element("button", {{"type", "submit"}}, context.texts("box.button"));
    html.close();
}

void write_values(HtmlWriter& html, const PageContext& context, const ValuePage& page,
                  std::span<const FacetValue* const> values) {
    SearchState state = page.state;
    state.more.clear();
    html.open("ul", {{"class", "values"}});
    for (const FacetValue* each : values) {
        html.open("li").element(
            "a",
            {{"href", search_link(context, state.with(page.facet.field, each->value))},
             {"dir", "auto"}},
            facet_label(context, page.facet.field, each->value));
        html.text(" ").element("span", {{"class", "count"}}, context.texts.number(each->count));
        html.text(" ");
        write_without(html, context, state, page.facet.field, each->value);
        html.close();
    }
    html.close();
}

} // namespace

std::string write_value_page(const PageContext& context, const ValuePage& page) {
    const std::vector<const FacetValue*> found = found_in(context, page);
    const std::size_t last = found.empty() ? 0 : (found.size() - 1) / rows * rows;
    const std::size_t offset = std::min(page.offset, last) / rows * rows;
    PageFrame frame;
    frame.title = context.texts("facet." + page.facet.field);
    frame.kind = "all-values";
    frame.state = page.state;
    frame.state.more.clear();
    frame.is_indexed = false;
    frame.content = [&](HtmlWriter& html) {
        html.open("nav", {{"class", "trail"}, {"aria-label", context.texts("trail")}});
        html.element("a", {{"href", search_link(context, frame.state)}},
                     context.texts("trail.results"));
        html.close().element("h1", {}, frame.title);
        write_chips(html, context, frame.state);
        write_find(html, context, page);
        html.element("p", {{"class", "note"}}, context.texts.count("values", found.size()));
        if (page.facet.distinct > page.facet.values.size())
            html.element(
                "p", {{"class", "note"}},
                context.texts("values.most", {context.texts.number(page.facet.values.size()),
                                              context.texts.number(page.facet.distinct)}));
        write_values(html, context, page,
                     std::span(found).subspan(offset, std::min(rows, found.size() - offset)));
        write_pager(html, context, {.offset = offset, .length = rows, .total = found.size()},
                    [&](std::size_t other) {
                        Pairs parameters = parameters_of_list(page);
                        if (other != 0) parameters.emplace_back("offset", std::to_string(other));
                        return page_link(context, "/values", parameters);
                    });
    };
    return write_page(context, frame);
}

} // namespace newshound
