// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/dates/publication_date.hpp"

#include "common/article/outlet.hpp"
#include "indexer/extractor/confidence.hpp"
#include "indexer/extractor/dates/date_agreement.hpp"
#include "indexer/extractor/dates/date_text.hpp"
#include "indexer/extractor/dates/printed_dates.hpp"
#include "indexer/extractor/dates/script_dates.hpp"

#include <algorithm>
#include <cstdlib>

namespace newshound {
namespace {

// Whether the page's day and month order is that of the United States.
bool writes_month_first(const PageReading& reading) {
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

class Chooser {
  public:
    explicit Chooser(const PageReading& reading)
        : reading_(reading), style_{reading.language, writes_month_first(reading)} {}

    PageDates choose() {
        add_declared(Fact::published, published_);
        add_declared(Fact::updated, updated_);
        add_address();
        if (!best(published_)) add_scripts();
        for (PrintedCandidate& each : printed_dates(reading_, style_)) {
            std::vector<DatedCandidate>& list = each.updated ? updated_ : published_;
            if (possible(each.date)) list.push_back({each.date, std::move(each.from)});
        }
        PageDates dates;
        dates.published = best(published_);
        dates.updated = best(updated_);
        if (dates.published) dates.published = agreed(std::move(*dates.published), published_);
        if (dates.updated) dates.updated = agreed(std::move(*dates.updated), updated_);
        // A changed story appeared on that day or before: better than nothing, and marked so.
        if (dates.updated &&
            (!dates.published || dates.published->from.confidence < least_date_confidence)) {
            dates.published = dates.updated;
            dates.published->from.rule += " (only a date of change is given)";
            dates.published->from.confidence = 0.5F;
        }
        return dates;
    }

  private:
    bool possible(const Date& date) const {
        if (date.year < 1690) return false; // the first newspapers
        return !reading_.marks.captured ||
               day_number(date) <= day_number(*reading_.marks.captured) + 1;
    }

    std::optional<Date> read(const std::string& value) const {
        if (std::optional<Date> date = parse_iso_date(value)) return date;
        if (const std::optional<PrintedDate> found = find_date(value, style_)) return found->date;
        return compact(value);
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
        for (const Candidate* each : reading_.declared.of(fact)) {
            const std::optional<Date> date = read(each->value);
            if (!date || !possible(*date) || date->precision < Precision::day) continue;
            list.push_back({*date, *each});
        }
    }

    void add_address() {
        std::optional<Date> date = date_in_address(reading_.url);
        if (!date || !possible(*date)) return;
        published_.push_back({*date,
                              {Fact::published, reading_.url, "address", no_node,
                               confidence_of("address", Fact::published)}});
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
    std::vector<DatedCandidate> published_;
    std::vector<DatedCandidate> updated_;
};

} // namespace

namespace {

// "29-10-2021" where the day can't be a month.
std::optional<Date> day_month_year(std::string_view text) {
    const std::optional<PrintedDate> found = find_date(text, {});
    const bool sure = found && found->start == 0 && !found->guessed;
    return sure ? std::optional(found->date) : std::nullopt;
}

} // namespace

std::optional<Date> date_in_address(std::string_view address) {
    const std::size_t scheme = address.find("://");
    if (scheme == address.npos) return std::nullopt;
    const std::string_view path =
        address.substr(std::min(address.find('/', scheme + 3), address.size()));
    for (std::size_t at = 0; at < path.size(); ++at) {
        const bool starts = path[at] >= '0' && path[at] <= '9' &&
                            (at == 0 || path[at - 1] < '0' || path[at - 1] > '9');
        if (!starts || path.size() - at < 8) continue;
        const std::size_t digits =
            std::min(path.find_first_not_of("0123456789", at), path.size()) - at;
        std::optional<Date> date;
        if (digits == 8)
            date = parse_iso_date(path.substr(at, 8));
        else if (digits == 4) {
            const std::optional<PrintedDate> found =
                find_date(path.substr(at, 18), {.language = "en", .month_first = false});
            if (found && found->start == 0) date = found->date;
        } else if (digits == 2) {
            date = day_month_year(path.substr(at, 10));
        }
        if (!date || date->year < 1900 || date->year > 2100) continue;
        date->precision = Precision::day;
        date->hour = date->minute = date->second = 0;
        date->offset_minutes.reset();
        return date;
    }
    return std::nullopt;
}

PageDates find_dates_of(const PageReading& reading) {
    return Chooser(reading).choose();
}

} // namespace newshound
