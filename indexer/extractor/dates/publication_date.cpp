// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/dates/publication_date.hpp"

#include "common/article/outlet.hpp"
#include "indexer/extractor/confidence.hpp"
#include "indexer/extractor/dates/address_date.hpp"
#include "indexer/extractor/dates/date_agreement.hpp"
#include "indexer/extractor/dates/date_text.hpp"
#include "indexer/extractor/dates/numeric_order.hpp"
#include "indexer/extractor/dates/printed_dates.hpp"
#include "indexer/extractor/dates/script_dates.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace newshound {
namespace {

// What the page's own numeric dates tell, where they agree.
NumericOrder order_of(const PageReading& reading) {
    constexpr std::size_t longest_line = 400; // bytes
    NumericOrder told = NumericOrder::untold;
    for (NodeId id = 0; id < reading.document.size(); ++id) {
        const std::string_view text = reading.document[id].text;
        if (reading.document[id].tag != Tag::text || text.size() > longest_line) continue;
        const NumericOrder order = told_order(text);
        if (order == NumericOrder::untold || order == told) continue;
        if (told != NumericOrder::untold) return NumericOrder::untold;
        told = order;
    }
    return told;
}

// Whether the page's day and month order is that of the United States.
bool writes_month_first(const PageReading& reading) {
    if (const NumericOrder order = order_of(reading); order != NumericOrder::untold)
        return order == NumericOrder::month_first;
    if (reading.language != "en") return false;
    const std::string host = host_of(reading.url);
    for (const std::string_view ending :
         {".uk", ".au", ".in", ".nz", ".za", ".ie", ".eu", ".ng", ".pk", ".ke", ".sg", ".de"})
        if (host.ends_with(ending)) return false;
    for (const Candidate* each : reading.declared.of(Fact::language))
        if (each->value.starts_with("en-") || each->value.starts_with("en_"))
            return each->value.ends_with("US") || each->value.ends_with("us") ||
                   each->value.ends_with("CA");
    return true;
}

// What programs say for want of a date: the zero and the ends of their clocks.
bool is_placeholder(const Date& date) {
    struct Day {
        int year, month, day;
    };
    constexpr auto days = std::to_array<Day>({{1601, 1, 1},   // Windows
                                              {1753, 1, 1},   // SQL Server
                                              {1899, 12, 30}, // spreadsheets
                                              {1899, 12, 31},
                                              {1900, 1, 1},
                                              {1901, 12, 13}, // the least of 32 bits
                                              {1969, 12, 31}, // 1970-01-01 west of Greenwich
                                              {1970, 1, 1}});
    return date.precision >= Precision::day && std::ranges::any_of(days, [&](const Day& each) {
               return each.year == date.year && each.month == date.month && each.day == date.day;
           });
}

class Chooser {
  public:
    explicit Chooser(const PageReading& reading)
        : reading_(reading), style_{reading.language, writes_month_first(reading)} {
        if (const std::optional<Date>& end =
                reading.marks.captured ? reading.marks.captured : reading.today) {
            last_day_ = day_number(*end) + 1; // it may be tomorrow already where the page is from
            style_.last_year = end->year;
        }
    }

    PageDates choose() {
        add_declared(Fact::published, published_);
        add_declared(Fact::updated, updated_);
        const std::optional<AddressDate> address = date_in_address(reading_.url);
        if (address && address->own_segment) add_address(address->date, 1);
        if (!best(published_)) add_scripts();
        for (PrintedCandidate& each : printed_dates(reading_, style_)) {
            std::vector<DatedCandidate>& list = each.updated ? updated_ : published_;
            if (possible(each.date)) list.push_back({each.date, std::move(each.from)});
        }
        if (address && !address->own_segment) add_part_of_address(address->date);
        add_told();
        return decide();
    }

  private:
    PageDates decide() {
        PageDates dates{best(published_), best(updated_)};
        if (dates.published) dates.published = agreed(std::move(*dates.published), published_);
        if (dates.updated) dates.updated = agreed(std::move(*dates.updated), updated_);
        if (dates.published && dates.updated &&
            day_number(dates.updated->date) < days_of(dates.published->date).first) {
            // No story is changed before it appears: the surer one is right.
            const bool published =
                dates.published->from.confidence >= dates.updated->from.confidence;
            (published ? dates.updated : dates.published).reset();
        }
        // A changed story appeared on that day or before: better than nothing, and marked so.
        if (dates.updated &&
            (!dates.published || dates.published->from.confidence < least_date_confidence)) {
            dates.published = dates.updated;
            dates.published->from.rule += " (only a date of change is given)";
            dates.published->from.confidence = 0.5F;
        }
        return dates;
    }

