// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/page/html_document.hpp"

#include "common/text/utf8.hpp"
#include "indexer/extractor/page/attribute_budget.hpp"
#include "indexer/extractor/page/attribute_list.hpp"
#include "indexer/extractor/page/control_signs.hpp"
#include "indexer/extractor/page/hidden_story.hpp"
#include "indexer/extractor/page/html_entities.hpp"
#include "indexer/extractor/page/markup_piece.hpp"
#include "indexer/extractor/page/markup_repair.hpp"
#include "indexer/extractor/page/page_limits.hpp"
#include "indexer/extractor/page/raw_text.hpp"
#include "indexer/extractor/page/stand_ins.hpp"

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>

#include <algorithm>
#include <cstring>
#include <deque>
#include <optional>
#include <unordered_map>

namespace newshound {
namespace {

std::string_view view(const xmlChar* text) {
    return reinterpret_cast<const char*>(text);
}

// "h:" when the element is <h:html xmlns:h="http://www.w3.org/1999/xhtml">, else "".
std::string xhtml_prefix(std::string_view element, std::span<const Attribute> attributes) {
    if (!element.ends_with(":html")) return {};
    const std::string prefix(element.substr(0, element.size() - 4));
    const std::string wanted = "xmlns:" + prefix.substr(0, prefix.size() - 1);
    const bool is_xhtml = std::ranges::any_of(attributes, [&](const Attribute& each) {
        return each.name == wanted && each.value == "http://www.w3.org/1999/xhtml";
    });
    return is_xhtml ? prefix : "";
}

} // namespace

// Strings stand one behind another in large blocks and never move.
struct HtmlDocument::Arena {
    std::deque<std::unique_ptr<char[]>> blocks;
    char* next = nullptr;
    char* limit = nullptr;
    std::deque<std::vector<Attribute>> attributes;
    std::unordered_map<const void*, std::pair<Tag, std::string_view>>
        names; // of libxml2's dictionary

    std::string_view keep(std::string_view text) {
        if (static_cast<std::size_t>(limit - next) < text.size()) grow(text.size());
        char* const start = next;
        if (!text.empty()) std::memcpy(start, text.data(), text.size());
        next += text.size();
        return {start, text.size()};
    }

    std::string_view keep_plain(std::string_view text) {
        return has_control_signs(text) ? keep(without_control_signs(text)) : keep(text);
    }

    void grow(std::size_t wanted) {
        const std::size_t size = std::max<std::size_t>(wanted, 256u << 10);
        blocks.push_back(std::make_unique_for_overwrite<char[]>(size));
        next = blocks.back().get();
        limit = next + size;
    }

    // `text` longer by `more`; in place when nothing was kept since.
    std::string_view append(std::string_view text, std::string_view more) {
        if (text.data() + text.size() == next &&
            static_cast<std::size_t>(limit - next) >= more.size()) {
            keep(more);
            return {text.data(), text.size() + more.size()};
        }
        // Room to double, so that a text that comes in many pieces is copied a bounded number of
        // times.
        grow(2 * (text.size() + more.size()));
        const std::string_view moved = keep(text);
        return {moved.data(), moved.size() + keep(more).size()};
    }

    std::vector<Attribute>& room_for_attributes(std::size_t count) {
        if (attributes.empty() || attributes.back().capacity() - attributes.back().size() < count)
            attributes.emplace_back().reserve(std::max<std::size_t>(count, 4096));
        return attributes.back();
    }

    // Those of an AttributeList. `clean`: its values hold no control signs.
    std::span<const Attribute> keep_attribute_list(std::string_view text, bool clean) {
        AttributeList each(keep(text));
        constexpr std::size_t most = 16; // of a stand-in
        std::vector<Attribute>& list = room_for_attributes(most);
        const std::size_t first = list.size();
        while (each.next())
            list.push_back({each.name(), clean ? each.value() : keep_plain(each.value())});
        return {list.data() + first, list.size() - first};
    }

