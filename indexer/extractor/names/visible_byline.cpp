// SPDX-License-Identifier: GPL-3.0-or-later
// One pass over the nodes, without hidden ones, captions, photographers and side columns. Four
// kinds of things give candidates: links to an author's page or with rel=author; elements whose
// class or id names an author (the innermost one; not its picture, job or date); text that begins
// with "By" and its like, with the names in it or in the elements behind it; and lines beside a
// date: with a byline in them, or a name in italics above. Each is worth its rule's confidence,
// less the farther it stands from headline and story: whole between the two, half far from both or
// inside the story, where names are those that it tells of. Neighbours of one rule make one list.
// Nothing is decided here: byline.cpp chooses, name_list cuts lines into names.
#include "indexer/extractor/names/visible_byline.hpp"

#include "common/text/unicode.hpp"
#include "indexer/extractor/confidence.hpp"
#include "indexer/extractor/dates/date_text.hpp"
#include "indexer/extractor/names/byline_words.hpp"
#include "indexer/extractor/names/name_list.hpp"
#include "indexer/extractor/names/name_text.hpp"
#include "indexer/extractor/names/name_words.hpp"
#include "indexer/extractor/page/visible_text.hpp"
#include "indexer/extractor/title_text.hpp"

#include <algorithm>
#include <array>

namespace newshound {
namespace {

constexpr std::size_t longest_byline = 160; // bytes

// Parts of class names and ids that name an author's element. Sorted.
constexpr auto class_words = std::to_array<std::string_view>(
    {"auteur", "author", "authorname", "authors", "autor", "autore", "autoren", "autorin", "byline",
     "bylines", "contributor", "creator", "fn", "journalist", "poster", "reporter", "username",
     "verfasser", "writer"});
// Parts that name what stands beside the author's name. Sorted.
constexpr auto beside_words = std::to_array<std::string_view>(
    {"avatar", "bio", "date", "description", "email", "image", "img", "job", "label", "photo",
     "position", "role", "social", "time", "twitter"});
// Folders of addresses that lead to an author's page. Sorted.
constexpr auto author_folders = std::to_array<std::string_view>(
    {"auteur",       "auteurs",        "author",     "authors",     "autor",
     "autore",       "autoren",        "autores",    "autori",      "bio",
     "by",           "byline",         "columnist",  "columnists",  "contributor",
     "contributors", "correspondents", "journalist", "journalists", "people",
     "person",       "profil",         "profile",    "profiles",    "redakteur",
     "redaktion",    "reporter",       "reporters",  "staff",       "team",
     "user",         "users",          "writer",     "writers"});

// Whether an author's folder stands between two strokes of the address.
bool holds_author_folder(std::string_view address) {
    std::size_t start = address.find('/');
    while (start != address.npos) {
        const std::size_t end = address.find('/', start + 1);
        if (end == address.npos) return false;
        if (std::ranges::binary_search(author_folders, address.substr(start + 1, end - start - 1)))
            return true;
        start = end;
    }
    return false;
}

class Reader {
  public:
    explicit Reader(const PageReading& reading)
        : document_(reading.document), side_(reading.side), heading_(reading.headline.heading) {
        if (reading.body.kept.empty()) return;
        first_ = reading.body.kept.front();
        last_ = reading.body.kept.back();
    }

    std::vector<Candidate> read() {
        for (NodeId id = 0; id < document_.size(); ++id) {
            const Node& node = document_[id];
            if (is_hidden_tag(node.tag) || names_photographer(id)) {
                id = node.end - 1;
                continue;
            }
            if (side_[id]) continue;
            if (node.tag == Tag::text)
                read_line(id);
            else if (!node.attributes.empty() && !(node.tag == Tag::a && read_link(id)))
                read_named(id);
        }
        return std::move(found_);
    }

  private:
    float nearness(NodeId id) const {
        const auto distance = [&](NodeId to) {
            return to == no_node ? 1'000'000U : id > to ? id - to : to - id;
        };
        if (heading_ != no_node && first_ != no_node && id > heading_ && id < first_) return 1;
        // Names within the story are those it tells of.
        if (first_ != no_node && id > first_ + start_of_text && id < last_) return 0.25F;
        const unsigned nodes = std::min(distance(heading_), distance(first_));
        if (nodes <= 30) return 0.9F;
        if (nodes <= 100) return 0.6F;
        return distance(last_) <= 60 && id > last_ ? 0.5F : 0.15F;
    }

    static constexpr NodeId start_of_text = 12; // nodes

    // Neighbours of one rule make one list.
    void add(NodeId id, std::string_view value, const std::string& rule) {
        constexpr unsigned neighbourhood = 40; // nodes
        constexpr std::size_t most = 200;      // candidates
        if (value.size() > longest_byline || value.size() < 3 || found_.size() >= most) return;
        const auto same = std::find_if(found_.rbegin(), found_.rend(),
                                       [&](const Candidate& each) { return each.rule == rule; });
        NodeId& last = last_of_rule_[rule_index(rule)];
        if (same != found_.rend() && id - last <= neighbourhood)
            same->value += "\n" + std::string(value);
        else
            found_.push_back({Fact::authors, std::string(value), rule, id,
                              confidence_of(rule, Fact::authors) * (0.4F + 0.6F * nearness(id))});
        last = id;
    }

