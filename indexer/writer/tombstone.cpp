// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/writer/tombstone.hpp"

#include "common/schema/database.hpp"

#include <nlohmann/json.hpp>

namespace newshound {
namespace {

using Json = nlohmann::ordered_json;

std::string text_of(const Json& object, const char* key) {
    const auto at = object.find(key);
    return at != object.end() && at->is_string() ? at->get<std::string>() : "";
}

} // namespace

std::string tombstone_key(std::string_view id) {
    return std::string(metadata::removed_prefix).append(id);
}

std::string to_json(const Tombstone& tombstone) {
    Json object = {{"id", tombstone.id},
                   {"identity", tombstone.identity},
                   {"removed", tombstone.removed},
                   {"reason", tombstone.reason},
                   {"files", tombstone.files}};
    if (tombstone.kept != 0) object["kept"] = tombstone.kept;
    return object.dump(-1, ' ', false, Json::error_handler_t::replace);
}

bool from_json(std::string_view json, Tombstone& tombstone) {
    const Json object = Json::parse(json, nullptr, false);
    if (!object.is_object()) return false;
    tombstone = {.id = text_of(object, "id"),
                 .identity = text_of(object, "identity"),
                 .removed = text_of(object, "removed"),
                 .reason = text_of(object, "reason"),
                 .files = {},
                 .kept = 0};
    if (const auto kept = object.find("kept"); kept != object.end() && kept->is_number_unsigned())
        tombstone.kept = kept->get<std::size_t>();
    if (const auto files = object.find("files"); files != object.end() && files->is_array())
        for (const Json& file : *files)
            if (file.is_string()) tombstone.files.push_back(file.get<std::string>());
    return true;
}

} // namespace newshound