    // `original` gives back what a value is in the page.
    template <class Original>
    std::span<const Attribute> keep_attributes(const xmlChar** pairs, const Original& original) {
        std::size_t count = 0;
        while (pairs != nullptr && pairs[2 * count] != nullptr)
            ++count;
        if (count == 0) return {};
        std::vector<Attribute>& list = room_for_attributes(count);
        const std::size_t first = list.size();
        for (std::size_t i = 0; i < count; ++i) {
            const xmlChar* const value = pairs[2 * i + 1];
            list.push_back({keep(view(pairs[2 * i])),
                            value == nullptr ? "" : keep_plain(original(view(value)))});
        }
        return {list.data() + first, count};
    }

    // Without `prefix`, XHTML's own: "h:".
    std::pair<Tag, std::string_view> name(const xmlChar* text, std::string_view prefix) {
        const auto [entry, is_new] = names.try_emplace(text);
        if (is_new) {
            std::string_view kept = keep(view(text));
            if (kept.starts_with(prefix)) kept.remove_prefix(prefix.size());
            entry->second = {tag_of(kept), kept};
        }
        return entry->second;
    }
};

// Takes libxml2's events and appends nodes.
struct HtmlDocument::Builder {
    HtmlDocument& document;
    const StandIns& stand_ins;
    bool clean = false; // the page holds no control signs but by references
    htmlParserCtxtPtr parser = nullptr;
    std::vector<NodeId> open = {0};
    std::string prefix = {};       // of XHTML's names, with its colon; "" = none
    std::size_t depths = 0;        // of all elements so far, summed
    std::size_t came_back = 0;     // stand-ins so far
    bool behind_ampersand = false; // the last piece of text was an '&' and nothing else

    // `text`, or what it stands in for.
    std::string_view original(std::string_view text, MarkupPiece::Kind kind) {
        const std::string_view found = stand_ins.original(text, kind);
        came_back += found.data() != nullptr;
        return found.data() ? found : text;
    }

    static Builder& of(void* user) { return *static_cast<Builder*>(user); }

    void stop() {
        document.truncated_ = true;
        xmlStopParser(parser);
    }

    Node* append(Tag tag) {
        if (document.truncated_) return nullptr;
        if (document.nodes_.size() >= page_limits::nodes) {
            stop();
            return nullptr;
        }
        Node& node = document.nodes_.emplace_back();
        node.tag = tag;
        node.parent = open.back();
        node.end = document.size();
        return &node;
    }

    void add_text(std::string_view text) {
        append_text(has_control_signs(text) ? without_control_signs(text) : text);
    }

    // As it stands in the page. What comes of references is short.
    void add_page_text(std::string_view text) {
        constexpr std::size_t longest_sign = 4;
        clean&& text.size() > longest_sign ? append_text(text) : add_text(text);
    }

    void append_text(std::string_view text) {
        if (text.empty()) return;
        Node& last = document.nodes_.back();
        if (last.tag == Tag::text && last.parent == open.back()) {
            last.text = document.arena_->append(last.text, text);
        } else if (Node* const node = append(Tag::text)) {
            node->text = document.arena_->keep(text);
        }
    }

    static void start_element(void* user, const xmlChar* name, const xmlChar** attributes) {
        Builder& builder = of(user);
        builder.depths += builder.open.size();
        if (builder.open.size() >= page_limits::depth || builder.depths > page_limits::depths)
            return builder.stop();
        const std::span<const Attribute> kept = builder.keep_attributes(attributes);
        if (builder.prefix.empty()) builder.prefix = xhtml_prefix(view(name), kept);
        const auto [tag, text] = builder.document.arena_->name(name, builder.prefix);
        Node* const node = builder.append(tag);
        if (node == nullptr) return;
        node->name = text;
        node->attributes = kept;
        builder.open.push_back(builder.document.size() - 1);
    }

    std::span<const Attribute> keep_attributes(const xmlChar** pairs) {
        Arena& arena = *document.arena_;
        if (pairs != nullptr && view(pairs[0]) == MarkupPiece::list_name && pairs[1] != nullptr &&
            pairs[2] == nullptr) {
            const std::string_view list =
                stand_ins.original(view(pairs[1]), MarkupPiece::Kind::attributes);
            came_back += list.data() != nullptr;
            if (list.data()) return arena.keep_attribute_list(list, clean);
        }
        return arena.keep_attributes(pairs, [this](std::string_view value) {
            return original(value, MarkupPiece::Kind::value);
        });
    }

