// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/renderer/json_renderer.hpp"

#include "common/article/article_json.hpp"
#include "common/text/json.hpp"
#include "searcher/renderer/overview_json.hpp"

#include <ostream>

namespace newshound {
namespace {

std::string_view name_of(Count count) {
    return count == Count::stories ? "stories" : "articles";
}

Json hits_json(const std::vector<Snippet::Hit>& hits) {
    Json list = Json::array();
    for (const Snippet::Hit& hit : hits)
        list.push_back({{"start", hit.start}, {"end", hit.end}});
    return list;
}

std::string_view name_of(AskedWord::Form::Kind kind) {
    using enum AskedWord::Form::Kind;
    switch (kind) {
    case spelling:
        return "spelling";
    case inflected:
        return "inflected";
    case derived:
        return "derived";
    case synonym:
        break;
    }
    return "synonym";
}

Json forms_json(const std::vector<AskedWord>& asked) {
    Json words = Json::array();
    for (const AskedWord& word : asked) {
        Json forms = Json::array();
        for (const AskedWord::Form& form : word.forms)
            forms.push_back(
                {{"text", form.text}, {"kind", name_of(form.kind)}, {"languages", form.languages}});
        words.push_back({{"field", word.field.empty() ? "text" : word.field},
                         {"word", word.word},
                         {"forms", std::move(forms)}});
    }
    return words;
}

Json shards_json(const std::vector<ShardAnswer>& shards) {
    Json list = Json::array();
    for (const ShardAnswer& shard : shards)
        list.push_back({{"name", shard.name},
                        {"versions", shard.versions},
                        {"hits", shard.hits},
                        {"fault", shard.fault.empty() ? Json(nullptr) : Json(shard.fault)}});
    return list;
}

} // namespace

std::string to_json(const Result& result) {
    Json snippet = {{"text", result.snippet.text}, {"hits", hits_json(result.snippet.hits)}};
    if (!result.snippet.edit.empty()) snippet.set("edit", result.snippet.edit);
    if (result.snippet.certainty) snippet.set("certainty", *result.snippet.certainty);
    Json own = {{"id", result.id},
                {"version", result.version},
                {"versions", result.versions},
                {"previous", result.previous == 0 ? Json(nullptr) : Json(result.previous)},
                {"indexed", result.indexed ? Json(to_iso(*result.indexed)) : Json(nullptr)},
                {"score", result.score},
                {"story", result.story.empty() ? Json(nullptr) : Json(result.story)},
                {"copies", result.copies},
                {"folded", result.folded},
                {"title_hits", hits_json(result.title_hits)},
                {"snippet", std::move(snippet)}};
    if (result.last_captured) {
        own.set("captures", result.captures);
        own.set("last_captured", to_iso(*result.last_captured));
    }
    if (result.is_unfinished) own.set("is_unfinished", true);
    // Two objects made one without reading the article's back: "{a}" and "{b}" are "{a,b}".
    std::string line = own.text();
    line.back() = ',';
    return line.append(to_json(result.article), 1);
}

void JsonRenderer::begin(const Summary& summary) {
    Json head = {{"format_version", json_format_version},
                 {"query", summary.query},
                 {"total", summary.total},
                 {"total_is_exact", summary.total_is_exact},
                 {"total_of", name_of(summary.total_of)},
                 {"offset", summary.offset},
                 {"notes", summary.notes},
                 {"forms", forms_json(summary.asked)}};
    head.set("did_you_mean",
             summary.did_you_mean.empty() ? Json(nullptr) : Json(summary.did_you_mean));
    if (!summary.xapian_query.empty()) head.set("xapian_query", summary.xapian_query);
    if (!summary.raised_by.empty()) head.set("raised_by", summary.raised_by);
    std::string text = head.text();
    text.pop_back();
    if (!summary.facets.empty() || summary.timeline)
        text += ",\"overview_of\":" + Json(name_of(summary.overview_of)).text();
    if (!summary.facets.empty()) text += ",\"facets\":" + facets_json(summary.facets);
    if (summary.timeline) text += ",\"timeline\":" + timeline_json(*summary.timeline);
    out() << text << ",\"results\":[";
    any_ = false;
    shards_ = summary.shards;
}

void JsonRenderer::take(const Result& result) {
    out() << (any_ ? ",\n" : "\n") << (row_ ? row_(result) : to_json(result));
    any_ = true;
}

void JsonRenderer::end() {
    out() << (any_ ? "\n]" : "]");
    if (!shards_.empty())
        out() << ",\n\"is_partial\":" << Json(is_partial(shards_)).text()
              << ",\"shards\":" << shards_json(shards_).text();
    out() << "}\n";
}

void NdjsonRenderer::begin(const Summary&) {}

void NdjsonRenderer::take(const Result& result) {
    out() << (row_ ? row_(result) : to_json(result)) << "\n";
}

void NdjsonRenderer::end() {}

} // namespace newshound
