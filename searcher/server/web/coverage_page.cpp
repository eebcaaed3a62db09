// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/server/web/coverage_page.hpp"

#include <algorithm>
#include <array>

namespace newshound {
namespace {

// Of one outlet and year: articles, and days that have any, of each month (0 = January).
struct YearOfMonths {
    std::array<std::size_t, 12> articles{};
    std::array<int, 12> days{};
};

std::map<int, YearOfMonths> years_of(const OutletCoverage& outlet) {
    std::map<int, YearOfMonths> years;
    for (const auto& [day, count] : outlet.days) {
        const Date date = date_of_day(day);
        YearOfMonths& year = years[date.year];
        const auto month = static_cast<std::size_t>(date.month - 1);
        year.articles[month] += count;
        year.days[month] += 1;
    }
    return years;
}

// 0 = nothing, 1 to 4 by the part of its days that have articles.
int level_of(int days, int year, int month) {
    if (days == 0) return 0;
    const int all = days_in_month(year, month);
    return 1 + std::min(3, days * 4 / (all + 1));
}

void write_month(HtmlWriter& html, const PageContext& context, const OutletCoverage& outlet,
                 int year, std::size_t month, const YearOfMonths& counts) {
    const Date date = {
        .year = year, .month = static_cast<int>(month) + 1, .precision = Precision::month};
    const std::size_t articles = counts.articles[month];
    if (articles == 0) {
        html.open("td", {{"class", "level-0"}});
        html.element("span", {{"class", "unseen"}}, context.texts("coverage.none")).close();
        return;
    }
    const std::string level =
        "level-" + std::to_string(level_of(counts.days[month], year, date.month));
    SearchState state = SearchState().with_date(to_iso(date));
    if (outlet.outlet.empty()) {
        state.words = "-outlet:*";
    } else {
        state = state.with("outlet", outlet.outlet);
    }
    html.open("td", {{"class", level}});
    html.element(
        "a",
        {{"href", search_link(context, state)},
         {"title",
          context.texts(
              "coverage.cell",
              {context.texts.date(date), context.texts.count("articles", articles),
               context.texts.count("days", static_cast<std::uint64_t>(counts.days[month]))})}},
        context.texts.number(articles));
    html.close();
}

void write_calendar(HtmlWriter& html, const PageContext& context, const OutletCoverage& outlet) {
    html.open("div", {{"class", "scroll"},
                      {"tabindex", "0"},
                      {"role", "region"},
                      {"aria-label", outlet.outlet.empty() ? context.texts("outlet.unknown")
                                                           : std::string_view(outlet.outlet)}});
    html.open("table", {{"class", "calendar"}}).open("thead").open("tr");
    html.element("th", {{"scope", "col"}}, context.texts("facet.year"));
    for (int month = 1; month <= 12; ++month)
        html.element("th", {{"scope", "col"}},
                     context.texts("month.short." + std::to_string(month)));
    html.close().close().open("tbody");
    for (const auto& [year, counts] : years_of(outlet)) {
        html.open("tr").element("th", {{"scope", "row"}}, std::to_string(year));
        for (std::size_t month = 0; month < 12; ++month)
            write_month(html, context, outlet, year, month, counts);
        html.close();
    }
    html.close().close().close();
}

std::size_t days_in(const std::vector<DayRange>& ranges) {
    std::size_t days = 0;
    for (const DayRange& range : ranges)
        days += static_cast<std::size_t>(range.last - range.first + 1);
    return days;
}

void write_outlet(HtmlWriter& html, const PageContext& context, const OutletCoverage& outlet) {
    html.open("section", {{"class", "outlet-coverage"}});
    html.element("h2", {{"dir", "auto"}},
                 outlet.outlet.empty() ? context.texts("outlet.unknown")
                                       : std::string_view(outlet.outlet));
    std::size_t articles = outlet.coarse + outlet.undated;
    for (const auto& [day, count] : outlet.days)
        articles += count;
    html.open("p", {{"class", "folio"}});
    html.element("span", {}, context.texts.count("articles", articles));
    if (!outlet.days.empty()) {
        html.element("span", {},
                     context.texts.date(date_of_day(outlet.looked_at.first)) + " – " +
                         context.texts.date(date_of_day(outlet.looked_at.last)));
        html.element("span", {}, context.texts.count("coverage.missing", days_in(outlet.missing)));
    }
    if (outlet.coarse + outlet.undated != 0)
        html.element("span", {},
                     context.texts.count("timeline.apart", outlet.coarse + outlet.undated));
    html.close();
    if (!outlet.days.empty()) write_calendar(html, context, outlet);
    html.close();
}

} // namespace

std::string write_coverage_page(const PageContext& context,
                                const std::vector<OutletCoverage>& outlets) {
    PageFrame frame;
    frame.title = context.texts("nav.coverage");
    frame.kind = "coverage";
    frame.content = [&](HtmlWriter& html) {
        html.element("h1", {}, context.texts("coverage.heading"));
        html.element("p", {{"class", "lead"}}, context.texts("coverage.lead"));
        for (const OutletCoverage& outlet : outlets)
            write_outlet(html, context, outlet);
        if (outlets.empty()) html.element("p", {}, context.texts("coverage.empty"));
    };
    return write_page(context, frame);
}

} // namespace newshound
