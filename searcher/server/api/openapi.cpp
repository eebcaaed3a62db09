// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/server/api/openapi.hpp"

#include "common/program/version.hpp"
#include "searcher/answer/search_options.hpp"
#include "searcher/renderer/make_renderer.hpp"
#include "searcher/server/api/search_parameters.hpp"

#include <nlohmann/json.hpp>

namespace newshound {
namespace {

using Json = nlohmann::ordered_json;

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
    case Type::text:
    case Type::list:
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

void add_search_parameters(Json& operation) {
    if (!operation.contains("x-search-parameters")) return;
    operation.erase("x-search-parameters");
    for (const SearchOption& option : search_options())
        operation["parameters"].push_back(parameter_of(option));
    for (const std::string_view name : filter_parameters())
        operation["parameters"].push_back(
            {{"name", name},
             {"in", "query"},
             {"description", "as filter=" + std::string(name) + ":VALUE"},
             {"schema", {{"type", "array"}, {"items", {{"type", "string"}}}}}});
}

void add_formats(Json& parameters) {
    for (Json& parameter : parameters) {
        if (!parameter.contains("schema")) continue;
        Json& schema = parameter["schema"];
        if (!schema.contains("x-result-formats")) continue;
        const bool feeds = schema["x-result-formats"] == "and feeds";
        schema.erase("x-result-formats");
        schema["enum"] = result_formats();
        if (feeds) schema["enum"].insert(schema["enum"].end(), {"atom", "rss"});
    }
}

} // namespace

HttpResponse openapi(RequestContext& context) {
    Json document = Json::parse(api_files().front().bytes);
    document["info"]["version"] = version();
    document["servers"] = {{{"url", context.full_link("")}}};
    for (auto& [path, item] : document["paths"].items()) {
        add_search_parameters(item["get"]);
        if (item["get"].contains("parameters")) add_formats(item["get"]["parameters"]);
    }
    return {.content_type = "application/vnd.oai.openapi+json;version=3.1",
            .body = document.dump(2) + "\n"};
}

} // namespace newshound
