// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/server/web/coverage_page.hpp"

#include "searcher/server/web/result_list.hpp"
#include "searcher/value/outlet_list.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <span>

namespace newshound {
namespace {

std::string name_of(const PageContext& context, const OutletCoverage& outlet) {
    return outlet.outlet.empty() ? std::string(context.texts("outlet.unknown")) : outlet.outlet;
}

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

// Years without an article, as one row. They are drawn, so that a gap of decades looks like one.
void write_empty_years(HtmlWriter& html, const PageContext& context, int first, int last) {
    std::string years = std::to_string(first);
    if (last > first) years += "–" + std::to_string(last);
    html.open("tr").element("th", {{"scope", "row"}}, years);
    html.element("td", {{"class", "level-0"}, {"colspan", "12"}}, context.texts("coverage.none"));
    html.close();
}

void write_calendar(HtmlWriter& html, const PageContext& context, const OutletCoverage& outlet) {
    html.open("div", {{"class", "scroll"},
                      {"tabindex", "0"},
                      {"role", "region"},
                      {"aria-label", name_of(context, outlet)}});
    html.open("table", {{"class", "calendar"}}).open("thead").open("tr");
    html.element("th", {{"scope", "col"}}, context.texts("facet.year"));
    for (int month = 1; month <= 12; ++month)
        html.element("th", {{"scope", "col"}},
                     context.texts("month.short." + std::to_string(month)));
    html.close().close().open("tbody");
    int next = date_of_day(outlet.looked_at.first).year;
    for (const auto& [year, counts] : years_of(outlet)) {
        if (year > next) write_empty_years(html, context, next, year - 1);
        html.open("tr").element("th", {{"scope", "row"}}, std::to_string(year));
        for (std::size_t month = 0; month < 12; ++month)
            write_month(html, context, outlet, year, month, counts);
        html.close();
        next = year + 1;
    }
    const int last = date_of_day(outlet.looked_at.last).year;
    if (last >= next) write_empty_years(html, context, next, last);
    html.close().close().close();
}

std::size_t days_in(const std::vector<DayRange>& ranges) {
    std::size_t days = 0;
    for (const DayRange& range : ranges)
        days += static_cast<std::size_t>(range.last - range.first + 1);
    return days;
}

std::string days_of(const PageContext& context, const OutletCoverage& outlet) {
    if (outlet.days.empty()) return "–";
    return context.texts.date(date_of_day(outlet.looked_at.first)) + " – " +
           context.texts.date(date_of_day(outlet.looked_at.last));
}

void write_facts(HtmlWriter& html, const PageContext& context, const OutletCoverage& outlet) {
    html.open("p", {{"class", "folio"}});
    html.element("span", {}, context.texts.count("articles", all_articles(outlet)));
    if (!outlet.days.empty()) {
        html.element("span", {}, days_of(context, outlet));
        html.element("span", {}, context.texts.count("coverage.missing", days_in(outlet.missing)));
    }
    if (outlet.coarse + outlet.undated != 0)
        html.element("span", {},
                     context.texts.count("timeline.apart", outlet.coarse + outlet.undated));
    html.close();
}

struct Years {
    int first = 0;
    int last = -1;
};

Years years_of(std::span<const OutletCoverage> outlets) {
    Years years;
    for (const OutletCoverage& outlet : outlets) {
        if (outlet.days.empty()) continue;
        const int first = date_of_day(outlet.looked_at.first).year;
        const int last = date_of_day(outlet.looked_at.last).year;
        years.first = years.last < years.first ? first : std::min(years.first, first);
        years.last = std::max(years.last, last);
    }
    return years;
}

// A square a year, all outlets by one scale; the list beside it has the same in figures.
void write_strip(HtmlWriter& html, const OutletCoverage& outlet, const Years& years) {
    std::array<std::string, 5> squares; // of each level, as one path
    for (const auto& [year, counts] : years_of(outlet)) {
        int days = 0;
        for (const int each : counts.days)
            days += each;
        const int level = 1 + std::min(3, days * 4 / 367);
        squares.at(static_cast<std::size_t>(level)) +=
            "M" + std::to_string(year - years.first) + " 0h1v1h-1z";
    }
    const std::string box = "0 0 " + std::to_string(years.last - years.first + 1) + " 1";
    html.open("svg", {{"class", "strip"},
                      {"viewBox", box},
                      {"preserveAspectRatio", "none"},
                      {"aria-hidden", "true"},
                      {"focusable", "false"}});
    for (std::size_t level = 1; level < squares.size(); ++level)
        if (!squares.at(level).empty())
            html.single("path",
                        {{"class", "level-" + std::to_string(level)}, {"d", squares.at(level)}});
    html.close();
}

// The parameters of this page that its links keep.
Pairs kept_of(const PageContext& context) {
    Pairs kept;
    for (const auto& pair : context.parameters)
        if ((pair.first == "from" || pair.first == "to") && !pair.second.empty())
            kept.push_back(pair);
    return kept;
}

void write_row(HtmlWriter& html, const PageContext& context, const OutletCoverage& outlet,
               const Years& years) {
    Pairs one = kept_of(context);
    one.emplace_back("outlet", outlet.outlet);
    html.open("tr").open("th", {{"scope", "row"}});
    html.element("a", {{"href", page_link(context, "/coverage", one)}, {"dir", "auto"}},
                 name_of(context, outlet));
    html.close();
    html.element("td", {{"class", "number"}}, context.texts.number(all_articles(outlet)));
    html.element("td", {{"class", "span"}}, days_of(context, outlet));
    html.element("td", {{"class", "number without"}},
                 context.texts.number(days_in(outlet.missing)));
    html.open("td", {{"class", "years"}});
    write_strip(html, outlet, years);
    html.close().close();
}

void write_table(HtmlWriter& html, const PageContext& context,
                 std::span<const OutletCoverage> outlets) {
    const Years years = years_of(outlets);
    html.open("table", {{"class", "outlets"}}).open("thead").open("tr");
    html.element("th", {{"scope", "col"}}, context.texts("coverage.outlet"));
    html.element("th", {{"scope", "col"}, {"class", "number"}}, context.texts("timeline.found"));
    html.element("th", {{"scope", "col"}, {"class", "span"}}, context.texts("coverage.span"));
    html.element("th", {{"scope", "col"}, {"class", "number without"}},
                 context.texts("coverage.without"));
    html.open("th", {{"scope", "col"}, {"class", "years"}});
    if (years.last >= years.first) html.element("span", {}, std::to_string(years.first));
    if (years.last > years.first) html.text(" ").element("span", {}, std::to_string(years.last));
    html.close().close().close().open("tbody");
    for (const OutletCoverage& outlet : outlets)
        write_row(html, context, outlet, years);
    html.close().close();
}

// Of which days the list tells.
void write_span(HtmlWriter& html, const PageContext& context) {
    const Pairs kept = kept_of(context);
    for (const std::string_view name : {"from", "to"}) {
        const auto at = std::ranges::find(kept, name, &Pairs::value_type::first);
        html.element("label", {{"for", name}}, context.texts("date." + std::string(name)));
        html.single("input", {{"type", "text"},
                              {"id", name},
                              {"name", name},
                              {"value", at == kept.end() ? "" : at->second},
                              {"size", "10"},
                              {"maxlength", "10"},
                              {"autocomplete", "off"},
                              {"placeholder", name == "from" ? "1969-07" : "1989"}});
    }
}

// How many there are, and the whole list as a table.
void write_amount(HtmlWriter& html, const PageContext& context, std::size_t total) {
    Pairs parameters = kept_of(context);
    parameters.emplace_back("format", "csv");
    html.open("p", {{"class", "note"}}).text(context.texts.count("outlets", total)).text(" · ");
    html.element(
        "a",
        {{"href", api_link(context, "/api/v1/coverage", std::move(parameters))}, {"download", ""}},
        context.texts("coverage.csv"));
    html.close();
}

void write_find(HtmlWriter& html, const PageContext& context, const CoverageList& list) {
    html.open("form", {{"class", "find"},
                       {"method", "get"},
                       {"role", "search"},
                       {"aria-label", context.texts("coverage.find")},
                       {"action", context.base + "/coverage"}});
    html.element("label", {{"for", "find"}}, context.texts("coverage.find"));
    html.single("input",
                {{"type", "search"}, {"id", "find"}, {"name", "find"}, {"value", list.find}});
    write_span(html, context);
    for (const auto& [name, value] : context.kept)
        html.single("input", {{"type", "hidden"}, {"name", name}, {"value", value}});
    html.element("button", {{"type", "submit"}}, context.texts("box.button"));
    html.close();
}

} // namespace

std::string write_coverage_list(const PageContext& context, const CoverageList& list) {
    constexpr std::size_t rows = 50; // a page
    const std::size_t total = list.outlets.size();
    const std::size_t last = total == 0 ? 0 : (total - 1) / rows * rows;
    const std::size_t offset = std::min(list.offset, last) / rows * rows;
    PageFrame frame;
    frame.title = context.texts("nav.coverage");
    frame.kind = "coverage";
    frame.content = [&](HtmlWriter& html) {
        html.element("h1", {}, context.texts("coverage.heading"));
        html.element("p", {{"class", "lead"}}, context.texts("coverage.lead"));
        if (total > 1 || !list.find.empty() || !kept_of(context).empty())
            write_find(html, context, list);
        if (total == 0) {
            html.element("p", {{"class", "nothing"}},
                         context.texts(list.find.empty() ? "coverage.empty" : "coverage.nothing"));
            return;
        }
        write_amount(html, context, total);
        write_table(html, context, piece_of(list.outlets, offset, rows));
        write_pager(html, context, {.offset = offset, .length = rows, .total = total},
                    [&](std::size_t other) {
                        Pairs parameters = kept_of(context);
                        if (!list.find.empty()) parameters.emplace_back("find", list.find);
                        if (other != 0) parameters.emplace_back("offset", std::to_string(other));
                        return page_link(context, "/coverage", parameters);
                    });
    };
    return write_page(context, frame);
}

std::string write_coverage_page(const PageContext& context, const OutletCoverage& outlet) {
    PageFrame frame;
    frame.title = name_of(context, outlet);
    frame.kind = "coverage";
    frame.content = [&](HtmlWriter& html) {
        html.open("nav", {{"class", "trail"}, {"aria-label", context.texts("nav.coverage")}});
        html.element("a", {{"href", page_link(context, "/coverage", kept_of(context))}},
                     context.texts("coverage.all"));
        html.close().open("section", {{"class", "outlet-coverage"}});
        html.element("h1", {{"dir", "auto"}}, name_of(context, outlet));
        write_facts(html, context, outlet);
        if (!outlet.days.empty()) write_calendar(html, context, outlet);
        html.element("p", {{"class", "note"}}, context.texts("coverage.months"));
        html.close();
    };
    return write_page(context, frame);
}

} // namespace newshound
