// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/writer/tombstone.hpp"

#include "common/schema/database.hpp"
#include "common/text/json.hpp"
#include "common/text/json_document.hpp"

namespace newshound {

std::string tombstone_key(std::string_view id) {
    return std::string(metadata::removed_prefix).append(id);
}

std::string to_json(const Tombstone& tombstone) {
    Json object = {{"id", tombstone.id},
                   {"identity", tombstone.identity},
                   {"removed", tombstone.removed},
                   {"reason", tombstone.reason},
                   {"files", tombstone.files}};
    if (tombstone.kept != 0) object.set("kept", tombstone.kept);
    return object.text();
}

bool from_json(std::string_view json, Tombstone& tombstone) {
    const JsonDocument document(json);
    const JsonValue object = document.root();
    if (!object.is_object()) return false;
    tombstone = {.id = std::string(object["id"].text()),
                 .identity = std::string(object["identity"].text()),
                 .removed = std::string(object["removed"].text()),
                 .reason = std::string(object["reason"].text()),
                 .files = {},
                 .kept = object["kept"].count().value_or(0)};
    const JsonValue files = object["files"];
    if (files.is_array())
        for (const JsonValue file : files)
            if (file.is_text()) tombstone.files.emplace_back(file.text());
    return true;
}

} // namespace newshound
