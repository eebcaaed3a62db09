// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/server/web/timeline_svg.hpp"

#include "searcher/server/web/timeline_axis.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace newshound {
namespace {

constexpr int step = 10; // of a bar, with its gap; the drawing is stretched to the page's width
constexpr int bar_width = 8;
constexpr int height = 100;
constexpr double edge = 9;         // per cent of the width; a name nearer to it would be cut
constexpr double narrow_edge = 22; // the same on a phone, of a day's name, which is the longest

double value_of(const TimelineBin& bin, bool share) {
    return share ? bin.share().value_or(0) : static_cast<double>(bin.count);
}

double highest(const Timeline& timeline, bool share) {
    double most = 0;
    for (const TimelineBin& bin : timeline.bins)
        most = std::max(most, value_of(bin, share));
    return most;
}

std::string label_of(const PageContext& context, TimeUnit unit, const Date& start) {
    if (unit == TimeUnit::decade)
        return context.texts("timeline.decade", {std::to_string(start.year)});
    Date date = start;
    date.precision = unit == TimeUnit::year    ? Precision::year
                     : unit == TimeUnit::month ? Precision::month
                                               : Precision::day;
    return context.texts.date(date);
}

std::string words_of(const PageContext& context, const TimelineBin& bin, bool share) {
    if (!share) return context.texts.count("articles", bin.count);
    return bin.share() ? context.texts.share(*bin.share())
                       : std::string(context.texts("timeline.no-archive"));
}

void write_bar(HtmlWriter& html, const PageContext& context, const SearchState& state,
               const Timeline& timeline, std::size_t index, double most) {
    const TimelineBin& bin = timeline.bins[index];
    const std::string left = std::to_string(step * static_cast<int>(index));
    const std::string date = date_words(timeline.unit, bin.start);
    if (bin.count == 0) {
        // Nothing archived from then is drawn otherwise than nothing found.
        if (bin.archive == 0)
            html.single("rect", {{"class", "gap"},
                                 {"x", left},
                                 {"y", "98"},
                                 {"width", "8"},
                                 {"height", "2"},
                                 {"data-date", date}});
        return;
    }
    const double part = most > 0 ? value_of(bin, state.share) / most : 0;
    const int tall = std::max(2, static_cast<int>(std::lround(part * height)));
    html.open("a", {{"href", search_link(context, state.with_date(date))},
                    {"tabindex", "-1"},
                    {"data-date", date}});
    html.element("title", {},
                 label_of(context, timeline.unit, bin.start) + ": " +
                     words_of(context, bin, state.share));
    html.single("rect", {{"class", "reach"}, {"x", left}, {"width", "10"}, {"height", "100"}});
    html.single("rect", {{"x", left},
                         {"y", std::to_string(height - tall)},
                         {"width", std::to_string(bar_width)},
                         {"height", std::to_string(tall)}});
    html.close();
}

// A drawing of its own, whose width is not stretched with the bars, so that its letters are not.
void write_axis(HtmlWriter& html, const PageContext& context, const Timeline& timeline,
                std::size_t bins) {
    html.open("svg", {{"class", "axis"}, {"aria-hidden", "true"}, {"focusable", "false"}});
    for (const std::size_t tick : axis_ticks(timeline)) {
        const auto per_cent = [&](double place) {
            return 100 * place / (step * static_cast<double>(bins));
        };
        const double left = static_cast<double>(step) * static_cast<double>(tick);
        double at = per_cent(left + bar_width / 2.0);
        std::string_view anchor = "middle";
        if (at < edge) {
            at = per_cent(left);
            anchor = "start";
        } else if (at > 100 - edge) {
            at = per_cent(left + bar_width);
            anchor = "end";
        }
        // In a narrow window a label as wide as that of a day reaches past the end from here.
        const std::string_view end = at < narrow_edge         ? "first"
                                     : at > 100 - narrow_edge ? "last"
                                                              : absent;
        html.text(" "); // for browsers that show only words
        html.element("text",
                     {{"x", std::to_string(at) + "%"},
                      {"y", "1em"},
                      {"class", end},
                      {"text-anchor", anchor}},
                     label_of(context, timeline.unit, timeline.bins[tick].start));
    }
    html.close();
}

// Hidden from screen readers and the tab key: the table beside it has the same links.
void write_drawing(HtmlWriter& html, const PageContext& context, const SearchState& state,
                   const Timeline& timeline) {
    const std::size_t bins = std::max<std::size_t>(timeline.bins.size(), 12);
    const double most = highest(timeline, state.share);
    html.open("svg", {{"viewBox", "0 0 " + std::to_string(step * bins) + " 100"},
                      {"preserveAspectRatio", "none"},
                      {"aria-hidden", "true"},
                      {"focusable", "false"}});
    for (std::size_t i = 0; i < timeline.bins.size(); ++i)
        write_bar(html, context, state, timeline, i, most);
    html.close();
    write_axis(html, context, timeline, bins);
}

void write_table(HtmlWriter& html, const PageContext& context, const SearchState& state,
                 const Timeline& timeline) {
    html.open("details", {{"class", "figures"}});
    html.element("summary", {}, context.texts("timeline.table"));
    html.open("table").open("thead").open("tr");
    for (const std::string_view key : {"timeline.when", "timeline.found", "timeline.share"})
        html.element("th", {{"scope", "col"}}, context.texts(key));
    html.close().close().open("tbody");
    for (const TimelineBin& bin : timeline.bins) {
        if (bin.count == 0) continue;
        const std::string date = date_words(timeline.unit, bin.start);
        html.open("tr").open("th", {{"scope", "row"}});
        html.element("a", {{"href", search_link(context, state.with_date(date))}},
                     label_of(context, timeline.unit, bin.start));
        html.close();
        html.element("td", {}, context.texts.number(bin.count));
        html.element("td", {}, bin.share() ? context.texts.share(*bin.share()) : "–");
        html.close();
    }
    html.close().close().close();
}

void write_measures(HtmlWriter& html, const PageContext& context, const SearchState& state) {
    html.open("p", {{"class", "measures"}});
    for (const bool share : {false, true}) {
        SearchState other = state;
        other.share = share;
        html.text(" ").element("a",
                               {{"href", search_link(context, other)},
                                {"aria-current", share == state.share ? "true" : absent}},
                               context.texts(share ? "timeline.as-share" : "timeline.as-count"));
    }
    html.close();
}

} // namespace