    static std::size_t rule_index(std::string_view rule) {
        return rule == "rel=author"       ? 0
               : rule == "author link"    ? 1
               : rule == "printed byline" ? 2
                                          : 3;
    }

    bool names_photographer(NodeId id) const {
        if (document_[id].tag == Tag::figcaption) return true;
        constexpr auto words =
            std::to_array<std::string_view>({"caption", "photocredit", "photographer"});
        return !document_[id].attributes.empty() && document_[id].tag != Tag::figure &&
               !part_among(document_.attribute(id, "class"), words).empty();
    }

    bool read_link(NodeId id) {
        const std::string_view address = document_.attribute(id, "href");
        const bool rel = holds_part(document_.attribute(id, "rel"), "author");
        if (!rel && !holds_author_folder(address)) return false;
        const std::string text = visible_text(document_, id, longest_byline + 1);
        if (!rel && !looks_like_person(text)) return false;
        if (is_label(text)) return true;
        add(id, text, rel ? "rel=author" : "author link");
        return true;
    }

    void read_named(NodeId id) {
        std::string_view word = part_among(document_.attribute(id, "class"), class_words);
        if (word.empty()) word = part_among(document_.attribute(id, "id"), class_words);
        if (word.empty() || document_[id].end - id > 40 || holds_inner(id)) return;
        if (!part_among(document_.attribute(id, "class"), beside_words).empty()) return;
        const std::string text =
            holds_list(id) ? named_text(id) : visible_text(document_, id, longest_byline + 1);
        // A label alone: the names stand behind it.
        const bool label = !text.empty() && byline_word(text) == text.size();
        add(id, label ? names_behind(document_[id].end - 1) : text,
            "element named " + std::string(word));
    }

    // A line for each block within the element, so that buttons don't grow on to the name.
    std::string named_text(NodeId id) const {
        std::string lines;
        std::string before; // the piece in front
        bool parted = false;
        bool touches = false;
        for (NodeId at = id; at < document_[id].end && lines.size() <= longest_byline; ++at) {
            const Node& node = document_[at];
            if (at > id && is_hidden_tag(node.tag)) {
                at = node.end - 1;
                continue;
            }
            parted |= node.tag == Tag::li || node.tag == Tag::button;
            touches |= touches_named(at);
            std::string piece = node.tag == Tag::text ? squeezed(node.text) : "";
            if (piece.empty()) continue;
            const bool part = parted || (touches && is_parted(before, piece));
            lines += (lines.empty() ? "" : part ? "\n" : " ") + piece;
            before = std::move(piece);
            parted = touches = false;
        }
        return lines;
    }

    // Of two spans that touch: "Jane Roe" and "Editor", not "Jane" and "Roe".
    static bool is_parted(std::string_view before, std::string_view piece) {
        return (words_of(before).size() > 1 && looks_like_person(before)) ||
               has_word_of(WordKind::job, piece) || has_word_of(WordKind::desk, piece);
    }

    bool holds_list(NodeId id) const {
        for (NodeId at = id + 1; at < document_[id].end; ++at)
            if (document_[at].tag == Tag::li || document_[at].tag == Tag::button ||
                touches_named(at))
                return true;
        return false;
    }

    bool is_styled_span(NodeId id) const {
        return document_[id].tag == Tag::span && document_.has_attribute(id, "class");
    }

    // <span class="name">Jane Roe</span><span class="title">Editor</span>: styles part them. What
    // ends where `id` begins stands in front of it, and each node ends in one place only.
    bool touches_named(NodeId id) const {
        if (!is_styled_span(id)) return false;
        for (NodeId at = id - 1; at != no_node && document_[at].end == id;
             at = document_[at].parent)
            if (is_styled_span(at)) return true;
        return false;
    }

    // The innermost named element counts.
    bool holds_inner(NodeId id) const {
        for (NodeId inner = id + 1; inner < document_[id].end; ++inner) {
            if (document_[inner].attributes.empty()) continue;
            const std::string_view names = document_.attribute(inner, "class");
            const bool named =
                !part_among(names, class_words).empty() && part_among(names, beside_words).empty();
            if ((named || holds_part(document_.attribute(inner, "rel"), "author")) &&
                visible_text(document_, inner, 8).size() >= 3)
                return true;
        }
        return false;
    }

    // "By Jane Roe", or "By" with the names in the elements behind it.
    void read_line(NodeId id) {
        const std::string_view text = document_[id].text;
        if (is_preformatted(id)) return read_first_lines(id);
        if (text.size() > 400 || text.size() < 2) return;
        const std::size_t start = text.find_first_not_of(" \t\r\n|-,");
        if (start == text.npos || !may_lead(text[start])) return read_date_line(id);
        const std::string line = squeezed(text.substr(start));
        const std::size_t lead = byline_word(line);
        if (!lead) return read_date_line(id);
        if (lead == line.size())
            add(id, line + " " + names_behind(id), "printed byline");
        else if (introduces(line, lead))
            add(id, line, "printed byline");
    }

