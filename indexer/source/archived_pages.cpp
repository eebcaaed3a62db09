// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/archived_pages.hpp"

#include "common/text/record_name.hpp"
#include "indexer/source/contained_page.hpp"
#include "indexer/source/open_container.hpp"
#include "indexer/source/page_file.hpp"
#include "indexer/source/skip_reasons.hpp"

#include <cerrno>
#include <filesystem>
#include <system_error>
#include <utility>

namespace newshound {
namespace {

std::string why_not_opened() {
    if (errno == EINVAL) return std::string(skip_reason::special);
    return std::string(skip_reason::unreadable) + ": " + std::generic_category().message(errno);
}

// Why it is no page; "" = it is one.
std::string read_item(const SourceItem& item, std::size_t limit, Page& page) {
    std::string why = item.skipped;
    if (item.is_in_container()) why = read_contained(item, limit, page);
    page.path = item.path;
    return why;
}

// False at its end.
bool next_item(Container& container, SourceItem& item) {
    Container::Step step{};
    do
        step = container.next(item);
    while (step == Container::Step::busy);
    return step == Container::Step::item;
}

std::string read_all(const std::string& path, std::size_t limit, const PageVisit& visit) {
    const auto container =
        open_container({.name = path, .path = path, .skipped = {}}, {}, limit, true).container;
    if (!container) return why_not_opened();
    SourceItem item;
    while (next_item(*container, item)) {
        Page page;
        if (read_item(item, limit, page).empty() && !visit(std::move(page))) return {};
    }
    const std::string trouble = container->trouble();
    return trouble.empty() ? std::string(container->lack()) : trouble;
}

// `name` is the page's, `file` the container's.
std::string read_at(const std::string& name, const std::string& file, std::size_t limit,
                    const PageVisit& visit) {
    SourceItem item;
    Page page;
    std::string why = find_contained({.name = file, .path = file, .skipped = {}},
                                     name.substr(file.size() + 1), limit, item);
    if (why.empty()) why = read_contained(item, limit, page);
    if (!why.empty()) return item.record ? std::string(skip_reason::no_page_there) : why;
    page.path = item.path;
    visit(std::move(page));
    return {};
}

// The file that the name of a page begins with, or else the folder; "" = neither is there.
std::string container_of(const std::string& name) {
    std::string found;
    std::error_code error;
    for (std::string& each : possible_containers(name)) {
        const auto status = std::filesystem::status(each, error);
        if (std::filesystem::is_regular_file(status)) return each;
        if (std::filesystem::exists(status)) found = std::move(each);
    }
    return found;
}

} // namespace

std::string find_contained(const SourceItem& file, const std::string& place, std::size_t limit,
                           SourceItem& item) {
    const auto container = open_container_at(file, place, limit);
    if (!container && errno != 0) return why_not_opened();
    if (!container || !next_item(*container, item) || item.name != file.name + "#" + place)
        return std::string(skip_reason::no_page_there);
    // Records are looked for from any byte on: nothing is damaged that begins elsewhere.
    if (item.skipped == skip_reason::damaged_record || item.skipped == skip_reason::cut_record)
        return std::string(skip_reason::no_page_there);
    if (item.skipped.empty() && !item.is_in_container()) // a revisit
        return std::string(skip_reason::no_page_there);
    return item.skipped;
}

std::string read_pages(const std::string& path, std::size_t limit, const PageVisit& visit) {
    std::error_code error;
    const bool is_there = path == "-" || std::filesystem::exists(path, error);
    const std::string container = is_there ? std::string() : container_of(path);
    if (!container.empty()) return read_at(path, container, limit, visit);
    if (path != "-" && is_container(path)) return read_all(path, limit, visit);
    Page page;
    std::string why = read_page_file(path, limit, page);
    if (why.empty()) visit(std::move(page));
    return why;
}

std::string read_one_page(const std::string& path, std::size_t limit, Page& page) {
    return read_pages(path, limit, [&](Page&& each) {
        page = std::move(each);
        return false;
    });
}

} // namespace newshound
