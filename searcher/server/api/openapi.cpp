// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/server/api/openapi.hpp"

#include "common/program/options.hpp"
#include "common/program/version.hpp"
#include "searcher/answer/search_options.hpp"
#include "searcher/renderer/make_renderer.hpp"

#include <nlohmann/json.hpp>

namespace newshound {
namespace {

using Json = nlohmann::ordered_json;

Json parameter_of(const OptionEntry& entry) {
    Json schema = {{"type", entry.value_name.empty() ? "boolean" : "string"}};
    if (!entry.fallback.empty()) schema["default"] = entry.fallback;
    Json parameter = {{"name", entry.long_name},
                      {"in", "query"},
                      {"description", entry.meaning},
                      {"schema", schema}};
    if (entry.value_name.empty() || entry.value_name.starts_with('['))
        parameter["allowEmptyValue"] = true;
    return parameter;
}

void add_search_parameters(Json& operation) {
    if (!operation.contains("x-search-parameters")) return;
    operation.erase("x-search-parameters");
    Options options;
    declare_search(options);
    for (const OptionEntry& entry : options.entries())
        if (entry.long_name != "help") operation["parameters"].push_back(parameter_of(entry));
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
