// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/archived_pages.hpp"

#include "common/text/record_name.hpp"
#include "indexer/source/open_container.hpp"
#include "indexer/source/page_file.hpp"
#include "indexer/source/skip_reasons.hpp"
#include "indexer/source/warc/record_page.hpp"

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

bool is_page(const SourceItem& item, std::size_t limit, Page& page) {
    const bool is_one = item.record && read_record(*item.record, limit, page).empty();
    page.path = item.path;
    return is_one;
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
        open_container({.name = path, .path = path, .skipped = {}}, {}, limit).container;
    if (!container) return why_not_opened();
    SourceItem item;
    while (next_item(*container, item)) {
        Page page;
        if (is_page(item, limit, page) && !visit(std::move(page))) return {};
    }
    const std::string trouble = container->trouble();
    return trouble.empty() ? std::string(container->lack()) : trouble;
}

// `name` is the page's.
std::string read_at(const std::string& name, std::size_t sign, std::size_t limit,
                    const PageVisit& visit) {
    const auto container = open_container_at(name.substr(0, sign), name.substr(sign + 1), limit);
    if (!container && errno != 0) return why_not_opened();
    SourceItem item;
    Page page;
    if (!container || !next_item(*container, item) || item.path != name ||
        !is_page(item, limit, page))
        return std::string(skip_reason::no_page_there);
    visit(std::move(page));
    return {};
}

} // namespace

std::string read_pages(const std::string& path, std::size_t limit, const PageVisit& visit) {
    std::error_code error;
    const bool is_there = path == "-" || std::filesystem::exists(path, error);
    if (!is_there && parse_record_name(path)) return read_at(path, path.rfind('#'), limit, visit);
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
