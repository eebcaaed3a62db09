// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/archive/page_list.hpp"

#include "common/schema/identity.hpp"
#include "common/text/hash.hpp"
#include "common/text/json_document.hpp"
#include "common/text/unicode.hpp"
#include "common/text/url.hpp"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace newshound {
namespace {

// Fragments and the like make no other page.
std::uint64_t hash_of_address(std::string_view address) {
    const std::string key = url_key(address);
    return hash64(key.empty() ? address : std::string_view(key));
}

} // namespace

void PageList::take(std::string_view bytes) {
    while (!bytes.empty()) {
        const std::size_t end = std::min(bytes.find('\n'), bytes.size());
        is_long_ = is_long_ || line_.size() + end > longest_line;
        if (!is_long_) line_ += bytes.substr(0, end);
        const bool is_whole = end < bytes.size();
        offset_ += end + (is_whole ? 1 : 0);
        if (!is_whole) return;
        end_line();
        bytes.remove_prefix(end + 1);
    }
}

void PageList::end() {
    end_line();
}

void PageList::end_line() {
    const std::string line = std::exchange(line_, {});
    const std::uint64_t offset = std::exchange(line_offset_, offset_);
    if (std::exchange(is_long_, false) || line.empty() || pages_.size() == most_pages) return;
    const JsonDocument document(line);
    const JsonValue page = document.root();
    const std::string_view address = page["url"].text();
    if (address.empty()) return; // the line that tells of the list has none
    by_address_.emplace(hash_of_address(address), pages_.size());
    std::string title = squeeze_space(page["title"].text());
    if (title.size() > longest_title || is_web_address(title)) title.clear();
    pages_.push_back({.title = std::move(title),
                      .captured = parse_iso_date(page["ts"].text()),
                      .offset = offset});
}

void PageList::see(std::string_view address) {
    if (pages_.empty()) return;
    const auto [begin, end] = by_address_.equal_range(hash_of_address(address));
    // Once is enough: a list may name one address very often.
    if (begin == end || pages_[begin->second].is_there) return;
    for (auto at = begin; at != end; ++at)
        pages_[at->second].is_there = true;
}

const ListedPage* PageList::find(std::string_view address,
                                 const std::optional<Date>& captured) const {
    if (pages_.empty()) return nullptr;
    const auto [begin, end] = by_address_.equal_range(hash_of_address(address));
    const ListedPage* nearest = nullptr;
    std::int64_t least = 0;
    std::size_t count = 0;
    for (auto at = begin; at != end; ++at) {
        if (++count > most_captures || (count > 1 && !captured)) return nullptr;
        const ListedPage& page = pages_[at->second];
        const std::int64_t apart =
            page.captured && captured
                ? std::abs(utc_seconds(*page.captured) - utc_seconds(*captured))
                : INT64_MAX;
        if (nearest && (apart > least || (apart == least && page.offset > nearest->offset)))
            continue;
        nearest = &page;
        least = apart;
    }
    return nearest;
}

} // namespace newshound
