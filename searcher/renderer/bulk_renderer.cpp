// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/renderer/bulk_renderer.hpp"

#include "common/article/article_json.hpp"
#include "common/schema/identity.hpp"
#include "common/text/json.hpp"

#include <ostream>

namespace newshound {
namespace {

Json date_or_null(const std::optional<Date>& date) {
    return date ? Json(to_iso(*date)) : Json(nullptr);
}

// Of the article and its place in the archive; nothing of the answer that it was found by.
std::string document_of(const Result& result) {
    const Article& article = result.article;
    const Json own = {{"id", result.id},
                      {"version", result.version},
                      {"versions", result.versions},
                      {"previous", result.previous == 0 ? Json(nullptr) : Json(result.previous)},
                      {"indexed", date_or_null(result.indexed)},
                      {"captures", result.captures},
                      {"last_captured", date_or_null(result.last_captured)},
                      {"story", result.story.empty() ? Json(nullptr) : Json(result.story)},
                      {"copies", result.copies},
                      {"persons", marked_names(article, EntityType::person)},
                      {"orgs", marked_names(article, EntityType::org)},
                      {"places", marked_names(article, EntityType::place)}};
    // Two objects made one without reading the article's back: "{a}" and "{b}" are "{a,b}".
    std::string line = own.text();
    line.back() = ',';
    return line.append(to_json(article), 1);
}

} // namespace

void BulkRenderer::begin(const Summary&) {}

void BulkRenderer::take(const Result& result) {
    const Json name = {{"_id", version_id(result.id, result.version)}};
    out() << Json{{"index", name}}.text() << "\n" << document_of(result) << "\n";
}

void BulkRenderer::end() {}

} // namespace newshound
