// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/declared/linked_data.hpp"

#include "common/article/date.hpp"
#include "indexer/extractor/confidence.hpp"
#include "indexer/extractor/declared/loose_json.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <map>

namespace newshound {
namespace {

using Json = nlohmann::json;

constexpr std::size_t most_bytes = 2u << 20;
constexpr std::size_t most_values = 20'000;

struct Rule {
    std::string_view key;
    Fact fact;
};

// Of the article itself.
constexpr std::array<Rule, 18> article_rules = {{
    {"headline", Fact::title},
    {"name", Fact::title},
    {"datePublished", Fact::published},
    {"dateCreated", Fact::published},
    {"coverageStartTime", Fact::published},
    {"uploadDate", Fact::published},
    {"dateModified", Fact::updated},
    {"author", Fact::authors},
    {"creator", Fact::authors},
    {"publisher", Fact::outlet},
    {"inLanguage", Fact::language},
    {"articleSection", Fact::section},
    {"keywords", Fact::keywords},
    {"description", Fact::description},
    {"image", Fact::image},
    {"articleBody", Fact::article_body},
    {"mainEntityOfPage", Fact::url},
    {"url", Fact::url},
}};
constexpr std::array<Rule, 8> page_rules = {{
    {"headline", Fact::title},
    {"name", Fact::title},
    {"datePublished", Fact::published},
    {"dateModified", Fact::updated},
    {"author", Fact::authors},
    {"inLanguage", Fact::language},
    {"description", Fact::description},
    {"url", Fact::url},
}};
constexpr std::array<Rule, 7> parsely_rules = {{
    {"title", Fact::title},
    {"author", Fact::authors},
    {"authors", Fact::authors},
    {"pub_date", Fact::published},
    {"section", Fact::section},
    {"link", Fact::url},
    {"image_url", Fact::image},
}};
constexpr std::array<Rule, 1> site_rules = {{{"name", Fact::outlet}}};
constexpr std::array<Rule, 1> organisation_rules = {{{"name", Fact::outlet}}};

std::string_view text_of(const Json& value) {
    return value.is_string() ? std::string_view(value.get_ref<const std::string&>())
                             : std::string_view();
}

std::string_view text_at(const Json& object, const char* key) {
    const auto at = object.find(key);
    return at == object.end() ? std::string_view() : text_of(*at);
}

// One of the object's types ends with `ending`: NewsArticle, ReportageNewsArticle, …
bool is_a(const Json& object, std::string_view ending) {
    const auto type = object.find("@type");
    if (type == object.end()) return false;
    if (!type->is_array()) return text_of(*type).ends_with(ending);
    return std::ranges::any_of(*type,
                               [&](const Json& each) { return text_of(each).ends_with(ending); });
}

template <typename Words>
bool is_any(const Json& object, const Words& words) {
    return std::ranges::any_of(words, [&](std::string_view word) { return is_a(object, word); });
}

constexpr std::array<std::string_view, 9> article_types = {
    "Article",     "BlogPosting",    "Posting", "Report",      "Recipe",
    "VideoObject", "PodcastEpisode", "Review",  "CreativeWork"};
constexpr std::array<std::string_view, 3> organisation_types = {"Organization", "Newspaper",
                                                                "Corporation"};

class Reader {
  public:
    Reader(NodeId element, Candidates& candidates) : element_(element), candidates_(candidates) {}

    void read(const Json& root) {
        collect(root);
        // The first article counts, of the surest kind; others are teasers.
        for (const std::string_view type : article_types) {
            const auto article =
                std::ranges::find_if(objects_, [&](const Json* each) { return is_a(*each, type); });
            if (article == objects_.end()) continue;
            apply(**article, article_rules);
            read_live_entries(**article);
            break;
        }
        for (const Json* each : objects_) {
            if (is_a(*each, "Page")) apply(*each, page_rules, "json-ld page ");
            if (is_a(*each, "WebSite")) apply(*each, site_rules, "json-ld site ");
            if (is_any(*each, organisation_types))
                apply(*each, organisation_rules, "json-ld organisation ");
        }
    }

    template <typename Rules>
    void apply(const Json& object, const Rules& rules, const std::string& dialect = "json-ld ") {
        for (const Rule& rule : rules) {
            const auto value = object.find(rule.key);
            if (value == object.end()) continue;
            const std::string name = dialect + std::string(rule.key);
            candidates_.add(rule.fact, read_value(rule.fact, *value), name, element_,
                            confidence_of(name, rule.fact));
        }
    }

