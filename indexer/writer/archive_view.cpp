// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/writer/archive_view.hpp"

#include "indexer/writer/article_ids.hpp"
#include "indexer/writer/removals.hpp"
#include "indexer/writer/whole_reading.hpp"

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
    constexpr int most_attempts = 20; // each is short
    const auto anew = [&] {
        open_ = open_database({&path_, 1});
        work();
    };
    read_whole(path_, anew, most_attempts);
}

} // namespace newshound