    static void end_element(void* user, const xmlChar*) {
        Builder& builder = of(user);
        if (builder.open.size() > 1) builder.close();
    }

    // libxml2 gives a reference that it can't read as two pieces: "&", and a name of its
    // dictionary. Where the name's semicolon is missing it may be one all the same.
    bool add_reference(const xmlChar* text, std::string_view name) {
        if (!behind_ampersand || xmlDictOwns(parser->dict, text) != 1) return false;
        char32_t c = 0;
        const std::size_t size = unterminated_reference(name, c);
        Node& last = document.nodes_.back();
        if (size == 0 || last.tag != Tag::text || !last.text.ends_with('&')) return false;
        last.text.remove_suffix(1);
        std::string plain;
        append_code_point(plain, c);
        add_text(plain.append(name.substr(size)));
        return true;
    }

    void add_piece(const xmlChar* text, std::string_view piece, MarkupPiece::Kind kind) {
        if (!add_reference(text, piece)) add_page_text(original(piece, kind));
        behind_ampersand = piece == "&";
    }

    static void characters(void* user, const xmlChar* text, int length) {
        of(user).add_characters(
            text, {reinterpret_cast<const char*>(text), static_cast<std::size_t>(length)});
    }

    void add_characters(const xmlChar* text, std::string_view piece) {
        const std::string_view blanks = stand_ins.original_blanks(piece, place());
        came_back += blanks.data() != nullptr;
        add_piece(text, blanks.data() ? blanks : piece, MarkupPiece::Kind::text);
    }

    // Behind what the parser has read, in the page of the stand-ins.
    std::size_t place() const {
        const xmlParserInputPtr input = parser->input;
        return input->consumed + static_cast<std::size_t>(input->cur - input->base);
    }

    // A piece of a script or style. libxml2 reads them sign by sign, and pages have more of them
    // than of all else: behind the first piece the rest is taken at once, and libxml2 goes on
    // behind it.
    static void raw_text(void* user, const xmlChar* text, int length) {
        const std::string_view piece(reinterpret_cast<const char*>(text),
                                     static_cast<std::size_t>(length));
        of(user).add_piece(text, piece, MarkupPiece::Kind::raw);
        of(user).take_rest(piece);
    }

    void take_rest(std::string_view piece) {
        const xmlParserInputPtr input = parser->input;
        const std::string_view page(reinterpret_cast<const char*>(input->base),
                                    static_cast<std::size_t>(input->end - input->base));
        const auto at = static_cast<std::size_t>(input->cur - input->base);
        // Versions stand behind the piece or still at its last sign, which they then step over.
        // Neither can be told where it lacks signs that libxml2 left out, or is all the same sign.
        const std::size_t last = piece.size() - utf8_prefix(piece, piece.size() - 1).size();
        const bool behind = page.substr(0, at).ends_with(piece);
        const bool at_last = page.substr(0, at + last).ends_with(piece);
        if (behind == at_last) return;
        const std::string_view rest = page.substr(at + (behind ? 0 : last));
        const std::string_view plain = plain_raw_text(rest, view(parser->name));
        if (plain.empty()) return;
        add_page_text(plain);
        behind_ampersand = false;
        input->cur += plain.size();
    }

    static void comment(void* user, const xmlChar* text) {
        Builder& builder = of(user);
        if (Node* const node = builder.append(Tag::comment)) {
            node->text = builder.document.arena_->keep(
                builder.original(view(text), MarkupPiece::Kind::comment));
        }
    }

