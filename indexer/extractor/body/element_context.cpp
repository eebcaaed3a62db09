// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/body/element_context.hpp"

#include "common/text/hash_table.hpp"
#include "indexer/extractor/body/markup_words.hpp"
#include "indexer/extractor/body/text_blocks.hpp"

#include <algorithm>
#include <functional>
#include <string>

namespace newshound {
namespace {

std::uint32_t surrounding_of(Tag tag) {
    switch (tag) {
    case Tag::article:
        return in_article;
    case Tag::main:
        return in_main;
    case Tag::aside:
        return in_aside;
    case Tag::header:
        return in_header;
    case Tag::footer:
        return in_footer;
    case Tag::nav:
        return in_nav;
    case Tag::form:
        return in_form;
    case Tag::figure:
        return in_figure;
    case Tag::figcaption:
        return in_caption;
    case Tag::table:
        return in_table;
    case Tag::ul:
    case Tag::ol:
    case Tag::li:
        return in_list;
    case Tag::blockquote:
        return in_quote;
    case Tag::h1:
    case Tag::h2:
    case Tag::h3:
    case Tag::h4:
    case Tag::h5:
    case Tag::h6:
        return in_heading;
    case Tag::a:
        return in_link;
    case Tag::button:
    case Tag::label:
        return in_button;
    case Tag::dl:
    case Tag::details:
        return in_definition;
    default:
        return 0;
    }
}

// "comments", "Kommentare", "commenti", "comentarios", "reacties" and the name of a service that
// half the web uses; without the first letter, which may be a capital.
bool says_comments(std::string_view name) {
    for (std::size_t at = 0; at + 1 < name.size(); ++at) {
        const char first = name[at];
        const char second = name[at + 1];
        if (!((first == 'o' && second == 'm') || (first == 'i' && second == 's') ||
              (first == 'e' && second == 'a')))
            continue; // seldom are there more
        const std::string_view rest = name.substr(at);
        for (const std::string_view word : {"omment", "isqus", "omentario", "eactie"})
            if (rest.starts_with(word)) return true;
    }
    return false;
}

bool is_comment_box(const HtmlDocument& document, NodeId id) {
    switch (document[id].tag) {
    case Tag::div:
    case Tag::section:
    case Tag::ul:
    case Tag::ol:
    case Tag::li:
    case Tag::td:
    case Tag::table:
    case Tag::aside:
    case Tag::dl:
    case Tag::blockquote:
        return says_comments(document.attribute(id, "id")) ||
               says_comments(document.attribute(id, "class"));
    default:
        return false;
    }
}

// Which elements of one parent look alike.
std::uint64_t likeness(const HtmlDocument& document, NodeId id) {
    const std::hash<std::string_view> hash;
    std::uint64_t key = document[id].parent * 0x9E3779B97F4A7C15ULL;
    key = (key ^ hash(document[id].name)) * 0x9E3779B97F4A7C15ULL;
    return (key ^ hash(document.attribute(id, "class"))) * 0x9E3779B97F4A7C15ULL;
}

std::vector<std::uint32_t> count_likes(const HtmlDocument& document) {
    std::vector<std::uint32_t> counts(document.size());
    std::vector<std::uint64_t> keys(document.size());
    HashTable<std::uint32_t> groups(document.size() / 8);
    for (NodeId id = 1; id < document.size(); ++id) {
        if (!makes_block(document[id]) || document[id].end == id + 1) continue;
        keys[id] = likeness(document, id);
        ++*groups.try_emplace(keys[id], 0).first;
    }
    for (NodeId id = 1; id < document.size(); ++id) {
        if (keys[id] != 0) counts[id] = *groups.find(keys[id]);
    }
    return counts;
}

struct MarkupWeight {
    float near = 0;
    float far = 0;
};

// Weighs elements; those that are named alike only once.
class Weigher {
  public:
    Weigher(const HtmlDocument& document, const WordWeights& words)
        : document_(document), words_(words) {}

    MarkupWeight weigh(NodeId id) {
        const auto [known, is_new] = known_.try_emplace(key(id), {});
        if (!is_new) return *known;
        hashes_.clear();
        append_markup_words(document_, id, hashes_);
        MarkupWeight weight;
        for (const std::uint32_t hash : hashes_) {
            weight.near += words_[placed(hash, WordPlace::near)];
            weight.far += words_[placed(hash, WordPlace::far)];
        }
        return *known = weight;
    }

  private:
    std::uint64_t key(NodeId id) const {
        const std::hash<std::string_view> hash;
        const Node& node = document_[id];
        std::uint64_t sum = hash(node.name);
        for (const Attribute& each : node.attributes) {
            if (names_a_purpose(each.name)) {
                sum = (sum ^ hash(each.value)) * 0x9E3779B97F4A7C15ULL + each.name.size();
            }
        }
        return sum;
    }

    const HtmlDocument& document_;
    const WordWeights& words_;
    HashTable<MarkupWeight> known_;
    std::vector<std::uint32_t> hashes_;
};

} // namespace

ElementContexts::ElementContexts(const HtmlDocument& document, const WordWeights& words)
    : contexts_(document.size()) {
    Weigher weigher(document, words);
    const std::vector<std::uint32_t> likes = count_likes(document);
    for (NodeId id = 1; id < document.size(); ++id) {
        const Node& node = document[id];
        ElementContext& context = contexts_[id];
        context = contexts_[node.parent];
        if (likes[node.parent] > context.repeats) {
            context.repeats = likes[node.parent];
            context.repeated = node.parent;
        }
        if (node.tag == Tag::text || node.tag == Tag::comment) continue;
        context.surroundings |= surrounding_of(node.tag);
        if (is_comment_box(document, id)) context.surroundings |= in_comments;
        ++context.depth;
        const auto [near, far] = weigher.weigh(id);
        context.near += near;
        context.far += far;
        context.lowest = std::min(context.lowest, far);
        context.highest = std::max(context.highest, far);
    }
}

} // namespace newshound
