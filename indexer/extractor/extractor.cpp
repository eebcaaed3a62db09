// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/extractor.hpp"

#include "indexer/extractor/article_fields.hpp"
#include "indexer/extractor/body/main_text.hpp"
#include "indexer/extractor/capture_time.hpp"
#include "indexer/extractor/main_text_hints.hpp"
#include "indexer/extractor/page/charset.hpp"
#include "indexer/extractor/page/html_document.hpp"
#include "indexer/extractor/page/page_limits.hpp"
#include "indexer/extractor/page_kind.hpp"
#include "indexer/extractor/told/told_formats.hpp"

namespace newshound {
namespace {

void take_main_text(PageReading& reading, Article& article) {
    MainText& body = reading.body;
    article.text = std::move(body.text);
    article.captions = std::move(body.captions);
    article.links = std::move(body.links);
    article.truncated = body.truncated;
    if (article.text.empty()) return;
    article.found.push_back(
        {"text",
         {},
         std::string(body.rule),
         body.container == no_node ? "" : describe(reading.document, body.container),
         body.confidence});
}

// Why a page that should tell its fields is no story; "" = it is one.
std::string kind_of_told(const DecodedPage& page, const Article& article) {
    if (is_binary(page.text)) return "not text";
    if (!article.text.empty()) return {};
    if (!article.description.empty()) return "only a summary of a story";
    return article.truncated ? "JSON of more than 16 MB" : "no story's text in it";
}

} // namespace

Extraction extract(const Page& page, const OutletRegistry& outlets, std::optional<Date> today) {
    Extraction result;
    Article& article = result.article;
    article.origin.path = page.path;
    article.origin.address = page.address;
    article.captured = possible_capture(page.captured, today);

    const std::string_view bytes(page.bytes);
    const DecodedPage decoded = decode_page(bytes.substr(0, page_limits::bytes), page.content_type);
    if (const auto told = read_told_story(page.content_type, decoded.text, page.beside)) {
        fill_told(*told, outlets, today, article);
        article.truncated = article.truncated || page.cut || bytes.size() > page_limits::bytes;
        result.skipped = kind_of_told(decoded, article);
        return result;
    }
    HtmlDocument document(decoded.text);
    PageReading reading = begin_reading(document, page, today);
    reading.body = main_text(document, hints_of(reading));
    result.skipped = kind_of_bytes(decoded.text);
    if (result.skipped.empty()) result.skipped = kind_of_page(reading);
    take_main_text(reading, article);
    article.truncated |= page.cut || document.truncated() || bytes.size() > page_limits::bytes;
    fill_fields(reading, page, outlets, article);
    return result;
}

} // namespace newshound
