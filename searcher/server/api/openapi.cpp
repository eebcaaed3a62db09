// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/server/api/openapi.hpp"

#include "common/program/version.hpp"
#include "common/schema/schema.hpp"
#include "searcher/answer/search_options.hpp"
#include "searcher/renderer/fields_renderer.hpp"
#include "searcher/renderer/make_renderer.hpp"
#include "searcher/server/api/search_parameters.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace newshound {
namespace {

using Json = nlohmann::ordered_json;

// The one list among the options is of facets.
Json facet_names(const SearchOption& option) {
    Json names = {"speaker"};
    for (const std::string_view name : option.names())
        names.push_back(name);
    return names;
}

Json schema_of(const SearchOption& option) {
    using Type = SearchOption::Type;
    switch (option.type) {
    case Type::flag:
        return {{"type", "boolean"}};
    case Type::choice:
        return {{"type", "string"}, {"enum", option.choices}};
    case Type::real_number:
        return {{"type", "number"},
                {"minimum", static_cast<double>(option.least) / 1000},
                {"maximum", static_cast<double>(option.most) / 1000}};
    case Type::whole_number: {
        Json number = {{"type", "integer"}, {"minimum", option.least}, {"maximum", option.most}};
        if (!option.or_all) return number;
        return {{"oneOf", Json::array({number, {{"const", "all"}}})}};
    }
    case Type::filters:
        return {{"type", "array"}, {"items", {{"type", "string"}}}};
    case Type::list:
        return {{"type", "array"}, {"items", {{"type", "string"}, {"enum", facet_names(option)}}}};
    case Type::text:
        break;
    }
    return {{"type", "string"}};
}

Json parameter_of(const SearchOption& option) {
    Json schema = schema_of(option);
    if (!option.fallback.empty()) {
        const bool is_number = option.type == SearchOption::Type::whole_number;
        schema["default"] =
            is_number ? Json(std::stoul(std::string(option.fallback))) : Json(option.fallback);
    }
    Json parameter = {{"name", option.name},
                      {"in", "query"},
                      {"description", option.meaning},
                      {"schema", schema}};
    if (option.type == SearchOption::Type::flag || !option.implied.empty())
        parameter["allowEmptyValue"] = true;
    return parameter;
}

// One answer has its bounds, of which an export has none (search_parameters.cpp).
Json bounded(Json parameter, const Site& site) {
    Json& schema = parameter["schema"];
    if (parameter["name"] == "limit")
        schema = {
            {"type", "integer"}, {"minimum", 0}, {"maximum", site.most_results}, {"default", 10}};
    if (parameter["name"] == "offset") schema["maximum"] = most_passed_over;
    return parameter;
}

void add_search_parameters(Json& operation, const Site& site) {
    if (!operation.contains("x-search-parameters")) return;
    const Json how = operation["x-search-parameters"];
    operation.erase("x-search-parameters");
    const auto is_among = [&](const char* list, std::string_view name) {
        const Json names = how.value(list, Json::array());
        return std::ranges::find(names, name) != names.end();
    };
    for (const SearchOption& option : search_options()) {
        if (is_among("without", option.name)) continue;
        Json parameter = parameter_of(option);
        if (is_among("required", option.name)) { // facets, of what counts them
            parameter["required"] = true;
            parameter["example"] = {"person", "outlet"};
        }
        if (how.contains("all") && option.name == "limit") parameter["schema"]["default"] = "all";
        operation["parameters"].push_back(how.contains("all") ? parameter
                                                              : bounded(parameter, site));
    }
    for (const std::string_view name : filter_parameters())
        operation["parameters"].push_back(
            {{"name", name},
             {"in", "query"},
             {"description", "as filter=" + std::string(name) + ":VALUE"},
             {"schema", {{"type", "array"}, {"items", {{"type", "string"}}}}}});
}

// The names that can be chosen of a result; "all" is all of them.
void add_row_fields(Json& schema) {
    if (!schema.contains("items") || !schema["items"].contains("x-row-fields")) return;
    schema["items"].erase("x-row-fields");
    schema["items"]["enum"] = row_fields();
    schema["items"]["enum"].push_back("all");
}

void add_formats(Json& parameters) {
    for (Json& parameter : parameters) {
        if (!parameter.contains("schema")) continue;
        Json& schema = parameter["schema"];
        add_row_fields(schema);
        if (!schema.contains("x-result-formats")) continue;
        const bool feeds = schema["x-result-formats"] == "and feeds";
        schema.erase("x-result-formats");
        schema["enum"] = result_formats();
        if (feeds) schema["enum"].push_back("rss"); // atom is a form of results, too
    }
}

} // namespace

HttpResponse openapi(RequestContext& context) {
    Json document = Json::parse(api_files().front().bytes);
    document["info"]["version"] = version();
    document["servers"] = {{{"url", context.full_link("")}}};
    for (auto& [path, item] : document["paths"].items()) {
        add_search_parameters(item["get"], context.site);
        if (item["get"].contains("parameters")) add_formats(item["get"]["parameters"]);
    }
    return {.content_type = "application/vnd.oai.openapi+json;version=3.1",
            .body = document.dump(2) + "\n"};
}

} // namespace newshound
