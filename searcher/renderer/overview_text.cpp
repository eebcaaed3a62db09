// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/renderer/overview_text.hpp"

#include "common/text/escape.hpp"
#include "common/text/unicode.hpp"
#include "common/text/utf8.hpp"
#include "searcher/renderer/styled_text.hpp"

#include <algorithm>
#include <ostream>

namespace newshound {
namespace {

constexpr std::size_t indent = 4;
constexpr std::size_t longest_bar = 20;
constexpr std::size_t widest_name = 48;

// `name` in at most `columns`, the rest as "…".
std::string shortened(const std::string& name, std::size_t columns) {
    if (display_width(name) <= columns) return name;
    std::string text;
    std::size_t used = 0;
    for (std::size_t at = 0; at < name.size();) {
        const std::size_t start = at;
        next_code_point(name, at);
        const std::string point = name.substr(start, at - start);
        used += display_width(point);
        if (used >= columns) break;
        text += point;
    }
    return text + "\u2026";
}

// Eighths of a column where the terminal has them.
std::string bar(std::size_t count, std::size_t most, const Terminal& terminal) {
    constexpr const char* eighths[] = {"",       "\u258F", "\u258E", "\u258D",
                                       "\u258C", "\u258B", "\u258A", "\u2589"};
    const std::size_t length = std::max<std::size_t>(1, count * longest_bar * 8 / most);
    if (!terminal.unicode) return std::string((length + 7) / 8, '#');
    std::string text;
    for (std::size_t i = 0; i < length / 8; ++i)
        text += "\u2588";
    return text + eighths[length % 8];
}

void write_facet(std::ostream& out, const Facet& facet, const Terminal& terminal) {
    const auto dim = style(terminal, Style::dim);
    const auto plain = style(terminal, Style::plain);
    out << "\n" << style(terminal, Style::bold) << facet.field << plain << dim << "  ";
    if (facet.values.size() < facet.distinct)
        out << facet.values.size() << " of " << facet.distinct << " values";
    else
        out << facet.distinct << (facet.distinct == 1 ? " value" : " values");
    if (facet.without > 0) out << ", " << facet.without << " without";
    if (!facet.is_exact) out << ", at least: the time limit was hit";
    out << plain << "\n";
    std::vector<std::string> names;
    std::size_t width = 0;
    for (const FacetValue& each : facet.values) {
        names.push_back(shortened(escape_terminal(each.value), widest_name));
        width = std::max(width, display_width(names.back()));
    }
    const std::size_t digits =
        facet.values.empty() ? 0 : std::to_string(facet.values.front().count).size();
    for (std::size_t i = 0; i < names.size(); ++i) {
        const std::string count = std::to_string(facet.values[i].count);
        out << std::string(indent, ' ') << isolated(names[i])
            << std::string(width - display_width(names[i]) + 2 + digits - count.size(), ' ')
            << count << "  " << dim
            << bar(facet.values[i].count, facet.values.front().count, terminal) << plain << "\n";
    }
}

} // namespace

void write_facets(std::ostream& out, const std::vector<Facet>& facets, const Terminal& terminal) {
    for (const Facet& facet : facets)
        write_facet(out, facet, terminal);
}

} // namespace newshound
