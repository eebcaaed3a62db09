// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/visible_byline.hpp"

#include "indexer/extractor/byline_words.hpp"
#include "indexer/extractor/visible_text.hpp"

#include <algorithm>
#include <array>

namespace newshound {
namespace {

constexpr std::size_t longest_byline = 160; // bytes

constexpr auto class_words = std::to_array<std::string_view>(
    {"author", "authors", "byline", "autor", "autoren", "autorin", "auteur", "autore", "writer",
     "bylines", "fn", "authorname", "contributor", "creator", "journalist", "verfasser", "poster"});
constexpr auto address_words = std::to_array<std::string_view>(
    {"/author/",   "/authors/",     "/autor/",        "/autoren/",     "/auteur/", "/autore/",
     "/autores/",  "/contributor/", "/contributors/", "/staff/",       "/people/", "/profile/",
     "/profil/",   "/by/",          "/journalist/",   "/journalists/", "/writer/", "/writers/",
     "/reporter/", "/columnist/",   "/team/",         "/redakteur/",   "/person/", "/byline/"});
constexpr auto other_places = std::to_array<std::string_view>(
    {"comment", "comments", "related", "sidebar", "footer", "recent", "popular", "teaser", "widget",
     "trending", "latest", "nav", "menu", "recommended", "disqus", "respond"});

class Reader {
  public:
    explicit Reader(const PageReading& reading) : document_(reading.document) {
        heading_ = reading.headline.heading;
        if (!reading.body.kept.empty()) {
            first_ = reading.body.kept.front();
            last_ = reading.body.kept.back();
        }
    }

    std::vector<Candidate> read() {
        for (NodeId id = 0; id < document_.size(); ++id) {
            const Node& node = document_[id];
            if (is_hidden_tag(node.tag)) {
                id = node.end - 1;
                continue;
            }
            if (node.tag == Tag::a) read_link(id);
            if (node.tag == Tag::text)
                read_line(id);
            else if (!node.attributes.empty())
                read_named(id);
        }
        return std::move(found_);
    }

  private:
    bool in_other_place(NodeId id) const {
        for (NodeId up = id; up != no_node; up = document_[up].parent) {
            const Tag tag = document_[up].tag;
            if (tag == Tag::nav || tag == Tag::footer || tag == Tag::aside) return true;
            if (tag == Tag::body || tag == Tag::html) return false;
            for (const std::string_view part : other_places)
                if (has_class_part(document_, up, part)) return true;
        }
        return false;
    }

    float nearness(NodeId id) const {
        const auto distance = [&](NodeId to) {
            return to == no_node ? 1'000'000U : id > to ? id - to : to - id;
        };
        const bool between =
            heading_ != no_node && first_ != no_node && id > heading_ && id < first_;
        const unsigned nodes = std::min(distance(heading_), distance(first_));
        if (between) return 1;
        if (nodes <= 30) return 0.9F;
        if (nodes <= 100) return 0.6F;
        return distance(last_) <= 60 && id > last_ ? 0.5F : 0.15F;
    }

    // Neighbours of one rule make one list.
    void add(NodeId id, std::string_view value, std::string_view rule, float base) {
        if (value.size() > longest_byline || value.size() < 3 || in_other_place(id)) return;
        const float confidence = base * (0.4F + 0.6F * nearness(id));
        if (!found_.empty()) {
            for (auto at = found_.rbegin(); at != found_.rend() && at != found_.rbegin() + 4;
                 ++at) {
                if (at->rule != rule || id - last_of(*at) > 40) continue;
                at->value += "\n" + std::string(value);
                return;
            }
        }
        found_.push_back({Fact::authors, std::string(value), std::string(rule), id, confidence});
    }

    NodeId last_of(const Candidate& candidate) const { return candidate.element; }

    void read_link(NodeId id) {
        const std::string_view rel = document_.attribute(id, "rel");
        const std::string text = visible_text(document_, id, longest_byline + 1);
        if (text.empty()) return;
        if (holds_part(rel, "author")) return add(id, text, "rel=author", 0.86F);
        const std::string_view address = document_.attribute(id, "href");
        for (const std::string_view word : address_words)
            if (address.find(word) != address.npos && looks_like_person(text))
                return add(id, text, "author link", 0.82F);
    }

    void read_named(NodeId id) {
        const std::string_view names = document_.attribute(id, "class");
        const std::string_view own = document_.attribute(id, "id");
        for (const std::string_view word : class_words) {
            if (!holds_part(names, word) && !holds_part(own, word)) continue;
            // The innermost element counts.
            add(id, visible_text(document_, id, longest_byline + 1),
                "element named " + std::string(word), word == "fn" ? 0.7F : 0.8F);
            return;
        }
    }

    // "By Jane Roe", or "By" with the names in the elements behind it.
    void read_line(NodeId id) {
        const std::string_view text = document_[id].text;
        if (text.size() > 400 || text.size() < 2) return;
        const std::string line = squeezed(text);
        const std::size_t lead = byline_word(line);
        if (!lead) return;
        if (lead < line.size()) return add(id, line, "printed byline", 0.84F);
        NodeId block = document_[id].parent;
        while (block != no_node && is_inline_tag(document_[block].tag))
            block = document_[block].parent;
        if (block == no_node) return;
        const std::string whole = visible_text(document_, block, longest_byline + 1);
        if (const std::size_t at = whole.find(line); at != whole.npos)
            add(id, std::string_view(whole).substr(at), "printed byline", 0.84F);
    }

    const HtmlDocument& document_;
    NodeId heading_ = no_node;
    NodeId first_ = no_node;
    NodeId last_ = no_node;
    std::vector<Candidate> found_;
};

} // namespace

std::vector<Candidate> visible_bylines(const PageReading& reading) {
    return Reader(reading).read();
}

} // namespace newshound
