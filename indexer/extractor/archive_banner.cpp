// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/archive_banner.hpp"

#include "common/schema/identity.hpp"
#include "common/text/unicode.hpp"
#include "common/text/url.hpp"
#include "indexer/extractor/dates/date_text.hpp"
#include "indexer/extractor/mark_notes.hpp"
#include "indexer/extractor/page/archived_address.hpp"
#include "indexer/extractor/page/visible_text.hpp"
#include "indexer/extractor/page_words.hpp"

#include <algorithm>

namespace newshound {
namespace {

constexpr std::size_t longest = 1200; // bytes of a banner's words
constexpr NodeId far_down = 400;      // nodes from the start of the page to its banner

bool is_heading(Tag tag) {
    return tag == Tag::h1 || tag == Tag::h2 || tag == Tag::article || tag == Tag::main;
}

bool holds_heading(const HtmlDocument& document, NodeId box) {
    for (NodeId id = box; id < document[box].end; ++id)
        if (is_heading(document[id].tag)) return true;
    return false;
}

// The largest box of a banner's size around `id`, with what it says; no_node where even the
// smallest is more. What adds much to the lines inside is a box of the page.
NodeId banner_around(const HtmlDocument& document, NodeId id, std::string& words) {
    constexpr std::size_t more = 250; // bytes
    NodeId box = no_node;
    for (NodeId at = document[id].parent; at != no_node; at = document[at].parent) {
        const Tag tag = document[at].tag;
        if (tag == Tag::body || tag == Tag::html || tag == Tag::document) break;
        std::string text = visible_text(document, at, longest + 1);
        if (text.size() > longest || holds_heading(document, at)) break;
        if (box != no_node && text.size() > 2 * words.size() + more) break;
        words = std::move(text);
        box = at;
    }
    return box;
}

bool is_known(const PageMarks& marks, std::string_view address) {
    return !marks.address.empty() && !url_key(marks.address).empty() &&
           url_key(original_address(address)) == url_key(marks.address);
}

// "http://a.b/c" that links to just that.
bool links_to_itself(const HtmlDocument& document, NodeId text, std::string_view address) {
    const NodeId link = document[text].parent;
    return link != no_node && document[link].tag == Tag::a &&
           document.attribute(link, "href") == address;
}

// Whether the words speak of a copy, and of when it was made: to the minute, where the address is
// no more than words among others.
bool speaks_of_copy(std::string_view words, bool linked) {
    if (!holds_page_word(to_lower(words), PageWord::copy)) return false;
    const std::optional<PrintedDate> date = find_date(words, {.language = {}, .month_first = true});
    return date && (linked || date->date.precision >= Precision::minute);
}

// The web address that stands in a line, as written; "" = none.
std::string_view address_in(std::string_view text) {
    const std::size_t scheme = text.find("http");
    if (scheme == text.npos || !is_web_address(text.substr(scheme))) return {};
    std::string_view address = text.substr(scheme);
    address = address.substr(0, address.find_first_of(" \t\r\n\"'<>)"));
    while (address.ends_with('.') || address.ends_with(','))
        address.remove_suffix(1);
    return address;
}

// A paper that says "archived content" above its old stories links to its front page.
bool leads_home(std::string_view address) {
    const std::optional<Url> url = parse_url(original_address(address));
    return !url || is_front_page(*url);
}

} // namespace

void read_archive_banner(const HtmlDocument& document, PageMarks& marks) {
    NodeId first = 0;
    for (NodeId id = 0; id < document.size(); ++id) {
        const Node& node = document[id];
        if (node.tag == Tag::body && first == 0) first = id;
        if (node.tag == Tag::head || is_hidden_tag(node.tag)) {
            id = node.end - 1;
            continue;
        }
        if (is_heading(node.tag) || id > first + far_down) return;
        const bool text = node.tag == Tag::text;
        if (!text && node.tag != Tag::input) continue;
        const std::string_view address =
            address_in(text ? node.text : document.attribute(id, "value"));
        if (address.empty() || leads_home(address)) continue;
        std::string words;
        const NodeId box = banner_around(document, id, words);
        if (box == no_node) continue;
        // A page may well show its own address, but not in a field.
        if ((text || !is_known(marks, address)) &&
            !speaks_of_copy(words, links_to_itself(document, id, address)))
            continue;
        take_address(marks, address, "archive's banner", id);
        const std::size_t behind = words.find(address);
        take_time(marks, behind == words.npos ? words : words.substr(behind + address.size()),
                  "archive's banner", id);
        marks.foreign.push_back(box);
        return;
    }
}

} // namespace newshound
