// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/server/site_handler.hpp"

#include "common/error.hpp"
#include "common/program/log.hpp"
#include "common/text/fault.hpp"
#include "searcher/server/access.hpp"
#include "searcher/server/api/problems.hpp"
#include "searcher/server/forwarded.hpp"
#include "searcher/server/http/compression.hpp"
#include "searcher/server/site_token.hpp"
#include "searcher/server/validation.hpp"
#include "searcher/value/coverage_request.hpp"

#include <algorithm>
#include <ctime>
#include <stdexcept>

namespace newshound {

class SiteHandler::Context : public RequestContext {
  public:
    Context(SiteHandler& handler, const HttpRequest& its_request)
        : RequestContext(its_request, handler.site_), handler_(handler) {
        origin = client_origin(its_request, handler.site_);
    }
    Answerer& answerer() override { return opened().answerer(); }
    const NamedArchive& archive() override { return site.archives[number()]; }
    std::vector<ShardAnswer> shards() const override {
        return opened_ ? opened_->answerer().shards() : std::vector<ShardAnswer>();
    }
    const Summary& overview() override { return opened().overview(site.time_limit); }

  private:
    std::size_t number() const { return handler_.archive_named(request.parameter("database")); }

    // All of one answer is read from one state of the archive.
    ServedArchive& opened() {
        if (opened_) return *opened_;
        ServedArchive& served = handler_.archives_[number()];
        served.renew();
        opened_ = &served;
        return served;
    }

    SiteHandler& handler_;
    ServedArchive* opened_ = nullptr;
};

namespace {

bool has_header(const HttpResponse& response, std::string_view name) {
    return std::ranges::find(response.headers, name, &Pairs::value_type::first) !=
           response.headers.end();
}

// What an answer depends on beside the request: another list of synonyms and other corrections of
// names give other answers.
std::string state_of(RequestContext& context) {
    const Synonyms* synonyms = context.archive().synonyms.get();
    return context.answerer().state() + (synonyms ? "+" + synonyms->sha256() : "");
}

} // namespace

SiteHandler::SiteHandler(const Site& site, std::span<const Route> routes)
    : site_(site), routes_(routes) {
    for (const NamedArchive& archive : site.archives)
        archives_.emplace_back(archive);
}

std::size_t SiteHandler::archive_named(std::string_view name) const {
    if (name.empty()) return 0;
    std::string names;
    for (std::size_t i = 0; i < site_.archives.size(); ++i) {
        if (site_.archives[i].name == name) return i;
        names += (names.empty() ? "" : ", ") + site_.archives[i].name;
    }
    throw usage_fault("no-database", {std::string(name), names});
}

HttpResponse SiteHandler::answer(const HttpRequest& original) {
    HttpRequest request = original;
    request.path = below_base(original.path, site_.base_path);
    Context context(*this, request);
    HttpResponse response;
    const Route* route = find_route(routes_, request.path, context.captured);
    if (!may_read(request, site_))
        response = key_problem();
    else if (route == nullptr)
        response = error_answer(nullptr, context,
                                not_found("nothing at this address; /api/v1/openapi.json lists "
                                          "the API"));
    else
        response = answer_route(*route, context);
    if (route != nullptr && route->error_page != nullptr) // a page
        if (auto cookie = token_cookie(request, site_, context.origin, std::time(nullptr)))
            response.headers.emplace_back("Set-Cookie", std::move(*cookie));
    compress(request, response);
    return response;
}

HttpResponse SiteHandler::answer_route(const Route& route, Context& context) {
    std::string tag;
    const bool is_kept = context.request.method != "POST"; // what answers a form is not
    try {
        if (route.reads_archive && is_kept) {
            tag = request_tag(context.request, context.origin, state_of(context));
            if (is_held(context.request, tag)) return not_modified(tag, site_);
        }
    } catch (const std::exception&) {
        tag.clear(); // the route meets the same and tells
    }
    HttpResponse response = ask(route, context);
    const std::string missing = names_of_missing(context.shards());
    if (!missing.empty() && !has_header(response, "Newshound-Partial"))
        response.headers.emplace_back("Newshound-Partial", missing);
    // The same question may be answered wholly at any moment.
    if (response.status != 200 || !is_kept || !missing.empty()) {
        if (!has_header(response, "Cache-Control"))
            response.headers.emplace_back("Cache-Control", "no-store");
        return response;
    }
    if (has_header(response, "Cache-Control")) return response;
    if (tag.empty() && !response.more) tag = body_tag(response.body);
    if (!route.reads_archive && is_held(context.request, tag)) return not_modified(tag, site_);
    if (!tag.empty()) response.headers.emplace_back("ETag", tag);
    response.headers.emplace_back("Cache-Control", cache_control(site_));
    return response;
}

HttpResponse SiteHandler::ask(const Route& route, Context& context) {
    HttpResponse failure;
    try {
        HttpResponse response = route.answer(context);
        if (response.status < 400) return response;
        failure = std::move(response);
    } catch (const QueryError& error) {
        failure = query_problem(error);
    } catch (const UnknownOutlet& error) {
        failure = not_found(error.what());
    } catch (const UsageError& error) {
        failure = parameter_problem(error);
    } catch (const DamageError& error) {
        log_line(error.what());
        failure = problem(500, "Archive damaged", error.what());
    } catch (const DatabaseError& error) {
        log_line(error.what());
        failure = archive_problem();
    } catch (const std::exception& error) {
        log_line(std::string("answering ") + context.request.path + ": " + error.what());
        failure = problem(500, "Internal error", "the server failed; its log tells why");
    }
    return error_answer(&route, context, std::move(failure));
}

HttpResponse SiteHandler::error_answer(const Route* route, Context& context, HttpResponse failure) {
    auto* page = route ? route->error_page : nullptr;
    if (route == nullptr) {
        const bool api = context.request.path.starts_with("/api/");
        const auto any = std::ranges::find_if(
            routes_, [](const Route& each) { return each.error_page != nullptr; });
        if (!api && any != routes_.end()) page = any->error_page;
    }
    if (page == nullptr || failure.content_type != "application/problem+json") return failure;
    const std::string_view accept = context.request.header("accept");
    if (accept.find("text/html") == accept.npos) return failure;
    try {
        HttpResponse response = page(context, failure);
        response.status = failure.status;
        response.headers.insert(response.headers.end(), failure.headers.begin(),
                                failure.headers.end());
        return response;
    } catch (const std::exception& error) {
        log_line(std::string("making the page for an error: ") + error.what());
        return failure;
    }
}

} // namespace newshound
