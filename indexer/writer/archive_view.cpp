// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/writer/archive_view.hpp"

#include "common/error.hpp"
#include "indexer/writer/article_ids.hpp"
#include "indexer/writer/removals.hpp"

namespace newshound {

std::vector<Tombstone> ArchiveView::tombstones() {
    std::vector<Tombstone> found;
    retry([&] { found = tombstones_of(open_.all); });
    return found;
}

std::vector<std::string> ArchiveView::paths_of(const Tombstone& tombstone) {
    std::vector<std::string> paths;
    retry([&] {
        paths.clear();
        each_metadata(open_.all, metadata::root_prefix,
                      [&](std::string_view label, const std::string& folder) {
                          for (const std::string& file : tombstone.files)
                              if (file.starts_with(std::string(label) + "/"))
                                  paths.push_back(folder + file.substr(label.size()));
                      });
    });
    return paths;
}

std::vector<std::string> ArchiveView::find(const std::string& id_or_address) {
    std::vector<std::string> found;
    retry([&] { found = find_articles(open_.all, id_or_address); });
    return found;
}

void ArchiveView::retry(const std::function<void()>& work) {
    constexpr int most_attempts = 20;
    for (int attempt = 1;; ++attempt) {
        try {
            open_.all.reopen();
            return work();
        } catch (const Xapian::DatabaseModifiedError&) {
            if (attempt == most_attempts)
                throw DatabaseBusy("a writer changes " + path_ +
                                   " faster than it can be read; try again when it has finished");
        } catch (const Xapian::Error& error) {
            throw DatabaseError("can't read " + path_ + ": " + reason_of(error));
        }
    }
}

} // namespace newshound
