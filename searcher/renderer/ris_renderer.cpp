// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/renderer/ris_renderer.hpp"

#include "searcher/renderer/citation.hpp"

#include <algorithm>
#include <ostream>

namespace newshound {
namespace {

std::string ris_name(const CitedName& name) {
    return name.literal.empty() ? name.family + ", " + name.given : name.literal;
}

// "2019/10/17/": year/month/day/other; what is unknown stays empty between its slashes.
std::string ris_date(const Date& date) {
    Date day = date;
    day.precision = std::min(date.precision, Precision::day);
    std::string text = to_iso(day);
    std::ranges::replace(text, '-', '/');
    const auto known = static_cast<std::size_t>(std::ranges::count(text, '/'));
    return text + std::string(3 - known, '/');
}

} // namespace

void RisRenderer::line(std::string_view tag, std::string_view value) {
    if (const std::string text = one_line(value); !text.empty())
        out() << tag << "  - " << text << "\r\n";
}

void RisRenderer::date(std::string_view tag, const std::optional<Date>& date) {
    if (date) line(tag, ris_date(*date));
}

void RisRenderer::begin(const Summary&) {}

void RisRenderer::take(const Result& result) {
    const Article& article = result.article;
    line("TY", "NEWS");
    line("ID", cited_id(result));
    line("TI", article.title);
    for (const CitedName& name : cited_names(article))
        line("AU", ris_name(name));
    line("T2", article.outlet);
    if (article.published)
        line("PY", to_iso({.year = article.published->year, .precision = Precision::year}));
    date("DA", article.published);
    line("SE", article.section);
    line("LA", article.language);
    line("UR", article.url);
    date("Y2", article.captured);
    line("AB", article.description);
    for (const std::string& keyword : article.keywords)
        line("KW", keyword);
    if (!article.wire.empty()) line("N1", "Credited to " + article.wire);
    out() << "ER  - \r\n\r\n";
}

void RisRenderer::end() {}

} // namespace newshound
