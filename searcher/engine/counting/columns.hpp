// SPDX-License-Identifier: GPL-3.0-or-later
// The values of one slot for all documents in memory: what makes counting over a million matches
// a walk through arrays instead of a million look-ups in the database.
#pragma once

#include "common/article/date.hpp"
#include "common/schema/schema.hpp"
#include "searcher/engine/counting/matches.hpp"
#include "searcher/engine/counting/name_numbers.hpp"
#include "searcher/engine/counting/shown_names.hpp"

#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <list>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace newshound {

// How many documents (or stories) have each name. The names live in a column, or in `owned`.
struct NameCounts {
    std::vector<std::pair<std::string_view, std::size_t>> counts; // in no order, each name once
    std::list<std::string> owned;
    std::size_t without = 0; // documents, or stories, that have none

    // Adds those of other documents; both must stay where their names live.
    void add(NameCounts other);
};

// Document -> names as they are shown, 4 bytes a document and 4 a name, each different name once.
class NameColumn {
  public:
    NameColumn(const Xapian::Database& shard, const ShownNames& shown);

    NameCounts count(const Matches& matches) const;

  private:
    NameNumbers names_;
    std::vector<std::uint32_t> starts_; // ids of document d: ids_[starts_[d - 1]] to [starts_[d]]
    std::vector<std::uint32_t> ids_;

    void show(const ShownNames& shown);
};

// Document -> date of publication, 4 bytes a document. The slot holds a day even for an article
// known only by its month or year; which those are is told by their terms.
class DayColumn {
  public:
    explicit DayColumn(const Xapian::Database& shard);

    // Absent for undated documents. Precision is year, month or day.
    std::optional<std::pair<std::int32_t, Precision>> operator[](Xapian::docid document) const;

  private:
    std::vector<std::int32_t> codes_;
};

// Document -> story, 4 bytes a document: equal numbers for the articles of a story of several.
class StoryColumn {
  public:
    explicit StoryColumn(const Xapian::Database& shard);

    std::uint32_t operator[](Xapian::docid document) const { return numbers_[document]; }

  private:
    std::vector<std::uint32_t> numbers_;
};

// The columns of one database, each loaded when it pays. For one revision of it and one state of
// the corrections of names: dropped by whoever reopens the database.
class Columns {
  public:
    // nullptr as long as reading the values of the documents asked for one by one, now and in
    // calls before, costs less than loading them all.
    const NameColumn* names(const Xapian::Database& shard, const ShownNames& shown,
                            std::size_t documents);
    const DayColumn& days(const Xapian::Database& shard);
    const StoryColumn& stories(const Xapian::Database& shard);

  private:
    std::map<Slot, std::size_t> asked_;
    std::map<Slot, NameColumn> names_;
    std::optional<DayColumn> days_;
    std::optional<StoryColumn> stories_;
};

} // namespace newshound
