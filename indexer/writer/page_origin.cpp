// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/writer/page_origin.hpp"

#include "common/schema/analysis.hpp"
#include "common/schema/article_data.hpp"
#include "common/schema/database.hpp"
#include "common/schema/date_terms.hpp"
#include "common/schema/identity.hpp"
#include "indexer/writer/arrangement.hpp"
#include "indexer/writer/article_ids.hpp"
#include "indexer/writer/file_records.hpp"
#include "indexer/writer/stored_values.hpp"

#include <algorithm>
#include <map>

namespace newshound {
namespace {

unsigned version_of(const Xapian::Document& document) {
    return static_cast<unsigned>(unsortable(value_of(document, Slot::version)));
}

using Versions = std::map<unsigned, Xapian::Document>;

Versions versions_at(const Xapian::Database& database, const std::string& term) {
    Versions versions;
    for (auto at = database.postlist_begin(term); at != database.postlist_end(term); ++at) {
        Xapian::Document document = database.get_document(*at);
        versions.emplace(version_of(document), std::move(document));
    }
    return versions;
}

Versions versions_of(const Xapian::Database& database, const std::string& id) {
    return versions_at(database, std::string(article_prefix) + id);
}

// The last edition of the file among the version's readings; nothing when none is the file's.
std::optional<unsigned> last_edition(const Xapian::Document& document, const std::string& file) {
    std::vector<StoredReading> readings = readings_of(document);
    const StoredReading* const last = last_of(readings, file);
    return last ? std::optional(last->edition) : std::nullopt;
}

// The file's record tells of the page that it held last, which may be another version's.
std::string why_stale(const FileRecord& record, const Versions& versions, unsigned number,
                      const std::string& id, const std::string& file) {
    if (record.article != id) return "its file gave another article when it was read last";
    if (!record.skipped.empty())
        return "its file was no page any more when it was read last (" + record.skipped + ")";
    const Xapian::Document& document = versions.at(number);
    const std::optional<unsigned> edition = last_edition(document, file);
    for (const auto& [other, each] : versions) {
        const std::optional<unsigned> later = last_edition(each, file);
        if (edition && later && *later > *edition)
            return "its file was overwritten by version " + std::to_string(other);
    }
    if (from_big_endian(value_of(document, Slot::content)) != record.content)
        return "its file was overwritten";
    return {};
}

std::vector<std::string> paths_of(const Xapian::Database& database, const std::string& file) {
    std::vector<std::string> paths;
    each_metadata(database, metadata::root_prefix,
                  [&](std::string_view label, const std::string& folder) {
                      if (file.starts_with(std::string(label) + "/"))
                          paths.push_back(folder + file.substr(label.size()));
                  });
    std::ranges::reverse(paths); // of keys in order the longer one comes later
    return paths;
}

std::optional<PageOrigin> origin_of(const Xapian::Database& database, const Versions& versions,
                                    unsigned number, const std::string& file) {
    const auto at =
        versions.find(number == 0 && !versions.empty() ? versions.rbegin()->first : number);
    if (at == versions.end()) return std::nullopt;
    const std::string id = value_of(at->second, Slot::article);
    PageOrigin origin;
    origin.id = version_id(id, at->first);
    if (!read_card(at->second, origin.card, Refused::damage))
        origin.stale = "the article is damaged";
    origin.file = file.empty() ? origin.card.origin.path : file;
    origin.paths = paths_of(database, origin.file);
    const std::optional<FileRecord> record = find_file_record(database, origin.file);
    origin.bytes_hash = record ? record->bytes_hash : 0;
    if (!origin.stale.empty()) return origin;
    origin.stale = record ? why_stale(*record, versions, at->first, id, origin.file)
                          : "the database does not know its file";
    return origin;
}

} // namespace

std::optional<PageOrigin> find_page_origin(const Xapian::Database& database,
                                           const std::string& name) {
    std::string id;
    unsigned number = 0;
    parse_id(name, id, number);
    const std::vector<std::string> found = find_articles(database, name);
    if (!found.empty())
        return origin_of(database, versions_of(database, found.front()), number, {});
    const Versions given = versions_at(database, make_term(path_prefix, name));
    if (given.empty()) return std::nullopt;
    const Xapian::Document& newest = given.rbegin()->second;
    return origin_of(database, versions_of(database, value_of(newest, Slot::article)),
                     given.rbegin()->first, name);
}

} // namespace newshound
