// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/renderer/atom_entry.hpp"

#include "searcher/renderer/citation.hpp"
#include "searcher/renderer/xml.hpp"

namespace newshound {
namespace {

std::string link(std::string_view relation, std::string_view address) {
    return "<link rel=\"" + std::string(relation) + "\" href=\"" + escape_xml(address) + "\"/>\n";
}

std::string links(const Article& article, std::string_view page) {
    const bool has_original = article.url.starts_with("http");
    if (page.empty()) return has_original ? link("alternate", article.url) : "";
    return link("alternate", page) + (has_original ? link("via", article.url) : "");
}

// What a reader sees below the headline: outlet and day first.
std::string summary(const Result& result) {
    const Article& article = result.article;
    const std::string day =
        article.published ? to_iso(*article.published).substr(0, 10) : "undated";
    return (article.outlet.empty() ? "" : article.outlet + ", ") + day + ": " + result.snippet.text;
}

} // namespace

std::string atom_entry(const Result& result, std::string_view updated, std::string_view page) {
    const Article& article = result.article;
    const std::string title = one_line(article.title);
    std::string text = "<entry>\n" + xml_element("id", "urn:newshound:article:" + result.id) +
                       xml_element("title", title.empty() ? "(no headline)" : title) +
                       xml_element("updated", updated);
    const auto& published = article.published;
    if (published && published->offset_minutes && published->precision >= Precision::minute)
        text += xml_element("published", rfc3339(*published));
    for (const std::string& author : article.authors)
        text += "<author>\n" + xml_element("name", one_line(author)) + "</author>\n";
    text += links(article, page) + xml_element("dc:publisher", one_line(article.outlet)) +
            xml_element("dc:language", article.language);
    if (published) text += xml_element("dc:date", to_iso(*published));
    return text + xml_element("summary", one_line(summary(result))) + "</entry>\n";
}

} // namespace newshound
