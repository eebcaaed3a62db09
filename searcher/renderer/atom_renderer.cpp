// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/renderer/atom_renderer.hpp"

#include "common/text/escape.hpp"
#include "common/text/hash.hpp"
#include "common/text/utf8.hpp"
#include "searcher/renderer/citation.hpp"

#include <ctime>
#include <ostream>

namespace newshound {
namespace {

std::string utc_now() {
    const std::time_t now = std::time(nullptr);
    std::tm utc{};
    gmtime_r(&now, &utc);
    char text[32];
    return {text, std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &utc)};
}

// XML 1.0, production 2: no control characters, no U+FFFE and U+FFFF.
std::string xml_text(std::string_view text) {
    const std::string line = one_line(text);
    std::string known;
    for (std::size_t at = 0; at < line.size();)
        if (const char32_t c = next_code_point(line, at); c != 0xFFFE && c != 0xFFFF)
            append_code_point(known, c);
    return escape_html(known);
}

std::string rfc3339(Date date) {
    date.precision = Precision::second;
    return to_iso(date);
}

} // namespace

void AtomRenderer::element(std::string_view name, std::string_view text) {
    if (const std::string safe = xml_text(text); !safe.empty())
        out() << "<" << name << ">" << safe << "</" << name << ">\n";
}

void AtomRenderer::begin(const Summary& summary) {
    now_ = utc_now();
    out() << "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
             "<feed xmlns=\"http://www.w3.org/2005/Atom\">\n";
    element("id", "urn:newshound:query:" + digest(summary.query, 20));
    element("title", "Newshound: " + summary.query);
    element("updated", now_);
    out() << "<author><name>Newshound</name></author>\n";
}

void AtomRenderer::take(const Result& result) {
    const Article& article = result.article;
    out() << "<entry>\n";
    element("id", "urn:newshound:article:" + cited_id(result));
    element("title", article.title.empty() ? "(no headline)" : article.title);
    element("updated", now_);
    if (article.published && article.published->offset_minutes &&
        article.published->precision >= Precision::minute)
        element("published", rfc3339(*article.published));
    for (const std::string& author : article.authors)
        out() << "<author><name>" << xml_text(author) << "</name></author>\n";
    if (!article.url.empty()) out() << "<link href=\"" << xml_text(article.url) << "\"/>\n";
    const std::string day =
        article.published ? to_iso(*article.published).substr(0, 10) : "undated";
    element("summary", (article.outlet.empty() ? "" : article.outlet + ", ") + day + ": " +
                           result.snippet.text);
    out() << "</entry>\n";
}

void AtomRenderer::end() {
    out() << "</feed>\n";
}

} // namespace newshound
