// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/engine/counting/columns.hpp"

#include "common/schema/date_terms.hpp"
#include "common/schema/facet_terms.hpp"
#include "common/schema/packing.hpp"
#include "searcher/engine/counting/name_reader.hpp"

#include <algorithm>
#include <limits>
#include <set>
#include <unordered_map>

namespace newshound {
namespace {

constexpr std::int32_t undated = std::numeric_limits<std::int32_t>::min();

// A day number and a precision of year, month or day in one number.
constexpr std::int32_t code_of(std::int32_t day, Precision precision) {
    return day * 4 + static_cast<std::int32_t>(precision);
}

template <class Take>
void each_name(Slot slot, std::string_view value, const Take& take) {
    if (!is_list(slot)) return take(value);
    for (Unpacker in(value); !in.at_end();) {
        const std::string_view name = in.text();
        if (in.ok()) take(name);
    }
}

// Collects the names of documents, numbers them a batch at a time, and appends the numbers to a
// column's arrays.
class ColumnFiller {
  public:
    ColumnFiller(NameNumbers& names, std::vector<std::uint32_t>& starts,
                 std::vector<std::uint32_t>& ids)
        : names_(names), starts_(starts), ids_(ids) {
        values_.reserve(batch); // asked_ points into them
    }

    // Documents ascend.
    void add(Xapian::docid document, Slot slot, std::string value) {
        values_.push_back({document, 0, std::move(value)});
        each_name(slot, values_.back().text,
                  [&](std::string_view name) { asked_.push_back(name); });
        values_.back().end = asked_.size();
        if (values_.size() == batch) flush();
    }

    void flush() {
        numbers_.resize(asked_.size());
        names_.number(asked_, numbers_);
        std::size_t at = 0;
        for (const Value& value : values_) {
            starts_.resize(value.document, static_cast<std::uint32_t>(ids_.size()));
            const auto first = static_cast<std::ptrdiff_t>(ids_.size());
            for (; at < value.end; ++at)
                if (std::find(ids_.begin() + first, ids_.end(), numbers_[at]) == ids_.end())
                    ids_.push_back(numbers_[at]);
        }
        values_.clear();
        asked_.clear();
    }

  private:
    static constexpr std::size_t batch = 64;

    struct Value {
        Xapian::docid document = 0;
        std::size_t end = 0; // behind its names in asked_
        std::string text;
    };

