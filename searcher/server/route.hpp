// SPDX-License-Identifier: GPL-3.0-or-later
// A row of the table that says which function answers which path, and what that function is given.
#pragma once

#include "searcher/answer/answer.hpp"
#include "searcher/server/http/http.hpp"
#include "searcher/server/site.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace newshound {

class RequestContext {
  public:
    RequestContext(const HttpRequest& its_request, const Site& its_site)
        : request(its_request), site(its_site) {}
    virtual ~RequestContext() = default;
    RequestContext(const RequestContext&) = delete;
    RequestContext& operator=(const RequestContext&) = delete;

    const HttpRequest& request; // its path without the base path
    const Site& site;
    std::string origin{};   // as the client sees us: "https://news.example.org"; no '/' at its end
    std::string captured{}; // what the {…} of the pattern stands for, decoded

    // Of the archive named by the parameter `database`, else of the first. Throws UsageError for an
    // unknown name, DatabaseError while there is no such database.
    virtual Answerer& answerer() = 0;
    virtual const NamedArchive& archive() = 0; // that archive; for who opens it again
    // Answerer::shards of it, none before it was asked for.
    virtual std::vector<ShardAnswer> shards() const { return {}; }
    // What it holds as a whole; see ServedArchive::overview.
    virtual const Summary& overview() = 0;

    // An address of our own for a link in a page: base path, `path`, and parameters encoded.
    // A `database` that this request names is kept. Percent-encode what is not plain in `path`.
    // Escape the whole for HTML.
    std::string link(std::string_view path, const Pairs& parameters = {}) const;
    // The same with the origin in front, for feeds and headers.
    std::string full_link(std::string_view path, const Pairs& parameters = {}) const;
};

struct Route {
    // Segments as they must be; a last one "{name}" takes any one segment: "/api/v1/article/{id}".
    std::string_view pattern;
    // Error, as of common/error.hpp, becomes an answer: QueryError and UsageError 400,
    // DatabaseError 503. Security headers, compression and HEAD are not its business.
    HttpResponse (*answer)(RequestContext& context);
    // The answer depends on the archive: it gets an ETag of the index's revision and the request,
    // and is not even made where the client holds it. Else the ETag is of its body.
    bool reads_archive = true;
    // Makes the page for an error where the client wants HTML; without, it is problem+json.
    // `failure` is that problem.
    HttpResponse (*error_page)(RequestContext& context, const HttpResponse& failure) = nullptr;
    bool takes_form = false; // by POST beside GET
};

} // namespace newshound
