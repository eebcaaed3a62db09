// SPDX-License-Identifier: GPL-3.0-or-later
// A file that holds many pages: gives one after the other, and counts what else is in it.
#pragma once

#include "indexer/source/source.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace newshound {

// How many kinds of records are told apart; the rest are counted as others.
inline constexpr std::size_t most_record_kinds = 300;

// Of what is counted no record, but a page that a list in the container names.
inline constexpr std::string_view listed_page_kind = "listed page";

// Memory: one page at a time, and what it takes to decompress. One thread at a time.
class Container {
  public:
    enum class Step {
        item, // a page to be read, a revisit of one, or what is skipped
        busy, // nothing yet: to be called again
        end,
    };

    virtual ~Container() = default;
    Container(const Container&) = delete;
    Container& operator=(const Container&) = delete;

    // An item has the container's name and path with the place of the page in it behind them
    // (common/text/record_name.hpp), a stamp of what stands there, and the records counted since
    // the item before.
    virtual Step next(SourceItem& item) = 0;

    // Those since the last item.
    std::map<std::string, std::uint64_t> take_counts() { return std::exchange(counts_, {}); }
    // Why it ended before its end; "" = it did not.
    virtual std::string trouble() const = 0;
    // At its end: why it is none; "" = it holds a record, or was not read from its beginning.
    virtual std::string_view lack() const = 0;
    // Up to which byte of the file all was read: another run may go on there.
    virtual std::uint64_t whole_to() const = 0;
    // Up to which byte it was read so far, about; for people who wait.
    virtual std::uint64_t reached() const { return whole_to(); }
    const SourceItem& file() const { return file_; }
    // Whether plain-text conversions of pages are pages, too; also where it can have none.
    virtual bool has_texts() const { return true; }

  protected:
    // What `file` counted goes on: one within another gives it back with its own.
    explicit Container(SourceItem file)
        : file_(std::move(file)), counts_(std::exchange(file_.records, {})) {}

    // One at `place`, which goes behind a '#' of its name, with what was counted.
    SourceItem item_at(const std::string& place);
    void count(const std::string& kind, std::uint64_t number = 1);

  private:
    SourceItem file_;
    std::map<std::string, std::uint64_t> counts_; // of records by kind
};

} // namespace newshound
