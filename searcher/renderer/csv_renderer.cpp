// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/renderer/csv_renderer.hpp"

#include "common/text/escape.hpp"

#include <ostream>

namespace newshound {

void CsvRenderer::begin(const Summary&) {
    out() << "id,score,title,outlet,published,authors,lang,section,url,file,story,copies,snippet,"
             "version,versions,previous,folded,indexed\r\n";
}

void CsvRenderer::take(const Result& result) {
    const Article& article = result.article;
    std::string authors;
    for (const std::string& author : article.authors)
        authors += (authors.empty() ? "" : "; ") + author;
    const std::string cells[] = {result.id,
                                 std::to_string(result.score),
                                 article.title,
                                 article.outlet,
                                 article.published ? to_iso(*article.published) : "",
                                 authors,
                                 article.language,
                                 article.section,
                                 article.url,
                                 article.origin.path,
                                 result.story,
                                 std::to_string(result.copies),
                                 result.snippet.text,
                                 std::to_string(result.version),
                                 std::to_string(result.versions),
                                 result.previous == 0 ? "" : std::to_string(result.previous),
                                 std::to_string(result.folded),
                                 result.indexed ? to_iso(*result.indexed) : ""};
    bool first = true;
    for (const std::string& cell : cells) {
        out() << (first ? "" : ",") << escape_csv(cell);
        first = false;
    }
    out() << "\r\n";
}

void CsvRenderer::end() {}

} // namespace newshound
