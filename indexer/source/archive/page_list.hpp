// SPDX-License-Identifier: GPL-3.0-or-later
// The pages that a WACZ names in a list of its own (pages/pages.jsonl and others beside it; WACZ
// 1.1.1, section 5.2.3): lines of JSON with an address, a title and a time of capture,
// behind one that tells of the list.
// Pictures and frames, which are in the WARC files too, are not named.
#pragma once

#include "common/article/date.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace newshound {

struct ListedPage {
    std::string title;            // as the browser had it; "" = unknown, or an address
    std::optional<Date> captured; // when
    std::uint64_t offset = 0;     // of its line in the list, decompressed
    bool is_there = false;        // there is a capture of that address
};

// Gets the list in pieces. Memory: some hundred bytes a page. One thread at a time.
class PageList {
  public:
    static constexpr std::size_t most_pages = 100'000;    // the first so many
    static constexpr std::size_t longest_line = 1u << 20; // its text may stand in it; others go by

    static constexpr std::size_t longest_title = 1000; // a longer one is none
    static constexpr std::size_t most_captures = 100;  // of an address; with more none is told

    void take(std::string_view bytes);
    // The list has ended: what is left is its last line.
    void end();

    // That there is a capture of the address; whatever its status, as the list has redirects too.
    void see(std::string_view address);

    // The page that a capture of this address at that time is: of several the one next to it;
    // without a time only one that is alone. Null = none.
    const ListedPage* find(std::string_view address, const std::optional<Date>& captured) const;

    // In the list's order.
    const std::vector<ListedPage>& pages() const { return pages_; }

  private:
    void end_line();

    std::vector<ListedPage> pages_;
    std::unordered_multimap<std::uint64_t, std::size_t> by_address_; // places in pages_
    std::string line_;                                               // what is read of it
    std::uint64_t line_offset_ = 0;
    std::uint64_t offset_ = 0;
    bool is_long_ = false;
};

} // namespace newshound
