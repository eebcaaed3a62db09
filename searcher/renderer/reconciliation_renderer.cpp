// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/renderer/reconciliation_renderer.hpp"

#include "common/text/ascii.hpp"
#include "searcher/value/entity_id.hpp"

#include <cmath>
#include <string>

namespace newshound {
namespace {

std::string_view name_of(EntityType type) {
    switch (type) {
    case EntityType::person:
        return "Person";
    case EntityType::org:
        return "Organisation";
    case EntityType::place:
        return "Place";
    }
    return "";
}

std::string description(const EntityCandidate& candidate) {
    return ascii_lower(name_of(candidate.type)) + " in " + std::to_string(candidate.articles) +
           (candidate.articles == 1 ? " article" : " articles");
}

std::string id_of(const EntityCandidate& candidate) {
    return to_string(EntityId{candidate.type, candidate.name});
}

Json list_of(EntityType type) {
    Json types = Json::array();
    types.push_back(entity_type_json(type));
    return types;
}

double score(const EntityCandidate& candidate) {
    return std::round(candidate.likeness * 1000) / 10;
}

Json features(const EntityCandidate& candidate) {
    Json all = Json::array();
    all.push_back({{"id", "name_likeness"}, {"value", score(candidate) / 100}});
    all.push_back({{"id", "articles"}, {"value", candidate.articles}});
    return all;
}

} // namespace

Json entity_type_json(EntityType type) {
    return {{"id", to_string(type)}, {"name", name_of(type)}};
}

Json reconciliation_result_json(const std::vector<EntityCandidate>& candidates) {
    Json list = Json::array();
    for (const EntityCandidate& each : candidates)
        list.push_back({{"id", id_of(each)},
                        {"name", each.name},
                        {"description", description(each)},
                        {"type", list_of(each.type)},
                        {"score", score(each)},
                        {"match", each.is_certain},
                        {"features", features(each)}});
    return {{"result", list}};
}

Json entity_suggestions_json(const std::vector<EntityCandidate>& found) {
    Json list = Json::array();
    for (const EntityCandidate& each : found)
        list.push_back({{"id", id_of(each)},
                        {"name", each.name},
                        {"description", description(each)},
                        {"notable", list_of(each.type)}});
    return {{"result", list}};
}

Json type_suggestions_json(std::string_view start) {
    Json list = Json::array();
    const std::string typed = ascii_lower(trimmed(start));
    for (const EntityType type : {EntityType::person, EntityType::org, EntityType::place})
        if (ascii_lower(name_of(type)).starts_with(typed) || to_string(type) == typed)
            list.push_back(entity_type_json(type));
    return {{"result", list}};
}

} // namespace newshound