    NameNumbers& names_;
    std::vector<std::uint32_t>& starts_;
    std::vector<std::uint32_t>& ids_;
    std::vector<Value> values_;
    std::vector<std::string_view> asked_;
    std::vector<std::uint32_t> numbers_;
};

} // namespace

void NameCounts::add(NameCounts other) {
    without += other.without;
    owned.splice(owned.end(), other.owned); // in which no name moves
    std::unordered_map<std::string_view, std::size_t> sums(counts.begin(), counts.end());
    for (const auto& [name, count] : other.counts)
        sums[name] += count;
    counts.assign(sums.begin(), sums.end());
}

NameColumn::NameColumn(const Xapian::Database& shard, const ShownNames& shown) {
    const Slot slot = shown.sources().front();
    ColumnFiller filler(names_, starts_, ids_);
    starts_.reserve(shard.get_lastdocid() + 1);
    if (shown.sources().size() == 1) {
        const auto number = number_of(slot);
        const auto end = shard.valuestream_end(number);
        for (auto at = shard.valuestream_begin(number); at != end; ++at)
            filler.add(at.get_docid(), slot, *at);
    } else { // somebody retyped a name, which is rare: document by document
        NameReader reader(shard, shown);
        for (Xapian::docid document = 1; document <= shard.get_lastdocid(); ++document)
            if (const std::vector<std::string> names = reader.names(document); !names.empty())
                filler.add(document, slot, pack_texts(names));
    }
    filler.flush();
    starts_.resize(shard.get_lastdocid() + 1, static_cast<std::uint32_t>(ids_.size()));
    if (shown.sources().size() == 1 && shown.renames()) show(shown);
    names_.finish();
}

// The names as read become those that are shown; each counts once for a document.
void NameColumn::show(const ShownNames& shown) {
    constexpr std::uint32_t none = UINT32_MAX;
    std::vector<std::uint32_t> numbers(names_.size(), none);
    for (std::uint32_t id = 0; id < numbers.size(); ++id) {
        const auto name = shown.shown(shown.sources().front(), names_[id]);
        if (name) names_.number(std::span(&*name, 1), std::span(&numbers[id], 1));
    }
    std::size_t end = 0;
    std::size_t at = 0;
    for (std::size_t document = 1; document < starts_.size(); ++document) {
        const std::size_t first = end;
        for (; at < starts_[document]; ++at) {
            const std::uint32_t number = numbers[ids_[at]];
            const auto begin = ids_.begin();
            const auto from = begin + static_cast<std::ptrdiff_t>(first);
            const auto to = begin + static_cast<std::ptrdiff_t>(end);
            if (number != none && std::find(from, to, number) == to) ids_[end++] = number;
        }
        starts_[document] = static_cast<std::uint32_t>(end);
    }
    ids_.resize(end);
}

NameCounts NameColumn::count(const Matches& matches) const {
    NameCounts result;
    std::vector<std::uint32_t> counts(names_.size());
    OncePerStory once(matches);
    for (std::size_t i = 0; i < matches.documents.size(); ++i) {
        const Xapian::docid document = matches.documents[i];
        for (std::uint32_t at = starts_[document - 1]; at < starts_[document]; ++at)
            if (once.is_new(i, ids_[at])) ++counts[ids_[at]];
    }
    result.without = once.without();
    for (std::uint32_t id = 0; id < counts.size(); ++id)
        if (counts[id] > 0) result.counts.emplace_back(names_[id], counts[id]);
    return result;
}

DayColumn::DayColumn(const Xapian::Database& shard) : codes_(shard.get_lastdocid() + 1, undated) {
    const auto number = number_of(Slot::published);
    const auto end = shard.valuestream_end(number);
    // What is known only by its month or year lies on their first day: look closer at those.
    std::set<std::int32_t> doubtful;
    std::set<std::int32_t> plain;
    for (auto at = shard.valuestream_begin(number); at != end; ++at) {
        const auto day = static_cast<std::int32_t>(unsortable(*at));
        Precision precision = Precision::day;
        if (!plain.contains(day)) {
            const Date date = date_of_day(day);
            if (date.day != 1) {
                plain.insert(day);
            } else {
                doubtful.insert(day);
                precision = date.month == 1 ? Precision::year : Precision::month;
            }
        }
        codes_[at.get_docid()] = code_of(day, precision);
    }
    const Field& field = *find_field("date");
    for (const std::int32_t day : doubtful) {
        for (const Precision precision : {Precision::month, Precision::day}) {
            Date date = date_of_day(day);
            date.precision = precision;
            const std::string term = date_term(field, date);
            const auto last = shard.postlist_end(term);
            for (auto at = shard.postlist_begin(term); at != last; ++at)
                if (std::int32_t& code = codes_[*at]; code >> 2 == day)
                    code = code_of(day, precision);
        }
    }
}

std::optional<std::pair<std::int32_t, Precision>>
DayColumn::operator[](Xapian::docid document) const {
    const std::int32_t code = codes_[document];
    if (code == undated) return std::nullopt;
    return std::pair(code >> 2, static_cast<Precision>(code & 3));
}

const NameColumn* Columns::names(const Xapian::Database& shard, const ShownNames& shown,
                                 std::size_t documents) {
    const Slot slot = shown.sources().front();
    // Reading a value by itself costs about this many times its part in reading all.
    constexpr std::size_t dearer = 2;
    if (const auto at = names_.find(slot); at != names_.end()) return &at->second;
    if ((asked_[slot] += documents * dearer) < shard.get_doccount()) return nullptr;
    return &names_.emplace(slot, NameColumn(shard, shown)).first->second;
}

StoryColumn::StoryColumn(const Xapian::Database& shard) : numbers_(shard.get_lastdocid() + 1) {
    // Nearly all stand alone and have their own number for a story.
    for (std::size_t document = 0; document < numbers_.size(); ++document)
        numbers_[document] = static_cast<std::uint32_t>(document);
    std::unordered_map<std::string, std::uint32_t> first; // story -> its first document
    auto value = shard.valuestream_begin(number_of(Slot::story));
    const std::string copied(copied_term);
    for (auto at = shard.postlist_begin(copied); at != shard.postlist_end(copied); ++at) {
        value.skip_to(*at);
        numbers_[*at] = first.emplace(*value, *at).first->second;
    }
}

const StoryColumn& Columns::stories(const Xapian::Database& shard) {
    if (!stories_) stories_.emplace(shard);
    return *stories_;
}

const DayColumn& Columns::days(const Xapian::Database& shard) {
    if (!days_) days_.emplace(shard);
    return *days_;
}

} // namespace newshound
