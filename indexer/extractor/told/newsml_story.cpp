// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/told/newsml_story.hpp"

#include "common/text/unicode.hpp"
#include "indexer/extractor/body/paragraphs.hpp"
#include "indexer/extractor/told/nitf_story.hpp"

#include <string>

namespace newshound {
namespace {

constexpr std::string_view format = "newsml";

class NewsmlReader {
  public:
    NewsmlReader(const XmlDocument& document, NodeId item)
        : document_(document), item_(item), item_meta_(document.child(item, "itemMeta")),
          content_meta_(document.child(item, "contentMeta")) {}

    ToldStory read() {
        tell(Fact::title, text(content_meta_, "headline"), "headline");
        tell(Fact::title, text(item_meta_, "title"), "title");
        tell(Fact::description, text(content_meta_, "description"), "description");
        tell_authors();
        tell_dates();
        tell_provider();
        tell(Fact::keywords, names("keyword", {}) + names("subject", "name"), "keyword");
        tell(Fact::language, document_.attribute(document_.child(content_meta_, "language"), "tag"),
             "language");
        tell(Fact::language, document_.attribute(item_, "xml:lang"), "xml:lang");
        tell_content();
        return std::move(story_);
    }

  private:
    void tell(Fact fact, std::string_view value, std::string_view place) {
        if (!value.empty()) story_.tell(fact, value, format, place);
    }

    std::string text(NodeId id, std::string_view name) const {
        return squeeze_space(document_.text(document_.child(id, name)));
    }

    // Of the elements of that name in contentMeta, or of their children `within`, one a line.
    std::string names(std::string_view name, std::string_view within) const {
        std::string lines;
        for (const NodeId id : document_.children(content_meta_, name)) {
            const std::string line =
                within.empty() ? squeeze_space(document_.text(id)) : text(id, within);
            if (!line.empty()) lines.append(line).append("\n");
        }
        return lines;
    }

    void tell_authors() {
        tell(Fact::authors, names("by", {}), "by");
        tell(Fact::authors, names("creator", "name"), "creator");
    }

    void tell_dates() {
        const std::string first = text(item_meta_, "firstCreated");
        const std::string version = text(item_meta_, "versionCreated");
        tell(Fact::published, first, "firstCreated");
        tell(first.empty() ? Fact::published : Fact::updated, version, "versionCreated");
    }

    // By name, or by a code, as "nprov:AFP"; a code that no list of outlets knows names nobody.
    void tell_provider() {
        const NodeId provider = document_.child(item_meta_, "provider");
        tell(Fact::outlet, text(provider, "name"), "provider");
        for (const std::string_view attribute : {"literal", "qcode"}) {
            const std::string_view code = document_.attribute(provider, attribute);
            if (!code.empty())
                return story_.tell_site(code.substr(code.rfind(':') + 1), format, "provider");
        }
        story_.tell_site(text(content_meta_, "creditline"), format, "creditline");
    }

    void tell_content() {
        const NodeId set = document_.child(item_, "contentSet");
        for (const NodeId xml : document_.children(set, "inlineXML")) {
            const NodeId nitf = document_.child(xml, "nitf");
            const NodeId body = document_.first(xml, "body");
            if (nitf != no_node)
                tell_nitf(document_, nitf, story_);
            else if (body != no_node)
                tell(Fact::article_body, paragraphs_of("<div>" + document_.markup(body) + "</div>"),
                     "inlineXML");
        }
        for (const NodeId data : document_.children(set, "inlineData")) {
            const std::string_view type = document_.attribute(data, "contenttype");
            const bool is_text = type.empty() || type.starts_with("text/");
            if (is_text && document_.attribute(data, "encoding").empty())
                tell(Fact::article_body, paragraphs_of(document_.text(data)), "inlineData");
        }
    }

    const XmlDocument& document_;
    NodeId item_;
    NodeId item_meta_;
    NodeId content_meta_;
    ToldStory story_;
};

} // namespace

ToldStory read_newsml_story(const XmlDocument& document, NodeId item) {
    return NewsmlReader(document, item).read();
}

} // namespace newshound
