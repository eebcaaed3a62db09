// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/declared/meta_tags.hpp"

#include "common/text/unicode.hpp"
#include "indexer/extractor/declared/linked_data.hpp"
#include "indexer/extractor/page/visible_text.hpp"

#include <algorithm>
#include <array>

namespace newshound {
namespace {

struct Rule {
    std::string_view name; // of property, name or http-equiv, lower case
    Fact fact;
    float confidence;
};

// Sorted by name. Confidences are estimates: they order the rules, and were checked on real pages
// for the common names alone (og:, article:, author, parsely-, twitter:data).
constexpr auto rules = std::to_array<Rule>({
    {"application-name", Fact::outlet, 0.75F},
    {"article.headline", Fact::title, 0.85F},
    {"article.published", Fact::published, 0.92F},
    {"article.section", Fact::section, 0.85F},
    {"article.updated", Fact::updated, 0.90F},
    {"article:author", Fact::authors, 0.72F},
    {"article:author_name", Fact::authors, 0.85F},
    {"article:modified", Fact::updated, 0.90F},
    {"article:modified_time", Fact::updated, 0.95F},
    {"article:published", Fact::published, 0.92F},
    {"article:published_time", Fact::published, 0.96F},
    {"article:section", Fact::section, 0.92F},
    {"article:tag", Fact::keywords, 0.85F},
    {"article_date_original", Fact::published, 0.92F},
    {"author", Fact::authors, 0.75F},
    {"authors", Fact::authors, 0.85F},
    {"book:author", Fact::authors, 0.60F},
    {"byl", Fact::authors, 0.90F},
    {"byline", Fact::authors, 0.85F},
    {"citation_author", Fact::authors, 0.92F},
    {"citation_authors", Fact::authors, 0.90F},
    {"citation_date", Fact::published, 0.85F},
    {"citation_journal_title", Fact::outlet, 0.85F},
    {"citation_keywords", Fact::keywords, 0.85F},
    {"citation_language", Fact::language, 0.80F},
    {"citation_online_date", Fact::published, 0.90F},
    {"citation_publication_date", Fact::published, 0.88F},
    {"citation_publisher", Fact::outlet, 0.60F},
    {"citation_title", Fact::title, 0.88F},
    {"content-language", Fact::language, 0.90F},
    {"copyright", Fact::outlet, 0.30F},
    {"creation_date", Fact::published, 0.80F},
    {"cxenseparse:author", Fact::authors, 0.88F},
    {"cxenseparse:recs:publishtime", Fact::published, 0.92F},
    {"date", Fact::published, 0.85F},
    {"date-publication", Fact::published, 0.90F},
    {"date.available", Fact::published, 0.85F},
    {"date.created", Fact::published, 0.80F},
    {"date.issued", Fact::published, 0.85F},
    {"date_published", Fact::published, 0.90F},
    {"datemodified", Fact::updated, 0.85F},
    {"datepublished", Fact::published, 0.92F},
    {"dc.coverage", Fact::section, 0.10F},
    {"dc.creator", Fact::authors, 0.80F},
    {"dc.creator.name", Fact::authors, 0.80F},
    {"dc.date", Fact::published, 0.85F},
    {"dc.date.created", Fact::published, 0.85F},
    {"dc.date.issued", Fact::published, 0.90F},
    {"dc.date.modified", Fact::updated, 0.90F},
    {"dc.description", Fact::description, 0.85F},
    {"dc.language", Fact::language, 0.90F},
    {"dc.publisher", Fact::outlet, 0.75F},
    {"dc.subject", Fact::keywords, 0.80F},
    {"dc.title", Fact::title, 0.80F},
    {"dcsext.author", Fact::authors, 0.75F},
    {"dcterms.created", Fact::published, 0.85F},
    {"dcterms.creator", Fact::authors, 0.80F},
    {"dcterms.date", Fact::published, 0.85F},
    {"dcterms.issued", Fact::published, 0.88F},
    {"dcterms.modified", Fact::updated, 0.90F},
    {"dcterms.publisher", Fact::outlet, 0.75F},
    {"dcterms.title", Fact::title, 0.80F},
    {"description", Fact::description, 0.90F},
    {"displaydate", Fact::published, 0.85F},
    {"hdl", Fact::title, 0.85F},
    {"issue_date", Fact::published, 0.80F},
    {"keywords", Fact::keywords, 0.80F},
    {"language", Fact::language, 0.85F},
    {"last-modified", Fact::updated, 0.70F},
    {"lastmod", Fact::updated, 0.85F},
    {"moddate", Fact::updated, 0.80F},
    {"news_keywords", Fact::keywords, 0.90F},
    {"og:article:author", Fact::authors, 0.70F},
    {"og:article:modified_time", Fact::updated, 0.90F},
    {"og:article:published_time", Fact::published, 0.93F},
    {"og:description", Fact::description, 0.92F},
    {"og:image", Fact::image, 0.95F},
    {"og:image:url", Fact::image, 0.90F},
    {"og:locale", Fact::language, 0.88F},
    {"og:pubdate", Fact::published, 0.93F},
    {"og:published_time", Fact::published, 0.93F},
    {"og:site_name", Fact::outlet, 0.97F},
    {"og:title", Fact::title, 0.75F},
    {"og:updated_time", Fact::updated, 0.90F},
    {"og:url", Fact::url, 0.90F},
    {"originalpublicationdate", Fact::published, 0.92F},
    {"page_author", Fact::authors, 0.80F},
    {"parsely-author", Fact::authors, 0.90F},
    {"parsely-image-url", Fact::image, 0.85F},
    {"parsely-link", Fact::url, 0.90F},
    {"parsely-pub-date", Fact::published, 0.93F},
    {"parsely-section", Fact::section, 0.90F},
    {"parsely-tags", Fact::keywords, 0.75F},
    {"parsely-title", Fact::title, 0.85F},
    {"pdate", Fact::published, 0.88F},
    {"ptime", Fact::published, 0.90F},
    {"pub_date", Fact::published, 0.90F},
    {"pubdate", Fact::published, 0.90F},
    {"publication_date", Fact::published, 0.90F},
    {"publicationdate", Fact::published, 0.90F},
    {"publish-date", Fact::published, 0.90F},
    {"publish_date", Fact::published, 0.90F},
    {"publishdate", Fact::published, 0.90F},
    {"published-date", Fact::published, 0.90F},
    {"published_date", Fact::published, 0.90F},
    {"published_time", Fact::published, 0.90F},
    {"publisher", Fact::outlet, 0.70F},
    {"revised", Fact::updated, 0.70F},
    {"rnews:datepublished", Fact::published, 0.92F},
    {"sailthru.author", Fact::authors, 0.88F},
    {"sailthru.date", Fact::published, 0.90F},
    {"sailthru.description", Fact::description, 0.85F},
    {"sailthru.image.full", Fact::image, 0.80F},
    {"sailthru.tags", Fact::keywords, 0.75F},
    {"sailthru.title", Fact::title, 0.85F},
    {"section", Fact::section, 0.85F},
    {"site_name", Fact::outlet, 0.85F},
    {"source", Fact::outlet, 0.50F},
    {"thumbnail", Fact::image, 0.60F},
    {"timestamp", Fact::published, 0.75F},
    {"title", Fact::title, 0.75F},
    {"twitter:creator:name", Fact::authors, 0.60F},
    {"twitter:description", Fact::description, 0.85F},
    {"twitter:image", Fact::image, 0.85F},
    {"twitter:image:src", Fact::image, 0.85F},
    {"twitter:title", Fact::title, 0.70F},
    {"utime", Fact::updated, 0.85F},
    {"vr:published_time", Fact::published, 0.90F},
});

// Names that no table has, by their parts: "w-published-date", "vendor:author".
void read_unknown(const std::string& name, std::string_view content, NodeId id,
                  Candidates& candidates) {
    constexpr auto published =
        std::to_array<std::string_view>({"pubdate", "publication", "publish", "published"});
    constexpr auto not_names =
        std::to_array<std::string_view>({"email", "facebook", "href", "id", "ids", "image", "link",
                                         "twitter", "type", "uri", "url"});
    const bool digit = content.find_first_of("0123456789") != content.npos;
    if (digit && content.size() < 40 && !part_among(name, published).empty())
        candidates.add(Fact::published, content, "meta " + name, id, 0.85F);
    if ((holds_part(name, "author") || holds_part(name, "authors")) &&
        part_among(name, not_names).empty())
        candidates.add(Fact::authors, content, "meta " + name, id, 0.76F);
}

void read_meta(const HtmlDocument& document, NodeId id, Candidates& candidates) {
    const std::string_view content = document.attribute(id, "content");
    if (content.empty()) return;
    for (const std::string_view attribute : {"property", "name", "http-equiv"}) {
        const std::string name = to_lower(document.attribute(id, attribute));
        if (name.empty()) continue;
        if (name == "parsely-page") return read_parsely_page(content, id, candidates);
        const auto rule = std::ranges::lower_bound(rules, std::string_view(name), {}, &Rule::name);
        if (rule == rules.end() || rule->name != name) {
            read_unknown(name, content, id, candidates);
            continue;
        }
        candidates.add(rule->fact, content, "meta " + name, id, rule->confidence);
        return;
    }
}

// A label and its value as cards show them: twitter:label1 "Written by", twitter:data1 the name.
class TwitterCard {
  public:
    void read(const HtmlDocument& document, NodeId id, Candidates& candidates) {
        const std::string_view given = document.attribute(id, "name");
        const std::string name =
            to_lower(given.empty() ? document.attribute(id, "property") : given);
        if (!name.starts_with("twitter:label") && !name.starts_with("twitter:data")) return;
        const std::string_view content = document.attribute(id, "content");
        if (name.starts_with("twitter:label")) {
            const std::string label = to_lower(content);
            const auto* known = std::ranges::find(labels, label);
            number_ = known == labels.end() ? '\0' : name.back();
        } else if (number_ == name.back()) {
            candidates.add(Fact::authors, content, "meta twitter:data", id, 0.85F);
        }
    }

