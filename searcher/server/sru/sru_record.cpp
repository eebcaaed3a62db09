// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/server/sru/sru_record.hpp"

#include "searcher/renderer/xml.hpp"

namespace newshound {
namespace {

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
            xml_element("dc:language", article.language);
    for (const std::string& keyword : article.keywords)
        text += xml_element("dc:subject", keyword);
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
