// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/server/web/article_route.hpp"

#include "common/error.hpp"
#include "common/schema/identity.hpp"
#include "searcher/answer/story_group.hpp"
#include "searcher/server/api/problems.hpp"
#include "searcher/server/api/search_parameters.hpp"
#include "searcher/server/http/target.hpp"
#include "searcher/server/web/article_page.hpp"
#include "searcher/server/web/diff_page.hpp"
#include "searcher/server/web/page_answer.hpp"
#include "searcher/server/web/search_page.hpp"

#include <algorithm>
#include <limits>
#include <string_view>
#include <vector>

namespace newshound {
namespace {

constexpr std::size_t list_length = 5; // of relatives beside an article
constexpr std::size_t most_versions = 50;
constexpr std::size_t most_printings = 20; // of one story
constexpr std::size_t most_places = 1'000'000;

SearchRequest cards(const RequestContext& context, std::size_t limit) {
    SearchRequest request;
    request.limit = limit;
    request.detail = Detail::card;
    request.spelling = false;
    request.time_limit = context.site.time_limit;
    return request;
}

Query key(std::string_view field, const std::string& value) {
    return {.op = Query::Op::words, .field = std::string(field), .text = value};
}

// The same article with its hits: the search that led here, confined to it.
void mark_hits(RequestContext& context, const SearchState& state, Result& result) {
    SearchRequest request = cards(context, 1);
    request.detail = Detail::matches;
    std::vector<Query> filters = filters_of(state);
    filters.push_back(key("id", result.id));
    Results found = context.answerer().answer(words_of(state), request, filters);
    if (found.results.empty() || found.results.front().version != result.version) return;
    result.title_hits = std::move(found.results.front().title_hits);
    result.text_hits = std::move(found.results.front().text_hits);
}

// Its neighbours, if it still stands at that place.
void find_neighbours(RequestContext& context, ArticlePage& page, std::size_t place) {
    if (place == 0) return;
    SearchRequest request = request_of(page.state);
    request.facets.clear();
    request.wants_timeline = false;
    request.spelling = false;
    request.detail = Detail::id;
    request.time_limit = context.site.time_limit;
    request.offset = place > 1 ? place - 2 : 0;
    request.limit = 3;
    const std::vector<Result> near =
        context.answerer().answer(words_of(page.state), request, filters_of(page.state)).results;
    const auto at = std::ranges::find(near, page.result.id, &Result::id);
    if (at == near.end()) return;
    page.place = request.offset + static_cast<std::size_t>(at - near.begin()) + 1;
    if (at != near.begin()) page.before = std::prev(at)->id;
    if (std::next(at) != near.end()) page.behind = std::next(at)->id;
}

void find_versions(RequestContext& context, ArticlePage& page) {
    SearchRequest request = cards(context, most_versions);
    request.versions = Versions::all;
    page.versions = context.answerer().answer(key("id", page.result.id), request).results;
    std::ranges::sort(page.versions, std::ranges::greater(), &Result::version);
}

// The earliest first, by local day and, of one day, by the minute; those without a minute behind
// the others of their day, undated ones last.
void sort_by_time(std::vector<Result>& printings) {
    constexpr auto last = std::numeric_limits<std::int64_t>::max();
    const auto time_of = [](const Result& each) {
        const std::optional<Date>& date = each.article.published;
        const bool has_minute =
            date && date->precision >= Precision::minute && date->offset_minutes;
        return std::pair(date ? std::int64_t{days_of(*date).first} : last,
                         has_minute ? std::int64_t{utc_seconds(*date)} : last);
    };
    std::ranges::stable_sort(printings, {}, time_of);
}

void find_copies(RequestContext& context, ArticlePage& page) {
    const Result& result = page.result;
    if (result.story.empty() || result.copies < 2) return;
    page.printings = story_group(context.answerer(), result.story, most_printings).members;
    sort_by_time(page.printings);
}

void find_relatives(RequestContext& context, ArticlePage& page) {
    SearchRequest request = cards(context, list_length);
    request.similar_shown = list_length;
    const auto list = [&](std::string_view heading, Likeness likeness) {
        Results found = context.answerer().similar(page.result, likeness, Query{}, request);
        page.lists.push_back({heading, std::move(found.results)});
    };
    list("article.similar", Likeness::similar);
    if (page.result.article.published) list("article.background", Likeness::background);
}

std::string name_of(const Result& result) {
    return version_id(result.id, result.version);
}

// The version named in the address and another one of the same article, the earlier one first; or
// it and another printing of its story, `against`.
HttpResponse changes(RequestContext& context, const Result& result, std::string_view against) {
    const bool is_number = against.find_first_not_of("0123456789") == against.npos;
    const std::string other =
        is_number ? result.id + "." + std::string(against) : std::string(against);
    const std::optional<Result> found = context.answerer().find(other);
    if (!found) return not_found("no version '" + other + "'");
    std::vector<std::string> names = {name_of(result), name_of(*found)};
    if (found->id == result.id && found->version < result.version) std::swap(names[0], names[1]);
    std::string why_not;
    const std::optional<VersionDiff> diff = version_diff(context.answerer(), names, why_not);
    if (!diff) return not_found(why_not);
    return page_answer(write_diff_page(page_context(context), *diff));
}

} // namespace

HttpResponse article_route(RequestContext& context) {
    constexpr std::string_view own[] = {"hit", "against"};
    constexpr std::string_view lists[] = {"marks"};
    constexpr std::string_view marks[] = {"none", "names", "quotes", "hits"};
    refuse_unknown_of_search(context, own, lists);
    refuse_other_choice(context.request, "marks", marks);
    const std::size_t place = number_parameter(context.request, "hit", 0, 0, most_places);
    std::optional<Result> result = context.answerer().find(context.captured);
    if (!result) return not_found("no article '" + context.captured + "'");
    if (context.request.has_parameter("against"))
        return changes(context, *result, context.request.parameter("against"));
    ArticlePage page;
    page.result = std::move(*result);
    page.state = read_state(context.request.parameters);
    page.marks = read_marks(context.request.parameters);
    page.address = context.full_link("/article/" + encode_component(page.result.id));
    page.permalink = context.full_link("/article/" + encode_component(name_of(page.result)));
    if (!page.state.is_blank()) {
        try {
            mark_hits(context, page.state, page.result);
            find_neighbours(context, page, place);
        } catch (const QueryError&) {
            page.state = {}; // an address typed by hand: the article is shown all the same
        }
    }
    find_versions(context, page);
    find_copies(context, page);
    find_relatives(context, page);
    return page_answer(write_article_page(page_context(context), page));
}

} // namespace newshound
