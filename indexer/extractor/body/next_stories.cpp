// SPDX-License-Identifier: GPL-3.0-or-later
// Behind the page's headline, boxes with a headline and a sign of their own (a byline, a date, an
// address) are stories beside it. Those that end the page, with nothing of its own story behind or
// between them, are appended ones and left; others may be told by the story, but what signs them
// does not sign it. Entries of a live blog look alike: their sign is a clock, or their list is
// called so.
#include "indexer/extractor/body/next_stories.hpp"

#include "indexer/extractor/body/live_entries.hpp"
#include "indexer/extractor/dates/date_text.hpp"
#include "indexer/extractor/page/visible_text.hpp"

#include <algorithm>
#include <array>

namespace newshound {
namespace {

constexpr float kept = 0.5F;
constexpr std::uint32_t story_told = 60; // words
constexpr std::uint32_t story_begun = 20;
constexpr std::uint32_t most_behind = 15; // words: a line of furniture that was kept

bool is_heading(Tag tag) {
    return tag == Tag::h1 || tag == Tag::h2 || tag == Tag::h3;
}

enum class Sign { none, clock, date, byline, address };

// What stands around the headline `from` of a box. A box about the author may end a part of a
// story, too.
Sign sign_of(const HtmlDocument& document, NodeId box, NodeId from) {
    constexpr NodeId near = 40; // nodes
    constexpr auto dates =
        std::to_array<std::string_view>({"date", "datum", "fecha", "published", "timestamp"});
    for (const char* name : {"data-url", "data-href", "data-permalink", "data-path"})
        if (document.has_attribute(box, name)) return Sign::address;
    const NodeId end = std::min(document[box].end, from + near);
    Sign sign = Sign::none;
    for (NodeId id = std::max(box + 1, from - std::min(from, near)); id < end; ++id) {
        const bool named = !document[id].attributes.empty();
        const std::string_view names = document.attribute(id, "class");
        const std::string_view property = document.attribute(id, "itemprop");
        if (named && (holds_part(names, "byline") || holds_part(property, "author") ||
                      holds_part(document.attribute(id, "rel"), "author")))
            return Sign::byline;
        if (sign == Sign::date || (document[id].tag != Tag::time && !named)) continue;
        if (document[id].tag != Tag::time && part_among(names, dates).empty() &&
            part_among(property, dates).empty())
            continue;
        const std::string line = visible_text(document, id, 60);
        sign = is_time_line(line) && !find_date(line, {}) ? Sign::clock : Sign::date;
    }
    return sign;
}

struct Box {
    NodeId id = no_node; // no_node = none
    Sign sign = Sign::none;
    bool whole = false; // a story of its own, and no part of one
};

class NextStories {
  public:
    NextStories(const HtmlDocument& document, const TextBlocks& blocks, NodeId heading,
                std::span<float> probabilities)
        : document_(document), blocks_(blocks), heading_(heading), probabilities_(probabilities) {
        for (std::size_t i = 0; i < blocks.size(); ++i)
            words_before_.push_back(words_before_.back() +
                                    (probabilities[i] >= kept ? blocks[i].words : 0));
    }

    std::vector<NodeId> leave() {
        find_boxes();
        std::vector<NodeId> all;
        if (are_entries()) return all;
        // From the end, as long as nothing of the page's own story is behind.
        std::uint32_t end = words_before_.back();
        bool last = true;
        for (auto box = boxes_.rbegin(); box != boxes_.rend(); ++box) {
            all.push_back(box->id);
            last &=
                words_up_to(box->id) >= story_told && end - words_up_to_end(box->id) <= most_behind;
            end = words_up_to(box->id);
            if (last && box->whole) leave(box->id);
        }
        std::ranges::reverse(all);
        return all;
    }

  private:
    // Of blocks that are kept.
    std::uint32_t words_up_to(NodeId id) const { return words_before_[blocks_.before(id)]; }
    std::uint32_t words_up_to_end(NodeId box) const {
        return words_before_[blocks_.before(document_[box].end)];
    }
    std::uint32_t words_in(NodeId box) const { return words_up_to_end(box) - words_up_to(box); }

    bool holds_heading(NodeId box) const {
        return box <= heading_ && heading_ < document_[box].end;
    }

    // The innermost element called so that has the page's headline.
    NodeId own(Tag tag) const {
        NodeId at = document_[heading_].parent;
        while (at != no_node && document_[at].tag != tag)
            at = document_[at].parent;
        return at;
    }

