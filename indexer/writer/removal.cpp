// SPDX-License-Identifier: GPL-3.0-or-later
// The writer's removals: articles that must go and stay away, and versions whose files are gone.
#include "common/error.hpp"
#include "common/schema/database.hpp"
#include "common/schema/identity.hpp"
#include "common/schema/schema.hpp"
#include "common/schema/stored_article.hpp"
#include "indexer/writer/writer.hpp"

#include <algorithm>
#include <ctime>

namespace newshound {
namespace {

std::string now_in_utc() {
    const std::time_t now = std::time(nullptr);
    std::tm parts{};
    gmtime_r(&now, &parts);
    char text[32];
    std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts);
    return text;
}

} // namespace

bool Writer::remove(const std::string& id, const std::string& reason) {
    const std::vector<Version> standing = versions(id);
    if (standing.empty()) return false;
    Article card;
    load_card(data(standing.back().docid), card);
    const Tombstone tombstone{.id = id,
                              .identity = identity_of(card),
                              .removed = now_in_utc(),
                              .reason = reason,
                              .files = files_of(id)};
    remove_versions(id);
    set_metadata(tombstone_key(id), to_json(tombstone));
    removed_.insert(id);
    return true;
}

std::size_t Writer::remove_versions(const std::string& id) {
    const std::vector<Version> standing = versions(id);
    count_newest(standing, -1);
    for (const Version& version : standing)
        delete_document(version.docid);
    if (!standing.empty()) settle_story(standing.back().story, {});
    return standing.size();
}

bool Writer::undo_removal(const std::string& id) {
    Tombstone tombstone;
    if (!from_json(metadata_text(tombstone_key(id)), tombstone)) return false;
    for (const std::string& file : files_of(id))
        forget_file(file);
    set_metadata(tombstone_key(id), "");
    removed_.erase(id);
    return true;
}

std::vector<Tombstone> Writer::tombstones() {
    std::vector<Tombstone> result;
    each_metadata(metadata::removed_prefix, [&](std::string_view, const std::string& json) {
        if (Tombstone tombstone; from_json(json, tombstone)) result.push_back(tombstone);
    });
    return result;
}

std::size_t Writer::remove_version(const std::string& id, std::uint64_t content) {
    const std::vector<Version> standing = versions(id);
    const auto gone = [&](const Version& each) { return each.content == content; };
    const auto count = static_cast<std::size_t>(std::ranges::count_if(standing, gone));
    if (count == 0) return 0;
    count_newest(standing, -1);
    for (const Version& version : standing)
        if (gone(version)) delete_document(version.docid);
    settle_versions(id);
    settle_story(standing.back().story, id);
    return count;
}

std::vector<std::string> Writer::find(const std::string& id_or_address) const {
    std::string id;
    unsigned version = 0;
    if (parse_id(id_or_address, id, version)) {
        if (!versions(id).empty()) return {id};
        return {};
    }
    const std::string key = url_key(id_or_address);
    return key.empty() ? std::vector<std::string>() : articles_with(key);
}

// Names of the files whose records name the article. Reads all records: removals are rare.
std::vector<std::string> Writer::files_of(const std::string& id) {
    std::vector<std::string> files;
    each_metadata(metadata::file_prefix, [&](std::string_view rest, const std::string& bytes) {
        std::string name(rest);
        FileRecord record;
        if (unpack_file_record(bytes, name, record) && record.article == id) files.push_back(name);
    });
    return files;
}

} // namespace newshound
