// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/dates/script_dates.hpp"

#include "common/text/ascii.hpp"
#include "indexer/extractor/confidence.hpp"

#include <algorithm>
#include <array>

namespace newshound {
namespace {

// Keys without case, "_" and "-", that name a story's first publication.
constexpr auto keys = std::to_array<std::string_view>(
    {"datepublished", "publishedat", "publishdate", "pubdate", "publicationdate", "publisheddate",
     "firstpublished", "firstpublishedat", "publishedtime", "publishtime", "firstpublishdate",
     "publishedon", "postdate", "articlepublished", "datepublication", "publicationtime"});

bool is_key_sign(char c) {
    return is_ascii_letter(c) || c == '_' || c == '-';
}

std::string plain_key(std::string_view key) {
    std::string plain;
    for (const char c : key)
        if (c != '_' && c != '-') plain += ascii_lower(c);
    return plain;
}

// The value behind the key that ends at `at`: past quotes, backslashes, a colon or equals sign.
std::string_view value_behind(std::string_view text, std::size_t at) {
    const std::size_t start = std::min(text.find_first_not_of("\"'\\:= ", at), text.size());
    if (text.substr(at, start - at).find_first_of(":=") == std::string_view::npos) return {};
    return text.substr(start,
                       std::min<std::size_t>(text.substr(start).find_first_of("\"'\\,}"), 40));
}

// Looks at every word that starts with "pub", "date", "first", "post" or "article" and may be a
// key.
std::string_view find_value(std::string_view text) {
    for (std::size_t at = text.find("ublish"); at != text.npos; at = text.find("ublish", at + 6)) {
        std::size_t start = at;
        while (start > 0 && is_key_sign(text[start - 1]) && at - start < 20)
            --start;
        std::size_t end = at;
        while (end < text.size() && is_key_sign(text[end]) && end - at < 20)
            ++end;
        if (std::ranges::find(keys, plain_key(text.substr(start, end - start))) == keys.end())
            continue;
        const std::string_view value = value_behind(text, end);
        if (value.size() >= 8 && value[0] >= '0' && value[0] <= '9') return value;
    }
    return {};
}

} // namespace

std::vector<Candidate> script_dates(const HtmlDocument& document) {
    constexpr std::size_t least = 30; // bytes that key and value take
    std::vector<Candidate> found;
    const auto look = [&](std::string_view text, NodeId id) {
        if (text.size() < least || !found.empty()) return;
        const std::string_view value = find_value(text);
        if (!value.empty())
            found.push_back({Fact::published, std::string(value), "script data", id,
                             confidence_of("script data", Fact::published)});
    };
    for (NodeId id = 0; id < document.size() && found.empty(); ++id) {
        const Node& node = document[id];
        if (node.tag == Tag::text && document[node.parent].tag == Tag::script)
            look(node.text, node.parent);
        for (const Attribute& attribute : node.attributes)
            look(attribute.value, id);
    }
    return found;
}

} // namespace newshound
