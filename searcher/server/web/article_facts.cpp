// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/server/web/article_facts.hpp"

#include "common/article/replay_address.hpp"
#include "common/schema/identity.hpp"
#include "common/text/url.hpp"
#include "common/text/utf8.hpp"
#include "searcher/answer/first_print.hpp"
#include "searcher/server/http/target.hpp"
#include "searcher/server/web/plain_citation.hpp"
#include "searcher/server/web/result_list.hpp"

#include <algorithm>
#include <cmath>
#include <set>

namespace newshound {
namespace {

// The page that it was read from: as a download and as its source.
void write_original_links(HtmlWriter& html, const PageContext& context, const Result& result) {
    const std::string path = "/original/" + encode_component(version_id(result.id, result.version));
    html.open("li").element("a", {{"href", page_link(context, path)}, {"download", ""}},
                            context.texts("article.stored"));
    html.text(" ").element("a", {{"href", page_link(context, path, {{"view", "text"}})}},
                           context.texts("article.stored.text"));
    html.close();
}

// Addresses at which the article can be read elsewhere.
void write_links(HtmlWriter& html, const PageContext& context, const Result& result) {
    const std::string& url = result.article.url;
    const std::string replay = replay_address(context.replay, result.article);
    if (!is_web_address(url) && replay.empty() && !context.gives_originals) return;
    html.open("section").element("h2", {}, context.texts("article.read")).open("ul");
    if (is_web_address(url)) {
        html.open("li").element("a", {{"href", url}, {"rel", "external noreferrer"}},
                                context.texts("article.original"));
        html.close();
    }
    if (!replay.empty()) {
        html.open("li").element("a", {{"href", replay}, {"rel", "external noreferrer"}},
                                context.texts("article.replay"));
        html.close();
    }
    if (context.gives_originals) write_original_links(html, context, result);
    html.close().close();
}

void write_names(HtmlWriter& html, const PageContext& context, const Article& article,
                 EntityType type) {
    std::vector<const EntityMention*> names;
    std::set<std::string_view> seen;
    for (const EntityMention& mention : article.entities)
        if (mention.type == type && seen.insert(mention.name).second) names.push_back(&mention);
    if (names.empty()) return;
    std::ranges::stable_sort(names, std::ranges::greater(), &EntityMention::prominence);
    if (names.size() > 12) names.resize(12);
    const std::string field(to_string(type));
    html.open("section").element("h2", {}, context.texts("facet." + field));
    html.open("ul", {{"class", "run"}});
    for (const EntityMention* mention : names) {
        html.open("li").element(
            "a", {{"href", entity_link(context, field, mention->name)}, {"dir", "auto"}},
            mention->name);
        html.close();
    }
    html.close().close();
}

void write_versions(HtmlWriter& html, const PageContext& context, const ArticlePage& page) {
    if (page.versions.size() < 2) return;
    html.open("section").element("h2", {}, context.texts("article.versions")).open("ol");
    for (const Result& each : page.versions) {
        const std::string name = each.id + "." + std::to_string(each.version);
        const std::optional<Date>& moment =
            each.article.captured ? each.article.captured : each.article.updated;
        std::string label = context.texts("hit.version", {std::to_string(each.version)});
        if (moment) label += ", " + context.texts.date(*moment);
        const bool is_current = each.version == page.result.version;
        html.open("li");
        html.element(
            "a",
            {{"href", article_link(context, name)}, {"aria-current", is_current ? "true" : absent}},
            label);
        if (!is_current) {
            html.text(" ").element(
                "a",
                {{"href", page_link(context, "/article/" + encode_component(name),
                                    {{"against", std::to_string(page.result.version)}})}},
                context.texts("article.compare"));
        }
        html.close();
    }
    html.close().close();
}

// The printing that came first, the earliest of the outlet that printed first; null = not known, as
// where not all are here.
const Result* first_print(const ArticlePage& page) {
    if (page.result.copies > page.printings.size()) return nullptr;
    std::vector<Print> prints;
    for (const Result& each : page.printings)
        prints.push_back(print_of(each.article));
    const std::string outlet = first_to_print(prints);
    const auto first = std::ranges::find_if(page.printings, [&](const Result& each) {
        return !outlet.empty() && each.article.outlet == outlet;
    });
    return first == page.printings.end() ? nullptr : &*first;
}

void write_printing(HtmlWriter& html, const PageContext& context, const ArticlePage& page,
                    const Result& each, bool is_first) {
    const bool is_current = each.id == page.result.id;
    html.open("li");
    write_source_line(html, context, each.article);
    html.element("a",
                 {{"href", article_link(context, each.id)},
                  {"dir", "auto"},
                  {"aria-current", is_current ? "true" : absent}},
                 headline_of(context, each.article.title));
    html.open("p", {{"class", "also"}});
    if (is_first) html.element("span", {}, context.texts("article.first"));
    if (!is_current)
        html.text(" ").element(
            "a",
            {{"href", page_link(context, "/article/" + encode_component(each.id),
                                {{"against", version_id(page.result.id, page.result.version)}})}},
            context.texts("article.compare"));
    html.close().close();
}

void write_printings(HtmlWriter& html, const PageContext& context, const ArticlePage& page) {
    if (page.printings.size() < 2) return;
    html.open("section").element("h2", {}, context.texts("article.printings"));
    html.open("ol", {{"class", "cards printings"}});
    const Result* first = first_print(page);
    for (const Result& each : page.printings)
        write_printing(html, context, page, each, &each == first);
    html.close();
    if (page.result.copies > page.printings.size()) {
        SearchState all;
        all.words = "story:" + page.result.story;
        html.element("a", {{"href", search_link(context, all)}},
                     context.texts.count("hit.copies", page.result.copies));
    }
    html.close();
}

void write_list(HtmlWriter& html, const PageContext& context, const ArticleList& list) {
    if (list.results.empty()) return;
    html.open("section").element("h2", {}, context.texts(list.heading));
    html.open("ul", {{"class", "cards"}});
    for (const Result& each : list.results) {
        html.open("li");
        write_source_line(html, context, each.article);
        html.element("a", {{"href", article_link(context, each.id)}, {"dir", "auto"}},
                     headline_of(context, each.article.title));
        html.close();
    }
    html.close().close();
}

} // namespace

void write_article_facts(HtmlWriter& html, const PageContext& context, const ArticlePage& page) {
    html.open("aside", {{"class", "facts"}, {"aria-label", context.texts("article.facts")}});
    write_links(html, context, page.result);
    write_versions(html, context, page);
    write_printings(html, context, page);
    write_citation(html, context, page);
    for (const EntityType type : {EntityType::person, EntityType::org, EntityType::place})
        write_names(html, context, page.result.article, type);
    for (const ArticleList& list : page.lists)
        write_list(html, context, list);
    html.close();
}

void write_field_sources(HtmlWriter& html, const PageContext& context, const Article& article) {
    if (article.found.empty()) return;
    constexpr std::size_t longest_value = 120; // bytes: a cell, not the text again
    html.open("details", {{"class", "figures sources"}});
    html.element("summary", {}, context.texts("found"));
    html.open("table").open("thead").open("tr");
    for (const std::string_view key :
         {"found.field", "found.value", "found.rule", "found.element", "found.sure"})
        html.element("th", {{"scope", "col"}}, context.texts(key));
    html.close().close().open("tbody");
    for (const Found& each : article.found) {
        std::string value(utf8_prefix(each.value, longest_value));
        if (value.size() < each.value.size()) value += "…";
        html.open("tr").element("th", {{"scope", "row"}}, each.field);
        html.element("td", {{"dir", "auto"}}, value).text(" ").element("td", {}, each.rule);
        html.text(" ").open("td").element("code", {}, each.element).close().text(" ");
        html.element("td", {}, std::to_string(std::lround(each.confidence * 100)) + "\u00A0%");
        html.close();
    }
    html.close().close().close();
}

} // namespace newshound
