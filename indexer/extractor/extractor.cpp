// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/extractor.hpp"

#include "common/text/unicode.hpp"
#include "indexer/extractor/charset.hpp"
#include "indexer/extractor/html_document.hpp"
#include "indexer/extractor/main_text.hpp"
#include "indexer/extractor/page_limits.hpp"

namespace newshound {
namespace {

void read_title(const HtmlDocument& document, Article& article) {
    for (NodeId id = 0; id < document.size() && article.title.empty(); ++id) {
        if (document[id].tag != Tag::title && document[id].tag != Tag::h1) continue;
        std::string text;
        for (NodeId inner = id; inner < document[id].end; ++inner)
            text += document[inner].text;
        article.title = squeeze_space(text);
    }
}

void take_main_text(const HtmlDocument& document, MainText&& body, Article& article) {
    article.text = std::move(body.text);
    article.captions = std::move(body.captions);
    article.truncated = body.truncated;
    if (article.text.empty()) return;
    article.found.push_back({"text",
                             {},
                             "main text",
                             body.container == no_node ? "" : describe(document, body.container),
                             body.confidence});
}

} // namespace

Extraction extract(const Page& page) {
    Extraction result;
    Article& article = result.article;
    article.origin = {page.path, page.offset, page.address};
    article.captured = page.captured;

    const std::string_view bytes(page.bytes);
    const DecodedPage decoded = decode_page(bytes.substr(0, page_limits::bytes), page.content_type);
    const HtmlDocument document(decoded.text);
    read_title(document, article);
    take_main_text(document, main_text(document, {article.title, no_node, {}, {}}), article);
    return result;
}

} // namespace newshound
