// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/engine/counting/archive_info.hpp"

#include "common/error.hpp"
#include "common/schema/coverage.hpp"
#include "common/schema/database.hpp"
#include "common/schema/date_terms.hpp"
#include "common/schema/schema.hpp"
#include "searcher/engine/counting/shard_answers.hpp"

#include <algorithm>
#include <filesystem>
#include <map>

namespace newshound {
namespace {

Counts sorted(const std::map<std::string, std::uint64_t>& counted) {
    Counts counts(counted.begin(), counted.end());
    std::ranges::stable_sort(counts, std::ranges::greater(), &Counts::value_type::second);
    return counts;
}

// Adds the files in the folder `path`. A writer may remove files while we look: what vanished
// counts nothing.
void count_files(const std::string& path, std::map<std::string, std::uint64_t>& files) {
    std::error_code error;
    std::filesystem::recursive_directory_iterator at(path, error);
    for (; !error && at != std::filesystem::recursive_directory_iterator(); at.increment(error)) {
        std::error_code vanished;
        const std::uintmax_t size = at->is_regular_file(vanished) ? at->file_size(vanished) : 0;
        if (!vanished) files[at->path().filename()] += size;
    }
}

void count_bytes(const std::vector<std::string>& paths, ArchiveInfo& info) {
    std::map<std::string, std::uint64_t> files;
    for (const std::string& path : paths)
        count_files(path, files);
    std::map<std::string, std::uint64_t> tables;
    for (const auto& [name, bytes] : files) {
        info.bytes += bytes;
        const std::filesystem::path file(name);
        if (file.extension() == ".glass") tables[file.stem()] = bytes;
    }
    info.tables = sorted(tables);
}

void count_outlets(const OpenDatabase& database, ArchiveInfo& info) {
    std::map<std::string, std::uint64_t> outlets;
    const std::string prefix(coverage_prefix);
    for (const Xapian::Database& shard : database.shards) {
        const auto end = shard.metadata_keys_end(prefix);
        for (auto at = shard.metadata_keys_begin(prefix); at != end; ++at) {
            CoverageYear year;
            if (!unpack_coverage(shard.get_metadata(*at), year)) continue;
            for (const auto& [day, articles] : year.days) {
                outlets[year.outlet] += static_cast<std::uint64_t>(articles);
                if (year.year == 0) info.undated += static_cast<std::uint64_t>(articles);
            }
        }
    }
    info.outlets = sorted(outlets);
}

void count_languages(const Xapian::Database& all, ArchiveInfo& info) {
    std::map<std::string, std::uint64_t> languages;
    const std::string prefix(find_field("lang")->prefix);
    const auto end = all.allterms_end(prefix);
    for (auto at = all.allterms_begin(prefix); at != end; ++at)
        languages[(*at).substr(prefix.size())] = at.get_termfreq();
    info.languages = sorted(languages);
}

void read_span(const Xapian::Database& all, ArchiveInfo& info) {
    const auto slot = number_of(Slot::published);
    if (all.get_value_freq(slot) == 0) return;
    const auto day = [](const std::string& value) {
        return date_of_day(static_cast<std::int32_t>(unsortable(value)));
    };
    info.first = day(all.get_value_lower_bound(slot));
    info.last = day(all.get_value_upper_bound(slot));
}

ArchiveInfo read_info(const OpenDatabase& database) {
    ArchiveInfo info;
    const Xapian::Database& all = database.all;
    info.versions = all.get_doccount();
    info.articles = info.versions - all.get_termfreq(std::string(superseded_term));
    count_outlets(database, info);
    count_languages(all, info);
    read_span(all, info);
    info.shards = shard_answers(database);
    const auto answers = std::ranges::find(database.about, std::string(), &Shard::fault);
    const Xapian::Database& first =
        database.shards[static_cast<std::size_t>(answers - database.about.begin())];
    for (std::size_t i = 0; i < database.shards.size(); ++i)
        if (database.about[i].fault.empty())
            info.shares.push_back(
                parse_share(database.shards[i].get_metadata(std::string(share_metadata))));
    const auto text = [&](std::string_view key) { return first.get_metadata(std::string(key)); };
    info.format = metadata_number(first, metadata::format);
    info.revision = metadata_number(first, metadata::revision);
    info.index_id = text(metadata::index_id);
    info.program = text(metadata::program);
    info.features = text(metadata::features);
    info.last_run = text(metadata::last_run);
    return info;
}

using Faults = std::map<std::string, std::string>; // by name of the shard

// Asks each shard on another machine alone and notes those that can't tell. Whether there is one.
bool note_faults(const OpenDatabase& database, Faults& faults) {
    bool any = false;
    for (std::size_t i = 0; i < database.shards.size(); ++i) {
        if (!database.about[i].is_remote || !database.about[i].fault.empty()) continue;
        const Xapian::Database& shard = database.shards[i];
        try {
            read_info({shard, {shard}, {database.about[i]}, {database.parts[i]}});
        } catch (const Xapian::Error& error) {
            faults[database.about[i].name] = reason_of(error);
            any = true;
        }
    }
    return any;
}

} // namespace

ArchiveInfo archive_info(const std::vector<std::string>& paths) {
    constexpr int most_attempts = 20;
    constexpr int most_losses = 3;
    Faults faults;
    for (int attempt = 1;; ++attempt) {
        const OpenDatabase database =
            open_database(paths, [&](const std::string& name) { return faults[name]; });
        try {
            ArchiveInfo info = read_info(database);
            count_bytes(paths, info);
            return info;
        } catch (const Xapian::DatabaseModifiedError&) {
            // A writer overtook us, or what it is told to have written is damaged.
            if (attempt >= most_losses && note_faults(database, faults)) continue;
            if (attempt < most_attempts) continue;
            throw DatabaseError("a writer changes the database faster than it can be read; try "
                                "again when it has finished");
        } catch (const Xapian::Error& error) {
            // A connection broke: opened anew, its shard is left out. Or a shard is damaged.
            if (note_faults(database, faults)) continue;
            if (!is_local_database(database) && attempt <= most_losses) continue;
            throw DatabaseError("the database can't be read: " + reason_of(error));
        }
    }
}

} // namespace newshound
