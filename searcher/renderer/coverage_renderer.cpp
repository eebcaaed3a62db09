// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/renderer/coverage_renderer.hpp"

#include "common/text/escape.hpp"
#include "common/text/json.hpp"
#include "searcher/renderer/styled_text.hpp"
#include "searcher/value/outlet_list.hpp"

#include <algorithm>
#include <array>
#include <ostream>

namespace newshound {
namespace {

constexpr std::array<const char*, 9> blocks = {"\u00B7", "\u2581", "\u2582", "\u2583", "\u2584",
                                               "\u2585", "\u2586", "\u2587", "\u2588"};
constexpr std::array<const char*, 9> letters = {"?", "_", ".", "-", "=", "+", "*", "#", "@"};

std::size_t length(const DayRange& range) {
    return range.last < range.first ? 0 : static_cast<std::size_t>(range.last - range.first) + 1;
}

std::string day_text(std::int32_t day) {
    return to_iso(date_of_day(day));
}

// A month, as far as it is looked at.
struct Month {
    Date date; // Precision::month
    DayRange days;
    std::size_t articles = 0;
    std::size_t days_with = 0;
};

std::vector<Month> months_of(const OutletCoverage& outlet) {
    std::vector<Month> months;
    for (std::int32_t day = outlet.looked_at.first; day <= outlet.looked_at.last;) {
        Month month{.date = date_of_day(day), .days = {}};
        month.date.day = 1;
        month.date.precision = Precision::month;
        month.days = {day, std::min(days_of(month.date).last, outlet.looked_at.last)};
        const auto end = outlet.days.upper_bound(month.days.last);
        for (auto at = outlet.days.lower_bound(day); at != end; ++at) {
            month.articles += at->second;
            ++month.days_with;
        }
        day = month.days.last + 1;
        months.push_back(month);
    }
    return months;
}

std::size_t articles_of(const OutletCoverage& outlet) {
    std::size_t articles = 0;
    for (const auto& [day, count] : outlet.days)
        articles += count;
    return articles;
}

std::string plural(std::size_t count, const std::string& thing) {
    return std::to_string(count) + " " + thing + (count == 1 ? "" : "s");
}

std::string name_of(const OutletCoverage& outlet) {
    return outlet.outlet.empty() ? "(unknown outlet)" : isolated(escape_terminal(outlet.outlet));
}

std::string in_width(const std::string& text, std::size_t width) {
    return std::string(width - std::min(width, text.size()), ' ') + text;
}

class Drawing {
  public:
    Drawing(std::ostream& out, const OutletCoverage& outlet, const Terminal& terminal)
        : out_(out), outlet_(outlet), terminal_(terminal),
          steps_(terminal.unicode ? blocks : letters) {}

    void draw() {
        head();
        const std::vector<Month> months = months_of(outlet_);
        if (months.size() <= 13) {
            for (const Month& month : months)
                month_row(month);
        } else {
            year_rows(months);
        }
        longest_gap();
    }

  private:
    std::ostream& out_;
    const OutletCoverage& outlet_;
    const Terminal& terminal_;
    const std::array<const char*, 9>& steps_;

    void head() {
        out_ << style(terminal_, Style::bold) << name_of(outlet_) << style(terminal_, Style::plain)
             << "  ";
        if (const std::size_t days = length(outlet_.looked_at); days > 0) {
            out_ << day_text(outlet_.looked_at.first) << " to " << day_text(outlet_.looked_at.last)
                 << ": " << plural(articles_of(outlet_), "article") << " on " << outlet_.days.size()
                 << " of " << plural(days, "day");
        } else {
            out_ << "no article known by its day";
        }
        if (outlet_.coarse > 0) out_ << "; " << outlet_.coarse << " known by month or year";
        if (outlet_.undated > 0) out_ << "; " << outlet_.undated << " undated";
        out_ << "\n";
    }

    void month_row(const Month& month) {
        out_ << "    " << to_iso(month.date) << "  ";
        for (std::int32_t day = days_of(month.date).first; day <= month.days.last; ++day)
            out_ << (day < month.days.first ? " " : steps_.at(outlet_.days.contains(day) ? 8 : 0));
        out_ << "\n";
    }

    void year_rows(const std::vector<Month>& months) {
        std::size_t at = 0;
        while (at < months.size()) {
            const std::size_t first = at;
            const int year = months[at].date.year;
            std::size_t articles = 0;
            std::size_t days = 0;
            std::string row(static_cast<std::size_t>(months[at].date.month - 1), ' ');
            for (; at < months.size() && months[at].date.year == year; ++at) {
                const std::size_t all = std::max<std::size_t>(length(months[at].days), 1);
                row += steps_.at((months[at].days_with * 8 + all - 1) / all);
                articles += months[at].articles;
                days += months[at].days_with;
            }
            if (articles == 0) {
                at = pass_empty_years(months, first);
                continue;
            }
            for (std::size_t cells = at - first + months[first].date.month - 1; cells < 12; ++cells)
                row += ' ';
            out_ << "    " << year << "  " << row << style(terminal_, Style::dim) << "  "
                 << plural(articles, "article") << " on " << plural(days, "day")
                 << style(terminal_, Style::plain) << "\n";
        }
    }