  private:
    // A LiveBlogPosting's entries become its text, each with the time on its own clock before it.
    void read_live_entries(const Json& blog) {
        const auto entries = blog.find("liveBlogUpdate");
        if (entries == blog.end() || !entries->is_array()) return;
        std::string text;
        for (const Json& entry : *entries) {
            if (!entry.is_object()) continue;
            const std::optional<Date> date = parse_iso_date(text_at(entry, "datePublished"));
            if (date && date->precision >= Precision::minute)
                text += to_iso(*date).substr(to_iso(*date).find('T') + 1, 5) + "\n";
            for (const char* key : {"headline", "articleBody"})
                if (const std::string_view part = text_at(entry, key); !part.empty())
                    text += std::string(part) + "\n";
        }
        candidates_.add(Fact::article_body, text, "json-ld liveBlogUpdate", element_,
                        confidence_of("json-ld liveBlogUpdate", Fact::article_body));
    }

    // Objects that speak of this page: at the top, in @graph, or its main entity. Lists of other
    // articles are left alone.
    void collect(const Json& root) {
        std::vector<const Json*> waiting = {&root};
        for (std::size_t at = 0; at < waiting.size() && at < most_values; ++at) {
            const Json& value = *waiting[at];
            if (value.is_array())
                for (const Json& each : value)
                    waiting.push_back(&each);
            if (!value.is_object()) continue;
            if (const std::string_view id = text_at(value, "@id"); !id.empty() && value.size() > 1)
                by_id_.try_emplace(id, &value);
            if (value.contains("@type")) objects_.push_back(&value);
            for (const char* key : {"@graph", "mainEntity", "mainEntityOfPage", "isPartOf"})
                if (const auto inner = value.find(key); inner != value.end())
                    waiting.push_back(&*inner);
        }
    }

    std::string read_value(Fact fact, const Json& value) const {
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
    const Json& resolve(const Json& value) const {
        if (!value.is_object()) return value;
        if (value.size() > 2 || value.contains("name")) return value;
        const auto known = by_id_.find(text_at(value, "@id"));
        return known == by_id_.end() ? value : *known->second;
    }

    std::string first_of(const Json& given, std::initializer_list<const char*> keys) const {
        const Json* value = &resolve(given);
        if (value->is_array()) {
            if (value->empty()) return {};
            value = &resolve(value->front());
        }
        if (!value->is_object()) return std::string(text_of(*value));
        for (const char* key : keys) {
            const auto at = value->find(key);
            if (at == value->end()) continue;
            const Json& inner = at->is_array() && !at->empty() ? at->front() : *at;
            if (inner.is_string()) return inner.get<std::string>();
        }
        return {};
    }

    // People before organisations: a desk is named only where nobody else is.
    std::string names(const Json& given) const {
        const Json& value = resolve(given);
        if (!value.is_array()) return first_of(value, {"name", "alternateName"});
        std::string people;
        std::string others;
        for (const Json& each : value) {
            const Json& author = resolve(each);
            const bool other = author.is_object() && is_any(author, organisation_types);
            const std::string name = first_of(author, {"name", "alternateName"});
            if (!name.empty()) (other ? others : people) += name + "\n";
        }
        return people.empty() ? others : people;
    }

    std::string list(const Json& value) const {
        if (!value.is_array()) return first_of(value, {"name"});
        std::string lines;
        for (const Json& each : value)
            lines += first_of(each, {"name"}) + "\n";
        return lines;
    }

    NodeId element_;
    Candidates& candidates_;
    std::vector<const Json*> objects_;
    std::map<std::string_view, const Json*> by_id_;
};

} // namespace

void read_linked_data(std::string_view json, NodeId element, Candidates& candidates) {
    const Json root = Json::parse(tidy_json(json), nullptr, false);
    if (!root.is_discarded()) Reader(element, candidates).read(root);
}

void read_parsely_page(std::string_view json, NodeId element, Candidates& candidates) {
    const Json root = Json::parse(tidy_json(json), nullptr, false);
    if (root.is_object()) Reader(element, candidates).apply(root, parsely_rules, "parsely-page ");
}

void read_linked_data(const HtmlDocument& document, Candidates& candidates) {
    std::size_t bytes = 0;
    for (NodeId id = 0; id < document.size(); ++id) {
        if (document[id].tag != Tag::script) continue;
        if (document.attribute(id, "type").find("ld+json") == std::string_view::npos) continue;
        for (NodeId inner = id + 1; inner < document[id].end; ++inner) {
            const std::string_view text = document[inner].text;
            if ((bytes += text.size()) > most_bytes) return;
            read_linked_data(text, id, candidates);
        }
    }
}

} // namespace newshound
