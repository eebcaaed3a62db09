// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/server/api/opensearch.hpp"

#include "common/text/utf8.hpp"
#include "searcher/renderer/xml.hpp"

namespace newshound {
namespace {

// OpenSearch 1.1 allows 16 characters for a short name and 48 for a long one: whole words where
// they fit.
std::string shortened(const std::string& name, std::size_t most) {
    if (code_point_count(name) <= most) return name;
    std::size_t end = 0;
    std::size_t last_word = 0; // the end of the last word that fits
    for (std::size_t taken = 0; taken < most; ++taken) {
        next_code_point(name, end);
        if (name[end] == ' ') last_word = end;
    }
    return name.substr(0, last_word > 0 ? last_word : end);
}

std::string url(const RequestContext& context, std::string_view type, std::string_view path,
                const std::string& format) {
    // Templates are not percent-encoded; the archive's name is plain.
    std::string address =
        context.full_link(path, format.empty() ? Pairs{} : Pairs{{"format", format}});
    address += address.find('?') == address.npos ? "?" : "&";
    address += "q={searchTerms}&offset={startIndex?}";
    if (!format.empty()) address += "&limit={count?}"; // a page has its own length
    return "<Url type=\"" + std::string(type) + "\" indexOffset=\"0\" template=\"" +
           escape_xml(address) + "\"/>\n";
}

HttpResponse description(RequestContext& context) {
    const std::string suggestions =
        context.full_link("/api/v1/suggest", {{"format", "opensearch"}}) + "&q={searchTerms}";
    const std::string self = context.full_link("/opensearch.xml");
    return {
        .content_type = "application/opensearchdescription+xml; charset=utf-8",
        .body =
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
            "<OpenSearchDescription xmlns=\"http://a9.com/-/spec/opensearch/1.1/\">\n" +
            xml_element("ShortName", shortened(context.site.name, 16)) +
            "<Description>Search the news archive</Description>\n" +
            xml_element("LongName", shortened(context.site.name, 48)) +
            url(context, "text/html", "/", "") +
            url(context, "application/atom+xml", "/api/v1/search", "atom") +
            url(context, "application/rss+xml", "/api/v1/search", "rss") +
            url(context, "application/json", "/api/v1/search", "json") +
            "<Url type=\"application/x-suggestions+json\" rel=\"suggestions\" template=\"" +
            escape_xml(suggestions) +
            "\"/>\n<Url type=\"application/opensearchdescription+xml\" rel=\"self\" template=\"" +
            escape_xml(self) +
            "\"/>\n<Query role=\"example\" searchTerms=\"election\"/>\n"
            "<OutputEncoding>UTF-8</OutputEncoding>\n<InputEncoding>UTF-8</InputEncoding>\n"
            "</OpenSearchDescription>\n"};
}

} // namespace

std::span<const Route> opensearch_routes() {
    static constexpr Route routes[] = {{"/opensearch.xml", description, false}};
    return routes;
}

} // namespace newshound
