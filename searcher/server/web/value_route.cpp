// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/server/web/value_route.hpp"

#include "common/error.hpp"
#include "common/text/fault.hpp"
#include "searcher/answer/filters.hpp"
#include "searcher/server/web/page_answer.hpp"
#include "searcher/server/web/search_page.hpp"
#include "searcher/server/web/value_page.hpp"

#include <string_view>
#include <utility>

namespace newshound {

HttpResponse value_route(RequestContext& context) {
    const PageContext frame = page_context(context);
    constexpr std::string_view own[] = {"find"};
    refuse_unknown_of_search(context, own);
    ValuePage page;
    page.state = read_state(context.request.parameters);
    const std::string field = page.state.more;
    if (field.empty()) throw usage_fault("facet-missing");
    page.find = context.request.parameter("find");
    page.offset = std::exchange(page.state.offset, 0);
    // Of a field of which one chosen value is enough, the others can be added.
    const SearchState asked = is_single_valued(field) ? page.state.without(field) : page.state;
    SearchRequest request = request_of(asked);
    request.limit = 0;
    request.wants_timeline = false;
    request.facets = {field};
    request.facet_limit = most_values;
    request.time_limit = context.site.time_limit;
    try {
        const Results results =
            context.answerer().answer(words_of(asked), request, filters_of(asked));
        if (!results.facets.empty()) page.facet = results.facets.front();
    } catch (const QueryError& error) {
        HttpResponse response = page_answer(write_query_error_page(frame, page.state, error));
        response.status = 400;
        return response;
    }
    page.facet.field = field;
    return page_answer(write_value_page(frame, page));
}

} // namespace newshound
