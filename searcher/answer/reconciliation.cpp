// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/answer/reconciliation.hpp"

#include "common/text/ascii.hpp"
#include "common/text/fault.hpp"
#include "common/text/json_document.hpp"
#include "common/text/utf8.hpp"
#include "searcher/answer/answer.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>

namespace newshound {
namespace {

constexpr EntityType all_types[] = {EntityType::person, EntityType::org, EntityType::place};
constexpr double of_another_type = .8; // than preferred

constexpr std::size_t longest_key_told = 100; // bytes

[[noreturn]] void refuse(const std::string& key, std::string_view code) {
    const std::string_view told = utf8_prefix(key, longest_key_told);
    throw usage_fault(code, {std::string(told) + (told.size() < key.size() ? "…" : "")});
}

// The types that are named; one that we don't have is none.
std::vector<EntityType> read_types(const std::string& key, const JsonValue& named) {
    std::vector<EntityType> types;
    const auto add = [&](const JsonValue& each) {
        if (!each.is_text()) refuse(key, "query-type");
        EntityType type = EntityType::person;
        if (from_string(each.text(), type) && std::ranges::find(types, type) == types.end())
            types.push_back(type);
    };
    if (!named.is_array()) add(named);
    if (named.is_array())
        for (const JsonValue each : named)
            add(each);
    return types;
}

std::size_t read_limit(const std::string& key, const JsonValue& limit) {
    const std::optional<double> number = limit.number();
    if (!number || *number < 1 || std::floor(*number) != *number) refuse(key, "query-limit");
    return static_cast<std::size_t>(std::min(*number, static_cast<double>(most_candidates)));
}

void set_types(ReconciliationQuery& query, const JsonValue& asked) {
    const JsonValue strict = asked["type_strict"];
    const std::string_view how = strict.text();
    if (strict.exists() && how != "any" && how != "all" && how != "should")
        refuse(query.key, "query-strictness");
    const JsonValue named = asked["type"];
    if (!named.exists() || (named.is_array() && named.empty())) return;
    std::vector<EntityType> types = read_types(query.key, named);
    if (how == "should") {
        query.preferred = std::move(types);
        return;
    }
    // Nothing is of two types.
    const std::size_t all = named.is_array() ? named.size() : 1;
    if (how == "all" && (types.size() > 1 || types.size() < all)) types.clear();
    query.question.types = std::move(types);
}

ReconciliationQuery read_query(const JsonValue& asked) {
    ReconciliationQuery query{.key = std::string(asked.name())};
    if (!asked.is_object()) refuse(query.key, "query-object");
    const JsonValue properties = asked["properties"];
    if (properties.exists() && !properties.is_array()) refuse(query.key, "query-properties");
    query.has_properties = !properties.empty();
    const JsonValue text = asked["query"];
    if (text.exists() ? !text.is_text() : !query.has_properties) refuse(query.key, "query-name");
    query.question.name = text.text();
    if (asked.contains("limit")) query.question.limit = read_limit(query.key, asked["limit"]);
    set_types(query, asked);
    return query;
}

std::optional<EntityCandidate> candidate_of(Answerer& archive, const EntityId& id) {
    const std::optional<NamedEntity> named = archive.named(id.type, id.name);
    if (!named || named->is_hidden) return std::nullopt;
    EntityCandidate candidate{
        .type = named->type, .name = named->name, .likeness = 1, .is_certain = true};
    const std::vector<EntityCandidate> counted =
        archive.candidates({.name = named->name, .types = {named->type}, .limit = 1});
    if (!counted.empty()) candidate.articles = counted.front().articles;
    return candidate;
}

} // namespace

std::vector<ReconciliationQuery> read_reconciliation_batch(std::string_view json) {
    const JsonDocument document(json);
    if (!document.root().is_object()) throw usage_fault("queries-object");
    std::vector<ReconciliationQuery> queries;
    std::set<std::string_view> keys;
    for (const JsonValue each : document.root()) {
        if (!keys.insert(each.name()).second) refuse(std::string(each.name()), "query-twice");
        if (queries.size() == most_reconciliation_queries)
            throw usage_fault("batch-size", {std::to_string(most_reconciliation_queries)});
        queries.push_back(read_query(each));
    }
    return queries;
}

std::vector<EntityCandidate> reconcile(Answerer& archive, const ReconciliationQuery& query) {
    const EntityQuestion& question = query.question;
    const auto is_of = [](const std::vector<EntityType>& types, const EntityCandidate& each) {
        return std::ranges::find(types, each.type) != types.end();
    };
    std::vector<EntityCandidate> candidates;
    const std::optional<EntityId> id = read_entity_id(question.name);
    const std::optional<EntityCandidate> named =
        id ? candidate_of(archive, *id) : std::optional<EntityCandidate>();
    if (named && is_of(question.types, *named))
        candidates.push_back(*named);
    else
        candidates = archive.candidates(question);
    for (EntityCandidate& each : candidates) {
        if (query.has_properties) each.is_certain = false;
        if (query.preferred.empty() || is_of(query.preferred, each)) continue;
        each.likeness *= of_another_type;
        each.is_certain = false;
    }
    std::ranges::stable_sort(candidates, std::ranges::greater(), &EntityCandidate::likeness);
    return candidates;
}

std::vector<EntityCandidate> suggest_entities(Answerer& archive, std::string_view start,
                                              std::size_t offset, std::size_t limit) {
    std::vector<EntityCandidate> found;
    if (const std::optional<EntityId> id = read_entity_id(start)) {
        if (const std::optional<EntityCandidate> named = candidate_of(archive, *id))
            found.push_back(*named);
    } else {
        // An open quotation of a field; what would end it is no letter of a name.
        std::string typed(start);
        std::ranges::replace_if(
            typed, [](char c) { return c == '"' || c == '\\'; }, ' ');
        if (trimmed(typed).empty()) return {};
        for (const EntityType type : all_types) {
            const std::string query = std::string(to_string(type)) + ":\"" + typed;
            for (const Suggestion& each : archive.suggest(query, offset + limit).items)
                found.push_back({.type = type, .name = each.text, .articles = each.count});
        }
        std::ranges::stable_sort(found, std::ranges::greater(), &EntityCandidate::articles);
    }
    found.erase(found.begin(),
                found.begin() + static_cast<std::ptrdiff_t>(std::min(offset, found.size())));
    if (found.size() > limit) found.resize(limit);
    return found;
}

} // namespace newshound
