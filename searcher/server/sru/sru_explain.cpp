// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/server/sru/sru_explain.hpp"

#include "common/schema/schema.hpp"
#include "searcher/renderer/xml.hpp"
#include "searcher/server/sru/cql_clause.hpp"

namespace newshound {
namespace {

std::string index(std::string_view title, std::string_view set, std::string_view name) {
    return "<index><title>" + escape_xml(title) + "</title><map><name set=\"" + std::string(set) +
           "\">" + escape_xml(name) + "</name></map></index>\n";
}

std::string indexes() {
    std::string text = "<indexInfo>\n"
                       "<set name=\"cql\" identifier=\"info:srw/cql-context-set/1/cql-v1.2\"/>\n"
                       "<set name=\"dc\" identifier=\"info:srw/cql-context-set/1/dc-v1.1\"/>\n"
                       "<set name=\"rec\" identifier=\"info:srw/context-set/2/rec-1.1\"/>\n"
                       "<set name=\"sort\" identifier=\"info:srw/cql-context-set/1/sort-v1.0\"/>\n"
                       "<set name=\"newshound\" identifier=\"urn:newshound:cql-context-set\"/>\n";
    for (const auto& [name, field] : cql_indexes()) {
        const std::size_t dot = name.find('.');
        text += index(field.empty() ? "headline and text" : field, name.substr(0, dot),
                      name.substr(dot + 1));
    }
    for (const Field& field : fields())
        text += index(field.meaning, "newshound", field.name);
    return text + "</indexInfo>\n";
}

// Host and port of the origin, apart.
std::pair<std::string, std::string> host_and_port(const std::string& origin) {
    const std::size_t start = origin.find("//") + 2;
    const std::size_t colon = origin.find(':', start);
    const bool secure = origin.starts_with("https:");
    if (colon == origin.npos || origin[start] == '[')
        return {origin.substr(start), secure ? "443" : "80"};
    return {origin.substr(start, colon - start), origin.substr(colon + 1)};
}

} // namespace

HttpResponse sru_explain(RequestContext& context, std::string_view version,
                         std::string_view diagnostics) {
    const auto [host, port] = host_and_port(context.origin);
    std::string path = context.link("/sru");
    if (path.starts_with('/')) path.erase(0, 1);
    const std::string record =
        "<explain xmlns=\"http://explain.z3950.org/dtd/2.0/\">\n"
        "<serverInfo protocol=\"SRU\" version=\"1.2\" transport=\"http\" method=\"GET\">\n" +
        xml_element("host", host) + xml_element("port", port) + xml_element("database", path) +
        "</serverInfo>\n<databaseInfo>" + xml_element("title", context.site.name) +
        "<description>An archive of news</description></databaseInfo>\n" + indexes() +
        "<schemaInfo><schema name=\"dc\" identifier=\"info:srw/schema/1/dc-v1.1\">"
        "<title>Dublin Core</title></schema></schemaInfo>\n"
        "<configInfo><default type=\"numberOfRecords\">10</default>"
        "<setting type=\"maximumRecords\">" +
        std::to_string(context.site.most_results) +
        "</setting><supports type=\"relation\">all</supports>"
        "<supports type=\"relation\">any</supports><supports type=\"relation\">adj</supports>"
        "<supports type=\"relation\">within</supports></configInfo>\n</explain>\n";
    return {.content_type = "text/xml; charset=utf-8",
            .body = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
                    "<explainResponse xmlns=\"http://www.loc.gov/zing/srw/\">\n" +
                    xml_element("version", version) +
                    "<record>\n"
                    "<recordSchema>http://explain.z3950.org/dtd/2.0/</recordSchema>\n"
                    "<recordPacking>xml</recordPacking>\n<recordData>" +
                    record + "</recordData>\n</record>\n" + std::string(diagnostics) +
                    "</explainResponse>\n"};
}

} // namespace newshound
