// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/folder_source.hpp"

#include "indexer/source/companion_folder.hpp"
#include "indexer/source/page_file.hpp"
#include "indexer/source/skip_reasons.hpp"
#include "indexer/source/sniff.hpp"

#include <dirent.h>
#include <fnmatch.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <memory>
#include <system_error>

namespace newshound {
namespace {

struct CloseFolder {
    void operator()(DIR* folder) const { closedir(folder); }
};

// Names in a folder but hidden ones, in descending order. False when it can't be read.
bool list_folder(const std::string& path, std::vector<std::string>& names) {
    const std::unique_ptr<DIR, CloseFolder> folder(opendir(path.c_str()));
    if (!folder) return false;
    while (const dirent* entry = readdir(folder.get()))
        if (entry->d_name[0] != '.') names.emplace_back(entry->d_name);
    std::ranges::sort(names, std::greater<>());
    return true;
}

} // namespace

FolderSource::FolderSource(std::vector<Root> roots, std::vector<std::string> excluded)
    : roots_(std::move(roots)), excluded_(std::move(excluded)) {
    std::ranges::reverse(roots_);
}

bool FolderSource::next(SourceItem& item) {
    for (;;) {
        item = {};
        if (levels_.empty()) {
            if (roots_.empty()) return false;
            if (open_root(item)) return true;
        } else if (levels_.back().rest.empty()) {
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
    levels_.push_back({.path = folder,
                       .name = root.label,
                       .rest = {root.path.substr(slash + 1)},
                       .is_named = true});
    return false;
}

// Whether `item` is to be given back: the folder can't be read.
bool FolderSource::enter(const std::string& path, const std::string& name, SourceItem& item) {
    item.path = path;
    item.name = name;
    struct stat status {};
    Level level{.path = path, .name = name, .rest = {}};
    if (stat(path.c_str(), &status) != 0 || !list_folder(path, level.rest)) {
        item.skipped = std::string(skip_reason::unreadable_folder) + ": " +
                       std::generic_category().message(errno);
        return true;
    }
    if (!entered_.emplace(status.st_dev, status.st_ino).second) {
        item.skipped = skip_reason::loop;
        return true;
    }
    // Companions go now, while the names of their pages are at hand.
    const std::vector<std::string> all = level.rest;
    std::erase_if(level.rest,
                  [&](const std::string& each) { return is_companion(path, each, all); });
    levels_.push_back(std::move(level));
    return false;
}

bool FolderSource::take(SourceItem& item) {
    Level& level = levels_.back();
    const std::string file = std::move(level.rest.back());
    level.rest.pop_back();
    const std::string path = level.path + (level.path.ends_with('/') ? "" : "/") + file;
    const std::string name = level.name + "/" + name_in_utf8(file);
    if (is_excluded(file, name)) return false;
    struct stat status {};
    item.path = path;
    item.name = name;
    item.is_named = level.is_named;
    if (stat(path.c_str(), &status) != 0) {
        item.skipped = errno == ENOENT ? std::string(skip_reason::vanished)
                                       : std::string(skip_reason::unreadable) + ": " +
                                             std::generic_category().message(errno);
        return true;
    }
    if (S_ISDIR(status.st_mode)) return enter(path, name, item);
    item.size = static_cast<std::uint64_t>(status.st_size);
    item.modified = std::int64_t{status.st_mtim.tv_sec} * 1'000'000'000 + status.st_mtim.tv_nsec;
    if (!S_ISREG(status.st_mode)) item.skipped = skip_reason::special;
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
    const bool named_so = is_named_like_a_page(item.path);
    // Of what is probably no page only the start is read.
    const std::size_t first = named_so ? limit : std::min(limit, sniffed_bytes);
    if (std::string why = read_page_file(item.path, first, page); !why.empty()) {
        struct stat status {};
        const bool there = stat(item.path.c_str(), &status) == 0;
        return there ? why : std::string(skip_reason::vanished);
    }
    if (const std::string_view reason = sniff(page.bytes, !named_so); !reason.empty())
        return std::string(reason);
    std::string why;
    if (page.cut && !named_so) why = read_page_file(item.path, limit, page);
    page.path = item.name;
    return why;
}

} // namespace newshound
