// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/server/reconcile/reconcile_routes.hpp"

#include "common/program/version.hpp"
#include "common/text/fault.hpp"
#include "common/text/json.hpp"
#include "searcher/answer/reconciliation.hpp"
#include "searcher/renderer/reconciliation_renderer.hpp"
#include "searcher/server/api/problems.hpp"
#include "searcher/server/api/search_parameters.hpp"
#include "searcher/server/security_headers.hpp"
#include "searcher/server/web/entity_page.hpp"
#include "searcher/server/web/entity_route.hpp"
#include "searcher/server/web/page_answer.hpp"

#include <algorithm>
#include <chrono>

namespace newshound {
namespace {

constexpr std::size_t suggestions = 10; // in one answer
constexpr int preview_width = 420;      // pixels
constexpr int preview_height = 320;

HttpResponse json_answer(const Json& json) {
    return {.content_type = "application/json", .body = json.text() + "\n"};
}

// An address of which the end is an id.
std::string id_address(const RequestContext& context, std::string_view path) {
    std::string address = context.full_link(path);
    address += address.find('?') == address.npos ? "?id=" : "&id=";
    return address;
}

Json suggest_service(const RequestContext& context, std::string_view of) {
    return {{"service_url", context.origin},
            {"service_path", context.link("/reconcile/suggest/" + std::string(of))}};
}

Json manifest(const RequestContext& context) {
    Json types = Json::array();
    for (const EntityType type : {EntityType::person, EntityType::org, EntityType::place})
        types.push_back(entity_type_json(type));
    const std::string entity = id_address(context, "/entity");
    Json json = {{"versions", std::vector<std::string>{"0.2"}},
                 {"name", context.site.name},
                 {"identifierSpace", entity},
                 {"schemaSpace", "urn:newshound:entity"},
                 {"defaultTypes", types},
                 {"serviceVersion", version()},
                 {"batchSize", most_reconciliation_queries},
                 {"view", Json{{"url", entity + "{{id}}"}}},
                 {"suggest", Json{{"entity", suggest_service(context, "entity")},
                                  {"type", suggest_service(context, "type")}}},
                 {"preview", Json{{"url", id_address(context, "/reconcile/preview") + "{{id}}"},
                                  {"width", preview_width},
                                  {"height", preview_height}}}};
    if (!context.site.api_keys.empty())
        json.set("authentication", Json{{"type", "apiKey"},
                                        {"name", "Authorization"},
                                        {"in", "header"},
                                        {"description", "Bearer, a blank and the key"}});
    return json;
}

// All of a batch or nothing: what the time ran out for would look like names that nobody bears.
HttpResponse answer_batch(RequestContext& context, std::string_view queries) {
    using Clock = std::chrono::steady_clock;
    const std::vector<ReconciliationQuery> batch = read_reconciliation_batch(queries);
    const Clock::time_point end = Clock::now() + context.site.time_limit;
    Json results = Json::object();
    std::size_t done = 0;
    for (const ReconciliationQuery& query : batch) {
        if (Clock::now() > end)
            return problem(503, "Too slow",
                           "the time limit was hit after " + std::to_string(done) + " of " +
                               std::to_string(batch.size()) + " queries; send smaller batches");
        results.set(query.key, reconciliation_result_json(reconcile(context.answerer(), query)));
        ++done;
    }
    return json_answer(results);
}

// A field of the form, else a parameter; null where neither was sent.
const std::string* sent(const HttpRequest& request, std::string_view name) {
    for (const Pairs* pairs : {&request.form, &request.parameters}) {
        const auto at = std::ranges::find(*pairs, name, &Pairs::value_type::first);
        if (at != pairs->end()) return &at->second;
    }
    return nullptr;
}

HttpResponse reconcile_endpoint(RequestContext& context) {
    const HttpRequest& request = context.request;
    if (sent(request, "callback")) throw usage_fault("no-jsonp");
    if (sent(request, "extend")) throw usage_fault("no-data-extension");
    if (const std::string* queries = sent(request, "queries"))
        return answer_batch(context, *queries);
    if (request.method == "POST") throw usage_fault("queries-missing");
    return json_answer(manifest(context));
}

HttpResponse suggest_entity(RequestContext& context) {
    const std::size_t offset = number_parameter(context.request, "cursor", 0, 0, 1000);
    const std::string_view start = context.request.parameter("prefix");
    if (start.empty()) return json_answer(entity_suggestions_json({}));
    return json_answer(
        entity_suggestions_json(suggest_entities(context.answerer(), start, offset, suggestions)));
}

HttpResponse suggest_type(RequestContext& context) {
    return json_answer(type_suggestions_json(context.request.parameter("prefix")));
}

// The one page of ours that other sites may show in a frame: those of --allow-origin.
HttpResponse preview(RequestContext& context) {
    const EntityId id = asked_entity(context.request);
    EntityRequest request{.name = value_query(id), .limit = 5, .reading = 50};
    const EntityProfile profile = entity_profile(context.answerer(), request);
    HttpResponse response = page_answer(write_entity_preview(page_context(context), id, profile));
    if (profile.total == 0) response.status = 404;
    if (context.site.allowed_origins.empty()) return response;
    response.headers.emplace_back("Content-Security-Policy",
                                  content_policy(context.site.allowed_origins));
    response.headers.emplace_back("X-Frame-Options", ""); // it knows no list of origins
    return response;
}

} // namespace

std::span<const Route> reconcile_routes() {
    static constexpr Route routes[] = {
        {.pattern = "/reconcile", .answer = reconcile_endpoint, .takes_form = true},
        {.pattern = "/reconcile/suggest/entity", .answer = suggest_entity},
        {.pattern = "/reconcile/suggest/type", .answer = suggest_type, .reads_archive = false},
        {.pattern = "/reconcile/preview", .answer = preview, .error_page = error_page},
    };
    return routes;
}

} // namespace newshound
