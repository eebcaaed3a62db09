// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/server/web/article_route.hpp"

#include "common/error.hpp"
#include "common/schema/identity.hpp"
#include "searcher/answer/story_group.hpp"
#include "searcher/server/api/problems.hpp"
#include "searcher/server/http/target.hpp"
#include "searcher/server/web/article_page.hpp"
#include "searcher/server/web/diff_page.hpp"
#include "searcher/server/web/page_answer.hpp"
#include "searcher/server/web/search_page.hpp"

#include <algorithm>
#include <charconv>
#include <limits>
#include <string_view>
#include <vector>

namespace newshound {
namespace {

constexpr std::size_t list_length = 5; // of relatives beside an article
constexpr std::size_t most_versions = 50;
constexpr std::size_t most_printings = 20; // of one story

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

// What is like the article, and its background without what the first list shows already.
void find_relatives(RequestContext& context, ArticlePage& page) {
    const std::vector<Result> similar =
        context.answerer()
            .similar(page.result, Likeness::similar, Query{}, cards(context, list_length))
            .results;
    page.lists.push_back({"article.similar", similar});
    if (!page.result.article.published) return;
    std::vector<Result> background =
        context.answerer()
            .similar(page.result, Likeness::background, Query{}, cards(context, 2 * list_length))
            .results;
    std::erase_if(background, [&](const Result& each) {
        return std::ranges::find(similar, each.id, &Result::id) != similar.end();
    });
    if (background.size() > list_length) background.resize(list_length);
    page.lists.push_back({"article.background", std::move(background)});
}

std::size_t place_of(const HttpRequest& request) {
    const std::string_view text = request.parameter("hit");
    std::size_t place = 0;
    std::from_chars(text.data(), text.data() + text.size(), place);
    return std::min<std::size_t>(place, 1'000'000);
}

std::string name_of(const Result& result) {
    return version_id(result.id, result.version);
}

// The archive where the address names one: it belongs to every address of an article of it.
Pairs archive_asked(const HttpRequest& request) {
    const std::string_view name = request.parameter("database");
    if (name.empty()) return {};
    return {{"database", std::string(name)}};
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
    std::vector<std::string_view> own(state_parameters().begin(), state_parameters().end());
    own.insert(own.end(), {"hit", "against"});
    std::vector<std::string_view> lists(state_lists().begin(), state_lists().end());
    lists.emplace_back("marks");
    refuse_unknown_on_page(context, own, lists);
    std::optional<Result> result = context.answerer().find(context.captured);
    if (!result) return not_found("no article '" + context.captured + "'");
    if (context.request.has_parameter("against"))
        return changes(context, *result, context.request.parameter("against"));
    ArticlePage page;
    page.result = std::move(*result);
    page.state = read_state(context.request.parameters);
    page.marks = read_marks(context.request.parameters);
    const Pairs archive = archive_asked(context.request);
    page.address = context.full_link("/article/" + encode_component(page.result.id), archive);
    page.permalink =
        context.full_link("/article/" + encode_component(name_of(page.result)), archive);
    if (!page.state.is_blank()) {
        try {
            mark_hits(context, page.state, page.result);
            find_neighbours(context, page, place_of(context.request));
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