    // A box behind the page's headline is the equal of the page's own story where that has ended
    // in an <article> or <main> of its own, or where the box has a headline as high or an address.
    // The parts of a round-up and the reviews below a story are signed, too.
    bool is_equal(NodeId box, NodeId headline, Sign sign) const {
        if (const NodeId article = own(Tag::article); article != no_node)
            return document_[article].end <= box;
        if (const NodeId main = own(Tag::main); main != no_node && document_[main].end <= box)
            return true;
        const Tag tag = document_[headline].tag;
        return sign == Sign::address || tag == Tag::h1 || tag == document_[heading_].tag;
    }

    void find_boxes() {
        for (NodeId id = document_[heading_].end; id < document_.size(); ++id) {
            if (words_up_to(id) < story_begun) continue;
            const Tag tag = document_[id].tag;
            Box box;
            if (tag == Tag::h1) {
                box = box_of_story(id);
                has_sections_ |= box.id == no_node;
            } else if (tag == Tag::article || tag == Tag::section || tag == Tag::aside) {
                box = signed_box(id);
            }
            // What holds most of the text, early on, is the story below its opening.
            if (box.id == no_node ||
                (words_up_to(box.id) < story_told && 2 * words_in(box.id) > words_before_.back()))
                continue;
            boxes_.push_back(box);
            id = document_[box.id].end - 1;
        }
    }

    // The largest box around a second <h1> that holds nothing of what was told before it; none
    // where the headline stands among the story's own paragraphs.
    Box box_of_story(NodeId h1) const {
        NodeId box = no_node;
        const std::uint32_t told = words_up_to(h1);
        for (NodeId at = document_[h1].parent; at != no_node && !holds_heading(at);
             at = document_[at].parent) {
            if (words_up_to(at) < told) break;
            box = at;
        }
        if (box == no_node || words_in(box) == 0) return {};
        const Sign sign = sign_of(document_, box, h1);
        const bool article = document_[box].tag == Tag::article;
        if (!article && (has_sections_ || sign == Sign::none)) return {};
        const bool signed_one = sign == Sign::byline || sign == Sign::address;
        return {box, sign, (article || signed_one) && is_equal(box, h1, sign)};
    }

    Box signed_box(NodeId box) const {
        constexpr auto own =
            std::to_array<std::string_view>({"author", "authors", "autor", "bio", "byline"});
        if (!part_among(document_.attribute(box, "class"), own).empty()) return {};
        const bool article = document_[box].tag == Tag::article;
        constexpr NodeId most = 2000; // nodes that are looked at
        NodeId headline = no_node;
        const NodeId end = std::min(document_[box].end, box + most);
        for (NodeId id = box + 1; id < end && (!article || headline == no_node); ++id) {
            if (!article && document_[id].tag == Tag::article) return {};
            if (headline == no_node && is_heading(document_[id].tag)) headline = id;
        }
        if (headline == no_node) return {};
        const Sign sign = sign_of(document_, box, headline);
        if (sign == Sign::none) return {};
        return {box, sign, article && is_equal(box, headline, sign)};
    }

    bool are_entries() const {
        constexpr auto names = std::to_array<std::string_view>(
            {"chronology", "live", "liveblog", "liveticker", "ticker", "timeline", "updates"});
        if (boxes_.size() < 2) return false;
        if (std::ranges::all_of(boxes_, [](const Box& box) { return box.sign == Sign::clock; }))
            return true;
        for (NodeId at = boxes_.front().id; at != no_node; at = document_[at].parent)
            if (boxes_.back().id < document_[at].end && !document_[at].attributes.empty() &&
                (!part_among(document_.attribute(at, "class"), names).empty() ||
                 !part_among(document_.attribute(at, "id"), names).empty()))
                return true;
        return false;
    }

    void leave(NodeId box) {
        const std::uint32_t end = blocks_.before(document_[box].end);
        for (std::uint32_t i = blocks_.before(box); i < end; ++i)
            probabilities_[i] = 0;
    }

    const HtmlDocument& document_;
    const TextBlocks& blocks_;
    const NodeId heading_;
    std::span<float> probabilities_;
    std::vector<std::uint32_t> words_before_ = {0}; // kept, before each block
    std::vector<Box> boxes_;                        // in document order
    bool has_sections_ = false;                     // <h1> above parts of the story
};

} // namespace

std::vector<NodeId> leave_next_stories(const HtmlDocument& document, const TextBlocks& blocks,
                                       NodeId heading, std::span<float> probabilities) {
    if (heading == no_node) return {};
    return NextStories(document, blocks, heading, probabilities).leave();
}

} // namespace newshound
