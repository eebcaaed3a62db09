// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/json_schema.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace newshound::test {
namespace {

using Json = nlohmann::json;

bool is_type(const Json& value, const std::string& type) {
    if (type == "null") return value.is_null();
    if (type == "string") return value.is_string();
    if (type == "boolean") return value.is_boolean();
    if (type == "integer") return value.is_number_integer();
    if (type == "number") return value.is_number();
    if (type == "array") return value.is_array();
    return type == "object" && value.is_object();
}

class Check {
  public:
    explicit Check(const Json& document) : document_(document) {}

    void value(const Json& value, const Json& schema, const std::string& where) {
        if (schema.contains("$ref")) {
            const std::string pointer = schema["$ref"].get<std::string>().substr(1);
            return this->value(value, document_.at(Json::json_pointer(pointer)), where);
        }
        if (schema.contains("allOf"))
            for (const Json& each : schema["allOf"])
                this->value(value, each, where);
        if (schema.contains("anyOf")) any_of(value, schema["anyOf"], where);
        if (schema.contains("type") && !has_type(value, schema["type"]))
            return tell(where, "no " + schema["type"].dump() + ": " + value.dump().substr(0, 60));
        if (schema.contains("enum") &&
            std::find(schema["enum"].begin(), schema["enum"].end(), value) == schema["enum"].end())
            tell(where, "not one of " + schema["enum"].dump());
        if (schema.contains("minimum") && value.is_number() && value < schema["minimum"])
            tell(where, "too small");
        if (value.is_object()) members(value, schema, where);
        if (value.is_array() && schema.contains("items"))
            for (std::size_t i = 0; i < value.size(); ++i)
                this->value(value[i], schema["items"], where + "/" + std::to_string(i));
    }

    std::vector<std::string> found{};

  private:
    // Tells what the first of them lacks where none holds.
    void any_of(const Json& value, const Json& schemas, const std::string& where) {
        std::vector<std::string> first;
        for (const Json& each : schemas) {
            Check check(document_);
            check.value(value, each, where);
            if (check.found.empty()) return;
            if (first.empty()) first = check.found;
        }
        found.insert(found.end(), first.begin(), first.end());
    }

    static bool has_type(const Json& value, const Json& types) {
        if (types.is_string()) return is_type(value, types);
        return std::any_of(types.begin(), types.end(),
                           [&](const Json& type) { return is_type(value, type); });
    }

    void members(const Json& object, const Json& schema, const std::string& where) {
        for (const Json& name : schema.value("required", Json::array()))
            if (!object.contains(name.get<std::string>()))
                tell(where, "lacks " + name.get<std::string>());
        const Json properties = schema.value("properties", Json::object());
        for (const auto& [name, member] : object.items()) {
            if (properties.contains(name))
                value(member, properties[name], where + "/" + name);
            else if (schema.value("additionalProperties", Json()) == true)
                continue;
            else if (schema.contains("additionalProperties"))
                value(member, schema["additionalProperties"], where + "/" + name);
            else if (schema.contains("type"))
                tell(where, name + " is not described");
        }
    }

    void tell(const std::string& where, const std::string& what) {
        found.push_back(where + ": " + what);
    }

    const Json& document_;
};

} // namespace

std::vector<std::string> mismatches(const std::string& value, const std::string& schema,
                                    const std::string& document) {
    const Json whole = Json::parse(document);
    Check check(whole);
    check.value(Json::parse(value), Json::parse(schema), "");
    return check.found;
}

} // namespace newshound::test
