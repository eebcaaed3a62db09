// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/declared/own_story.hpp"

#include "common/text/unicode.hpp"
#include "indexer/extractor/page/visible_text.hpp"

#include <algorithm>

namespace newshound {
namespace {

constexpr std::size_t shortest_headline = 10; // letters and digits that may be a part of a title
constexpr std::size_t most_headings = 4;
constexpr std::size_t longest_heading = 300; // bytes

// Of the path alone: one story stands under several hosts of its outlet.
std::string address_key(std::string_view address) {
    const std::size_t scheme = address.find("://");
    if (scheme == address.npos) return {};
    const std::size_t path = address.find('/', scheme + 3);
    if (path == address.npos) return {};
    address.remove_prefix(path);
    return letters_and_digits(address.substr(0, address.find_first_of("?#")));
}

bool holds(std::string_view longer, std::string_view shorter) {
    return shorter.size() >= shortest_headline && longer.find(shorter) != longer.npos;
}

void add(std::vector<std::string>& keys, std::string key) {
    if (!key.empty()) keys.push_back(std::move(key));
}

} // namespace

OwnStory::OwnStory(const HtmlDocument& document) {
    std::size_t headings = 0;
    for (NodeId id = 0; id < document.size(); ++id) {
        const Node& node = document[id];
        if (node.tag == Tag::link && document.attribute(id, "rel") == "canonical") {
            add(addresses_, address_key(document.attribute(id, "href")));
        } else if (node.tag == Tag::meta) {
            const std::string_view name = document.attribute(id, "property");
            const std::string_view content = document.attribute(id, "content");
            if (name == "og:url") add(addresses_, address_key(content));
            if (name == "og:title") add(headlines_, letters_and_digits(content));
        } else if (node.tag == Tag::title ||
                   ((node.tag == Tag::h1 || node.tag == Tag::h2) && headings++ < most_headings)) {
            add(headlines_, letters_and_digits(visible_text(document, id, longest_heading)));
        }
    }
}

Kinship OwnStory::kinship(std::string_view address, std::string_view headline) const {
    const std::string place = address_key(address);
    const std::string words = letters_and_digits(headline);
    const bool here = !place.empty() && std::ranges::find(addresses_, place) != addresses_.end();
    const bool said = std::ranges::any_of(headlines_, [&](const std::string& each) {
        return each == words || holds(each, words) || holds(words, each);
    });
    if (here || (said && !words.empty())) return Kinship::own;
    const bool elsewhere = !place.empty() && (!addresses_.empty() || speaks_of_other(headline));
    const bool unsaid = words.size() >= shortest_headline && !headlines_.empty();
    return elsewhere && unsaid ? Kinship::other : Kinship::untold;
}

// No longer word of the headline, of three or more, is in those of the page.
bool OwnStory::speaks_of_other(std::string_view headline) const {
    constexpr std::size_t longer = 4; // letters
    std::size_t words = 0;
    while (!headline.empty()) {
        const std::size_t end = std::min(headline.find(' '), headline.size());
        const std::string word = letters_and_digits(headline.substr(0, end));
        headline.remove_prefix(std::min(end + 1, headline.size()));
        if (word.size() < longer) continue;
        ++words;
        for (const std::string& each : headlines_)
            if (each.find(word) != each.npos) return false;
    }
    return words >= 3;
}

} // namespace newshound