    // Nouns and genitives begin other lines, too: "Text Size", "Autor gesucht"; "By" is sure.
    static bool introduces(std::string_view line, std::size_t lead) {
        const std::string_view words = line.substr(0, lead);
        if (words.find(':') != words.npos || words.find("：") != words.npos) return true;
        const std::string_view rest = line.substr(lead);
        const std::string_view first = rest.substr(0, rest.find_first_of(",|("));
        const bool sentence = words_of(first).size() > 2 && first.front() >= 'a'; // "By filing a …"
        if (to_lower(words).ends_with("by ") && !sentence) return true;
        const NameList names = read_names(rest.substr(0, longest_byline), true);
        return !names.people.empty() || !names.desks.empty();
    }

    bool is_preformatted(NodeId id) const {
        for (NodeId up = document_[id].parent; up != no_node; up = document_[up].parent)
            if (document_[up].tag == Tag::pre) return true;
        return false;
    }

    // A story set as typed has its byline on a line of its own above the text.
    void read_first_lines(NodeId id) {
        constexpr std::size_t above_text = 600; // bytes
        constexpr std::size_t longest_line = 80;
        std::string_view rest = document_[id].text.substr(0, above_text);
        while (!rest.empty()) {
            const std::size_t end = std::min(rest.find('\n'), rest.size());
            const std::string line = squeezed(rest.substr(0, end));
            rest.remove_prefix(std::min(end + 1, rest.size()));
            const std::size_t lead = byline_word(line);
            if (!lead || lead == line.size() || line.size() > longest_line) continue;
            if (introduces(line, lead)) return add(id, line, "printed byline");
        }
    }

    // "<i>Jane Roe</i><br>17 October 2019": set apart in italics, alone above the date line.
    bool is_signature(NodeId id, std::string_view line) const {
        constexpr NodeId beside = 8; // nodes
        constexpr std::size_t longest_name = 40;
        const Tag tag = document_[document_[id].parent].tag;
        if ((tag != Tag::i && tag != Tag::em) || line.size() >= longest_name ||
            !looks_like_person(line) || words_of(line).size() < 2 ||
            has_word_of(WordKind::desk, line) || has_word_of(WordKind::job, line))
            return false;
        for (NodeId at = id + 1; at < std::min(document_.size(), id + beside); ++at) {
            const std::string next = squeezed(document_[at].text);
            if (!next.empty()) return next.size() < longest_name && find_date(next, {});
        }
        return false;
    }

    // "17 October 2019 | By Jane Roe". Capitalised words alone beside a date are as often a
    // section, a place or a person pictured.
    void read_date_line(NodeId id) {
        constexpr std::size_t longest_line = 100;
        const std::string_view text = document_[id].text;
        if (text.size() > longest_line || text.size() < 3 || nearness(id) < 0.9F) return;
        const std::string line = squeezed(text);
        if (line.size() < 3) return;
        if (is_signature(id, line)) return add(id, line, "name in italics above the date");
        const std::optional<PrintedDate> date = find_date(line, {});
        if (!date) return;
        for (const std::string_view part : {std::string_view(line).substr(0, date->start),
                                            std::string_view(line).substr(date->end)}) {
            const std::string name =
                without_leading_signs(part.substr(0, part.find_last_not_of(" ,|-") + 1));
            const std::size_t lead = byline_word(name);
            if (lead && lead < name.size() && introduces(name, lead))
                add(id, name, "printed byline");
        }
    }

    // A cheap test: no word that leads a byline starts with these.
    static bool may_lead(char c) { return static_cast<unsigned char>(c) > '9'; }

    // The text behind node `id` in its block: the first piece, and more where a comma or "and"
    // joins them.
    std::string names_behind(NodeId id) const {
        NodeId block = document_[id].parent;
        while (block != no_node &&
               (is_inline_tag(document_[block].tag) || document_[block].end <= id + 1))
            block = document_[block].parent;
        if (block == no_node) return {};
        std::string names;
        bool joined = true;
        for (NodeId at = id + 1;
             at < document_[block].end && at < id + 60 && names.size() < longest_byline; ++at) {
            if (is_hidden_tag(document_[at].tag)) {
                at = document_[at].end - 1;
                continue;
            }
            const std::string piece = squeezed(document_[at].text);
            if (piece.empty()) continue;
            const bool join = piece.size() <= 5 && !looks_like_person(piece) && !names.empty();
            if (!joined && !join && piece.front() != ',') break;
            names += (names.empty() ? "" : " ") + piece;
            joined =
                join || piece.back() == ',' || piece.ends_with(" and") || piece.ends_with(" und");
        }
        return names;
    }

    const HtmlDocument& document_;
    const std::vector<bool>& side_;
    NodeId heading_ = no_node;
    NodeId first_ = no_node;
    NodeId last_ = no_node;
    std::array<NodeId, 4> last_of_rule_ = {};
    std::vector<Candidate> found_;
};

} // namespace

std::vector<Candidate> visible_bylines(const PageReading& reading) {
    return Reader(reading).read();
}

} // namespace newshound
