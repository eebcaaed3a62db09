// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/server/sru/sru.hpp"

#include "common/error.hpp"
#include "searcher/renderer/xml.hpp"
#include "searcher/server/http/target.hpp"
#include "searcher/server/sru/cql.hpp"
#include "searcher/server/sru/sru_explain.hpp"
#include "searcher/server/sru/sru_record.hpp"

#include <algorithm>
#include <charconv>

namespace newshound {
namespace {

std::string diagnostic(int code, std::string_view details, std::string_view message) {
    return "<diagnostics>\n<diagnostic xmlns=\"http://www.loc.gov/zing/srw/diagnostic/\">\n<uri>"
           "info:srw/diagnostic/1/" +
           std::to_string(code) + "</uri>\n" + xml_element("details", details) +
           xml_element("message", message) + "</diagnostic>\n</diagnostics>\n";
}

// The version to answer in: the one asked for where we speak it.
std::string spoken_version(const HttpRequest& request) {
    return request.parameter("version") == "1.1" ? "1.1" : "1.2";
}

void refuse_version(const HttpRequest& request) {
    const std::string_view version = request.parameter("version");
    if (!version.empty() && version != "1.1" && version != "1.2")
        throw SruDiagnostic(5, "1.2", "Unsupported version");
}

HttpResponse wrapped(const HttpRequest& request, const std::string& body) {
    return {.content_type = "text/xml; charset=utf-8",
            .body = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
                    "<searchRetrieveResponse xmlns=\"http://www.loc.gov/zing/srw/\">\n" +
                    xml_element("version", spoken_version(request)) + body +
                    "</searchRetrieveResponse>\n"};
}

std::size_t number(const HttpRequest& request, std::string_view name, std::size_t fallback,
                   std::size_t least, std::size_t most) {
    const std::string text(request.parameter(name));
    if (text.empty()) return fallback;
    std::size_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || value < least)
        throw SruDiagnostic(6, std::string(name), "Unsupported parameter value");
    return std::min(value, most);
}

void refuse_unsupported(const HttpRequest& request) {
    constexpr std::string_view known[] = {"operation",    "version",        "query",
                                          "startRecord",  "maximumRecords", "recordPacking",
                                          "recordSchema", "resultSetTTL",   "sortKeys",
                                          "stylesheet",   "database"};
    for (const auto& [name, value] : request.parameters)
        if (!name.starts_with("x-") && std::ranges::find(known, name) == std::end(known))
            throw SruDiagnostic(8, name, "Unsupported parameter");
    if (!request.parameter("sortKeys").empty()) throw SruDiagnostic(80, "", "Sort not supported");
    const std::string_view schema = request.parameter("recordSchema");
    if (!schema.empty() && schema != "dc" && schema != sru_dc_schema)
        throw SruDiagnostic(66, std::string(schema), "Unknown schema for retrieval");
    const std::string_view packing = request.parameter("recordPacking");
    if (!packing.empty() && packing != "xml" && packing != "string")
        throw SruDiagnostic(71, std::string(packing), "Unsupported record packing");
}

std::string article_link(const RequestContext& context, const Result& result) {
    return context.full_link("/article/" + encode_component(result.id));
}

std::string echoed(const HttpRequest& request) {
    return "<echoedSearchRetrieveRequest>\n" + xml_element("version", spoken_version(request)) +
           xml_element("query", request.parameter("query")) + "</echoedSearchRetrieveRequest>\n";
}

HttpResponse search_retrieve(RequestContext& context) {
    const HttpRequest& request = context.request;
    refuse_unsupported(request);
    if (request.parameter("query").empty())
        throw SruDiagnostic(7, "query", "Mandatory parameter not supplied");
    const std::size_t start = number(request, "startRecord", 1, 1, 100'000);
    const CqlQuery asked = cql_query(request.parameter("query"));
    SearchRequest search{.sort = asked.sort,
                         .offset = start - 1,
                         .limit =
                             number(request, "maximumRecords", 10, 0, context.site.most_results),
                         .detail = Detail::snippet,
                         .exact_total = true,
                         .time_limit = context.site.time_limit};
    const Results found = context.answerer().answer(asked.query, search);
    if (start > 1 && start > found.total)
        throw SruDiagnostic(61, std::to_string(start), "First record position out of range");
    std::string body = xml_element("numberOfRecords", std::to_string(found.total));
    if (!found.results.empty()) {
        const bool packed = request.parameter("recordPacking") == "string";
        body += "<records>\n";
        for (std::size_t i = 0; i < found.results.size(); ++i)
            body += sru_record(found.results[i], article_link(context, found.results[i]), start + i,
                               packed);
        body += "</records>\n";
    }
    const std::size_t next = start + found.results.size();
    if (next <= found.total) body += xml_element("nextRecordPosition", std::to_string(next));
    return wrapped(request, body + echoed(request));
}

HttpResponse sru(RequestContext& context) {
    const HttpRequest& request = context.request;
    const std::string_view operation = request.parameter("operation");
    const bool explains = operation.empty() || operation == "explain";
    try {
        refuse_version(request);
        if (explains) return sru_explain(context, spoken_version(request));
        if (operation != "searchRetrieve")
            throw SruDiagnostic(4, std::string(operation), "Unsupported operation");
        return search_retrieve(context);
    } catch (const SruDiagnostic& error) {
        const std::string told = diagnostic(error.code, error.details, error.what());
        if (explains) return sru_explain(context, spoken_version(request), told);
        return wrapped(request, "<numberOfRecords>0</numberOfRecords>\n" + told);
    } catch (const QueryError& error) {
        return wrapped(request, "<numberOfRecords>0</numberOfRecords>\n" +
                                    diagnostic(10, error.what(), "Query syntax error"));
    }
}

} // namespace

std::span<const Route> sru_routes() {
    static constexpr Route routes[] = {{"/sru", sru}};
    return routes;
}

} // namespace newshound