  private:
    static constexpr std::array<std::string_view, 12> labels = {
        "written by",  "verfasst von",   "geschrieben von", "écrit par",
        "escrito por", "scritto da",     "geschreven door", "author",
        "autor",       "napisane przez", "skrevet av",      "написано автором"};
    char number_ = '\0';
};

void read_link(const HtmlDocument& document, NodeId id, Candidates& candidates) {
    const std::string_view rel = document.attribute(id, "rel");
    const std::string_view address = document.attribute(id, "href");
    if (rel == "canonical") candidates.add(Fact::url, address, "link canonical", id, 0.95F);
    if (rel == "image_src") candidates.add(Fact::image, address, "link image_src", id, 0.80F);
}

} // namespace

void read_meta_tags(const HtmlDocument& document, Candidates& candidates) {
    TwitterCard card;
    for (NodeId id = 0; id < document.size(); ++id) {
        switch (document[id].tag) {
        case Tag::meta:
            read_meta(document, id, candidates);
            card.read(document, id, candidates);
            break;
        case Tag::link:
            read_link(document, id, candidates);
            break;
        case Tag::html: {
            const std::string_view lang = document.attribute(id, "lang");
            candidates.add(Fact::language, lang.empty() ? document.attribute(id, "xml:lang") : lang,
                           "html lang", id, 0.97F);
            break;
        }
        default:
            break;
        }
    }
}

} // namespace newshound
