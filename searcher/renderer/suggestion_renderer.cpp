// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/renderer/suggestion_renderer.hpp"

#include "common/text/escape.hpp"
#include "common/text/json.hpp"
#include "common/text/utf8.hpp"
#include "searcher/renderer/json_renderer.hpp"

#include <array>
#include <ostream>

namespace newshound {

void write_suggestions(std::ostream& out, const Suggestions& suggestions) {
    for (const Suggestion& each : suggestions.items) {
        const std::string count =
            each.kind == Suggestion::Kind::field ? "" : std::to_string(each.count);
        out << std::string(8 - std::min<std::size_t>(8, count.size()), ' ') << count << "  "
            << escape_terminal(each.query) << "\n";
    }
    if (suggestions.is_cut)
        out << "note: more words start so than are looked at; type another letter\n";
}

void write_completed_queries(std::ostream& out, const Suggestions& suggestions,
                             std::string_view typed) {
    for (const Suggestion& each : suggestions.items)
        out << escape_terminal(std::string(typed.substr(0, each.start)) + each.query) << "\n";
}

std::string suggestions_json(const Suggestions& suggestions, std::string_view typed) {
    constexpr std::array<std::string_view, 3> kinds = {"word", "name", "field"};
    Json items = Json::array();
    for (const Suggestion& each : suggestions.items)
        items.push_back({{"kind", kinds.at(static_cast<std::size_t>(each.kind))},
                         {"field", each.field},
                         {"text", each.text},
                         {"count", each.count},
                         {"query", each.query},
                         {"start", code_point_count(typed.substr(0, each.start))}});
    const Json whole = {{"format_version", json_format_version},
                        {"suggestions", items},
                        {"is_cut", suggestions.is_cut}};
    return whole.text();
}

} // namespace newshound
