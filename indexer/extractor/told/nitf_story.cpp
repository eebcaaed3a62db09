// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/told/nitf_story.hpp"

#include "common/text/unicode.hpp"
#include "indexer/extractor/body/paragraphs.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string>

namespace newshound {
namespace {

constexpr std::string_view format = "nitf";

// What holds a paragraph's text, and what holds none of the story's.
constexpr auto paragraphs = std::to_array<std::string_view>({"dd", "dt", "hl2", "li", "p", "pre"});
constexpr auto asides =
    std::to_array<std::string_view>({"byttl", "fn", "media", "nitf-table", "note", "table"});

bool is_among(std::string_view name, std::span<const std::string_view> names) {
    return std::ranges::find(names, name) != names.end();
}

// Of `id` without its asides, squeezed.
std::string text_of(const XmlDocument& document, NodeId id) {
    std::string text;
    if (id == no_node) return text;
    for (NodeId at = id; at < document[id].end;) {
        const XmlNode& node = document[at];
        const bool is_aside = is_among(node.name, asides);
        text += node.name == "br" ? std::string(" ") : node.text;
        at = is_aside ? node.end : at + 1;
    }
    return squeeze_space(text);
}

// Some writers give the first paragraphs twice: as a block of their own, and with all others.
std::string story_text(const XmlDocument& document, NodeId content) {
    std::string text;
    std::set<std::string> seen;
    if (content == no_node) return text;
    for (NodeId at = content + 1; at < document[content].end;) {
        const XmlNode& node = document[at];
        const bool is_paragraph = is_among(node.name, paragraphs);
        if (is_paragraph) {
            const std::string line = text_of(document, at);
            if (!line.empty() && seen.insert(line).second)
                text.append(text.empty() ? "" : "\n\n").append(line);
        }
        at = is_paragraph || is_among(node.name, asides) ? node.end : at + 1;
    }
    // Without paragraphs: lines, perhaps.
    return text.empty() ? paragraphs_of("<div>" + document.markup(content) + "</div>") : text;
}

// "20190504T103000+0200" as ISO 8601 has it with its signs; a time of zeros is none.
std::string date_of(std::string_view norm) {
    const std::size_t digits = std::min(norm.find_first_not_of("0123456789"), norm.size());
    if (digits != 8 && digits != 14) return std::string(norm);
    std::string date(norm.substr(0, 4));
    date.append("-").append(norm.substr(4, 2)).append("-").append(norm.substr(6, 2));
    std::string_view clock = norm.substr(8);
    if (clock.starts_with('T')) clock.remove_prefix(1);
    if (clock.size() < 6 || clock.starts_with("000000")) return date;
    date.append("T").append(clock.substr(0, 2)).append(":").append(clock.substr(2, 2));
    return date.append(":").append(clock.substr(4));
}

class NitfReader {
  public:
    NitfReader(const XmlDocument& document, NodeId nitf, ToldStory& story)
        : document_(document), head_(document.child(nitf, "head")), nitf_(nitf),
          body_(document.child(nitf, "body")), body_head_(document.child(body_, "body.head")),
          story_(story) {}

    void read() {
        tell(Fact::article_body, story_text(document_, document_.child(body_, "body.content")),
             "body.content");
        tell(Fact::title, text_of(document_, document_.first(body_head_, "hl1")), "hl1");
        tell(Fact::title, text_of(document_, document_.child(head_, "title")), "title");
        tell(Fact::description, text_of(document_, document_.child(body_head_, "abstract")),
             "abstract");
        tell_authors();
        tell_docdata();
        tell_publication();
        tell_language();
    }

  private:
    void tell(Fact fact, std::string_view value, std::string_view place) {
        if (!value.empty()) story_.tell(fact, value, format, place);
    }

    // A second byline has the same names in another order.
    void tell_authors() {
        const NodeId byline = document_.child(body_head_, "byline");
        std::string people;
        for (const NodeId person : document_.all(byline, "person"))
            people.append(people.empty() ? "" : "\n").append(text_of(document_, person));
        tell(Fact::authors, people.empty() ? text_of(document_, byline) : people, "byline");
    }

    void tell_docdata() {
        const NodeId data = document_.child(head_, "docdata");
        for (const std::string_view name : {"date.issue", "date.release"})
            tell(Fact::published, date_of(document_.attribute(document_.child(data, name), "norm")),
                 name);
        std::string keywords;
        for (const NodeId keyword : document_.all(data, "keyword"))
            keywords.append(keywords.empty() ? "" : "\n")
                .append(document_.attribute(keyword, "key"));
        tell(Fact::keywords, keywords, "keyword");
    }

    void tell_publication() {
        const NodeId data = document_.child(head_, "pubdata");
        tell(Fact::published, date_of(document_.attribute(data, "date.publication")), "pubdata");
        const NodeId date = document_.first(body_head_, "story.date");
        tell(Fact::published, date_of(document_.attribute(date, "norm")), "story.date");
        tell(Fact::outlet, document_.attribute(data, "name"), "pubdata");
        tell(Fact::url, document_.attribute(data, "ex-ref"), "pubdata");
        const NodeId distributor = document_.child(body_head_, "distributor");
        tell(Fact::outlet, text_of(document_, distributor), "distributor");
    }

    void tell_language() {
        for (const NodeId id : {nitf_, body_})
            tell(Fact::language, document_.attribute(id, "xml:lang"), "xml:lang");
    }

    const XmlDocument& document_;
    NodeId head_;
    NodeId nitf_;
    NodeId body_;
    NodeId body_head_;
    ToldStory& story_;
};

} // namespace

void tell_nitf(const XmlDocument& document, NodeId nitf, ToldStory& story) {
    NitfReader(document, nitf, story).read();
}

} // namespace newshound
