// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/body/truncation.hpp"

#include <algorithm>
#include <span>
#include <vector>

namespace newshound {
namespace {

constexpr std::size_t stub = 1500;      // bytes: some 250 words
constexpr std::size_t lead = 600;       // bytes: a paragraph or two
constexpr std::size_t long_stub = 2000; // bytes, where the paid part is known to be absent
constexpr std::size_t paid_words = 200; // bytes that make the paid part present

// What the page's data says of a wall.
struct Wall {
    bool declared = false;
    std::vector<std::string_view> parts; // the paid ones' classes (".name") and ids ("#name")
};

// The JSON value behind a key that ends at `at`, without its quotation mark.
std::string_view value_behind(std::string_view json, std::size_t at) {
    constexpr std::size_t longest = 200;
    std::string_view rest = json.substr(at, longest);
    rest.remove_prefix(std::min(rest.find_first_not_of("\"': [\t\r\n\\"), rest.size()));
    return rest.substr(0, rest.find_first_of("\"}]\\"));
}

// Each use of `key` in a script, with what stands behind it.
template <typename Take>
void each_value(std::string_view json, std::string_view key, Take take) {
    for (std::size_t at = json.find(key); at != json.npos; at = json.find(key, at + key.size()))
        take(value_behind(json, at + key.size()));
}

void read_selectors(std::string_view list, Wall& wall) {
    constexpr std::size_t most = 8;
    while (!list.empty() && wall.parts.size() < most) {
        const std::size_t comma = std::min(list.find(','), list.size());
        std::string_view one = list.substr(0, comma);
        list.remove_prefix(std::min(comma + 1, list.size()));
        while (one.ends_with(' '))
            one.remove_suffix(1);
        one.remove_prefix(one.find_last_of(" >") == one.npos ? 0 : one.find_last_of(" >") + 1);
        const std::size_t sign = one.find_first_of(".#");
        if (sign != one.npos && one.size() > sign + 1) wall.parts.push_back(one.substr(sign));
    }
}

Wall declared_wall(const HtmlDocument& document) {
    Wall wall;
    const auto is_false = [](std::string_view value) {
        return value.starts_with("false") || value.ends_with("False");
    };
    for (NodeId id = 0; id < document.size(); ++id) {
        const Node& node = document[id];
        if (node.tag == Tag::meta)
            wall.declared |= document.attribute(id, "itemprop") == "isAccessibleForFree" &&
                             is_false(document.attribute(id, "content"));
        if (node.tag != Tag::text || document[node.parent].tag != Tag::script) continue;
        each_value(node.text, "isAccessibleForFree",
                   [&](std::string_view value) { wall.declared |= is_false(value); });
        each_value(node.text, "cssSelector",
                   [&](std::string_view value) { read_selectors(value, wall); });
    }
    return wall;
}

bool holds_name(std::string_view names, std::string_view name) {
    for (std::size_t at = names.find(name); at != names.npos; at = names.find(name, at + 1)) {
        const std::size_t end = at + name.size();
        if ((at == 0 || names[at - 1] <= ' ') && (end == names.size() || names[end] <= ' '))
            return true;
    }
    return false;
}

bool is_part(const HtmlDocument& document, NodeId id, std::span<const std::string_view> parts) {
    if (document[id].attributes.empty()) return false;
    return std::ranges::any_of(parts, [&](std::string_view part) {
        const std::string_view name = part.substr(1, part.substr(1).find_first_of(".#:["));
        return part[0] == '.' ? holds_name(document.attribute(id, "class"), name)
                              : document.attribute(id, "id") == name;
    });
}

// Whether the paid parts hold some of the text that was found.
bool holds_paid_part(const HtmlDocument& document, const MainText& body, const Wall& wall) {
    std::size_t bytes = 0;
    auto kept = body.kept.begin();
    for (NodeId id = 0; id < document.size() && kept != body.kept.end(); ++id) {
        if (!is_part(document, id, wall.parts)) continue;
        for (kept = std::lower_bound(kept, body.kept.end(), id);
             kept != body.kept.end() && *kept < document[id].end; ++kept)
            bytes += document[*kept].text.size();
        if (bytes >= paid_words) return true;
    }
    return false;
}

bool builds_a_wall(const HtmlDocument& document, NodeId id) {
    for (const char* const attribute : {"class", "id"}) {
        const std::string_view value = document.attribute(id, attribute);
        // Without the first letter, which may be a capital.
        for (const std::string_view word :
             {"aywall", "egwall", "ubscriber-only", "ubscription-wall"}) {
            if (value.find(word) != std::string_view::npos) return true;
        }
    }
    return false;
}

bool shows_a_wall(const HtmlDocument& document) {
    for (NodeId id = 0; id < document.size(); ++id) {
        const Tag tag = document[id].tag;
        if ((tag == Tag::div || tag == Tag::section || tag == Tag::aside) &&
            builds_a_wall(document, id))
            return true;
    }
    return false;
}

} // namespace

bool is_truncated(const HtmlDocument& document, const MainText& body, std::string_view title) {
    const std::string_view text = body.text;
    if (text.empty()) return !title.empty();
    if (text.size() > long_stub) return false;
    const bool breaks_off = text.ends_with("\xE2\x80\xA6") || text.ends_with("...");
    if (breaks_off && text.size() < lead) return true;
    const Wall wall = declared_wall(document);
    if (wall.declared && text.size() <= stub) return true;
    // What linked data gives stands in no element.
    if (body.rule == MainText::linked_data) return text.size() < lead;
    if (wall.declared && !wall.parts.empty()) return !holds_paid_part(document, body, wall);
    return text.size() <= stub && shows_a_wall(document);
}

} // namespace newshound