    void close() {
        document.nodes_[open.back()].end = document.size();
        open.pop_back();
    }
};

HtmlDocument::HtmlDocument(std::string_view utf8) {
    nodes_.reserve(utf8.size() / 32 + 16);
    bool cut = utf8.size() > page_limits::bytes;
    utf8 = utf8.substr(0, page_limits::bytes);
    const std::optional<std::string> repaired = repair_markup(utf8);
    if (repaired) utf8 = *repaired;
    std::vector<MarkupPiece> pieces;
    const std::size_t end = within_attribute_budget(utf8, &pieces);
    cut |= end < utf8.size();
    utf8 = utf8.substr(0, end);
    const bool clean = !has_control_signs(utf8);
    if (!parse(StandIns(utf8, pieces), clean)) parse(StandIns(utf8, {}), clean);
    truncated_ |= cut;
    nodes_[0].end = size();
    show_hidden_story(nodes_);
}

HtmlDocument::~HtmlDocument() = default;
HtmlDocument::HtmlDocument(HtmlDocument&&) noexcept = default;
HtmlDocument& HtmlDocument::operator=(HtmlDocument&&) noexcept = default;

bool HtmlDocument::parse(const StandIns& stand_ins, bool clean) {
    const std::string_view utf8 = stand_ins.page();
    arena_ = std::make_unique<Arena>();
    nodes_.clear();
    nodes_.emplace_back().tag = Tag::document;
    truncated_ = false;
    static const bool ready = (xmlInitParser(), true);
    const htmlParserCtxtPtr parser =
        ready && !utf8.empty()
            ? htmlCreateMemoryParserCtxt(utf8.data(), static_cast<int>(utf8.size()))
            : nullptr;
    if (parser == nullptr) return true;
    Builder builder{*this, stand_ins, clean, parser};
    xmlSAXHandler events = {};
    events.startElement = Builder::start_element;
    events.endElement = Builder::end_element;
    events.characters = Builder::characters;
    events.ignorableWhitespace = Builder::characters;
    events.cdataBlock = Builder::raw_text;
    events.comment = Builder::comment;
    *parser->sax = events;
    parser->userData = &builder;
    htmlCtxtUseOptions(parser, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                                   HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
    xmlSwitchEncoding(parser, XML_CHAR_ENCODING_UTF8);
    htmlParseDocument(parser);
    while (!builder.open.empty())
        builder.close();
    htmlFreeParserCtxt(parser);
    return builder.came_back == stand_ins.size();
}

void HtmlDocument::silence(NodeId id) {
    for (NodeId at = id; at < nodes_[id].end; ++at) {
        nodes_[at].tag = Tag::comment;
        nodes_[at].name = nodes_[at].text = {};
        nodes_[at].attributes = {};
    }
}

std::string_view HtmlDocument::attribute(NodeId id, std::string_view name) const {
    for (const Attribute& each : nodes_[id].attributes)
        if (each.name == name) return each.value;
    return {};
}

bool HtmlDocument::has_attribute(NodeId id, std::string_view name) const {
    return std::ranges::any_of(nodes_[id].attributes,
                               [name](const Attribute& each) { return each.name == name; });
}

NodeId HtmlDocument::first_child(NodeId id) const {
    return nodes_[id].end > id + 1 ? id + 1 : no_node;
}

NodeId HtmlDocument::next_sibling(NodeId id) const {
    const NodeId parent = nodes_[id].parent;
    if (parent == no_node || nodes_[id].end >= nodes_[parent].end) return no_node;
    return nodes_[id].end;
}

std::string describe(const HtmlDocument& document, NodeId id) {
    const Node& node = document[id];
    std::string text(node.name);
    if (node.tag == Tag::text) text = "text";
    if (node.tag == Tag::comment) text = "comment";
    if (node.tag == Tag::document) text = "document";
    if (const auto name = document.attribute(id, "id"); !name.empty()) {
        text.append("#").append(name.substr(0, 60));
    }
    std::string_view classes = document.attribute(id, "class");
    for (int count = 0; count < 3 && !classes.empty(); ++count) {
        const std::size_t start = classes.find_first_not_of(" \t\r\n");
        if (start == std::string_view::npos) break;
        classes.remove_prefix(start);
        const std::size_t length = std::min(classes.find_first_of(" \t\r\n"), classes.size());
        text.append(".").append(classes.substr(0, std::min<std::size_t>(length, 60)));
        classes.remove_prefix(length);
    }
    return text;
}

} // namespace newshound
