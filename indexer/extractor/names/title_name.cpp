// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/names/title_name.hpp"

#include "common/article/credit.hpp"
#include "common/article/outlet.hpp"
#include "common/text/unicode.hpp"
#include "common/text/utf8.hpp"
#include "indexer/extractor/confidence.hpp"
#include "indexer/extractor/names/outlet_text.hpp"
#include "indexer/extractor/page/visible_text.hpp"
#include "indexer/extractor/title_text.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace newshound {
namespace {

constexpr std::string_view rule = "title and masthead or copyright";

constexpr std::size_t longest_name = 40; // bytes: a headline is longer
constexpr std::size_t most_words = 4;
constexpr std::size_t most_images = 8; // the masthead stands among the first
constexpr std::size_t longest_line = 300;

struct Witnesses {
    std::vector<std::string> keys; // of outlet_key
    NodeId title = no_node;
};

Witnesses find_witnesses(const HtmlDocument& document) {
    Witnesses found;
    std::size_t images = 0;
    for (NodeId id = 0; id < document.size(); ++id) {
        const Node& node = document[id];
        std::string key;
        if (node.tag == Tag::title && found.title == no_node) {
            found.title = id;
        } else if (node.tag == Tag::img && images < most_images) {
            ++images;
            key = outlet_key(document.attribute(id, "alt"));
        } else if (node.tag == Tag::text && node.text.size() < longest_line &&
                   node.text.find("©") != node.text.npos) {
            key = outlet_key(copyright_owner(node.text));
        }
        if (!key.empty()) found.keys.push_back(std::move(key));
    }
    return found;
}

// The parts of a title that may be a site's name, the likeliest first.
std::vector<std::string_view> name_parts(std::string_view title) {
    std::vector<std::string_view> parts = title_parts(title);
    if (!parts.empty()) std::swap(parts.front(), parts.back());
    if (const std::size_t colon = title.find(": "); colon != title.npos)
        parts.push_back(title.substr(0, colon));
    const std::size_t open = title.rfind(" (");
    if (title.ends_with(')') && open != title.npos)
        parts.push_back(title.substr(open + 2, title.size() - open - 3));
    return parts;
}

bool is_short(std::string_view name) {
    return name.size() >= 3 && name.size() <= longest_name &&
           std::ranges::count(name, ' ') < static_cast<std::ptrdiff_t>(most_words);
}

std::string without_online(std::string_view name) {
    for (const std::string_view word : {" online", " Online", " ONLINE"})
        if (name.ends_with(word)) name.remove_suffix(word.size());
    return std::string(name);
}

// Whether a text of its own on the page says `key` (of letters_and_digits).
bool page_shows(const HtmlDocument& document, const std::string& key) {
    for (NodeId id = 0; id < document.size(); ++id) {
        const Node& node = document[id];
        const bool shown = node.tag == Tag::text && node.text.size() < longest_line &&
                           document[node.parent].tag != Tag::title;
        if (shown && letters_and_digits(node.text) == key) return true;
    }
    return false;
}

// A link that says `name` leads to a section, unless it leads home.
bool is_section_link(const HtmlDocument& document, std::string_view name) {
    const std::string key = letters_and_digits(name);
    for (NodeId id = 0; id < document.size(); ++id) {
        if (document[id].tag != Tag::a) continue;
        const std::string_view address = document.attribute(id, "href");
        const std::size_t scheme = address.find("://");
        const std::string_view path =
            scheme == address.npos
                ? address
                : address.substr(std::min(address.find('/', scheme + 3), address.size()));
        if (path.size() > 1 &&
            letters_and_digits(visible_text(document, id, longest_name + 1)) == key)
            return true;
    }
    return false;
}

// Two to five words that begin as names do; in scripts without capitals any.
bool looks_like_outlet(std::string_view name) {
    constexpr std::ptrdiff_t most_blanks = 4;
    constexpr std::size_t longest = 2 * longest_name; // of letters of two bytes
    const auto blanks = std::ranges::count(name, ' ');
    std::size_t at = 0;
    return name.size() >= 5 && name.size() <= longest && blanks >= 1 && blanks <= most_blanks &&
           !is_lower(next_code_point(name, at)) && may_name_outlet(name);
}

} // namespace

std::optional<Candidate> title_tail(const HtmlDocument& document, std::string_view headline) {
    const std::string story = letters_and_digits(headline);
    constexpr std::size_t shortest_headline = 12; // letters and digits
    for (NodeId id = 0; id < document.size(); ++id) {
        if (document[id].tag != Tag::title) continue;
        const std::string title = visible_text(document, id);
        for (const std::string_view part : name_parts(title)) {
            if (!looks_like_outlet(part)) continue;
            const std::string whole = letters_and_digits(title);
            const std::string name = letters_and_digits(part);
            std::string rest = whole;
            if (whole.ends_with(name))
                rest = whole.substr(0, whole.size() - name.size());
            else if (whole.starts_with(name))
                rest = whole.substr(name.size());
            if (code_point_count(rest) < shortest_headline || rest == whole ||
                code_point_count(rest) < code_point_count(name))
                continue;
            if (name != story && page_shows(document, rest) && !is_section_link(document, part))
                return Candidate{Fact::outlet, std::string(part), "title alone", id,
                                 confidence_of("title alone", Fact::outlet)};
        }
        break;
    }
    return std::nullopt;
}

std::optional<Candidate> title_name(const HtmlDocument& document) {
    const Witnesses witnesses = find_witnesses(document);
    if (witnesses.title == no_node || witnesses.keys.empty()) return std::nullopt;
    const std::string title = visible_text(document, witnesses.title);
    for (const std::string_view part : name_parts(title)) {
        if (!is_short(part)) continue;
        for (const std::string& name : {std::string(part), without_online(part)}) {
            const std::string key = outlet_key(name);
            const bool said = std::ranges::any_of(witnesses.keys, [&](const std::string& each) {
                return key.size() >= 4 && each.starts_with(key);
            });
            if (said)
                return Candidate{Fact::outlet, name, std::string(rule), witnesses.title,
                                 confidence_of(rule, Fact::outlet)};
        }
    }
    return std::nullopt;
}

} // namespace newshound
