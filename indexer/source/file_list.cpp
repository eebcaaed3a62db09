// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/file_list.hpp"

#include "indexer/source/companion_folder.hpp"
#include "indexer/source/file_names.hpp"
#include "indexer/source/skip_reasons.hpp"
#include "indexer/source/text_sidecar.hpp"

#include <algorithm>
#include <filesystem>
#include <functional>
#include <set>

namespace newshound {
namespace {

namespace fs = std::filesystem;

// Full, without "." and "..", as a walk through the folder would call it: links stay.
std::string plain_path(const std::string& path) {
    std::error_code error;
    std::string full = fs::absolute(path, error).lexically_normal().string();
    while (full.size() > 1 && full.ends_with('/'))
        full.pop_back();
    return full;
}

std::string folder_of(const std::string& path) {
    return path.substr(0, std::max<std::size_t>(path.rfind('/'), 1));
}

struct Place {
    std::string path; // as listed
    std::string way;  // to it from the folder on; "" = it is not below it
};

// Each file once.
std::vector<Place> places_of(std::span<const std::string> paths, const std::string& folder) {
    std::vector<Place> places;
    std::set<std::string> seen;
    for (const std::string& path : paths) {
        const std::string full = plain_path(path);
        if (seen.insert(full).second) places.push_back({path, way_down(folder, full)});
    }
    return places;
}

// Those of which that holds, in descending order.
std::vector<std::string> names_like(const std::vector<Place>& places,
                                    bool (*is_like)(const std::string&)) {
    std::vector<std::string> names;
    for (const Place& place : places)
        if (is_like(place.way)) names.push_back(place.way);
    std::ranges::sort(names, std::greater<>());
    return names;
}

} // namespace

std::vector<std::string> read_file_list(std::string_view text) {
    const char end = text.find('\0') == text.npos ? '\n' : '\0';
    std::vector<std::string> paths;
    while (!text.empty()) {
        const std::string_view path = text.substr(0, text.find(end));
        if (!path.empty()) paths.emplace_back(path);
        text.remove_prefix(std::min(path.size() + 1, text.size()));
    }
    return paths;
}

std::string common_folder(std::span<const std::string> paths) {
    std::string folder;
    for (const std::string& each : paths) {
        std::error_code error;
        const std::string path = plain_path(each);
        const std::string own = fs::is_directory(path, error) ? path : folder_of(path);
        if (folder.empty()) folder = own;
        while (own != folder && folder != "/" && way_down(folder, own).empty())
            folder = folder_of(folder);
    }
    return folder;
}

ListedRoots name_listed(std::span<const std::string> paths, const std::string& folder,
                        const KnownRoots& known, bool with_texts) {
    ListedRoots listed;
    const std::string top = plain_path(folder);
    std::vector<std::string> missing;
    const std::vector<Root> named = name_roots(std::span(&top, 1), known, missing);
    const std::vector<Place> places = places_of(paths, top);
    const std::vector<std::string> pages = names_like(places, is_named_like_a_page);
    const std::vector<std::string> texts = names_like(places, is_named_like_text);
    for (const Place& place : places) {
        std::error_code error;
        const fs::file_status status = fs::status(place.path, error);
        if (named.empty() || !fs::exists(status)) {
            listed.skipped.emplace_back(place.path, skip_reason::not_there);
        } else if (fs::is_directory(status) || is_hidden(place.way)) {
            continue;
        } else if (place.way.empty()) {
            listed.skipped.emplace_back(place.path, skip_reason::outside);
        } else if (is_part_of_page(place.way, pages)) {
            listed.skipped.emplace_back(place.path, skip_reason::companion);
        } else if (is_beside_its_page(place.way, pages) ||
                   (with_texts && is_sidecar(place.way, texts))) {
            listed.skipped.emplace_back(place.path, skip_reason::beside_page);
        } else {
            Root root = named.front();
            root.path = place.path;
            root.file = place.way;
            root.is_listed = true;
            listed.roots.push_back(std::move(root));
        }
    }
    return listed;
}

} // namespace newshound
