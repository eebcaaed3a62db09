// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/told/alto_story.hpp"

#include "indexer/extractor/told/scanned_text.hpp"

#include <string>

namespace newshound {
namespace {

constexpr std::string_view format = "alto";

std::string line_of(const XmlDocument& alto, NodeId line) {
    std::string text;
    for (NodeId at = line + 1; at < alto[line].end; at = alto[at].end) {
        const std::string& name = alto[at].name;
        if (name == "HYP" && !text.empty()) return text + "\u00AD";
        if (name != "String") continue;
        const std::string_view part = alto.attribute(at, "SUBS_TYPE");
        const std::string_view whole = alto.attribute(at, "SUBS_CONTENT");
        if (part == "HypPart2" && !whole.empty()) continue; // it stands in the line before
        const bool is_whole = part == "HypPart1" && !whole.empty();
        text.append(text.empty() ? "" : " ")
            .append(is_whole ? whole : alto.attribute(at, "CONTENT"));
        if (is_whole) return text;
    }
    return text;
}

bool is_margin(std::string_view name) {
    return name.ends_with("Margin"); // of Top, Left, Right, Bottom
}

} // namespace

ToldStory read_alto_story(const XmlDocument& alto) {
    ToldStory story;
    std::vector<ScannedLines> blocks;
    const NodeId layout = alto.child(alto.root(), "Layout");
    if (layout == no_node) return story;
    for (NodeId at = layout + 1; at < alto[layout].end;) {
        const bool is_block = alto[at].name == "TextBlock";
        if (is_block) {
            blocks.emplace_back();
            for (const NodeId line : alto.children(at, "TextLine"))
                blocks.back().push_back(line_of(alto, line));
            for (const std::string_view name : {"LANG", "language"})
                if (const std::string_view value = alto.attribute(at, name); !value.empty())
                    story.tell(Fact::language, value, format, name);
        }
        at = is_block || is_margin(alto[at].name) ? alto[at].end : at + 1;
    }
    tell_scanned(blocks, format, "TextBlock", story);
    return story;
}

} // namespace newshound
