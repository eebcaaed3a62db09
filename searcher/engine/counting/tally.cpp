// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/engine/counting/tally.hpp"

#include "common/schema/date_terms.hpp"
#include "searcher/engine/counting/deadline.hpp"
#include "searcher/engine/counting/name_reader.hpp"

#include <algorithm>
#include <limits>
#include <string>
#include <unordered_map>

namespace newshound {
namespace {

using Clock = std::chrono::steady_clock;

// Collects the numbers of all matching documents of one shard.
class Collector : public Xapian::MatchSpy {
  public:
    void operator()(const Xapian::Document& document, double) override {
        documents.push_back(document.get_docid());
    }

    std::vector<Xapian::docid> documents;
};

Xapian::MSet run(const Xapian::Database& database, const Xapian::Query& query,
                 Xapian::MatchSpy* spy) {
    Xapian::Enquire enquire(database);
    enquire.set_query(query);
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    if (spy) enquire.add_matchspy(spy);
    return enquire.get_mset(0, 0, database.get_doccount());
}

// --- Local: documents, then columns ------------------------------------------------------------

NameCounts count_one_by_one(const Xapian::Database& shard, const ShownNames& shown,
                            const Matches& matches) {
    NameCounts result;
    std::unordered_map<std::string_view, std::uint32_t> numbers;
    OncePerStory once(matches);
    NameReader reader(shard, shown);
    for (std::size_t i = 0; i < matches.documents.size(); ++i) {
        for (std::string& name : reader.names(matches.documents[i])) {
            auto known = numbers.find(name);
            if (known == numbers.end()) {
                result.owned.push_back(std::move(name));
                result.counts.emplace_back(result.owned.back(), 0);
                known = numbers.emplace(result.owned.back(), numbers.size()).first;
            }
            if (once.is_new(i, known->second)) ++result.counts[known->second].second;
        }
    }
    result.without = once.without();
    return result;
}

void add_names(NameCounts& sum, NameCounts counts) {
    if (sum.counts.empty() && sum.without == 0)
        sum = std::move(counts);
    else
        sum.add(std::move(counts));
}

void add(DayTally& tally, const std::optional<std::pair<std::int32_t, Precision>>& date,
         std::size_t count) {
    if (!date) {
        tally.undated += count;
    } else if (date->second == Precision::year) {
        tally.years[date->first] += count;
    } else if (date->second == Precision::month) {
        tally.months[date->first] += count;
    } else {
        tally.days[date->first] += count;
    }
}

using MaybeDay = std::optional<std::pair<std::int32_t, Precision>>;

// An unknown date is no earlier than any.
bool is_earlier(const MaybeDay& a, const MaybeDay& b) {
    if (!a || !b) return a.has_value();
    return a->first < b->first;
}

Date date_of(const std::pair<std::int32_t, Precision>& day) {
    Date date = date_of_day(day.first);
    date.precision = day.second;
    return date;
}

// Takes a date into the span from the first to the last.
void widen(Tally& tally, const std::pair<std::int32_t, Precision>& day) {
    if (!tally.first || day.first < day_number(*tally.first)) tally.first = date_of(day);
    if (!tally.last || day.first > day_number(*tally.last)) tally.last = date_of(day);
}

// By the first days of the years, or months, in which a story has an article.
void count_spans(const DayColumn& column, const Matches& matches, Precision unit, DayTally& tally) {
    OncePerStory once(matches);
    for (std::size_t i = 0; i < matches.documents.size(); ++i) {
        const MaybeDay day = column[matches.documents[i]];
        if (!day || day->second < unit) continue;
        const Date date = date_of_day(day->first);
        const std::int32_t first =
            day_number({.year = date.year, .month = unit == Precision::year ? 1 : date.month});
        if (once.is_new(i, static_cast<std::uint32_t>(first)))
            ++(unit == Precision::year ? tally.years : tally.months)[first];
    }
    tally.undated += once.without();
}

void count_days(const DayColumn& column, const Matches& matches, DayTally& tally) {
    if (!matches.by_story()) {
        // Few different dates, many documents.
        std::unordered_map<std::int64_t, std::pair<MaybeDay, std::size_t>> by_key;
        for (const Xapian::docid document : matches.documents) {
            const MaybeDay date = column[document];
            auto& [day, count] = by_key[date ? std::int64_t{date->first} * 8 + int(date->second)
                                             : std::numeric_limits<std::int64_t>::min()];
            day = date;
            ++count;
        }
        for (const auto& [key, day] : by_key)
            add(tally, day.first, day.second);
        return;
    }
    std::unordered_map<std::uint32_t, MaybeDay> earliest;
    for (std::size_t i = 0; i < matches.documents.size(); ++i) {
        const MaybeDay date = column[matches.documents[i]];
        MaybeDay& known = earliest.emplace(matches.stories[i], date).first->second;
        if (is_earlier(date, known)) known = date;
    }
    for (const auto& [story, date] : earliest)
        add(tally, date, 1);
}

void tally_here(const Xapian::Database& shard, Columns& columns, const Xapian::Query& query,
                const Wanted& wanted, Tally& tally) {
    if (shard.get_doccount() == 0) return;
    Collector found;
    if (wanted.deadline) {
        const Deadline deadline(*wanted.deadline);
        run(shard, deadline.limited(query), &found);
        if (deadline.was_hit()) tally.is_exact = false;
    } else {
        run(shard, query, &found);
    }
    Matches matches{.documents = std::move(found.documents), .stories = {}};
    if (wanted.count == Count::stories) {
        const StoryColumn& stories = columns.stories(shard);
        for (const Xapian::docid document : matches.documents)
            matches.stories.push_back(stories[document]);
    }
    tally.matches += matches.count();
    for (std::size_t i = 0; i < wanted.names.size(); ++i) {
        const ShownNames shown(wanted.identities, wanted.names[i]);
        const NameColumn* column = columns.names(shard, shown, matches.documents.size());
        NameCounts counts =
            column ? column->count(matches) : count_one_by_one(shard, shown, matches);
        add_names(tally.names[i], std::move(counts));
    }
    if (!wanted.days) return;
    const DayColumn& days = columns.days(shard);
    count_days(days, matches, tally.days);
    for (const Xapian::docid document : matches.documents)
        if (const MaybeDay day = days[document]) widen(tally, *day);
    if (!wanted.spans || !matches.by_story()) return;
    count_spans(days, matches, Precision::year, tally.story_years);
    count_spans(days, matches, Precision::month, tally.story_months);
}

// --- Remote: Xapian's own spy, which travels -----------------------------------------------------

using ValueCounts = std::unordered_map<std::string, std::size_t>;

ValueCounts count_values(const Xapian::Database& remote, const Xapian::Query& query, Slot slot,
                         std::size_t& matches) {
    Xapian::ValueCountMatchSpy spy(number_of(slot));
    run(remote, query, &spy);
    matches = spy.get_total();
    ValueCounts counts;
    for (auto at = spy.values_begin(); at != spy.values_end(); ++at)
        counts[*at] = at.get_termfreq();
    return counts;
}

NameCounts count_remote_names(const Xapian::Database& remote, const Xapian::Query& query,
                              const ShownNames& shown, std::size_t& matches) {
    ValueCounts names;
    std::size_t with = 0;
    for (std::size_t i = 0; i < shown.sources().size(); ++i) {
        for (const auto& [value, count] :
             count_values(remote, query, shown.sources()[i], matches)) {
            std::vector<std::string> values(i + 1);
            values.back() = value;
            const std::vector<std::string> found = shown.resolved(values);
            if (i == 0 && !found.empty()) with += count;
            for (const std::string& name : found)
                names[name] += count;
        }
    }
    NameCounts result;
    result.without = matches - with;
    for (const auto& [name, count] : names) {
        result.owned.push_back(name);
        result.counts.emplace_back(result.owned.back(), count);
    }
    return result;
}

// How exactly a date is known stands in the terms only: on: for a day, M for a month. The number of
// matches.
std::size_t count_remote_days(const Xapian::Database& remote, const Xapian::Query& query,
                              Tally& tally) {
    using Xapian::Query;
    const Query by_day(Query::OP_WILDCARD, std::string(find_field("on")->prefix));
    const Query by_month(Query::OP_WILDCARD, "M");
    const Query to_day(Query::OP_FILTER, query, by_day);
    const Query to_month(Query::OP_AND_NOT, Query(Query::OP_FILTER, query, by_month), by_day);
    const Query rest(Query::OP_AND_NOT, query, Query(Query::OP_OR, by_day, by_month));
    const std::pair<Query, Precision> parts[] = {
        {to_day, Precision::day}, {to_month, Precision::month}, {rest, Precision::year}};
    std::size_t matches = 0;
    for (const auto& [part, precision] : parts) {
        std::size_t here = 0;
        std::size_t dated = 0;
        for (const auto& [value, count] : count_values(remote, part, Slot::published, here)) {
            dated += count;
            const std::pair day(static_cast<std::int32_t>(unsortable(value)), precision);
            add(tally.days, day, count);
            widen(tally, day);
        }
        tally.days.undated += here - dated;
        matches += here;
    }
    return matches;
}

void tally_remote(const Xapian::Database& remote, const Xapian::Query& query, const Wanted& wanted,
                  Tally& tally) {
    if (remote.get_doccount() == 0) return;
    const auto is_late = [&] { return wanted.deadline && Clock::now() >= *wanted.deadline; };
    std::size_t matches = 0;
    for (std::size_t i = 0; i < wanted.names.size(); ++i) {
        if (is_late()) tally.is_exact = false;
        if (!tally.is_exact) continue;
        const ShownNames shown(wanted.identities, wanted.names[i]);
        add_names(tally.names[i], count_remote_names(remote, query, shown, matches));
    }
    if (wanted.days && !is_late())
        matches = count_remote_days(remote, query, tally);
    else if (wanted.days)
        tally.is_exact = false;
    tally.matches += matches;
}

} // namespace

Tally tally(const OpenDatabase& database, std::vector<Columns>& columns, const Xapian::Query& query,
            const Wanted& wanted) {
    Tally result;
    result.names.resize(wanted.names.size());
    Wanted asked = wanted;
    if (!is_local_database(database)) asked.count = Count::articles;
    result.count = asked.count;
    Xapian::Database remote; // asked together, they answer at the same time
    std::vector<Xapian::Database> here;
    for (std::size_t i = 0; i < database.shards.size(); ++i) {
        const std::vector<Xapian::Database>& parts = database.parts[i];
        if (database.about[i].is_remote)
            remote.add_database(database.shards[i]);
        else
            here.insert(here.end(), parts.begin(), parts.end());
    }
    columns.resize(here.size()); // before any is filled: what is counted views into them
    for (std::size_t i = 0; i < here.size(); ++i)
        tally_here(here[i], columns[i], query, asked, result);
    if (remote.size() != 0) tally_remote(remote, query, asked, result);
    return result;
}

} // namespace newshound
