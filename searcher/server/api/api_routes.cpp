// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/server/api/api_routes.hpp"

#include "common/article/replay_address.hpp"
#include "common/schema/identity.hpp"
#include "common/text/fault.hpp"
#include "common/text/json.hpp"
#include "searcher/answer/entity_profile.hpp"
#include "searcher/answer/press_sources.hpp"
#include "searcher/renderer/article_text.hpp"
#include "searcher/renderer/coverage_renderer.hpp"
#include "searcher/renderer/entity_renderer.hpp"
#include "searcher/renderer/json_renderer.hpp"
#include "searcher/renderer/source_table.hpp"
#include "searcher/renderer/suggestion_renderer.hpp"
#include "searcher/server/api/export_route.hpp"
#include "searcher/server/api/feed.hpp"
#include "searcher/server/api/openapi.hpp"
#include "searcher/server/api/problems.hpp"
#include "searcher/server/api/rendered_search.hpp"
#include "searcher/server/api/search_parameters.hpp"

#include <sstream>

namespace newshound {
namespace {

std::string browser_suggestions(const Suggestions& found, const std::string& typed) {
    Json completions = Json::array();
    for (const Suggestion& each : found.items)
        completions.push_back(typed.substr(0, each.start) + each.query);
    Json answer = Json::array();
    answer.push_back(typed);
    answer.push_back(completions);
    return answer.text();
}

// Of a parameter that takes one of two words whether it is the second; absent it is the first.
bool is_other(const HttpRequest& request, std::string_view name, std::string_view first,
              std::string_view other) {
    const std::string_view value = request.parameter(name);
    if (!value.empty() && value != first && value != other)
        throw usage_fault("one-of-two", {std::string(name), std::string(first), std::string(other),
                                         std::string(value)});
    return value == other;
}

constexpr std::string_view fields_alone[] = {"fields"};

HttpResponse search(RequestContext& context) {
    constexpr std::string_view own[] = {"format", "bom", "token"}; // a feed's
    constexpr std::string_view without[] = {"quotes"};
    refuse_unknown_search_parameters(context.request, own, fields_alone, without);
    const AskedSearch asked = search_parameters(context.request, context.site);
    constexpr std::string_view feeds[] = {"rss"}; // atom is a form of results, too
    const std::string format = requested_format(context.request, "json", feeds);
    const bool whole = requested_fields(context.request).empty();
    if (is_feed_format(format) && whole) return feed(context, asked, format);
    return rendered_search(context, asked, format);
}

// Who said what: rows are quotations.
HttpResponse quotes(RequestContext& context) {
    constexpr std::string_view own[] = {"format", "bom"};
    constexpr std::string_view without[] = {"quotes"};
    refuse_unknown_search_parameters(context.request, own, {}, without);
    AskedSearch asked = search_parameters(context.request, context.site);
    asked.request.quotations = true;
    return rendered_search(context, asked, requested_format(context.request, "json"));
}

HttpResponse similar(RequestContext& context) {
    constexpr std::string_view own[] = {"q", "background", "limit", "offset", "format", "bom"};
    refuse_unknown_parameters(context.request, own, fields_alone);
    const SearchChoices choices = search_choices(context.request, context.site);
    const std::string typed(context.request.parameter("q"));
    const Query among = typed.empty() ? Query{} : read_query(typed, choices.reading);
    const std::string format = requested_format(context.request, "json");
    const std::optional<Result> subject = context.answerer().find(context.captured);
    if (!subject) return not_found("no article '" + context.captured + "'");
    const Likeness likeness =
        is_on(context.request, "background") ? Likeness::background : Likeness::similar;
    return rendered_search(context, choices.request, format,
                           [&](const SearchRequest& request, ResultSink& sink) {
                               context.answerer().similar(*subject, likeness, among, request, sink);
                           });
}

// The facts about all matches alone.
AskedSearch asked_overview(RequestContext& context) {
    constexpr std::string_view own[] = {"format", "bom"};
    constexpr std::string_view without[] = {"quotes",  "limit",    "offset", "sort",
                                            "recency", "feedback", "explain"};
    refuse_unknown_search_parameters(context.request, own, {}, without);
    AskedSearch asked = search_parameters(context.request, context.site);
    asked.request.limit = 0;
    return asked;
}

HttpResponse rendered_overview(RequestContext& context, const AskedSearch& asked) {
    const bool is_csv = is_other(context.request, "format", "json", "csv");
    return rendered_search(context, asked, is_csv ? "csv" : "json");
}

HttpResponse facets(RequestContext& context) {
    const AskedSearch asked = asked_overview(context);
    if (asked.request.facets.empty()) throw usage_fault("facets-missing");
    return rendered_overview(context, asked);
}

HttpResponse timeline(RequestContext& context) {
    AskedSearch asked = asked_overview(context);
    asked.request.wants_timeline = true;
    return rendered_overview(context, asked);
}

// The article with addresses that this server knows: of its page in a web archive, of its original.
std::string article_json(const RequestContext& context, const Result& result) {
    std::string text = to_json(result);
    const std::string replay = replay_address(context.site.replay, result.article);
    if (replay.empty() && !context.site.original) return text;
    Json object = Json::read(text);
    if (!replay.empty()) object.set("replay", replay);
    if (context.site.original)
        object.set("original",
                   context.full_link("/original/" + version_id(result.id, result.version)));
    return object.text();
}

HttpResponse article_named(RequestContext& context, const std::string& name) {
    const std::string format = requested_format(context.request, "json");
    const std::optional<Result> found = context.answerer().find(name);
    if (!found) return not_found("no article '" + name + "'");
    const bool is_whole = requested_fields(context.request).empty();
    if (format == "json" && is_whole)
        return typed_answer(context, article_json(context, *found) + "\n", format);
    if (format == "json") { // the article itself, as a line of ndjson is
        HttpResponse response = rendered_result(context, *found, "ndjson");
        response.content_type = "application/json";
        return response;
    }
    if (format != "text" || !is_whole) return rendered_result(context, *found, format);
    std::ostringstream out;
    write_article(out, *found, plain_terminal());
    return {.body = out.str()};
}

HttpResponse article(RequestContext& context) {
    constexpr std::string_view own[] = {"format", "bom"};
    refuse_unknown_parameters(context.request, own, fields_alone);
    return article_named(context, context.captured);
}

HttpResponse article_by_address(RequestContext& context) {
    constexpr std::string_view own[] = {"format", "url", "bom"};
    refuse_unknown_parameters(context.request, own, fields_alone);
    const std::string url(context.request.parameter("url"));
    if (url.empty()) throw usage_fault("url-missing");
    return article_named(context, url);
}

HttpResponse entity(RequestContext& context) {
    constexpr std::string_view own[] = {"q", "limit"};
    refuse_unknown_parameters(context.request, own);
    const std::string typed(context.request.parameter("q"));
    if (typed.empty()) throw usage_fault("q-missing");
    EntityRequest request{.name = read_query(typed)};
    request.limit =
        number_parameter(context.request, "limit", request.limit, 1, context.site.most_results);
    const EntityProfile profile = entity_profile(context.answerer(), request);
    if (profile.total == 0) return not_found("no article names '" + typed + "'");
    std::ostringstream out;
    write_entity_json(out, profile);
    return typed_answer(context, out.str(), "json");
}

HttpResponse coverage(RequestContext& context) {
    constexpr std::string_view own[] = {"outlet", "from", "to", "format", "bom"};
    refuse_unknown_parameters(context.request, own);
    const auto text = [&](std::string_view name) {
        return std::string(context.request.parameter(name));
    };
    const bool is_csv = is_other(context.request, "format", "json", "csv");
    const std::vector<OutletCoverage> outlets =
        context.answerer().coverage(coverage_request(text("outlet"), text("from"), text("to")));
    std::ostringstream out;
    if (is_csv)
        write_coverage_csv(out, outlets);
    else
        write_coverage_json(out, outlets);
    return typed_answer(context, out.str(), is_csv ? "csv" : "json");
}

// Who printed first and who cites whom.
HttpResponse sources(RequestContext& context) {
    constexpr std::size_t most_copies = 20'000; // read for one answer
    constexpr std::string_view own[] = {"q", "limit", "count", "format", "table", "bom"};
    constexpr std::string_view lists[] = {"filter"};
    refuse_unknown_parameters(context.request, own, lists);
    const SearchChoices choices = search_choices(context.request, context.site);
    const std::string typed(context.request.parameter("q"));
    const Query query = typed.empty() ? Query{} : read_query(typed, choices.reading);
    const bool is_csv = is_other(context.request, "format", "json", "csv");
    const bool of_citations = is_other(context.request, "table", "first", "cites");
    const SourcesRequest request{
        .limit = number_parameter(context.request, "limit", 20, 1, context.site.most_results),
        .reading = most_copies,
        .count = choices.request.count,
        .time_limit = choices.request.time_limit};
    const PressSources found =
        press_sources(context.answerer(), query, read_filters(choices.filters), request);
    std::ostringstream out;
    if (!is_csv)
        write_sources_json(out, found);
    else if (of_citations)
        write_citations_csv(out, found);
    else
        write_prints_csv(out, found);
    HttpResponse response = typed_answer(context, out.str(), is_csv ? "csv" : "json");
    if (!found.is_exact) response.headers.emplace_back("Cache-Control", "no-store");
    return response;
}

// With format=opensearch as browsers want them (OpenSearch Suggestions 1.1): what was typed, and
// the whole of what each suggestion makes of it.
HttpResponse suggest(RequestContext& context) {
    constexpr std::string_view own[] = {"q", "limit", "format"};
    refuse_unknown_parameters(context.request, own);
    const std::string typed(context.request.parameter("q"));
    const bool is_opensearch = is_other(context.request, "format", "json", "opensearch");
    const std::size_t limit = number_parameter(context.request, "limit", 10, 1, 100);
    const Suggestions found =
        typed.empty() ? Suggestions{} : context.answerer().suggest(typed, limit);
    if (is_opensearch)
        return {.content_type = "application/x-suggestions+json",
                .body = browser_suggestions(found, typed)};
    return typed_answer(context, suggestions_json(found, typed) + "\n", "json");
}

} // namespace

std::span<const Route> api_routes() {
    static constexpr Route routes[] = {
        {"/api/v1/search", search},
        {"/api/v1/quotes", quotes},
        {"/api/v1/facets", facets},
        {"/api/v1/timeline", timeline},
        {"/api/v1/article", article_by_address},
        {"/api/v1/article/{id}", article},
        {"/api/v1/similar/{id}", similar},
        {"/api/v1/suggest", suggest},
        {"/api/v1/entity", entity},
        {"/api/v1/coverage", coverage},
        {"/api/v1/sources", sources},
        {"/api/v1/export", export_articles},
        {"/api/v1/openapi.json", openapi, false},
    };
    return routes;
}

} // namespace newshound
