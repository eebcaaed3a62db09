// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/server/web/query_form.hpp"

#include "common/text/ascii.hpp"
#include "searcher/server/web/search_state.hpp"
#include "searcher/server/web/typed_term.hpp"
#include "searcher/value/query.hpp"

#include <array>
#include <vector>

namespace newshound {
namespace {

// Names of fields of the query language that have a line each, in the form's order.
constexpr std::array<std::string_view, 8> fields = {"title", "author", "outlet", "person",
                                                    "org",   "place",  "by",     "said"};

std::string value_of(const Pairs& pairs, std::string_view name) {
    for (const auto& [key, value] : pairs)
        if (key == name) return std::string(trimmed(value));
    return {};
}

std::string any_of(const std::vector<std::string>& words) {
    std::string any;
    for (const std::string& word : words)
        any += (any.empty() ? "" : " OR ") + typed_term("", word);
    return words.size() < 2 ? any : "(" + any + ")";
}

void write_line(HtmlWriter& html, const PageContext& context, std::string_view name,
                std::string_view label, std::string_view hint = {}) {
    const std::string id = "form-" + std::string(name);
    html.open("p").element("label", {{"for", id}}, context.texts(label));
    html.single("input", {{"id", id},
                          {"name", name},
                          {"autocomplete", "off"},
                          {"maxlength", "500"},
                          {"placeholder", hint.empty() ? absent : hint}});
    html.close();
}

} // namespace

void write_exclusion(HtmlWriter& html, const PageContext& context, std::string_view form) {
    html.open("select", {{"name", "not_field"},
                         {"form", form.empty() ? absent : form},
                         {"aria-label", context.texts("not.field")}});
    for (const std::string_view field : state_facets())
        if (field != "lang") // known by a code that nobody types
            html.element("option", {{"value", field}},
                         context.texts("facet." + std::string(field)));
    html.close();
    html.single("input", {{"type", "text"},
                          {"id", "not"},
                          {"name", "not"},
                          {"form", form.empty() ? absent : form},
                          {"aria-label", context.texts("not")},
                          {"maxlength", "500"},
                          {"autocomplete", "off"},
                          {"enterkeyhint", "search"}});
}

std::span<const std::string_view> form_parameters() {
    static const auto names = [] {
        std::vector<std::string_view> list = {"all", "phrase",    "any",  "none",
                                              "not", "not_field", "from", "to"};
        list.insert(list.end(), fields.begin(), fields.end());
        return list;
    }();
    return names;
}

std::string query_of_form(const Pairs& pairs) {
    std::string query;
    const auto add = [&](const std::string& part) {
        if (!part.empty()) query += (query.empty() ? "" : " ") + part;
    };
    const std::string phrase = value_of(pairs, "phrase");
    const std::vector<std::string> any = typed_words(value_of(pairs, "any"));
    if (!phrase.empty()) add("\"" + escaped_quotation(phrase) + "\"");
    add(any_of(any));
    for (const std::string& word : typed_words(value_of(pairs, "none")))
        add("-" + typed_term("", word));
    for (const std::string_view field : fields)
        if (const std::string value = value_of(pairs, field); !value.empty())
            add(typed_term(field, value));
    if (const std::string value = value_of(pairs, "not"); !value.empty())
        add("-" + typed_term(value_of(pairs, "not_field"), value));
    const std::string from = value_of(pairs, "from");
    const std::string to = value_of(pairs, "to");
    if (!from.empty() || !to.empty()) add("date:" + span_of(from, to));
    return narrowed(value_of(pairs, "all"), query); // that is typed as a query
}

std::string write_form_page(const PageContext& context) {
    PageFrame frame;
    frame.title = context.texts("nav.form");
    frame.kind = "form";
    frame.content = [&](HtmlWriter& html) {
        html.element("h1", {}, context.texts("nav.form"));
        html.element("p", {{"class", "lead"}}, context.texts("form.lead"));
        html.open("form",
                  {{"class", "fields"}, {"method", "get"}, {"action", context.base + "/form"}});
        for (const auto& [name, value] : context.kept)
            html.single("input", {{"type", "hidden"}, {"name", name}, {"value", value}});
        for (const std::string_view name : {"all", "phrase", "any", "none"})
            write_line(html, context, name, "form." + std::string(name));
        for (const std::string_view name : fields)
            write_line(html, context, name, "field." + std::string(name));
        html.open("p").element("label", {{"for", "not"}}, context.texts("not"));
        html.open("span", {{"class", "exclusion"}});
        write_exclusion(html, context, "");
        html.close().close();
        write_line(html, context, "from", "date.from", "1969-07");
        write_line(html, context, "to", "date.to", "1989");
        html.element("button", {{"type", "submit"}}, context.texts("box.button"));
        html.close();
    };
    return write_page(context, frame);
}

} // namespace newshound
