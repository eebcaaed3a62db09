// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/server/http/request_refusal.hpp"

#include "common/text/ascii.hpp"

#include <string>

namespace newshound {

namespace beast = boost::beast;
namespace http = boost::beast::http;

namespace {

// Whether a Content-Type is that of forms, whatever its parameters.
bool is_form(std::string_view content_type) {
    return ascii_lower(trimmed(content_type.substr(0, content_type.find(';')))) ==
           "application/x-www-form-urlencoded";
}

} // namespace

std::optional<HttpResponse> refusal_of(const StrictParser& request, bool has_form) {
    const auto& header = request.get();
    const bool sends_form = has_form && header.method() == http::verb::post;
    const bool reads = header.method() == http::verb::get || header.method() == http::verb::head ||
                       header.method() == http::verb::options;
    if (!reads && !sends_form) return method_refused(has_form);
    const bool has_body = request.chunked() || request.content_length().value_or(0) > 0;
    if (has_body && !sends_form)
        return problem(413, "No body expected", "send GET or HEAD without a body");
    if (header.count(http::field::transfer_encoding) > 0 &&
        !beast::iequals(header[http::field::transfer_encoding], "chunked"))
        return malformed_request("this transfer coding is not known");
    if (header.version() >= 11 && header.count(http::field::host) != 1)
        return malformed_request("one Host header is needed");
    return std::nullopt;
}

std::optional<HttpResponse> form_refusal_of(const StrictParser& request, std::uint64_t bound) {
    const beast::string_view type = request.get()[http::field::content_type];
    if (!is_form({type.data(), type.size()}))
        return problem(415, "No form", "send Content-Type: application/x-www-form-urlencoded");
    if (request.content_length().value_or(0) > bound) return form_too_large(bound);
    return std::nullopt;
}

HttpResponse method_refused(bool has_form) {
    HttpResponse response = problem(405, "Method not allowed", "this archive is read-only");
    response.headers.emplace_back("Allow", has_form ? "GET, HEAD, POST" : "GET, HEAD");
    return response;
}

HttpResponse form_too_large(std::uint64_t bound) {
    return problem(413, "Form too large",
                   "a form has at most " + std::to_string(bound) + " bytes; send it in parts");
}

HttpResponse malformed_request(std::string_view detail) {
    return problem(400, "Malformed request", detail);
}

} // namespace newshound
