// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/truncation.hpp"

#include <algorithm>

namespace newshound {
namespace {

constexpr std::size_t stub = 1500; // bytes: some 250 words
constexpr std::size_t lead = 600;  // bytes: a paragraph or two

// schema.org's "isAccessibleForFree": false, with or without quotation marks and blanks.
bool declares_a_wall(std::string_view script) {
    constexpr std::string_view key = "isAccessibleForFree";
    const std::size_t at = script.find(key);
    if (at == std::string_view::npos) return false;
    std::string_view rest = script.substr(at + key.size(), 16);
    const std::size_t value = rest.find_first_not_of("\"': \t\r\n");
    if (value == std::string_view::npos) return false;
    rest.remove_prefix(value);
    return rest.starts_with("false") || rest.starts_with("False");
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
        const Node& node = document[id];
        if (node.tag == Tag::script) {
            for (NodeId inner = id + 1; inner < node.end; ++inner) {
                if (declares_a_wall(document[inner].text)) return true;
            }
        } else if (node.tag == Tag::div || node.tag == Tag::section || node.tag == Tag::aside) {
            if (builds_a_wall(document, id)) return true;
        }
    }
    return false;
}

} // namespace

bool is_truncated(const HtmlDocument& document, std::string_view text, std::string_view title) {
    if (text.empty()) return !title.empty();
    if (text.size() > stub) return false;
    const bool breaks_off = text.ends_with("\xE2\x80\xA6") || text.ends_with("...");
    return (breaks_off && text.size() < lead) || shows_a_wall(document);
}

} // namespace newshound
