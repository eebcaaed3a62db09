// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/names/credit_line.hpp"

#include "common/article/credit.hpp"
#include "indexer/extractor/page/visible_text.hpp"

#include <algorithm>
#include <array>
#include <functional>

namespace newshound {
namespace {

constexpr std::size_t longest = 200;    // bytes of a line
constexpr NodeId far_from_heading = 80; // nodes
constexpr NodeId far_from_text = 40;

bool names_agency(const OutletRegistry& outlets, std::string_view line) {
    return std::ranges::any_of(outlets.names_in(line), [](const OutletName& each) {
        return each.outlet->kind == OutletKind::agency;
    });
}

// The line that a text node is a part of; "" when it is longer than a credit.
std::string line_of(const HtmlDocument& document, NodeId text) {
    NodeId box = document[text].parent;
    while (box != no_node && is_inline_tag(document[box].tag))
        box = document[box].parent;
    std::string line = box == no_node ? std::string() : visible_text(document, box, longest + 1);
    return line.size() <= longest ? line : std::string(document[text].text.substr(0, longest));
}

// Whose picture it is says nothing of the story.
bool is_of_picture(const HtmlDocument& document, NodeId id) {
    constexpr auto names =
        std::to_array<std::string_view>({"caption", "credit", "cutline", "figcaption", "gallery",
                                         "image", "img", "media", "photo", "picture", "video"});
    const Tag tag = document[id].tag;
    return tag == Tag::figure || tag == Tag::figcaption ||
           (!document[id].attributes.empty() &&
            !part_among(document.attribute(id, "class"), names).empty());
}

using IsCredit = std::function<bool(std::string_view line)>;

std::optional<Candidate> line_between(const PageReading& reading, NodeId first, NodeId end,
                                      std::string_view rule, const IsCredit& is_credit) {
    const HtmlDocument& document = reading.document;
    std::string last;
    for (NodeId id = first; id < std::min(end, document.size()); ++id) {
        if (is_of_picture(document, id)) {
            id = document[id].end - 1;
            continue;
        }
        if (document[id].tag != Tag::text || reading.side[id] ||
            is_hidden_tag(document[document[id].parent].tag))
            continue;
        std::string line = line_of(document, id);
        if (line.empty() || line == last) continue;
        if (is_credit(line))
            return Candidate{Fact::authors, std::move(line), std::string(rule), id, 0.8F};
        last = std::move(line);
    }
    return std::nullopt;
}

} // namespace

std::optional<Candidate> credit_line(const PageReading& reading, const OutletRegistry& outlets) {
    const std::vector<NodeId>& kept = reading.body.kept;
    const auto agency = [&](std::string_view line) { return names_agency(outlets, line); };
    const NodeId heading = reading.headline.heading;
    if (heading != no_node && !kept.empty()) {
        const NodeId start = reading.document[heading].end;
        if (auto line = line_between(
                reading, start, std::min(kept.front(), start + far_from_heading), "byline", agency))
            return line;
    }
    for (const Candidate* each : reading.declared.of(Fact::authors)) {
        if (each->value.size() > longest || !agency(each->value)) continue;
        Candidate line = *each;
        std::ranges::replace(line.value, '\n', '|'); // a list has one a line
        return line;
    }
    if (kept.empty()) return std::nullopt;
    return line_between(
        reading, kept.back() + 1, kept.back() + far_from_text, "copyright line",
        [&](std::string_view line) { return is_copyright_line(line) && agency(line); });
}

} // namespace newshound