    // One line for years that hold nothing. Gives the first month after them.
    std::size_t pass_empty_years(const std::vector<Month>& months, std::size_t at) {
        const int first = months[at].date.year;
        while (at < months.size()) {
            const int year = months[at].date.year;
            std::size_t next = at;
            std::size_t articles = 0;
            for (; next < months.size() && months[next].date.year == year; ++next)
                articles += months[next].articles;
            if (articles > 0) break;
            at = next;
        }
        const int last = months[at - 1].date.year;
        out_ << "    " << first << (last > first ? " to " + std::to_string(last) : "")
             << "  nothing\n";
        return at;
    }

    void longest_gap() {
        if (outlet_.missing.empty()) return;
        const DayRange gap = *std::ranges::max_element(outlet_.missing, {}, length);
        out_ << "    longest gap: " << day_text(gap.first) << " to " << day_text(gap.last) << ", "
             << plural(length(gap), "day") << "\n";
    }
};

Json coverage_json(const OutletCoverage& outlet) {
    Json months = Json::array();
    for (const Month& month : months_of(outlet))
        months.push_back({{"month", to_iso(month.date)},
                          {"articles", month.articles},
                          {"days", length(month.days)},
                          {"days_with", month.days_with}});
    Json missing = Json::array();
    for (const DayRange& gap : outlet.missing)
        missing.push_back(
            {{"from", day_text(gap.first)}, {"to", day_text(gap.last)}, {"days", length(gap)}});
    const bool any = length(outlet.looked_at) > 0;
    return {{"outlet", outlet.outlet.empty() ? Json(nullptr) : Json(outlet.outlet)},
            {"from", any ? Json(day_text(outlet.looked_at.first)) : Json(nullptr)},
            {"to", any ? Json(day_text(outlet.looked_at.last)) : Json(nullptr)},
            {"articles", articles_of(outlet)},
            {"days", length(outlet.looked_at)},
            {"days_with", outlet.days.size()},
            {"coarse", outlet.coarse},
            {"undated", outlet.undated},
            {"months", months},
            {"missing", missing}};
}

// "1-3 7": the days of a month without an article.
std::string missing_days(const OutletCoverage& outlet, const Month& month) {
    std::string text;
    for (const DayRange& gap : outlet.missing) {
        const std::int32_t first = std::max(gap.first, month.days.first);
        const std::int32_t last = std::min(gap.last, month.days.last);
        if (first > last) continue;
        text += (text.empty() ? "" : " ") + std::to_string(date_of_day(first).day);
        if (last > first) text += "-" + std::to_string(date_of_day(last).day);
    }
    return text;
}

} // namespace

void write_coverage(std::ostream& out, std::span<const OutletCoverage> outlets,
                    const Terminal& terminal) {
    bool first = true;
    for (const OutletCoverage& outlet : outlets) {
        if (!first) out << "\n";
        first = false;
        Drawing(out, outlet, terminal).draw();
    }
}

void write_coverage_index(std::ostream& out, std::span<const OutletCoverage> outlets,
                          const Terminal& terminal) {
    out << style(terminal, Style::dim) << "articles  first day   last day     days without  outlet"
        << style(terminal, Style::plain) << "\n";
    for (const OutletCoverage& outlet : outlets) {
        const bool any = !outlet.days.empty();
        std::size_t without = 0;
        for (const DayRange& gap : outlet.missing)
            without += length(gap);
        out << in_width(std::to_string(all_articles(outlet)), 8) << "  "
            << (any ? day_text(outlet.looked_at.first) : std::string(10, ' ')) << "  "
            << (any ? day_text(outlet.looked_at.last) : std::string(10, ' ')) << "  "
            << in_width(std::to_string(without), 13) << "  " << name_of(outlet) << "\n";
    }
}

void write_coverage_json(std::ostream& out, std::span<const OutletCoverage> outlets) {
    Json list = Json::array();
    for (const OutletCoverage& outlet : outlets)
        list.push_back(coverage_json(outlet));
    const Json json = {{"format_version", 1}, {"outlets", list}};
    out << json.indented() << "\n";
}

void write_coverage_csv(std::ostream& out, std::span<const OutletCoverage> outlets) {
    out << "outlet,month,articles,days_with,days,missing\r\n";
    for (const OutletCoverage& outlet : outlets)
        for (const Month& month : months_of(outlet))
            out << escape_csv(outlet.outlet) << "," << to_iso(month.date) << "," << month.articles
                << "," << month.days_with << "," << length(month.days) << ","
                << missing_days(outlet, month) << "\r\n";
}

} // namespace newshound
