// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/server/web/page_frame.hpp"

#include "searcher/server/http/target.hpp"
#include "searcher/server/web/web_files.hpp"

#include <algorithm>
#include <array>

namespace newshound {
namespace {

std::string file_link(const PageContext& context, std::string_view name) {
    return context.base + "/static/" + versioned(name);
}

void write_head(HtmlWriter& html, const PageContext& context, const PageFrame& frame) {
    html.open("head");
    html.single("meta", {{"charset", "utf-8"}});
    html.element("title", {},
                 frame.title.empty() ? context.name : frame.title + " – " + context.name);
    html.single("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
    html.single("meta", {{"name", "color-scheme"}, {"content", "light dark"}});
    html.single("meta", {{"name", "referrer"}, {"content", "no-referrer"}});
    if (!frame.is_indexed)
        html.single("meta", {{"name", "robots"}, {"content", "noindex, nofollow"}});
    html.single("link", {{"rel", "stylesheet"}, {"href", file_link(context, "newshound.css")}});
    html.single(
        "link",
        {{"rel", "icon"}, {"type", "image/svg+xml"}, {"href", file_link(context, "icon.svg")}});
    html.single("link", {{"rel", "search"},
                         {"type", "application/opensearchdescription+xml"},
                         {"title", context.name},
                         {"href", context.base + "/opensearch.xml"}});
    if (frame.is_framed)
        html.single("base", {{"target", "_blank"}});
    else
        html.open("script", {{"type", "module"}, {"src", file_link(context, "newshound.js")}})
            .close();
    if (frame.head) frame.head(html);
    html.close();
}

void write_navigation(HtmlWriter& html, const PageContext& context) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 3> pages = {
        {{"/form", "nav.form"}, {"/coverage", "nav.coverage"}, {"/help", "nav.help"}}};
    html.open("nav", {{"class", "pages"}, {"aria-label", context.texts("nav.pages")}}).open("ul");
    for (const auto& [path, key] : pages) {
        html.open("li").element("a",
                                {{"href", page_link(context, path)},
                                 {"aria-current", context.path == path ? "page" : absent}},
                                context.texts(key));
        html.close();
    }
    html.close().close();
}

// Where there are several: the same page of each, or its first page where that is of one alone.
void write_databases(HtmlWriter& html, const PageContext& context) {
    if (context.databases.size() < 2) return;
    constexpr std::array<std::string_view, 5> everywhere = {"/", "/coverage", "/entity", "/form",
                                                            "/help"};
    const bool is_everywhere = std::ranges::find(everywhere, context.path) != everywhere.end();
    PageContext other = context;
    std::erase_if(other.parameters, [](const auto& pair) { return pair.first == "offset"; });
    const auto now = std::ranges::find(context.kept, "database", &Pairs::value_type::first);
    html.open("nav", {{"class", "databases"}, {"aria-label", context.texts("nav.databases")}});
    html.open("ul");
    for (const std::string_view name : context.databases) {
        std::erase_if(other.kept, [](const auto& pair) { return pair.first == "database"; });
        other.kept.emplace_back("database", name);
        const bool is_current =
            name == (now == context.kept.end() ? context.databases.front() : now->second);
        html.open("li").element("a",
                                {{"href", page_link(other, is_everywhere ? context.path : "/",
                                                    is_everywhere ? other.parameters : Pairs())},
                                 {"aria-current", is_current ? "true" : absent}},
                                name);
        html.close();
    }
    html.close().close();
}

void write_masthead(HtmlWriter& html, const PageContext& context, const PageFrame& frame) {
    html.open("header", {{"class", "masthead"}});
    html.element("a", {{"class", "nameplate"}, {"href", page_link(context, "/")}, {"rel", "home"}},
                 context.name);
    if (frame.has_box) write_search_box(html, context, frame.state, false);
    write_navigation(html, context);
    write_databases(html, context);
    html.close();
}

// Where a printed page came from and when; screens don't show it.
void write_paper_line(HtmlWriter& html, const PageContext& context, const PageFrame& frame) {
    const std::string& address = frame.address.empty() ? context.address : frame.address;
    if (address.empty()) return;
    html.open("p", {{"class", "on-paper"}});
    html.element("span", {}, address).text(" ");
    html.element("time", {{"datetime", to_iso(context.today)}}, context.texts.date(context.today));
    html.close();
}

// The same page in the other languages.
void write_languages(HtmlWriter& html, const PageContext& context) {
    html.open("nav", {{"class", "languages"}, {"aria-label", context.texts("nav.language")}});
    html.open("ul");
    for (const std::string_view code : Texts::languages()) {
        PageContext other = context;
        std::erase_if(other.kept, [](const auto& pair) { return pair.first == "ui"; });
        other.kept.emplace_back("ui", code);
        const bool is_current = code == context.texts.language();
        html.open("li").element("a",
                                {{"href", page_link(other, context.path, context.parameters)},
                                 {"lang", code},
                                 {"hreflang", code},
                                 {"aria-current", is_current ? "true" : absent}},
                                Texts(code)("language.self"));
        html.close();
    }
    html.close().close();
}

void write_foot(HtmlWriter& html, const PageContext& context) {
    html.open("footer", {{"class", "foot"}});
    write_languages(html, context);
    html.open("p").text(context.texts("foot.rights")).close();
    html.open("p", {{"class", "keys script-only"}});
    html.single("input", {{"type", "checkbox"}, {"id", "shortcuts"}, {"checked", "checked"}});
    html.element("label", {{"for", "shortcuts"}}, context.texts("foot.keys")).close();
    html.close();
}

} // namespace

std::string page_link(const PageContext& context, std::string_view path, Pairs parameters) {
    for (const auto& kept : context.kept) {
        std::erase_if(parameters, [&](const auto& pair) { return pair.first == kept.first; });
        parameters.push_back(kept);
    }
    std::string link = context.base + std::string(path);
    if (!parameters.empty()) link += "?" + encode_query(parameters);
    return link;
}

std::string api_link(const PageContext& context, std::string_view path, Pairs parameters) {
    PageContext plain;
    plain.base = context.base;
    for (const auto& kept : context.kept)
        if (kept.first != "ui") plain.kept.push_back(kept);
    return page_link(plain, path, std::move(parameters));
}

std::string feed_link(const PageContext& context, Pairs parameters, std::string_view format) {
    parameters.emplace_back("format", format);
    for (const auto& kept : context.kept)
        if (kept.first == "database") parameters.push_back(kept);
    const std::string token = context.feed_token ? context.feed_token(parameters) : "";
    if (!token.empty()) parameters.emplace_back("token", token);
    return api_link(context, "/api/v1/search", std::move(parameters));
}

std::string search_link(const PageContext& context, const SearchState& state) {
    return page_link(context, "/", parameters_of(state));
}

std::string article_link(const PageContext& context, std::string_view id, const SearchState& state,
                         std::size_t place) {
    Pairs parameters = parameters_of(state);
    std::erase_if(parameters, [](const auto& pair) {
        return pair.first == "offset" || pair.first == "more" || pair.first == "measure" ||
               pair.first == "timeline";
    });
    if (place != 0) parameters.emplace_back("hit", std::to_string(place));
    return page_link(context, "/article/" + encode_component(id), std::move(parameters));
}

std::string entity_link(const PageContext& context, std::string_view field, std::string_view name) {
    return page_link(context, "/entity", {{std::string(field), std::string(name)}});
}

void write_search_box(HtmlWriter& html, const PageContext& context, const SearchState& state,
                      bool is_large) {
    html.open("form", {{"id", "search"},
                       {"class", is_large ? "box large" : "box"},
                       {"role", "search"},
                       {"action", context.base + "/"},
                       {"method", "get"}});
    html.element("label", {{"for", "q"}, {"class", "unseen"}}, context.texts("box.label"));
    html.single("input", {{"type", "search"},
                          {"id", "q"},
                          {"name", "q"},
                          {"value", state.words},
                          {"placeholder", context.texts("box.placeholder")},
                          {"autocomplete", "off"},
                          {"autocapitalize", "none"},
                          {"spellcheck", "false"},
                          {"maxlength", "4000"},
                          {"enterkeyhint", "search"}});
    // Fields that the page shows as boxes of this form are not repeated here.
    SearchState kept = state;
    kept.words.clear();
    kept.chosen.clear();
    kept.date.clear();
    kept.offset = 0;
    Pairs hidden = parameters_of(kept);
    hidden.insert(hidden.end(), context.kept.begin(), context.kept.end());
    for (const auto& [name, value] : hidden)
        html.single("input", {{"type", "hidden"}, {"name", name}, {"value", value}});
    html.element("button", {{"type", "submit"}}, context.texts("box.button"));
    html.close();
}

std::string write_page(const PageContext& context, const PageFrame& frame) {
    HtmlWriter html;
    html.open("html", {{"lang", context.texts.language()}});
    write_head(html, context, frame);
    html.open("body", {{"class", frame.kind}, {"data-base", context.base}});
    if (!frame.is_framed) {
        html.element("a", {{"class", "skip"}, {"href", "#main"}}, context.texts("skip")).text(" ");
        write_masthead(html, context, frame);
    }
    html.open("main", {{"id", "main"}, {"tabindex", "-1"}});
    const std::string missing = context.missing ? context.missing() : "";
    if (!missing.empty())
        html.element("p", {{"class", "note partial"}, {"role", "status"}},
                     context.texts("partial", {missing}));
    if (frame.content) frame.content(html);
    write_paper_line(html, context, frame);
    html.close();
    if (!frame.is_framed) {
        write_foot(html, context);
        html.element("p",
                     {{"id", "spoken"},
                      {"class", "unseen"},
                      {"role", "status"},
                      {"data-added", context.texts("spoken.added", {"{0}"})},
                      {"data-removed", context.texts("spoken.removed", {"{0}"})}},
                     "");
    }
    html.close().close();
    return "<!DOCTYPE html>\n" + html.take() + "\n";
}

std::string write_message_page(const PageContext& context, std::string_view heading,
                               std::string_view sentence, std::string_view language) {
    PageFrame frame;
    frame.title = heading;
    frame.kind = "message";
    frame.is_indexed = false;
    frame.content = [&](HtmlWriter& html) {
        html.open("div", {{"class", "message"}});
        html.element("h1", {}, heading);
        html.element("p", {{"lang", language}}, sentence);
        html.close();
    };
    return write_page(context, frame);
}

} // namespace newshound
