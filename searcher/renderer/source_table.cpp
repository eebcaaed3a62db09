// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/renderer/source_table.hpp"

#include "common/text/escape.hpp"
#include "common/text/json.hpp"
#include "searcher/renderer/styled_text.hpp"

#include <algorithm>
#include <ostream>
#include <string>

namespace newshound {
namespace {

std::string shown(const std::string& text) {
    return isolated(escape_terminal(text));
}

// To the right of a column.
std::string cell(std::size_t number, std::size_t width) {
    const std::string digits = std::to_string(number);
    return std::string(width - std::min(width, digits.size()), ' ') + digits;
}

void write_prints(std::ostream& out, const PressSources& sources, const Terminal& terminal) {
    const auto dim = style(terminal, Style::dim);
    const auto plain = style(terminal, Style::plain);
    out << style(terminal, Style::bold) << "who printed first" << plain << dim << "  "
        << sources.stories << (sources.stories == 1 ? " story" : " stories")
        << " that several outlets printed";
    if (sources.unknown > 0)
        out << "; of " << sources.unknown << " it can't be told (same day, no sure date)";
    if (sources.read < sources.copies)
        out << "; of the newest " << sources.read << " of " << sources.copies << " copies";
    if (!sources.is_exact) out << "; at least: the time limit was hit";
    out << plain << "\n";
    if (sources.prints.empty()) return;
    out << dim << "     first     later   unknown" << plain << "\n";
    for (const OutletPrints& each : sources.prints)
        out << cell(each.first, 10) << cell(each.later, 10) << cell(each.unknown, 10) << "  "
            << shown(each.outlet) << "\n";
}

void write_citations(std::ostream& out, const PressSources& sources, const Terminal& terminal) {
    out << "\n"
        << style(terminal, Style::bold) << "who cites whom" << style(terminal, Style::plain)
        << "\n";
    for (const OutletCites& each : sources.citations)
        out << cell(each.articles, 10) << "  " << shown(each.outlet)
            << (terminal.unicode ? " \u2192 " : " > ") << shown(each.cites) << "\n";
}

} // namespace

void write_sources(std::ostream& out, const PressSources& sources, const Terminal& terminal) {
    write_prints(out, sources, terminal);
    if (!sources.citations.empty()) write_citations(out, sources, terminal);
}

void write_sources_json(std::ostream& out, const PressSources& sources) {
    Json prints = Json::array();
    for (const OutletPrints& each : sources.prints)
        prints.push_back({{"outlet", each.outlet},
                          {"stories", each.stories},
                          {"first", each.first},
                          {"later", each.later},
                          {"unknown", each.unknown}});
    Json citations = Json::array();
    for (const OutletCites& each : sources.citations)
        citations.push_back(
            {{"outlet", each.outlet}, {"cites", each.cites}, {"count", each.articles}});
    const Json json = {
        {"format_version", 1},      {"stories", sources.stories}, {"unknown", sources.unknown},
        {"copies", sources.copies}, {"read", sources.read},       {"is_exact", sources.is_exact},
        {"notes", sources.notes},   {"prints", prints},           {"citations", citations}};
    out << json.indented() << "\n";
}

void write_prints_csv(std::ostream& out, const PressSources& sources) {
    out << "outlet,stories,first,later,unknown\r\n";
    for (const OutletPrints& each : sources.prints)
        out << escape_csv(each.outlet) << "," << each.stories << "," << each.first << ","
            << each.later << "," << each.unknown << "\r\n";
}

void write_citations_csv(std::ostream& out, const PressSources& sources) {
    out << "outlet,cites,count\r\n";
    for (const OutletCites& each : sources.citations)
        out << escape_csv(each.outlet) << "," << escape_csv(each.cites) << "," << each.articles
            << "\r\n";
}

} // namespace newshound
