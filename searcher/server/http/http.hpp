// SPDX-License-Identifier: GPL-3.0-or-later
// A request and a response as plain values: all that the routes see of HTTP.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace newshound {

using Pairs = std::vector<std::pair<std::string, std::string>>;

struct HttpRequest {
    std::string method; // "GET", "HEAD"; "POST" where a form is taken; "OPTIONS" at once only
    std::string target; // as sent: "/api/v1/search?q=a%20b"
    std::string path;   // decoded UTF-8 without dot segments, starts with '/'
    Pairs parameters;   // decoded UTF-8, in the order sent
    Pairs form;         // what a POST sends, likewise
    Pairs headers;      // names in lower case
    std::string client; // address of the peer; "unix" for a Unix socket

    // The first value of a parameter or header, "" when absent.
    std::string_view parameter(std::string_view name) const;
    std::string_view header(std::string_view name) const;
    bool has_parameter(std::string_view name) const;
};

struct HttpResponse {
    int status = 200;
    std::string content_type = "text/plain; charset=utf-8";
    Pairs headers = {}; // one without a value keeps the server from adding its own of that name
    std::string body = {};
    // For answers too large to hold: called again and again on a worker, each time for the next
    // piece, which is sent chunked before the next call; false = that was the last. Set it and the
    // body is what is sent first. It must not keep a handle of the worker. Where it throws, the
    // connection is closed without an end, so that the client knows.
    std::function<bool(std::string& piece)> more = {};
};

// RFC 9457, "application/problem+json": {type, title, status, detail}.
HttpResponse problem(int status, std::string_view title, std::string_view detail);

// The standard reason phrase of a status ("Not Found").
std::string_view reason_phrase(int status);

} // namespace newshound
