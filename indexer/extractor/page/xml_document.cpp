// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/page/xml_document.hpp"

#include "common/text/ascii.hpp"
#include "common/text/escape.hpp"
#include "indexer/extractor/page/attribute_budget.hpp"
#include "indexer/extractor/page/control_signs.hpp"
#include "indexer/extractor/page/html_entities.hpp"
#include "indexer/extractor/page/page_limits.hpp"

#include <libxml/parser.h>
#include <libxml/parserInternals.h>

#include <algorithm>
#include <array>
#include <map>

namespace newshound {
namespace {

// The namespaces of the formats that are read, and the prefixes that their documents use.
constexpr auto customary = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"http://iptc.org/std/NITF/2006-10-18/", ""},
    {"http://iptc.org/std/nar/2006-10-01/", ""},
    {"http://purl.org/dc/elements/1.1/", "dc"},
    {"http://purl.org/dc/terms/", "dcterms"},
    {"http://purl.org/rss/1.0/", ""},
    {"http://purl.org/rss/1.0/modules/content/", "content"},
    {"http://rssnamespace.org/feedburner/ext/1.0", "feedburner"},
    {"http://www.w3.org/1999/xhtml", ""},
    {"http://www.w3.org/2005/Atom", "atom"},
});

constexpr std::size_t most_prefixes = 100;

std::string_view view(const xmlChar* text) {
    return text == nullptr ? std::string_view() : reinterpret_cast<const char*>(text);
}

std::string_view without_prefix(std::string_view name) {
    return name.substr(name.rfind(':') + 1); // npos + 1 is 0
}

// HTML's named characters, which XML doesn't have: feeds use them all the same.
std::string with_characters(std::string_view text) {
    static constexpr std::array<std::string_view, 5> own = {"amp", "lt", "gt", "quot", "apos"};
    constexpr std::size_t longest = 10;
    std::string result;
    for (;;) {
        const std::size_t at = std::min(text.find('&'), text.size());
        result.append(text.substr(0, at));
        text.remove_prefix(at);
        if (text.empty()) return result;
        std::size_t end = 1;
        while (end < text.size() && end <= longest &&
               is_ascii_letter_or_digit(static_cast<unsigned char>(text[end])))
            ++end;
        const bool is_foreign = end < text.size() && text[end] == ';' &&
                                std::ranges::find(own, text.substr(1, end - 1)) == own.end();
        end += is_foreign ? 1 : 0;
        const std::string_view reference = text.substr(0, end);
        result += is_foreign ? unescape_entities(reference) : std::string(reference);
        text.remove_prefix(end);
    }
}

} // namespace

// Takes libxml2's events and appends nodes.
struct XmlDocument::Builder {
    std::vector<XmlNode>& nodes;
    xmlParserCtxtPtr parser = nullptr;
    std::vector<NodeId> open = {};
    std::map<std::string, std::string, std::less<>> prefixes =
        {};                       // customary ones by those written
    std::string root_prefix = {}; // with its colon

    static Builder& of(void* user) { return *static_cast<Builder*>(user); }

    // nullptr when there are too many.
    XmlNode* append() {
        if (nodes.size() >= page_limits::nodes) {
            xmlStopParser(parser);
            return nullptr;
        }
        XmlNode& node = nodes.emplace_back();
        node.parent = open.empty() ? no_node : open.back();
        return &node;
    }

    void declare(std::string_view attribute, std::string_view space) {
        constexpr std::string_view start = "xmlns:";
        if (!attribute.starts_with(start) || prefixes.size() >= most_prefixes) return;
        const auto known =
            std::ranges::find(customary, space, &decltype(customary)::value_type::first);
        const std::string prefix(attribute.substr(start.size()));
        prefixes.emplace(prefix, known == customary.end() ? prefix : std::string(known->second));
    }

    std::string name_of(std::string_view written) const {
        if (!root_prefix.empty() && written.starts_with(root_prefix))
            return std::string(written.substr(root_prefix.size()));
        const std::size_t colon = written.find(':');
        if (colon == written.npos) return std::string(written);
        const auto known = prefixes.find(written.substr(0, colon));
        if (known == prefixes.end()) return std::string(written);
        return known->second.empty() ? std::string(written.substr(colon + 1))
                                     : known->second + std::string(written.substr(colon));
    }

    static void start_element(void* user, const xmlChar* name, const xmlChar** pairs) {
        Builder& builder = of(user);
        if (builder.open.empty() && !builder.nodes.empty()) return; // a second root
        for (const xmlChar** at = pairs; at != nullptr && *at != nullptr; at += 2)
            builder.declare(view(at[0]), view(at[1]));
        const std::string_view written = view(name);
        if (builder.nodes.empty() && written.find(':') != written.npos)
            builder.root_prefix = written.substr(0, written.find(':') + 1);
        XmlNode* const node = builder.append();
        if (node == nullptr) return;
        node->name = builder.name_of(written);
        for (; pairs != nullptr && *pairs != nullptr; pairs += 2)
            node->attributes.emplace_back(view(pairs[0]), view(pairs[1]));
        builder.open.push_back(static_cast<NodeId>(builder.nodes.size() - 1));
    }

