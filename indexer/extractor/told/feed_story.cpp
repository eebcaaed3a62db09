// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/told/feed_story.hpp"

#include "common/text/ascii.hpp"
#include "common/text/unicode.hpp"
#include "common/text/url.hpp"
#include "indexer/extractor/body/paragraphs.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace newshound {
namespace {

constexpr std::string_view format = "feed";

struct Element {
    std::string_view name;
    Fact fact;
};

// Of several that tell one field the first counts.
constexpr auto texts = std::to_array<Element>({
    {"content:encoded", Fact::article_body},
    {"content", Fact::article_body},
    {"title", Fact::title},
    {"dc:title", Fact::title},
    {"pubDate", Fact::published},
    {"published", Fact::published},
    {"issued", Fact::published},
    {"dcterms:issued", Fact::published},
    {"dc:date", Fact::published},
    {"updated", Fact::updated},
    {"atom:updated", Fact::updated},
    {"modified", Fact::updated},
    {"dcterms:modified", Fact::updated},
    {"dc:publisher", Fact::outlet},
    {"description", Fact::description},
    {"summary", Fact::description},
});

// What those of Atom say that have a type, and those of RSS that have none and may hold HTML.
std::string text_of(const XmlDocument& feed, NodeId id) {
    const std::string type = ascii_lower(feed.attribute(id, "type"));
    const bool is_html = type.find("html") != type.npos;
    if (!type.empty() && !is_html && !type.starts_with("text")) return {};
    if (feed.has_elements(id)) return paragraphs_of("<div>" + feed.markup(id) + "</div>");
    const std::string text = feed.text(id);
    return paragraphs_of(is_html || feed[id].name == "content:encoded" ? "<div>" + text + "</div>"
                                                                       : text);
}

// A person's name: of Atom an element of its own, in RSS often behind the address in brackets.
std::string person(const XmlDocument& feed, NodeId id) {
    if (const NodeId name = feed.child(id, "name"); name != no_node)
        return squeeze_space(feed.text(name));
    const std::string text = squeeze_space(feed.text(id));
    if (text.find('@') == text.npos) return text;
    const std::size_t open = text.find('(');
    const std::size_t close = text.rfind(')');
    const bool is_named = open != text.npos && close != text.npos && close > open;
    return is_named ? text.substr(open + 1, close - open - 1) : "";
}

std::string subject(const XmlDocument& feed, NodeId id) {
    for (const std::string_view name : {"label", "term"})
        if (const std::string_view value = feed.attribute(id, name); !value.empty())
            return std::string(value);
    return squeeze_space(feed.text(id));
}

// That of the entry or of what it stands in.
std::string_view inherited(const XmlDocument& feed, NodeId id, std::string_view attribute) {
    for (; id != no_node; id = feed[id].parent)
        if (const std::string_view value = feed.attribute(id, attribute); !value.empty())
            return value;
    return {};
}

// Of the page that an entry or a feed is about, as written; "" = none is named.
std::string link_of(const XmlDocument& feed, NodeId of) {
    for (const NodeId link : feed.children(of, "link")) {
        const std::string_view relation = feed.attribute(link, "rel");
        if (!relation.empty() && relation != "alternate") continue;
        const std::string_view target = feed.attribute(link, "href");
        std::string address = target.empty() ? squeeze_space(feed.text(link)) : std::string(target);
        if (!address.empty()) return address;
    }
    return {};
}

class EntryReader {
  public:
    EntryReader(const XmlDocument& feed, NodeId entry, NodeId channel)
        : feed_(feed), entry_(entry), channel_(channel) {}

    ToldStory read() {
        for (const auto& [name, fact] : texts)
            for (const NodeId id : feed_.children(entry_, name))
                tell(fact, text_of(feed_, id), name);
        tell_lines(Fact::authors, {"dc:creator", "author", "atom:author"}, person);
        tell_lines(Fact::keywords, {"category", "dc:subject"}, subject);
        tell_address();
        tell_language();
        tell_site();
        return std::move(story_);
    }

  private:
    void tell(Fact fact, const std::string& value, std::string_view place) {
        if (!value.empty()) story_.tell(fact, value, format, place);
    }

    // Of the first name that there is: it is the same in other words in the others.
    template <typename Read>
    void tell_lines(Fact fact, std::initializer_list<std::string_view> names, const Read& read) {
        for (const std::string_view name : names) {
            std::string lines;
            for (const NodeId id : feed_.children(entry_, name))
                if (const std::string line = read(feed_, id); !line.empty())
                    lines.append(lines.empty() ? "" : "\n").append(line);
            tell(fact, lines, name);
        }
    }

    // Feeds that count their readers' clicks keep the page's own address beside theirs.
    void tell_address() {
        const NodeId original = feed_.child(entry_, "feedburner:origLink");
        tell(Fact::url, squeeze_space(feed_.text(original)), "feedburner:origLink");
        std::string base(inherited(feed_, entry_, "xml:base"));
        if (!is_web_address(base)) base = link_of(feed_, channel_);
        const std::string link = link_of(feed_, entry_);
        tell(Fact::url, is_web_address(link) ? link : resolve_url(link, base), "link");
        const NodeId guid = feed_.child(entry_, "guid");
        if (feed_.attribute(guid, "isPermaLink") != "false")
            tell(Fact::url, squeeze_space(feed_.text(guid)), "guid");
    }

    void tell_language() {
        tell(Fact::language, feed_.text(feed_.child(entry_, "dc:language")), "dc:language");
        tell(Fact::language, std::string(inherited(feed_, entry_, "xml:lang")), "xml:lang");
        for (const std::string_view name : {"language", "dc:language"})
            tell(Fact::language, feed_.text(feed_.child(channel_, name)), name);
    }

    // An entry that was taken over from another feed tells that one's title.
    void tell_site() {
        const NodeId source = feed_.child(entry_, "source");
        const NodeId title =
            source == no_node ? feed_.child(channel_, "title") : feed_.child(source, "title");
        story_.tell_site(feed_.text(title == no_node ? source : title), format,
                         source == no_node ? "title" : "source");
    }

    const XmlDocument& feed_;
    NodeId entry_;
    NodeId channel_;
    ToldStory story_;
};

} // namespace

ToldStory read_feed_story(const XmlDocument& feed) {
    NodeId entry = feed.first(feed.root(), "item");
    if (entry == no_node) entry = feed.first(feed.root(), "entry");
    if (entry == no_node) return {};
    const NodeId channel = feed.child(feed.root(), "channel");
    return EntryReader(feed, entry, channel == no_node ? feed.root() : channel).read();
}

} // namespace newshound
