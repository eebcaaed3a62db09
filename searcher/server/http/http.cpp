// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/server/http/http.hpp"

#include "common/text/json.hpp"

#include <algorithm>

namespace newshound {
namespace {

std::string_view first_value(const Pairs& pairs, std::string_view name) {
    const auto at = std::ranges::find(pairs, name, &Pairs::value_type::first);
    return at == pairs.end() ? std::string_view() : at->second;
}

} // namespace

std::string_view HttpRequest::parameter(std::string_view name) const {
    return first_value(parameters, name);
}

std::string_view HttpRequest::header(std::string_view name) const {
    return first_value(headers, name);
}

bool HttpRequest::has_parameter(std::string_view name) const {
    return std::ranges::find(parameters, name, &Pairs::value_type::first) != parameters.end();
}

HttpResponse problem(int status, std::string_view title, std::string_view detail) {
    const Json json = {
        {"type", "about:blank"}, {"title", title}, {"status", status}, {"detail", detail}};
    HttpResponse response;
    response.status = status;
    response.content_type = "application/problem+json";
    response.body = json.text() + "\n";
    return response;
}

std::string_view reason_phrase(int status) {
    switch (status) {
    case 200:
        return "OK";
    case 204:
        return "No Content";
    case 301:
        return "Moved Permanently";
    case 302:
        return "Found";
    case 304:
        return "Not Modified";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 406:
        return "Not Acceptable";
    case 408:
        return "Request Timeout";
    case 410:
        return "Gone";
    case 413:
        return "Content Too Large";
    case 414:
        return "URI Too Long";
    case 415:
        return "Unsupported Media Type";
    case 429:
        return "Too Many Requests";
    case 431:
        return "Request Header Fields Too Large";
    case 500:
        return "Internal Server Error";
    case 503:
        return "Service Unavailable";
    default:
        return "Unknown";
    }
}

} // namespace newshound