    // The very minute in which the page was taken is the time of whoever took it, or of a clock
    // that the page shows.
    bool is_capture(const Date& date) const {
        const std::optional<Date>& captured = reading_.marks.captured;
        return captured && captured->precision >= Precision::minute &&
               date.precision >= Precision::minute && minute_of(date) == minute_of(*captured);
    }

    // Minutes since 1970 in UTC, where the date tells its offset.
    static std::int64_t minute_of(const Date& date) {
        return std::int64_t{day_number(date)} * 1440 + date.hour * 60 + date.minute -
               date.offset_minutes.value_or(0);
    }

    bool possible(const Date& date) const {
        constexpr int first_newspapers = 1690;
        return !is_capture(date) && date.year >= first_newspapers && !is_placeholder(date) &&
               (!last_day_ || day_number(date) <= *last_day_);
    }

    std::optional<Date> read(const std::string& value) const {
        std::optional<Date> date = parse_iso_date(value);
        // Years of another calendar are read with the page's style.
        if (date && date->year >= 1600 && date->year <= 2400) return date;
        if (const std::optional<PrintedDate> found = find_date(value, style_)) return found->date;
        return date ? date : compact(value);
    }

    // 20191017211405, 201910172114, 20191017T211405Z, seconds or milliseconds since 1970
    static std::optional<Date> compact(std::string_view value) {
        const std::size_t digits = std::min(value.find_first_not_of("0123456789"), value.size());
        if (digits < 8) return std::nullopt;
        const std::optional<Date> date = parse_iso_date(value.substr(0, 8));
        if (date && date->year >= 1900 && date->year <= 2100) return date;
        if ((digits != 10 && digits != 13) || digits != value.size()) return std::nullopt;
        const long long stamp = std::atoll(std::string(value).c_str()) / (digits == 13 ? 1000 : 1);
        Date since = date_of_day(static_cast<std::int32_t>(stamp / 86'400));
        since.hour = static_cast<int>(stamp / 3600 % 24);
        since.minute = static_cast<int>(stamp / 60 % 60);
        since.precision = Precision::minute;
        since.offset_minutes = 0;
        return since;
    }

    void add_declared(Fact fact, std::vector<DatedCandidate>& list) {
        constexpr float less_for_coarse = 0.3F; // a whole date printed near the headline is surer
        for (const Candidate* each : reading_.declared.of(fact)) {
            const std::optional<Date> date = read(each->value);
            if (!date || !possible(*date)) continue;
            list.push_back({*date, *each});
            if (date->precision < Precision::day) list.back().from.confidence -= less_for_coarse;
        }
    }

    // `share`: how much of the rule's confidence the date deserves.
    void add_address(const Date& date, float share) {
        if (possible(date))
            published_.push_back({date,
                                  {Fact::published, reading_.url, "address", no_node,
                                   share * confidence_of("address", Fact::published)}});
    }

    // A number or a slug is a date only where another statement says nearly the same.
    void add_part_of_address(const Date& date) {
        constexpr std::int32_t near = 1; // day
        std::int32_t apart = near + 1;
        for (const auto* list : {&published_, &updated_})
            for (const DatedCandidate& each : *list)
                if (each.date.precision >= Precision::day)
                    apart = std::min(apart, std::abs(day_number(each.date) - day_number(date)));
        add_address(date, apart == 0 ? 1 : apart <= near ? 0.81F : 0.32F);
    }

    // By the feed that the page was found in, say.
    void add_told() {
        for (const Candidate* each : reading_.told.of(Fact::published)) {
            const std::optional<Date> date = read(each->value);
            if (date && date->precision >= Precision::day && possible(*date))
                published_.push_back({*date, *each});
        }
    }

    void add_scripts() {
        for (const Candidate& each : script_dates(reading_.document)) {
            const std::optional<Date> date = read(each.value);
            if (date && possible(*date)) published_.push_back({*date, each});
        }
    }

    static std::optional<DatedCandidate> best(const std::vector<DatedCandidate>& list) {
        const DatedCandidate* best = nullptr;
        for (const DatedCandidate& each : list)
            if (!best || each.from.confidence > best->from.confidence) best = &each;
        return best ? std::optional(*best) : std::nullopt;
    }

    const PageReading& reading_;
    DateStyle style_;
    std::optional<std::int32_t> last_day_; // on which the page can have appeared
    std::vector<DatedCandidate> published_;
    std::vector<DatedCandidate> updated_;
};

} // namespace

PageDates find_dates_of(const PageReading& reading) {
    return Chooser(reading).choose();
}

} // namespace newshound
