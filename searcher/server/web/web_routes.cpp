// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/server/web/web_routes.hpp"

#include "common/error.hpp"
#include "searcher/answer/filters.hpp"
#include "searcher/server/api/problems.hpp"
#include "searcher/server/api/search_parameters.hpp"
#include "searcher/server/web/article_route.hpp"
#include "searcher/server/web/coverage_page.hpp"
#include "searcher/server/web/entity_route.hpp"
#include "searcher/server/web/help_page.hpp"
#include "searcher/server/web/original_route.hpp"
#include "searcher/server/web/page_answer.hpp"
#include "searcher/server/web/query_form.hpp"
#include "searcher/server/web/search_page.hpp"
#include "searcher/server/web/value_route.hpp"
#include "searcher/server/web/web_files.hpp"
#include "searcher/value/coverage_request.hpp"
#include "searcher/value/outlet_list.hpp"

#include <algorithm>
#include <array>

namespace newshound {
namespace {

using Clock = std::chrono::steady_clock;

// Of a field of which one chosen value is enough, the other values are counted as if none were
// chosen, so that another can be added.
void widen_facets(RequestContext& context, const SearchState& state, Clock::time_point start,
                  Results& results) {
    for (Facet& facet : results.facets) {
        if (!is_single_valued(facet.field) || !state.has(facet.field)) continue;
        const std::chrono::milliseconds left =
            context.site.time_limit -
            std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - start);
        if (left.count() <= 0) return; // they stay as the whole question counts them
        const SearchState wider = state.without(facet.field);
        SearchRequest request = request_of(wider);
        request.limit = 0;
        request.offset = 0;
        request.wants_timeline = false;
        request.facets = {facet.field};
        request.time_limit = left;
        const Results wide = context.answerer().answer(words_of(wider), request, filters_of(wider));
        if (!wide.facets.empty()) facet = wide.facets.front();
    }
}

HttpResponse malformed(const PageContext& page, const SearchState& state, const QueryError& error) {
    HttpResponse response = page_answer(write_query_error_page(page, state, error));
    response.status = 400;
    return response;
}

HttpResponse search(RequestContext& context) {
    const PageContext page = page_context(context);
    refuse_unknown_of_search(context);
    SearchPage found;
    found.state = read_state(context.request.parameters);
    if (found.state.is_blank())
        return page_answer(write_home_page(page, found.state, context.overview()));
    SearchRequest request = request_of(found.state);
    request.time_limit = context.site.time_limit;
    const Clock::time_point start = Clock::now();
    try {
        const Query words = words_of(found.state, &request.notes);
        const std::vector<Query> filters = filters_of(found.state);
        found.query = to_string(confined(words, filters), Days::as_typed);
        found.results = context.answerer().answer(words, request, filters);
        widen_facets(context, found.state, start, found.results);
    } catch (const QueryError& error) {
        return malformed(page, found.state, error);
    }
    if (found.results.total == 0) found.archive = context.overview();
    HttpResponse response = page_answer(write_search_page(page, found));
    if (found.results.is_late) response.headers.emplace_back("Cache-Control", "no-store");
    return response;
}

HttpResponse coverage(RequestContext& context) {
    constexpr std::string_view own[] = {"outlet", "from", "to", "find", "offset"};
    refuse_unknown_on_page(context, own);
    const auto text = [&](std::string_view name) {
        return std::string(context.request.parameter(name));
    };
    const PageContext page = page_context(context);
    CoverageList list;
    list.outlets =
        context.answerer().coverage(coverage_request(text("outlet"), text("from"), text("to")));
    if (context.request.has_parameter("outlet")) { // an empty one: of no known outlet
        const std::string outlet = text("outlet");
        const auto at = std::ranges::find_if(list.outlets, [&](const OutletCoverage& each) {
            return each.outlet.empty() == outlet.empty();
        });
        if (at == list.outlets.end()) return not_found("no article is of an unknown outlet");
        return page_answer(write_coverage_page(page, *at));
    }
    list.find = text("find");
    list.outlets = listed(std::move(list.outlets), list.find);
    list.offset = number_parameter(context.request, "offset", 0, 0, most_passed_over);
    return page_answer(write_coverage_list(page, list));
}

// What the form wrote is a search like any other.
HttpResponse form(RequestContext& context) {
    refuse_unknown_on_page(context, form_parameters());
    const PageContext page = page_context(context);
    const std::string query = query_of_form(context.request.parameters);
    if (query.empty()) return page_answer(write_form_page(page));
    HttpResponse response;
    response.status = 303;
    response.headers.emplace_back("Location", page_link(page, "/", {{"q", query}}));
    return response;
}

HttpResponse help(RequestContext& context) {
    refuse_unknown_on_page(context, {});
    return page_answer(write_help_page(page_context(context), context.overview()));
}

HttpResponse static_file(RequestContext& context) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 3> types = {
        {{".css", "text/css; charset=utf-8"},
         {".js", "text/javascript; charset=utf-8"},
         {".svg", "image/svg+xml"}}};
    const EmbeddedFile* file = find_web_file(context.captured);
    const auto type = std::ranges::find_if(
        types, [&](const auto& each) { return context.captured.ends_with(each.first); });
    if (file == nullptr || type == types.end()) return not_found("no such file");
    HttpResponse response;
    response.content_type = type->second;
    response.body = file->bytes;
    // Its address changes with its bytes.
    if (context.request.has_parameter("v"))
        response.headers.emplace_back("Cache-Control", "public, max-age=31536000, immutable");
    return response;
}

} // namespace

std::span<const Route> web_routes() {
    static constexpr Route routes[] = {
        {"/", search, true, error_page},
        {"/article/{id}", article_route, true, error_page},
        {"/original/{id}", original_route, false, error_page},
        {"/entity", entity_route, true, error_page},
        {"/coverage", coverage, true, error_page},
        {"/form", form, false, error_page},
        {"/help", help, true, error_page},
        {"/values", value_route, true, error_page},
        {"/static/{name}", static_file, false},
    };
    return routes;
}

} // namespace newshound
