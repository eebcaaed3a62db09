// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/renderer/csl_renderer.hpp"

#include "common/text/json.hpp"
#include "searcher/renderer/citation.hpp"

#include <ostream>

namespace newshound {
namespace {

void set(Json& item, const char* variable, std::string_view text) {
    if (const std::string line = one_line(text); !line.empty()) item.set(variable, line);
}

// As exact as it is known: {"date-parts": [[2019, 10]]}.
void set(Json& item, const char* variable, const std::optional<Date>& date) {
    if (!date) return;
    Json parts = Json::array();
    parts.push_back(date->year);
    if (date->precision >= Precision::month) parts.push_back(date->month);
    if (date->precision >= Precision::day) parts.push_back(date->day);
    Json dates = Json::array();
    dates.push_back(parts);
    item.set(variable, {{"date-parts", dates}});
}

Json author_json(const CitedName& name) {
    if (!name.literal.empty()) return {{"literal", name.literal}};
    return {{"family", name.family}, {"given", name.given}};
}

Json item_of(const Result& result) {
    const Article& article = result.article;
    Json item = {{"id", cited_id(result)}, {"type", "article-newspaper"}};
    set(item, "title", article.title);
    Json authors = Json::array();
    const auto names = cited_names(article);
    for (const CitedName& name : names)
        authors.push_back(author_json(name));
    if (!names.empty()) item.set("author", authors);
    set(item, "container-title", article.outlet);
    set(item, "issued", article.published);
    set(item, "section", article.section);
    set(item, "language", article.language);
    set(item, "URL", article.url);
    set(item, "accessed", article.captured);
    set(item, "abstract", article.description);
    std::string keywords;
    for (const std::string& keyword : article.keywords)
        keywords += (keywords.empty() ? "" : ", ") + keyword;
    set(item, "keyword", keywords);
    if (!article.wire.empty()) set(item, "note", "Credited to " + article.wire);
    return item;
}

} // namespace

void CslRenderer::begin(const Summary&) {
    any_ = false;
    out() << "[";
}

void CslRenderer::take(const Result& result) {
    out() << (any_ ? ",\n" : "\n") << item_of(result).text();
    any_ = true;
}

void CslRenderer::end() {
    out() << (any_ ? "\n]\n" : "]\n");
}

} // namespace newshound
