// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/index_page.hpp"

#include "common/text/unicode.hpp"
#include "common/text/url.hpp"
#include "indexer/extractor/headline_line.hpp"
#include "indexer/extractor/page/visible_text.hpp"
#include "indexer/extractor/page_words.hpp"
#include "indexer/extractor/title_text.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace newshound {
namespace {

constexpr std::size_t short_text = 600; // bytes: more is a story as a rule

// A part of the title is enough: "Example Online - Front Page".
bool is_front_title(std::string_view title) {
    return std::ranges::any_of(title_parts(title), [](std::string_view part) {
        return is_page_word(letters_and_digits(part), PageWord::front);
    });
}

// The shares of visible bytes in links, and how many links there are.
struct Links {
    std::size_t count = 0;
    std::size_t bytes = 0;
    std::size_t all = 0;
};

Links count_links(const HtmlDocument& document) {
    Links links;
    NodeId link_end = 0;
    for (NodeId id = 0; id < document.size(); ++id) {
        const Node& node = document[id];
        if (node.tag == Tag::script || node.tag == Tag::style || node.tag == Tag::head) {
            id = node.end - 1;
        } else if (node.tag == Tag::a && document.has_attribute(id, "href")) {
            ++links.count;
            link_end = std::max(link_end, node.end);
        } else if (node.tag == Tag::text) {
            links.all += node.text.size();
            if (id < link_end) links.bytes += node.text.size();
        }
    }
    return links;
}

// "article", "website", "profile"; "" = not said.
std::string open_graph_type(const HtmlDocument& document) {
    for (NodeId id = 0; id < document.size(); ++id)
        if (document[id].tag == Tag::meta && document.attribute(id, "property") == "og:type")
            return to_lower(document.attribute(id, "content"));
    return {};
}

bool is_digits(std::string_view text, std::size_t size) {
    return text.size() == size &&
           std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

// "/2019/03/05/", "/2019/3/5/" below the host: a day, where lists have a month at most.
bool has_day_in_path(std::string_view url) {
    std::array<std::string_view, 3> last;
    for (std::size_t start = 0; start < url.size();) {
        const std::size_t end = std::min(url.find('/', start), url.size());
        last = {last[1], last[2], url.substr(start, end - start)};
        start = end + 1;
        const bool day = is_digits(last[0], 4) && start < url.size() &&
                         (is_digits(last[1], 2) || is_digits(last[1], 1)) &&
                         (is_digits(last[2], 2) || is_digits(last[2], 1));
        if (day && (last[0].starts_with("19") || last[0].starts_with("20"))) return true;
    }
    return false;
}

// What schema.org calls lists, in linked data that speaks of no article.
bool declares_list(const HtmlDocument& document) {
    bool list = false;
    for (NodeId id = 0; id < document.size(); ++id) {
        if (document[id].tag != Tag::text || document[document[id].parent].tag != Tag::script)
            continue;
        if (document.attribute(document[id].parent, "type") != "application/ld+json") continue;
        const std::string_view data = document[id].text;
        for (const std::string_view article : {"Article\"", "Posting\"", "Report\""})
            if (data.find(article) != data.npos) return false;
        for (const std::string_view type : {"\"CollectionPage\"", "\"SearchResultsPage\""})
            list |= data.find(type) != data.npos;
    }
    return list;
}

// A linked line alone in its heading, cell or box, as lists of stories have them.
bool is_linked_line(const HtmlDocument& document, NodeId link) {
    constexpr std::size_t least_words = 3;
    const NodeId box = document[link].parent;
    return box != no_node && document.first_child(box) == link &&
           document[link].end == document[box].end &&
           (!is_inline_tag(document[box].tag) || document[box].tag == Tag::b) &&
           count_words(visible_text(document, link, 200)) >= least_words;
}

// Most of what was taken for text is teasers: short paragraphs, each behind a linked line.
bool is_of_teasers(const PageReading& reading) {
    constexpr std::size_t least_paragraph = 60; // bytes
    constexpr std::size_t longest_teaser = 400;
    constexpr std::size_t enough = 4;
    const HtmlDocument& document = reading.document;
    if (reading.body.kept.empty()) return false;
    std::size_t paragraphs = 0;
    std::size_t teasers = 0;
    bool behind_line = false;
    const NodeId first = reading.body.container == no_node ? 0 : reading.body.container;
    for (NodeId id = first; id <= reading.body.kept.back(); ++id) {
        if (document[id].tag == Tag::a) {
            behind_line |= is_linked_line(document, id);
        } else if (std::ranges::binary_search(reading.body.kept, id) &&
                   document[id].text.size() >= least_paragraph) {
            if (document[id].text.size() > longest_teaser) return false;
            ++paragraphs;
            teasers += behind_line;
            behind_line = false;
        }
    }
    return teasers >= enough && 3 * teasers >= 2 * paragraphs;
}

} // namespace

bool says_article(const PageReading& reading) {
    return reading.declared.best(Fact::published) != nullptr ||
           reading.declared.best(Fact::authors) != nullptr ||
           reading.declared.best(Fact::article_body) != nullptr ||
           open_graph_type(reading.document) == "article" || has_day_in_path(reading.url);
}

bool is_index_page(const PageReading& reading) {
    if (says_article(reading)) return false;
    const std::size_t text_bytes = reading.body.text.size();
    const std::optional<Url> url = parse_url(reading.url);
    const bool front = (url && is_front_page(*url)) || is_front_title(reading.headline.text);
    if (front && text_bytes < 4 * short_text) return true;
    if (declares_list(reading.document) || is_of_teasers(reading)) return true;
    if (text_bytes >= short_text) return false;
    // Little but links; a short story has its byline or date below its headline.
    const NodeId heading = reading.headline.heading;
    if (heading != no_node && is_signed_line(reading.document, heading)) return false;
    const Links links = count_links(reading.document);
    return links.count >= 40 && 5 * links.bytes > 3 * links.all && 10 * text_bytes < links.bytes;
}

} // namespace newshound
