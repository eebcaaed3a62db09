// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/names/visible_byline.hpp"

#include "indexer/extractor/confidence.hpp"
#include "indexer/extractor/dates/date_text.hpp"
#include "indexer/extractor/names/byline_words.hpp"
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
// Folders of addresses that lead to an author's page.
constexpr auto address_words = std::to_array<std::string_view>(
    {"/author/",     "/authors/",     "/autor/",        "/autoren/",
     "/auteur/",     "/auteurs/",     "/autore/",       "/autori/",
     "/autores/",    "/contributor/", "/contributors/", "/staff/",
     "/people/",     "/profile/",     "/profiles/",     "/profil/",
     "/by/",         "/journalist/",  "/journalists/",  "/writer/",
     "/writers/",    "/reporter/",    "/reporters/",    "/columnist/",
     "/columnists/", "/team/",        "/redakteur/",    "/redaktion/",
     "/person/",     "/byline/",      "/bio/",          "/correspondents/",
     "/user/",       "/users/"});

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

    void add(NodeId id, std::string_view value, const std::string& rule) {
        add(id, value, rule, confidence_of(rule, Fact::authors));
    }

    // Neighbours of one rule make one list.
    void add(NodeId id, std::string_view value, const std::string& rule, float base) {
        constexpr unsigned neighbourhood = 40; // nodes
        constexpr std::size_t most = 200;      // candidates
        if (value.size() > longest_byline || value.size() < 3 || found_.size() >= most) return;
        const auto same = std::find_if(found_.rbegin(), found_.rend(),
                                       [&](const Candidate& each) { return each.rule == rule; });
        NodeId& last = last_of_rule_[rule_index(rule)];
        if (same != found_.rend() && id - last <= neighbourhood)
            same->value += "\n" + std::string(value);
        else
            found_.push_back(
                {Fact::authors, std::string(value), rule, id, base * (0.4F + 0.6F * nearness(id))});
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
        if (!rel && std::ranges::none_of(address_words, [&](std::string_view word) {
                return address.find(word) != address.npos;
            }))
            return false;
        const std::string text = visible_text(document_, id, longest_byline + 1);
        if (!rel && !looks_like_person(text)) return false;
        add(id, text, rel ? "rel=author" : "author link");
        return true;
    }

    void read_named(NodeId id) {
        std::string_view word = part_among(document_.attribute(id, "class"), class_words);
        if (word.empty()) word = part_among(document_.attribute(id, "id"), class_words);
        if (word.empty() || document_[id].end - id > 40 || holds_inner(id)) return;
        if (!part_among(document_.attribute(id, "class"), beside_words).empty()) return;
        const std::string text = visible_text(document_, id, longest_byline + 1);
        add(id, text, "element named " + std::string(word));
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
        if (text.size() > 400 || text.size() < 2) return;
        const std::size_t start = text.find_first_not_of(" \t\r\n|-,");
        if (start == text.npos) return;
        if (!may_lead(text[start])) return read_date_line(id);
        const std::string line = squeezed(text.substr(start));
        const std::size_t lead = byline_word(line);
        if (!lead) return read_date_line(id);
        if (lead < line.size()) return add(id, line, "printed byline");
        add(id, line + " " + names_behind(id), "printed byline");
    }

    // "17 October 2019 | Jane Roe", "Jane Roe, 17.10.2019", or a name alone beside such a line.
    void read_date_line(NodeId id) {
        constexpr std::size_t longest_line = 100;
        constexpr NodeId beside = 14; // nodes
        const std::string_view text = document_[id].text;
        if (text.size() > longest_line || text.size() < 3 || nearness(id) < 0.9F) return;
        const std::string line = squeezed(text);
        if (line.size() < 3) return;
        const std::optional<PrintedDate> date = find_date(line, {});
        if (!date) {
            name_line_ = strict_person(line) ? id : name_line_;
            if (name_line_ == id && date_line_ != no_node && id - date_line_ <= beside)
                add(id, line, "name beside the date", 0.52F);
            return;
        }
        date_line_ = id;
        if (name_line_ != no_node && id - name_line_ <= beside)
            add(name_line_, squeezed(document_[name_line_].text), "name beside the date", 0.52F);
        for (const std::string_view part : {std::string_view(line).substr(0, date->start),
                                            std::string_view(line).substr(date->end)}) {
            const std::string name =
                without_leading_signs(part.substr(0, part.find_last_not_of(" ,|-") + 1));
            if (byline_word(name))
                add(id, name, "printed byline", 0.8F);
            else if (strict_person(name))
                add(id, name, "name beside the date", 0.58F);
        }
    }

    static bool strict_person(std::string_view line) {
        return line.size() < 40 && looks_like_person(line) && words_of(line).size() <= 4 &&
               !has_word_of(WordKind::desk, line) && !has_word_of(WordKind::job, line) &&
               !find_date(line, {});
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
    NodeId date_line_ = no_node;
    NodeId name_line_ = no_node;
    std::array<NodeId, 4> last_of_rule_ = {};
    std::vector<Candidate> found_;
};

} // namespace

std::vector<Candidate> visible_bylines(const PageReading& reading) {
    return Reader(reading).read();
}

} // namespace newshound
