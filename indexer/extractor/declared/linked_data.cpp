// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/declared/linked_data.hpp"

#include "common/article/date.hpp"
#include "common/text/json_document.hpp"
#include "indexer/extractor/confidence.hpp"
#include "indexer/extractor/declared/linked_data_rules.hpp"
#include "indexer/extractor/declared/loose_json.hpp"
#include "indexer/extractor/declared/own_story.hpp"

#include <algorithm>
#include <array>
#include <deque>
#include <map>
#include <string>
#include <vector>

namespace newshound {
namespace {

constexpr std::size_t most_bytes = 2u << 20;
constexpr std::size_t most_values = 20'000;
// Lists within lists of authors; references may go in a circle.
constexpr int deepest_list = 4;

// One of the object's types ends with `ending`: NewsArticle, ReportageNewsArticle, …
bool is_a(const JsonValue& object, std::string_view ending) {
    const JsonValue type = object["@type"];
    if (!type.is_array()) return type.text().ends_with(ending);
    for (const JsonValue each : type)
        if (each.text().ends_with(ending)) return true;
    return false;
}

template <typename Words>
bool is_any(const JsonValue& object, const Words& words) {
    return std::ranges::any_of(words, [&](std::string_view word) { return is_a(object, word); });
}

class Reader {
  public:
    Reader(NodeId element, Candidates& candidates) : element_(element), candidates_(candidates) {}

    // Takes in a block and finds its article, of the surest kind: one that is the page's own, else
    // the first; others are teasers.
    void take(const JsonValue& root, const OwnStory& own) {
        collect(root);
        for (std::size_t type = 0; type < article_types.size() && !article_.exists(); ++type) {
            for (const JsonValue& each : objects_) {
                if (!is_a(each, article_types[type])) continue;
                const Kinship kinship = own.kinship(address_of(each), headline_of(each));
                if (article_.exists() && (kinship != Kinship::own || kinship_ == Kinship::own))
                    continue;
                article_ = each;
                kinship_ = kinship;
                is_story_ = type < story_types;
            }
        }
    }

    bool has_own_story() const { return is_story_ && kinship_ == Kinship::own; }

    // Of an article of another address and headline, and of one that says neither where another
    // block has the page's `own`, only what it shares with the page counts.
    void offer(bool own) {
        const bool passed = kinship_ == Kinship::other || (own && kinship_ != Kinship::own);
        if (article_.exists() && passed) apply(article_, site_wide_rules);
        if (article_.exists() && !passed) {
            apply(article_, article_rules);
            read_live_entries(article_);
        }
        for (const JsonValue& each : objects_) {
            if (is_a(each, "Page")) apply(each, page_rules, "json-ld page ");
            if (is_a(each, "WebSite")) apply(each, site_rules, "json-ld site ");
            if (is_any(each, organisation_types))
                apply(each, organisation_rules, "json-ld organisation ");
        }
    }

    template <typename Rules>
    void apply(const JsonValue& object, const Rules& rules,
               const std::string& dialect = "json-ld ") {
        for (const LinkedRule& rule : rules) {
            const JsonValue value = object[rule.key];
            if (!value.exists()) continue;
            const std::string name = dialect + std::string(rule.key);
            candidates_.add(rule.fact, read_value(rule.fact, value), name, element_,
                            confidence_of(name, rule.fact));
        }
    }

  private:
    // A LiveBlogPosting's entries become its text, each with the time on its own clock before it.
    void read_live_entries(const JsonValue& blog) {
        const JsonValue entries = blog["liveBlogUpdate"];
        if (!entries.is_array()) return;
        std::string text;
        for (const JsonValue entry : entries) {
            if (!entry.is_object()) continue;
            const std::optional<Date> date = parse_iso_date(entry["datePublished"].text());
            if (date && date->precision >= Precision::minute)
                text += to_iso(*date).substr(to_iso(*date).find('T') + 1, 5) + "\n";
            for (const char* key : {"headline", "articleBody"})
                if (const std::string_view part = entry[key].text(); !part.empty())
                    text += std::string(part) + "\n";
        }
        candidates_.add(Fact::article_body, text, "json-ld liveBlogUpdate", element_,
                        confidence_of("json-ld liveBlogUpdate", Fact::article_body));
    }

    // Objects that speak of this page: at the top, in @graph, or its main entity. Lists of other
    // articles are left alone.
    void collect(const JsonValue& root) {
        std::vector<JsonValue> waiting = {root};
        for (std::size_t at = 0; at < waiting.size() && at < most_values; ++at) {
            const JsonValue value = waiting[at];
            if (value.is_array())
                for (const JsonValue each : value)
                    waiting.push_back(each);
            if (!value.is_object()) continue;
            if (const std::string_view id = value["@id"].text(); !id.empty() && value.size() > 1)
                by_id_.try_emplace(id, value);
            if (value.contains("@type")) objects_.push_back(value);
            for (const char* key : {"@graph", "mainEntity", "mainEntityOfPage", "isPartOf"})
                if (const JsonValue inner = value[key]; inner.exists()) waiting.push_back(inner);
        }
    }

