// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/server/web/help_page.hpp"

#include "common/schema/schema.hpp"
#include "searcher/server/web/query_examples.hpp"

#include <array>

namespace newshound {
namespace {

void write_example(HtmlWriter& html, const PageContext& context, std::string_view query) {
    SearchState state;
    state.words = query;
    html.open("a", {{"href", search_link(context, state)}}).element("code", {}, query).close();
}

void write_words(HtmlWriter& html, const PageContext& context) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 8> rows = {
        {{"cyber security", "help.words"},
         {"\"information security\"", "help.phrase"},
         {"moon OR mars", "help.or"},
         {"eclipse -texas", "help.not"},
         {"(comet OR mars) landing", "help.group"},
         {"foam NEAR/6 tank", "help.near"},
         {"bort*", "help.pattern"},
         {"said:moon by:armstrong", "help.said"}}};
    html.open("table", {{"class", "help"}}).open("tbody");
    for (const auto& [query, meaning] : rows) {
        html.open("tr").open("th", {{"scope", "row"}});
        write_example(html, context, query);
        html.close().element("td", {}, context.texts(meaning)).close();
    }
    html.close().close();
}

void write_fields(HtmlWriter& html, const PageContext& context) {
    html.open("table", {{"class", "help"}}).open("thead").open("tr");
    for (const std::string_view key : {"help.field", "help.searches", "help.example"})
        html.element("th", {{"scope", "col"}}, context.texts(key));
    html.close().close().open("tbody");
    for (const Field& field : fields()) {
        html.open("tr").open("th", {{"scope", "row"}});
        html.element("code", {}, std::string(field.name) + ":").close();
        html.element("td", {}, context.texts("field." + std::string(field.name))).open("td");
        write_example(html, context, field.example);
        html.close().close();
    }
    html.close().close();
}

void write_keys(HtmlWriter& html, const PageContext& context) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 5> keys = {
        {{"/", "keys.search"},
         {"j", "keys.down"},
         {"k", "keys.up"},
         {"Enter", "keys.open"},
         {"?", "keys.help"}}};
    html.open("table", {{"class", "help keys"}}).open("tbody");
    for (const auto& [key, meaning] : keys) {
        html.open("tr").open("th", {{"scope", "row"}}).element("kbd", {}, key).close();
        html.element("td", {}, context.texts(meaning)).close();
    }
    html.close().close();
    html.element("p", {{"class", "note"}}, context.texts("keys.off"));
}

} // namespace

std::string write_help_page(const PageContext& context, const Summary& archive) {
    PageFrame frame;
    frame.title = context.texts("nav.help");
    frame.kind = "help";
    frame.content = [&](HtmlWriter& html) {
        html.element("h1", {}, context.texts("help.heading"));
        html.element("p", {{"class", "lead"}}, context.texts("help.lead"));
        html.element("h2", {}, context.texts("help.words-heading"));
        write_words(html, context);
        html.element("h2", {}, context.texts("examples"));
        write_examples(html, context, archive);
        html.element("h2", {}, context.texts("help.fields-heading"));
        html.element("p", {}, context.texts("help.fields-lead"));
        html.open("div", {{"class", "scroll"},
                          {"tabindex", "0"},
                          {"role", "region"},
                          {"aria-label", context.texts("help.fields-heading")}});
        write_fields(html, context);
        html.close();
        html.element("h2", {}, context.texts("help.dates-heading"));
        html.element("p", {}, context.texts("help.dates"));
        html.element("h2", {{"id", "keys"}}, context.texts("help.keys-heading"));
        write_keys(html, context);
    };
    return write_page(context, frame);
}

} // namespace newshound