std::string date_words(TimeUnit unit, const Date& start) {
    if (unit == TimeUnit::decade) return std::to_string(start.year / 10 * 10) + "s";
    Date date = start;
    date.precision = unit == TimeUnit::year    ? Precision::year
                     : unit == TimeUnit::month ? Precision::month
                                               : Precision::day;
    return to_iso(date);
}

void write_timeline(HtmlWriter& html, const PageContext& context, const SearchState& state,
                    const Timeline& timeline) {
    if (timeline.bins.size() < 2) return; // one bar says no more than the number of results
    html.open("figure", {{"class", "timeline"}, {"id", "timeline"}});
    html.open("figcaption");
    html.element(
        "span", {},
        context.texts("timeline.per-" + std::string(timeline.unit == TimeUnit::day     ? "day"
                                                    : timeline.unit == TimeUnit::month ? "month"
                                                    : timeline.unit == TimeUnit::year  ? "year"
                                                                                      : "decade")));
    const double most = highest(timeline, state.share);
    html.text(" ").element(
        "span", {{"class", "peak"}},
        context.texts("timeline.peak",
                      {state.share ? context.texts.share(most)
                                   : context.texts.number(static_cast<std::uint64_t>(most))}));
    html.close();
    write_measures(html, context, state);
    write_drawing(html, context, state, timeline);
    const std::size_t apart = timeline.coarse + timeline.undated;
    if (apart != 0)
        html.element("p", {{"class", "apart"}}, context.texts.count("timeline.apart", apart));
    write_table(html, context, state, timeline);
    html.close();
}

} // namespace newshound
