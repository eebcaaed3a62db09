// SPDX-License-Identifier: GPL-3.0-or-later
// A file that holds many pages: gives one after the other, and counts what else is in it.
#pragma once

#include "indexer/source/source.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace newshound {

// How many kinds of records are told apart; the rest are counted as others.
inline constexpr std::size_t most_record_kinds = 300;

// Memory: one page at a time, and what it takes to decompress. One thread at a time.
class Container {
  public:
    enum class Step {
        item, // a page to be read, a revisit of one, or what is skipped
        busy, // nothing yet: to be called again
        end,
    };

    virtual ~Container() = default;

    // An item has the container's name and path with the place of the page in it behind them
    // (common/text/record_name.hpp), a stamp of what stands there, and the records counted since
    // the item before.
    virtual Step next(SourceItem& item) = 0;

    // Those since the last item.
    virtual std::map<std::string, std::uint64_t> take_counts() = 0;
    // Why it ended before its end; "" = it did not.
    virtual std::string trouble() const = 0;
    // At its end: why it is none; "" = it holds a record, or was not read from its beginning.
    virtual std::string_view lack() const = 0;
    // Up to which byte of the file all was read: another run may go on there.
    virtual std::uint64_t whole_to() const = 0;
    virtual const SourceItem& file() const = 0;
    // Whether plain-text conversions of pages are pages, too; also where it can have none.
    virtual bool has_texts() const { return true; }
};

} // namespace newshound
