// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/renderer/story_renderer.hpp"

#include "common/text/escape.hpp"
#include "common/text/json.hpp"
#include "searcher/renderer/day_text.hpp"
#include "searcher/renderer/styled_text.hpp"

#include <algorithm>
#include <ostream>
#include <span>

namespace newshound {
namespace {

constexpr std::size_t most_lines = 20;

// As wide as a whole day.
std::string wide_day(const std::optional<Date>& date) {
    std::string text = day_text(date);
    text.resize(std::max<std::size_t>(text.size(), 10), ' ');
    return text;
}

} // namespace

void write_story(std::ostream& out, const StoryGroup& group, const Terminal& terminal) {
    const auto dim = style(terminal, Style::dim);
    const auto plain = style(terminal, Style::plain);
    out << dim << "copies     " << plain << group.total << " articles tell this story";
    if (!group.wire.empty()) out << ", credited to " << isolated(escape_terminal(group.wire));
    out << "; the earliest first\n";
    const std::size_t shown = std::min(group.members.size(), most_lines);
    for (const Result& member : std::span(group.members).first(shown)) {
        const Article& article = member.article;
        out << "  " << wide_day(article.published) << "  "
            << hyperlink(terminal, article.url, member.id) << "  "
            << isolated(escape_terminal(article.outlet)) << dim << " \u00B7 " << plain
            << isolated(escape_terminal(article.title)) << "\n";
    }
    if (group.total > shown)
        out << dim << "  all of them: newshound search story:" << group.id << " --limit all"
            << plain << "\n";
}

std::string to_json(const StoryGroup& group) {
    Json members = Json::array();
    for (const Result& member : group.members) {
        const Article& article = member.article;
        members.push_back(
            {{"id", member.id},
             {"title", article.title},
             {"outlet", article.outlet},
             {"published", article.published ? Json(to_iso(*article.published)) : Json(nullptr)},
             {"wire", article.wire}});
    }
    const Json json = {{"story", group.id},
                       {"total", group.total},
                       {"wire", group.wire.empty() ? Json(nullptr) : Json(group.wire)},
                       {"members", members}};
    return json.text();
}

} // namespace newshound
