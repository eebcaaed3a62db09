// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/declared/meta_tags.hpp"

#include "common/text/unicode.hpp"
#include "indexer/extractor/confidence.hpp"
#include "indexer/extractor/declared/linked_data.hpp"
#include "indexer/extractor/page/visible_text.hpp"

#include <algorithm>
#include <array>

namespace newshound {
namespace {

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
        candidates.add(Fact::published, content, "meta " + name, id,
                       confidence_of("meta", Fact::published));
    if ((holds_part(name, "author") || holds_part(name, "authors")) &&
        part_among(name, not_names).empty())
        candidates.add(Fact::authors, content, "meta " + name, id,
                       confidence_of("meta", Fact::authors));
}

void read_meta(const HtmlDocument& document, NodeId id, Candidates& candidates) {
    std::string_view content = document.attribute(id, "content");
    if (content.empty()) content = document.attribute(id, "value"); // as some write by mistake
    if (content.empty()) return;
    for (const std::string_view attribute : {"property", "name", "http-equiv"}) {
        const std::string name = to_lower(document.attribute(id, attribute));
        if (name.empty()) continue;
        if (name == "parsely-page") return read_parsely_page(content, id, candidates);
        const auto rows = rows_of_rule("meta " + name);
        if (rows.empty()) {
            read_unknown(name, content, id, candidates);
            continue;
        }
        candidates.add(rows[0].fact, content, rows[0].rule, id, rows[0].value);
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
            candidates.add(Fact::authors, content, "meta twitter:data", id,
                           confidence_of("meta twitter:data", Fact::authors));
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
    if (rel == "canonical")
        candidates.add(Fact::url, address, "link canonical", id,
                       confidence_of("link canonical", Fact::url));
    if (rel == "image_src")
        candidates.add(Fact::image, address, "link image_src", id,
                       confidence_of("link image_src", Fact::image));
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
                           "html lang", id, confidence_of("html lang", Fact::language));
            break;
        }
        default:
            break;
        }
    }
}

} // namespace newshound
