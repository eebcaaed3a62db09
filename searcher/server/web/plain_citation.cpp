// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/server/web/plain_citation.hpp"

#include "common/text/url.hpp"
#include "searcher/server/http/target.hpp"
#include "searcher/server/web/result_list.hpp"

#include <array>

namespace newshound {
namespace {

// A line that a click selects, and a button that copies it.
void write_copied(HtmlWriter& html, const PageContext& context, std::string_view id,
                  std::string_view text, std::string_view label) {
    html.element("p", {{"class", "to-copy"}, {"id", id}, {"dir", "auto"}}, text);
    html.element("button",
                 {{"type", "button"},
                  {"class", "copy script-only"},
                  {"data-copy", id},
                  {"data-said", context.texts("cite.copied")}},
                 context.texts(label));
}

} // namespace

std::string citation_of(const PageContext& context, const Article& article,
                        const std::string& address) {
    std::string text;
    const auto add = [&](std::string_view part) {
        if (part.empty()) return;
        if (!text.empty()) text += ", ";
        text += part;
    };
    for (const std::string& author : article.authors)
        if (author != article.outlet) add(author); // no name twice
    add(context.texts("cite.title", {headline_of(context, article.title)}));
    add(article.outlet);
    add(article.published ? context.texts.date(*article.published)
                          : std::string(context.texts("date.unknown")));
    if (is_web_address(article.url)) add(article.url);
    text += ". ";
    return text +
           context.texts("cite.held", {context.name, address, context.texts.date(context.today)});
}

void write_citation(HtmlWriter& html, const PageContext& context, const ArticlePage& page) {
    const Result& result = page.result;
    html.open("section", {{"class", "cite"}}).element("h2", {}, context.texts("cite"));
    write_copied(html, context, "citation", citation_of(context, result.article, page.permalink),
                 "cite.copy");
    write_copied(html, context, "permalink", page.permalink, "cite.link");
    constexpr std::array<std::pair<std::string_view, std::string_view>, 3> forms = {
        {{"ris", "RIS"}, {"bibtex", "BibTeX"}, {"csl-json", "CSL-JSON"}}};
    const std::string path = "/api/v1/article/" + encode_component(result.id);
    html.open("ul", {{"class", "run"}});
    for (const auto& [format, name] : forms) {
        html.open("li").element(
            "a",
            {{"href", api_link(context, path, {{"format", std::string(format)}})},
             {"aria-label", context.texts("article.cite", {name})}},
            name);
        html.close();
    }
    html.close().close();
}

} // namespace newshound
