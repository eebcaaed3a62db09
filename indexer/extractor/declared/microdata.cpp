// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/declared/microdata.hpp"

#include "indexer/extractor/confidence.hpp"
#include "indexer/extractor/page/visible_text.hpp"

#include <algorithm>
#include <array>

namespace newshound {
namespace {

struct Rule {
    std::string_view name;
    Fact fact;
};

constexpr auto properties = std::to_array<Rule>({
    {"headline", Fact::title},
    {"datePublished", Fact::published},
    {"dateCreated", Fact::published},
    {"dateModified", Fact::updated},
    {"author", Fact::authors},
    {"creator", Fact::authors},
    {"publisher", Fact::outlet},
    {"articleSection", Fact::section},
    {"keywords", Fact::keywords},
    {"description", Fact::description},
    {"image", Fact::image},
    {"inLanguage", Fact::language},
});

constexpr auto classes = std::to_array<Rule>({
    {"entry-title", Fact::title},
    {"published", Fact::published},
    {"dtpublished", Fact::published},
    {"dt-published", Fact::published},
    {"updated", Fact::updated},
    {"source-org", Fact::outlet},
});

// Kinds of things on a news page that are not its article.
constexpr auto other_types = std::to_array<std::string_view>(
    {"Comment", "UserComments", "Person", "Organization", "ImageObject", "BreadcrumbList",
     "ListItem", "Review", "AggregateRating", "Product", "WPSideBar", "WPFooter", "WPHeader",
     "SiteNavigationElement", "VideoObject", "ItemList", "Event", "PostalAddress", "Offer"});

std::string_view type_name(std::string_view itemtype) {
    while (itemtype.ends_with('/'))
        itemtype.remove_suffix(1);
    return itemtype.substr(itemtype.rfind('/') + 1);
}

bool holds_word(std::string_view list, std::string_view word) {
    for (std::size_t at = list.find(word); at != list.npos; at = list.find(word, at + 1)) {
        const std::size_t end = at + word.size();
        if ((at == 0 || list[at - 1] == ' ') && (end == list.size() || list[end] == ' '))
            return true;
    }
    return false;
}

// Of most lists of classes none is asked for.
bool names_class(std::string_view list) {
    for (std::size_t start = 0; start < list.size();) {
        const std::size_t end = std::min(list.find(' ', start), list.size());
        const std::string_view word = list.substr(start, end - start);
        if (std::ranges::find(classes, word, &Rule::name) != classes.end()) return true;
        start = end + 1;
    }
    return false;
}

class Reader {
  public:
    Reader(const HtmlDocument& document, Candidates& candidates)
        : document_(document), candidates_(candidates) {}

    void read() {
        for (NodeId id = 0; id < document_.size(); ++id) {
            const Node& node = document_[id];
            if (node.attributes.empty()) continue;
            if (skip_until_ > id) {
                continue;
            }
            if (enters_other(id)) continue;
            read_properties(id);
            read_classes(id);
            read_category(id);
        }
    }

  private:
    // Passes over comments and other things: their properties are not the article's.
    bool enters_other(NodeId id) {
        const std::string_view type = type_name(document_.attribute(id, "itemtype"));
        const bool property = document_.has_attribute(id, "itemprop");
        const bool other = std::ranges::find(other_types, type) != other_types.end();
        const bool second =
            type.ends_with("Article") && article_ != no_node && id >= document_[article_].end;
        if (type.ends_with("Article") && article_ == no_node) article_ = id;
        if (property) {
            // The thing is a property's value: its own properties are read as that value.
            if (other) read_properties(id);
            if (other) skip_until_ = document_[id].end;
            return other;
        }
        if (!other && !second) return false;
        skip_until_ = document_[id].end;
        return true;
    }

    void read_properties(NodeId id) {
        std::string_view names = document_.attribute(id, "itemprop");
        if (names.empty()) names = document_.attribute(id, "property");
        if (names.empty()) return;
        if (document_[id].tag == Tag::meta && !document_.has_attribute(id, "itemprop")) return;
        for (const Rule& rule : properties) {
            if (!holds_word(names, rule.name) &&
                !holds_word(names, std::string("schema:").append(rule.name)))
                continue;
            add("itemprop ", rule, id);
        }
    }

    void add(const std::string& where, const Rule& rule, NodeId id) {
        const std::string name = where + std::string(rule.name);
        candidates_.add(rule.fact, value_of(id, rule.fact), name, id,
                        confidence_of(name, rule.fact));
    }

    void read_classes(NodeId id) {
        const std::string_view names = document_.attribute(id, "class");
        if (names.empty() || names.size() > 300 || !names_class(names)) return;
        for (const Rule& rule : classes) {
            if (!holds_word(names, rule.name)) continue;
            add("class ", rule, id);
        }
    }

    // <a rel="category tag" href="…">World</a>, as weblogs mark the story's own category.
    void read_category(NodeId id) {
        constexpr std::size_t longest = 60; // bytes
        if (document_[id].tag != Tag::a || !holds_word(document_.attribute(id, "rel"), "category"))
            return;
        const std::string name = visible_text(document_, id, longest + 1);
        if (name.size() <= longest)
            candidates_.add(Fact::section, name, "rel=category", id,
                            confidence_of("rel=category", Fact::section));
    }

    std::string value_of(NodeId id, Fact fact) const {
        const std::string_view content = document_.attribute(id, "content");
        if (!content.empty()) return std::string(content);
        const bool date = fact == Fact::published || fact == Fact::updated;
        if (const std::string_view time = document_.attribute(id, "datetime");
            date && !time.empty())
            return std::string(time);
        if (date || fact == Fact::authors || fact == Fact::outlet) {
            if (std::string inner = inner_value(id, date); !inner.empty()) return inner;
        }
        if (fact == Fact::image) return std::string(document_.attribute(id, "src"));
        return visible_text(document_, id, 400);
    }

    // <abbr class="published" title="2010-…">, <span itemprop="author"><span itemprop="name">…
    std::string inner_value(NodeId id, bool date) const {
        const NodeId end = std::min(document_[id].end, id + longest_value);
        for (NodeId at = date ? id : id + 1; at < end; ++at) {
            if (document_[at].attributes.empty()) continue;
            if (date) {
                for (const std::string_view name : {"datetime", "title", "content"}) {
                    const std::string_view value = document_.attribute(at, name);
                    if (value.size() >= 8 && value.find_first_of("0123456789") != value.npos)
                        return std::string(value);
                }
            } else if (document_.attribute(at, "itemprop") == "name" ||
                       document_.attribute(at, "property") == "name") {
                const std::string_view content = document_.attribute(at, "content");
                return content.empty() ? visible_text(document_, at, 200) : std::string(content);
            }
        }
        return {};
    }

    static constexpr NodeId longest_value = 100; // nodes of a property that are looked at

    const HtmlDocument& document_;
    Candidates& candidates_;
    NodeId skip_until_ = 0;
    NodeId article_ = no_node;
};

} // namespace

void read_microdata(const HtmlDocument& document, Candidates& candidates) {
    Reader(document, candidates).read();
}

} // namespace newshound
