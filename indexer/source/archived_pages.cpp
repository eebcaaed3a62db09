// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/archived_pages.hpp"

#include "common/text/record_name.hpp"
#include "indexer/source/page_file.hpp"
#include "indexer/source/skip_reasons.hpp"
#include "indexer/source/warc/container.hpp"
#include "indexer/source/warc/record_page.hpp"

#include <cerrno>
#include <filesystem>
#include <optional>
#include <system_error>
#include <utility>

namespace newshound {
namespace {

// `place`: of the one record to be read; nothing = all.
std::string read_container(const std::string& path, const std::optional<RecordPlace>& place,
                           std::size_t limit, const PageVisit& visit) {
    const std::unique_ptr<Container> container = Container::open(
        {.name = path, .path = path, .skipped = {}}, place.value_or(RecordPlace{}), limit);
    if (!container && errno == EINVAL) return std::string(skip_reason::special);
    if (!container)
        return std::string(skip_reason::unreadable) + ": " + std::generic_category().message(errno);
    SourceItem item;
    for (Container::Step step{}; (step = container->next(item)) != Container::Step::end;) {
        if (step == Container::Step::busy) continue;
        if (place && item.path != record_name(path, *place)) break;
        Page page;
        const bool is_page = item.record && read_record(*item.record, limit, page).empty();
        if (place && !is_page) break;
        if (!is_page) continue;
        page.path = item.path;
        if (!visit(std::move(page)) || place) return {};
    }
    if (place) return std::string(skip_reason::no_page_there);
    const std::string trouble = container->trouble();
    return trouble.empty() ? std::string(container->lack()) : trouble;
}

} // namespace

std::string read_pages(const std::string& path, std::size_t limit, const PageVisit& visit) {
    std::error_code error;
    const bool is_there = path == "-" || std::filesystem::exists(path, error);
    const std::optional<RecordName> record = is_there ? std::nullopt : parse_record_name(path);
    if (record) return read_container(record->container, record->place, limit, visit);
    if (path != "-" && !is_named_like_a_page(path) && is_container(path))
        return read_container(path, {}, limit, visit);
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
