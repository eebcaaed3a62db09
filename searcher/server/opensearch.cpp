// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/server/opensearch.hpp"

#include "searcher/renderer/xml.hpp"

namespace newshound {
namespace {

std::string url(const RequestContext& context, std::string_view type, std::string_view path,
                const std::string& format) {
    // Templates are not percent-encoded; the archive's name is plain.
    std::string address =
        context.full_link(path, format.empty() ? Pairs{} : Pairs{{"format", format}});
    address += address.find('?') == address.npos ? "?" : "&";
    address += "q={searchTerms}&offset={startIndex?}&limit={count?}";
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
            "<OpenSearchDescription xmlns=\"http://a9.com/-/spec/opensearch/1.1/\">\n"
            "<ShortName>Newshound</ShortName>\n"
            "<Description>Search the news archive</Description>\n" +
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
