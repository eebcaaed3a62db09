// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/renderer/batch_table.hpp"

#include "common/text/escape.hpp"
#include "common/text/json.hpp"

#include <algorithm>
#include <ostream>

namespace newshound {
namespace {

constexpr std::string_view head = "line,id,query,rank,count,count_is_exact,first,last,outlets,"
                                  "article,title,outlet,published,url,score,note,error\r\n";

std::string text_of(const std::optional<Date>& date) {
    return date ? to_iso(*date) : "";
}

Json or_null(const std::string& text) {
    return text.empty() ? Json(nullptr) : Json(text);
}

std::string joined(const std::vector<std::string>& texts) {
    std::string all;
    for (const std::string& text : texts)
        all += (all.empty() ? "" : "; ") + text;
    return all;
}

std::string outlets_text(const Results& results) {
    std::vector<std::string> outlets;
    for (const Facet& facet : results.facets)
        for (const FacetValue& each : facet.values)
            outlets.push_back(each.value + " (" + std::to_string(each.count) + ")");
    return joined(outlets);
}

Json outlets_json(const Results& results) {
    Json outlets = Json::array();
    for (const Facet& facet : results.facets)
        for (const FacetValue& each : facet.values)
            outlets.push_back({{"value", each.value}, {"count", each.count}});
    return outlets;
}

Json article_json(const Result& result) {
    return {{"id", result.id},
            {"title", or_null(result.article.title)},
            {"outlet", or_null(result.article.outlet)},
            {"published", or_null(text_of(result.article.published))},
            {"url", or_null(result.article.url)},
            {"score", result.score}};
}

// "" where the time limit came before anything was found: that is no 0.
std::string total_text(const Results& results) {
    return results.is_late && results.total == 0 ? "" : std::to_string(results.total);
}

Json total_json(const Results& results) {
    return results.is_late && results.total == 0 ? Json(nullptr) : Json(results.total);
}

// What a row says: counts and an error of a line, a rank of a hit.
struct Row {
    const BatchLine& line;
    std::size_t rank = 0;
    const Results* counts = nullptr; // nullptr = it could not be asked, or is a hit
    const Result* article = nullptr;
    std::string_view error{};
};

void write_csv(std::ostream& out, const Row& row) {
    const Results none;
    const Results& counts = row.counts ? *row.counts : none;
    const Result nothing;
    const Result& article = row.article ? *row.article : nothing;
    const std::string cells[] = {std::to_string(row.line.number),
                                 row.line.id,
                                 row.line.text,
                                 row.rank == 0 ? "" : std::to_string(row.rank),
                                 row.counts ? total_text(counts) : "",
                                 row.counts ? counts.total_is_exact ? "true" : "false" : "",
                                 text_of(counts.first),
                                 text_of(counts.last),
                                 outlets_text(counts),
                                 article.id,
                                 article.article.title,
                                 article.article.outlet,
                                 text_of(article.article.published),
                                 article.article.url,
                                 row.article ? std::to_string(article.score) : "",
                                 joined(counts.notes),
                                 std::string(row.error)};
    std::string text;
    for (const std::string& cell : cells)
        text.append(text.empty() ? "" : ",").append(escape_csv(cell));
    out << text << "\r\n";
}

void write_json(std::ostream& out, const Row& row) {
    Json object = {
        {"line", row.line.number}, {"id", or_null(row.line.id)}, {"query", row.line.text}};
    const Json article = row.article ? article_json(*row.article) : Json(nullptr);
    if (row.rank > 0) {
        object.set("rank", row.rank);
        object.set("article", article);
    } else {
        const Results none;
        const Results& counts = row.counts ? *row.counts : none;
        object.set("count", row.counts ? total_json(counts) : Json(nullptr));
        object.set("count_is_exact", row.counts ? Json(counts.total_is_exact) : Json(nullptr));
        object.set("first", or_null(text_of(counts.first)));
        object.set("last", or_null(text_of(counts.last)));
        object.set("outlets", outlets_json(counts));
        object.set("article", article);
        object.set("notes", counts.notes);
        object.set("error", or_null(std::string(row.error)));
    }
    out << object.text() << "\n";
}

} // namespace

void BatchTable::begin() {
    if (is_csv_) out_ << head;
}

void BatchTable::found(const BatchLine& line, const Results& results, std::size_t hits) {
    const auto write = is_csv_ ? write_csv : write_json;
    const std::vector<Result>& all = results.results;
    write(out_,
          {.line = line, .counts = &results, .article = all.empty() ? nullptr : &all.front()});
    for (std::size_t i = 0; i < std::min(hits, all.size()); ++i)
        write(out_, {.line = line, .rank = i + 1, .article = &all[i]});
}

void BatchTable::failed(const BatchLine& line, std::string_view error) {
    (is_csv_ ? write_csv : write_json)(out_, {.line = line, .error = error});
}

} // namespace newshound
