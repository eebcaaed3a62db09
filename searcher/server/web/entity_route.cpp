// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/server/web/entity_route.hpp"

#include "common/text/fault.hpp"
#include "searcher/server/web/entity_page.hpp"
#include "searcher/server/web/page_answer.hpp"

namespace newshound {
namespace {

HttpResponse page_of(RequestContext& context, std::string_view field, const std::string& name,
                     Query query) {
    const EntityProfile profile = entity_profile(context.answerer(), {.name = std::move(query)});
    HttpResponse response =
        page_answer(write_entity_page(page_context(context), field, name, profile));
    if (profile.total == 0) response.status = 404;
    return response;
}

} // namespace

EntityId asked_entity(const HttpRequest& request) {
    const std::string_view text = request.parameter("id");
    const std::optional<EntityId> id = read_entity_id(text);
    if (!id) throw usage_fault("entity-id", {std::string(text)});
    return *id;
}

Query value_query(const EntityId& id) {
    return {.op = Query::Op::value, .field = std::string(to_string(id.type)), .text = id.name};
}

HttpResponse entity_route(RequestContext& context) {
    constexpr std::string_view own[] = {"person", "org", "place", "id"};
    refuse_unknown_on_page(context, own);
    for (const std::string_view field : {"person", "org", "place"}) {
        const std::string name(context.request.parameter(field));
        if (!name.empty()) return page_of(context, field, name, phrase(field, name));
    }
    if (!context.request.has_parameter("id")) throw usage_fault("entity-missing");
    const EntityId id = asked_entity(context.request);
    return page_of(context, to_string(id.type), id.name, value_query(id));
}

} // namespace newshound
