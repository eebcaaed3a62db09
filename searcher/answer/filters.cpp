// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/answer/filters.hpp"

#include "common/error.hpp"
#include "common/text/fault.hpp"
#include "searcher/answer/typed_query.hpp"
#include "searcher/parser/leaf.hpp"

#include <algorithm>

namespace newshound {
namespace {

Query condition(const Field& field, const std::string& value, const Date& today) {
    try {
        return make_leaf(&field, {.text = value, .quoted = true, .exact = true}, today);
    } catch (const QueryError& error) {
        throw error.in(value, std::min(error.offset, value.size()));
    }
}

} // namespace

const Field& known_field(const std::string& name) {
    if (const Field* field = find_field(name)) return *field;
    std::vector<std::string_view> names;
    for (const Field& field : fields())
        names.push_back(field.name);
    throw usage_fault("no-field", {name}, name, names);
}

FieldValue parse_filter(std::string_view text) {
    const bool excluded = text.starts_with('-');
    const std::string_view rest = text.substr(excluded ? 1 : 0);
    const std::size_t colon = rest.find(':');
    if (colon == 0 || colon == rest.npos || colon + 1 == rest.size())
        throw usage_fault("filter-form", {std::string(text)});
    std::string field(rest.substr(0, colon));
    // The days of a year are what its facet counts.
    if (field == "year" || field == "month") field = "date";
    known_field(field);
    return {std::move(field), std::string(rest.substr(colon + 1)), excluded};
}

std::vector<Query> read_filters(const std::vector<FieldValue>& values) {
    const Date today = local_today();
    std::vector<Query> filters;
    std::vector<const Field*> seen; // single ones
    for (const auto& [name, value, excluded] : values) {
        const Field& field = known_field(name);
        if (excluded) {
            filters.push_back({.op = Query::Op::no, .children = {condition(field, value, today)}});
        } else if (!is_single_valued(name)) {
            filters.push_back(condition(field, value, today));
        } else if (std::ranges::find(seen, &field) == seen.end()) {
            seen.push_back(&field);
            std::vector<Query> choice;
            for (const FieldValue& each : values)
                if (each.field == name && !each.excluded)
                    choice.push_back(condition(field, each.value, today));
            filters.push_back(joined(Query::Op::any_of, std::move(choice)));
        }
    }
    return filters;
}

bool is_single_valued(std::string_view field) {
    if (field == "section") return true;
    const Kind kind = find_field(field)->kind;
    return kind != Kind::text && kind != Kind::name && field != "cites" && field != "about";
}

Query confined(const Query& query, const std::vector<Query>& filters) {
    if (filters.empty()) return query;
    std::vector<Query> parts = filters;
    if (query.op != Query::Op::everything) parts.insert(parts.begin(), query);
    return joined(Query::Op::all_of, std::move(parts));
}

} // namespace newshound
