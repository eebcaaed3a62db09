// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/server/sru/sru_record.hpp"

#include "common/text/language_code.hpp"
#include "searcher/renderer/xml.hpp"

#include <algorithm>
#include <vector>

namespace newshound {
namespace {

// The page's own keywords, and the names in the text; each once.
std::vector<std::string> subjects_of(const Article& article) {
    std::vector<std::string> subjects;
    const auto add = [&](const std::string& subject) {
        if (std::ranges::find(subjects, subject) == subjects.end()) subjects.push_back(subject);
    };
    for (const std::string& keyword : article.keywords)
        add(keyword);
    for (const EntityMention& each : article.entities)
        add(each.name);
    return subjects;
}

std::string dublin_core(const Result& result, std::string_view address) {
    const Article& article = result.article;
    std::string text = "<srw_dc:dc xmlns:srw_dc=\"info:srw/schema/1/dc-schema\" "
                       "xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n" +
                       xml_element("dc:title", article.title);
    for (const std::string& author : article.authors)
        text += xml_element("dc:creator", author);
    text += xml_element("dc:publisher", article.outlet);
    if (article.published) text += xml_element("dc:date", to_iso(*article.published));
    text += xml_element("dc:type", "Text") + xml_element("dc:identifier", address) +
            xml_element("dc:identifier", article.url) +
            xml_element("dc:description", result.snippet.text) +
            xml_element("dc:language", article.language) +
            xml_element("dc:language", three_letter_code(article.language));
    for (const std::string& subject : subjects_of(article))
        text += xml_element("dc:subject", subject);
    return text + "</srw_dc:dc>\n";
}

} // namespace

std::string sru_record(const Result& result, std::string_view address, std::size_t position,
                       bool packed) {
    const std::string data = dublin_core(result, address);
    return "<record>\n<recordSchema>" + std::string(sru_dc_schema) + "</recordSchema>\n" +
           "<recordPacking>" + (packed ? "string" : "xml") + "</recordPacking>\n<recordData>" +
           (packed ? escape_xml(data) : data) + "</recordData>\n" +
           xml_element("recordIdentifier", result.id) +
           xml_element("recordPosition", std::to_string(position)) + "</record>\n";
}

} // namespace newshound
