// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/server/web/article_metadata.hpp"

#include "common/text/json.hpp"
#include "common/text/url.hpp"
#include "searcher/renderer/day_text.hpp"
#include "searcher/server/http/target.hpp"

#include <algorithm>

namespace newshound {
namespace {

// As exact as known, never with a clock: "2019-10-16".
void write_meta(HtmlWriter& html, std::string_view name, std::string_view content) {
    if (!content.empty()) html.single("meta", {{"name", name}, {"content", content}});
}

void write_json_ld(HtmlWriter& html, const Article& article, std::string_view address) {
    Json data = {
        {"@context", "https://schema.org"}, {"@type", "NewsArticle"}, {"headline", article.title}};
    if (article.published) data.set("datePublished", to_iso(*article.published));
    if (article.updated) data.set("dateModified", to_iso(*article.updated));
    Json authors = Json::array();
    for (const std::string& author : article.authors)
        authors.push_back({{"@type", "Person"}, {"name", author}});
    if (!article.authors.empty()) data.set("author", authors);
    if (!article.outlet.empty())
        data.set("publisher", {{"@type", "Organization"}, {"name", article.outlet}});
    if (!article.section.empty()) data.set("articleSection", article.section);
    if (!article.language.empty()) data.set("inLanguage", article.language);
    if (!article.description.empty()) data.set("description", article.description);
    if (is_web_address(article.url)) data.set("isBasedOn", article.url);
    if (!address.empty()) data.set("url", address);
    html.json_data(data.text());
}

} // namespace

std::string coins(const Article& article) {
    Pairs pairs = {{"ctx_ver", "Z39.88-2004"},
                   {"rft_val_fmt", "info:ofi/fmt:kev:mtx:dc"},
                   {"rft.type", "newspaperArticle"},
                   {"rft.title", article.title}};
    if (!article.outlet.empty()) pairs.emplace_back("rft.source", article.outlet);
    if (article.published) pairs.emplace_back("rft.date", day_text(*article.published));
    for (const std::string& author : article.authors)
        pairs.emplace_back("rft.creator", author);
    if (!article.language.empty()) pairs.emplace_back("rft.language", article.language);
    if (!article.url.empty()) pairs.emplace_back("rft.identifier", article.url);
    return encode_query(pairs);
}

void write_article_metadata(HtmlWriter& html, const Article& article, std::string_view address) {
    const std::string day = article.published ? day_text(*article.published) : std::string();
    const std::string url = is_web_address(article.url) ? article.url : std::string();
    std::string slashed = day;
    std::ranges::replace(slashed, '-', '/');
    write_meta(html, "citation_title", article.title);
    for (const std::string& author : article.authors)
        write_meta(html, "citation_author", author);
    write_meta(html, "citation_publication_date", slashed);
    write_meta(html, "citation_journal_title", article.outlet);
    write_meta(html, "citation_language", article.language);
    write_meta(html, "citation_public_url", url);
    write_meta(html, "DC.title", article.title);
    for (const std::string& author : article.authors)
        write_meta(html, "DC.creator", author);
    write_meta(html, "DC.date", day);
    write_meta(html, "DC.publisher", article.outlet);
    write_meta(html, "DC.language", article.language);
    write_meta(html, "DC.identifier", url);
    write_meta(html, "DC.type", "Text");
    write_meta(html, "description", article.description);
    write_json_ld(html, article, address);
}

} // namespace newshound
