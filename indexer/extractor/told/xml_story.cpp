// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/told/xml_story.hpp"

#include "indexer/extractor/page/xml_document.hpp"
#include "indexer/extractor/told/alto_story.hpp"
#include "indexer/extractor/told/feed_story.hpp"
#include "indexer/extractor/told/newsml_story.hpp"
#include "indexer/extractor/told/nitf_story.hpp"

#include <string>

namespace newshound {

std::optional<ToldStory> read_xml_story(std::string_view xml) {
    const XmlDocument document(xml);
    if (document.root() == no_node) return std::nullopt;
    const std::string& root = document[document.root()].name;
    if (root == "rss" || root == "RDF" || root == "feed") return read_feed_story(document);
    if (root == "alto") return read_alto_story(document);
    if (root == "newsItem") return read_newsml_story(document, document.root());
    if (root == "newsMessage") {
        const NodeId item = document.first(document.root(), "newsItem");
        return item == no_node ? ToldStory{} : read_newsml_story(document, item);
    }
    if (root == "nitf") {
        ToldStory story;
        tell_nitf(document, document.root(), story);
        return story;
    }
    return std::nullopt;
}

} // namespace newshound