    std::string address_of(const JsonValue& article) const {
        for (const char* key : {"url", "mainEntityOfPage", "@id"})
            if (std::string address = first_of(article[key], {"url", "@id"}); !address.empty())
                return address;
        return {};
    }

    static std::string_view headline_of(const JsonValue& article) {
        const std::string_view headline = article["headline"].text();
        return headline.empty() ? article["name"].text() : headline;
    }

    std::string read_value(Fact fact, const JsonValue& value) const {
        switch (fact) {
        case Fact::authors:
            return names(value);
        case Fact::image:
        case Fact::url:
            return first_of(value, {"url", "@id", "contentUrl"});
        case Fact::keywords:
            return list(value);
        case Fact::language:
            return first_of(value, {"alternateName", "name"});
        default:
            return first_of(value, {"name", "@value", "headline"});
        }
    }

    // A reference {"@id": …} stands for the object that has the id.
    JsonValue resolve(const JsonValue& value) const {
        if (!value.is_object()) return value;
        if (value.size() > 2 || value.contains("name")) return value;
        const auto known = by_id_.find(value["@id"].text());
        return known == by_id_.end() ? value : known->second;
    }

    std::string first_of(const JsonValue& given, std::initializer_list<const char*> keys) const {
        JsonValue value = resolve(given);
        if (value.is_array()) {
            if (value.empty()) return {};
            value = resolve(*value.begin());
        }
        if (!value.is_object()) return std::string(value.text());
        for (const char* key : keys) {
            const JsonValue at = value[key];
            const JsonValue inner = at.is_array() && !at.empty() ? *at.begin() : at;
            if (inner.is_text()) return std::string(inner.text());
        }
        return {};
    }

    // The name of one, or the names that an array in its place or a list lists, one a line.
    std::string name_of(const JsonValue& given, int depth) const {
        const JsonValue author = resolve(given);
        if (!author.is_object()) return first_of(author, {});
        if (depth == deepest_list) return {};
        if (const JsonValue list = author["itemListElement"]; list.exists())
            return names(list, depth + 1);
        if (const JsonValue item = author["item"]; item.exists()) return name_of(item, depth + 1);
        if (const JsonValue name = author["name"]; name.is_array()) {
            std::string lines;
            for (const JsonValue each : name)
                lines += std::string(each.text()) + "\n";
            return lines;
        }
        const std::string whole = first_of(author, {"name", "alternateName"});
        const std::string_view family = author["familyName"].text();
        if (!whole.empty() || family.empty()) return whole;
        return std::string(author["givenName"].text()) + " " + std::string(family);
    }

    // People before organisations: a desk is named only where nobody else is.
    std::string names(const JsonValue& given, int depth = 0) const {
        const JsonValue value = resolve(given);
        if (!value.is_array()) return name_of(value, depth);
        std::string people;
        std::string others;
        for (const JsonValue each : value) {
            const JsonValue author = resolve(each);
            const bool other = author.is_object() && is_any(author, organisation_types);
            const std::string name = name_of(author, depth);
            if (!name.empty()) (other ? others : people) += name + "\n";
        }
        return people.empty() ? others : people;
    }

    std::string list(const JsonValue& value) const {
        if (!value.is_array()) return first_of(value, {"name"});
        std::string lines;
        for (const JsonValue each : value)
            lines += first_of(each, {"name"}) + "\n";
        return lines;
    }

    NodeId element_;
    Candidates& candidates_;
    std::vector<JsonValue> objects_;
    JsonValue article_;
    Kinship kinship_ = Kinship::untold;
    bool is_story_ = false;
    std::map<std::string_view, JsonValue> by_id_;
};

struct Block {
    NodeId element = no_node;
    std::string_view text;
};

std::vector<Block> blocks_of(const HtmlDocument& document) {
    std::vector<Block> blocks;
    std::size_t bytes = 0;
    for (NodeId id = 0; id < document.size(); ++id) {
        if (document[id].tag != Tag::script) continue;
        if (document.attribute(id, "type").find("ld+json") == std::string_view::npos) continue;
        for (NodeId inner = id + 1; inner < document[id].end; ++inner) {
            const std::string_view text = document[inner].text;
            if ((bytes += text.size()) > most_bytes) return blocks;
            blocks.push_back({id, text});
        }
    }
    return blocks;
}

} // namespace

void read_parsely_page(std::string_view json, NodeId element, Candidates& candidates) {
    const JsonDocument read(tidy_json(json));
    const JsonValue root = read.root();
    if (root.is_object()) Reader(element, candidates).apply(root, parsely_rules, "parsely-page ");
}

void read_linked_data(const HtmlDocument& document, Candidates& candidates) {
    const OwnStory own(document);
    std::deque<JsonDocument> documents; // the readers look into them
    std::vector<Reader> readers;
    for (const Block& block : blocks_of(document)) {
        const JsonValue root = documents.emplace_back(tidy_json(block.text)).root();
        if (!root.exists()) continue;
        readers.emplace_back(block.element, candidates).take(root, own);
    }
    const bool found = std::ranges::any_of(readers, &Reader::has_own_story);
    for (Reader& each : readers)
        each.offer(found);
}

} // namespace newshound
