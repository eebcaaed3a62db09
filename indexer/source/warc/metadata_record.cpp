// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/warc/metadata_record.hpp"

#include "common/text/ascii.hpp"
#include "common/text/json.hpp"
#include "indexer/source/warc/head_lines.hpp"

namespace newshound {
namespace {

bool is_json(const RecordHead& head) {
    const std::string type =
        ascii_lower(trimmed(head.content_type.substr(0, head.content_type.find(';'))));
    return type == "application/json" || type.ends_with("+json");
}

bool is_fields(const RecordHead& head) {
    return ascii_lower(head.content_type).starts_with("application/warc-fields");
}

} // namespace

bool may_stand_beside(const RecordHead& head) {
    return head.type == "request" || head.type == "metadata";
}

bool is_about(const RecordHead& beside, const RecordHead& page) {
    const std::string& refers = beside.revisited.id;
    const std::string& concurrent = beside.concurrent_to;
    if (page.id.empty() || (refers.empty() && concurrent.empty()))
        return !page.address.empty() && beside.address == page.address;
    if (refers == page.id || concurrent == page.id) return true;
    return !page.concurrent_to.empty() &&
           (page.concurrent_to == beside.id || page.concurrent_to == concurrent);
}

bool tells(const RecordHead& head) {
    return head.type == "metadata" && head.length <= most_metadata_bytes &&
           (is_json(head) || is_fields(head));
}

std::string metadata_json(const RecordHead& head, std::string_view block) {
    std::string json;
    if (is_json(head)) {
        json = Json::read(block).text();
    } else {
        const HeadLines lines(block.substr(0, longest_head), HeadLines::Names::as_written);
        Json fields = Json::object();
        for (const auto& [name, value] : lines.all())
            fields.set(name, value);
        json = fields.text();
    }
    return json.starts_with("{\"") ? json : std::string();
}

} // namespace newshound