    static void end_element(void* user, const xmlChar*) {
        if (!of(user).open.empty()) of(user).close();
    }

    static void characters(void* user, const xmlChar* text, int length) {
        Builder& builder = of(user);
        if (builder.open.empty() || length <= 0) return;
        const std::string_view piece(reinterpret_cast<const char*>(text),
                                     static_cast<std::size_t>(length));
        XmlNode& last = builder.nodes.back();
        if (last.name.empty() && last.parent == builder.open.back())
            last.text += piece;
        else if (XmlNode* const node = builder.append())
            *node = {.name = {},
                     .text = std::string(piece),
                     .parent = node->parent,
                     .end = static_cast<NodeId>(builder.nodes.size())};
    }

    void close() {
        nodes[open.back()].end = static_cast<NodeId>(nodes.size());
        open.pop_back();
    }
};

XmlDocument::XmlDocument(std::string_view utf8) {
    static const bool ready = (xmlInitParser(), true);
    const std::string whole =
        with_characters(without_control_signs(utf8.substr(0, page_limits::bytes)));
    const std::string_view text = std::string_view(whole).substr(0, within_attribute_budget(whole));
    if (!ready || text.empty() || text.size() > page_limits::bytes) return;
    const xmlParserCtxtPtr parser =
        xmlCreateMemoryParserCtxt(text.data(), static_cast<int>(text.size()));
    if (parser == nullptr) return;
    Builder builder{nodes_, parser};
    xmlSAXHandler events = {};
    events.startElement = Builder::start_element;
    events.endElement = Builder::end_element;
    events.characters = Builder::characters;
    events.ignorableWhitespace = Builder::characters;
    events.cdataBlock = Builder::characters;
    *parser->sax = events;
    parser->userData = &builder;
    xmlCtxtUseOptions(parser, XML_PARSE_RECOVER | XML_PARSE_NONET | XML_PARSE_NOERROR |
                                  XML_PARSE_NOWARNING | XML_PARSE_SAX1 | XML_PARSE_IGNORE_ENC);
    xmlSwitchEncoding(parser, XML_CHAR_ENCODING_UTF8);
    xmlParseDocument(parser);
    while (!builder.open.empty())
        builder.close();
    // Where entities are declared libxml2 keeps them in a document of its own, and leaves that
    // behind when the document type is broken.
    if (parser->myDoc != nullptr) xmlFreeDoc(parser->myDoc);
    xmlFreeParserCtxt(parser);
}

std::vector<NodeId> XmlDocument::all(NodeId id, std::string_view name) const {
    std::vector<NodeId> found;
    if (id == no_node) return found;
    for (NodeId at = id + 1; at < nodes_[id].end; ++at)
        if (nodes_[at].name == name) found.push_back(at);
    return found;
}

std::vector<NodeId> XmlDocument::children(NodeId id, std::string_view name) const {
    std::vector<NodeId> found;
    if (id == no_node) return found;
    for (NodeId at = id + 1; at < nodes_[id].end; at = nodes_[at].end)
        if (nodes_[at].name == name) found.push_back(at);
    return found;
}

NodeId XmlDocument::child(NodeId id, std::string_view name) const {
    const std::vector<NodeId> found = children(id, name);
    return found.empty() ? no_node : found.front();
}

NodeId XmlDocument::first(NodeId id, std::string_view name) const {
    const std::vector<NodeId> found = all(id, name);
    return found.empty() ? no_node : found.front();
}

bool XmlDocument::has_elements(NodeId id) const {
    return std::any_of(nodes_.begin() + id + 1, nodes_.begin() + nodes_[id].end,
                       [](const XmlNode& node) { return !node.name.empty(); });
}

std::string_view XmlDocument::attribute(NodeId id, std::string_view name) const {
    if (id == no_node) return {};
    for (const auto& [each, value] : nodes_[id].attributes)
        if (each == name) return value;
    return {};
}

std::string XmlDocument::text(NodeId id) const {
    std::string text;
    if (id == no_node) return text;
    for (NodeId at = id; at < nodes_[id].end; ++at)
        text += nodes_[at].text;
    return text;
}

std::string XmlDocument::markup(NodeId id) const {
    std::string markup;
    if (id == no_node) return markup;
    std::vector<NodeId> open;
    const auto close_before = [&](NodeId at) {
        for (; !open.empty() && nodes_[open.back()].end <= at; open.pop_back())
            markup.append("</").append(without_prefix(nodes_[open.back()].name)).append(">");
    };
    for (NodeId at = id + 1; at < nodes_[id].end; ++at) {
        close_before(at);
        const XmlNode& node = nodes_[at];
        markup += escape_html(node.text);
        if (node.name.empty()) continue;
        markup.append("<").append(without_prefix(node.name));
        for (const auto& [name, value] : node.attributes) {
            markup.append(" ").append(name).append("=\"").append(escape_html(value)).append("\"");
        }
        markup += '>';
        open.push_back(at);
    }
    close_before(nodes_[id].end);
    return markup;
}

} // namespace newshound
