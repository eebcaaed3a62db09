// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/folder_source.hpp"

#include "indexer/source/companion_folder.hpp"
#include "indexer/source/contained_page.hpp"
#include "indexer/source/file_names.hpp"
#include "indexer/source/page_file.hpp"
#include "indexer/source/skip_reasons.hpp"
#include "indexer/source/sniff.hpp"
#include "indexer/source/text_sidecar.hpp"

#include <dirent.h>
#include <fnmatch.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <memory>
#include <optional>
#include <set>
#include <system_error>

namespace newshound {
namespace {

struct CloseFolder {
    void operator()(DIR* folder) const { closedir(folder); }
};

// Files of a folder that are looked at together: a thread of its own for each would be slow.
constexpr std::size_t looked_at_once = 128;

struct Listing {
    int error = 0;                       // errno when it can't be read
    struct stat status {};               // of the folder
    std::vector<std::string> names = {}; // but hidden ones, in descending order
    std::set<std::string> folders = {};  // of these; what is not known yet too
};

Listing list_folder(const std::string& path) {
    Listing listing;
    const std::unique_ptr<DIR, CloseFolder> folder(opendir(path.c_str()));
    if (!folder || fstat(dirfd(folder.get()), &listing.status) != 0) {
        listing.error = errno;
        return listing;
    }
    errno = 0;
    while (const dirent* entry = readdir(folder.get())) {
        if (entry->d_name[0] == '.') continue;
        listing.names.emplace_back(entry->d_name);
        if (entry->d_type == DT_DIR || entry->d_type == DT_LNK || entry->d_type == DT_UNKNOWN)
            listing.folders.insert(listing.names.back());
    }
    listing.error = errno;
    std::ranges::sort(listing.names, std::greater<>());
    return listing;
}

std::string path_in(const std::string& folder, const std::string& name) {
    return folder + (folder.ends_with('/') ? "" : "/") + name;
}

using Seen = FolderSource::Seen;

std::int64_t nanoseconds(const timespec& time) {
    return std::int64_t{time.tv_sec} * 1'000'000'000 + time.tv_nsec;
}

// A text is another when the file beside it is.
void add_sidecar(const std::string& path, Seen& seen) {
    const std::string sidecar = sidecar_of(path);
    struct stat status {};
    if (sidecar.empty() || stat(sidecar.c_str(), &status) != 0) return;
    seen.status.st_size += status.st_size;
    if (nanoseconds(status.st_mtim) > nanoseconds(seen.status.st_mtim))
        seen.status.st_mtim = status.st_mtim;
}

std::vector<Seen> look_at(const std::string& folder, const std::vector<std::string>& names,
                          bool with_texts) {
    std::vector<Seen> all;
    for (const std::string& name : names) {
        Seen seen{.name = name};
        const std::string path = path_in(folder, name);
        if (stat(path.c_str(), &seen.status) != 0) seen.error = errno;
        if (seen.error == 0 && with_texts) add_sidecar(path, seen);
        all.push_back(std::move(seen));
    }
    return all;
}

std::string why_not(int error, std::string_view reason) {
    if (error == ETIMEDOUT) return std::string(skip_reason::too_slow);
    return std::string(reason) + ": " + std::generic_category().message(error);
}

struct Loaded {
    Page page;
    std::string why; // it is none; "" = it is one
};

Loaded load_page(const std::string& path, std::size_t limit, bool with_texts) {
    Loaded loaded;
    const bool is_text = is_named_like_text(path);
    const bool named_so =
        is_named_like_a_page(path) || is_named_like_json(path) || (is_text && with_texts);
    // Of what is probably no page only the start is read.
    const std::size_t first = named_so ? limit : std::min(limit, sniffed_bytes);
    loaded.why = read_page_file(path, first, loaded.page);
    if (!loaded.why.empty()) {
        struct stat status {};
        if (stat(path.c_str(), &status) != 0) loaded.why = skip_reason::vanished;
        return loaded;
    }
    loaded.why = sniff(loaded.page.bytes, !named_so);
    if (is_text && loaded.why == skip_reason::not_html) loaded.why = skip_reason::plain_text;
    if (loaded.why.empty() && loaded.page.cut && !named_so)
        loaded.why = read_page_file(path, limit, loaded.page);
    return loaded;
}

} // namespace

FolderSource::FolderSource(std::vector<Root> roots, std::vector<std::string> excluded,
                           bool with_texts, const std::atomic<bool>* stop)
    : roots_(std::move(roots)), excluded_(std::move(excluded)), with_texts_(with_texts),
      reader_(stop) {
    std::ranges::reverse(roots_);
}

bool FolderSource::next(SourceItem& item) {
    for (;;) {
        item = {};
        if (levels_.empty()) {
            if (roots_.empty()) return false;
            if (open_root(item)) return true;
        } else if (levels_.back().rest.empty() && levels_.back().seen.empty()) {
            levels_.pop_back();
        } else if (take(item)) {
            return true;
        }
    }
}

bool FolderSource::open_root(SourceItem& item) {
    const Root root = std::move(roots_.back());
    roots_.pop_back();
    label_length_ = root.label.size() + 1;
    if (root.file.empty()) return enter(root.path, root.label, item);
    const std::size_t slash = root.path.rfind('/');
    const std::string folder = slash == root.path.npos ? "." : root.path.substr(0, slash);
    const std::string way = root.label + "/" + root.file;
    levels_.push_back({.path = folder,
                       .name = name_in_utf8(way.substr(0, way.rfind('/'))),
                       .rest = {root.path.substr(slash + 1)},
                       .seen = {},
                       .is_named = !root.is_listed});
    return false;
}

// Whether `item` is to be given back: the folder can't be read.
bool FolderSource::enter(const std::string& path, const std::string& name, SourceItem& item) {
    item.path = path;
    item.name = name;
    Listing listing =
        reader_.get([path] { return list_folder(path); }).value_or(Listing{.error = ETIMEDOUT});
    if (listing.error != 0) {
        item.skipped = why_not(listing.error, skip_reason::unreadable_folder);
        return true;
    }
    if (!entered_.emplace(listing.status.st_dev, listing.status.st_ino).second) {
        item.skipped = skip_reason::loop;
        return true;
    }
    Level level{.path = path, .name = name, .rest = {}, .seen = {}};
    // Companions go now, while the names of their pages are at hand. A page may be read for it.
    const auto all = std::make_shared<const std::vector<std::string>>(std::move(listing.names));
    enum class Part { no, without_pages, with_pages };
    const auto part_of = [&](const std::string& each) {
        return reader_
            .get([path, each, all] {
                std::error_code error;
                if (!std::filesystem::is_directory(path_in(path, each), error) ||
                    !is_companion(path, each, *all))
                    return Part::no;
                return holds_pages(path_in(path, each)) ? Part::with_pages : Part::without_pages;
            })
            .value_or(Part::no);
    };
    for (const std::string& each : *all) {
        const Part part = listing.folders.contains(each) ? part_of(each) : Part::no;
        if (part != Part::without_pages) level.rest.push_back(each);
        const bool is_beside =
            is_beside_its_page(each, *all) || (with_texts_ && is_sidecar(each, *all));
        // So that somebody is told.
        if (part == Part::with_pages || is_beside) level.companions.insert(each);
    }
    levels_.push_back(std::move(level));
    return false;
}

// Where one of them keeps all waiting each is looked at alone.
void FolderSource::look_ahead(Level& level) const {
    const std::size_t count = std::min(looked_at_once, level.rest.size());
    const std::vector<std::string> names(level.rest.end() - static_cast<std::ptrdiff_t>(count),
                                         level.rest.end());
    level.rest.resize(level.rest.size() - count);
    const auto look = [&](const std::vector<std::string>& some) {
        return reader_.get([folder = level.path, some, texts = with_texts_] {
            return look_at(folder, some, texts);
        });
    };
    if (std::optional<std::vector<Seen>> all = look(names)) {
        level.seen = std::move(*all);
        return;
    }
    for (const std::string& name : names) {
        std::optional<std::vector<Seen>> one = look({name});
        level.seen.push_back(one ? std::move(one->front()) : Seen{name, {}, ETIMEDOUT});
    }
}

bool FolderSource::take(SourceItem& item) {
    Level& level = levels_.back();
    if (level.seen.empty()) look_ahead(level);
    const auto [file, status, error] = std::move(level.seen.back());
    level.seen.pop_back();
    const std::string path = path_in(level.path, file);
    const std::string name = level.name + "/" + name_in_utf8(file);
    if (is_excluded(file, name)) return false;
    item.path = path;
    item.name = name;
    item.is_named = level.is_named;
    if (error != 0) {
        item.skipped = error == ENOENT ? std::string(skip_reason::vanished)
                                       : why_not(error, skip_reason::unreadable);
        return true;
    }
    if (S_ISDIR(status.st_mode) && level.companions.contains(file)) {
        item.skipped = skip_reason::companion;
        return true;
    }
    if (S_ISDIR(status.st_mode)) return enter(path, name, item);
    item.size = static_cast<std::uint64_t>(status.st_size);
    item.modified = nanoseconds(status.st_mtim);
    if (!S_ISREG(status.st_mode))
        item.skipped = skip_reason::special;
    else if (level.companions.contains(file))
        item.skipped = skip_reason::beside_page;
    return true;
}

bool FolderSource::is_excluded(const std::string& file, const std::string& name) const {
    const std::string below = name.substr(std::min(label_length_, name.size()));
    return std::ranges::any_of(excluded_, [&](const std::string& glob) {
        return fnmatch(glob.c_str(), file.c_str(), 0) == 0 ||
               fnmatch(glob.c_str(), below.c_str(), 0) == 0;
    });
}

std::string FolderSource::load(const SourceItem& item, std::size_t limit, Page& page) const {
    if (item.is_in_container()) {
        std::string why = read_contained(item, limit, page);
        page.path = item.name;
        return why;
    }
    std::optional<Loaded> loaded = reader_.get(
        [path = item.path, limit, texts = with_texts_] { return load_page(path, limit, texts); });
    if (!loaded) return std::string(skip_reason::too_slow);
    page = std::move(loaded->page);
    page.path = item.name;
    return std::move(loaded->why);
}

} // namespace newshound
