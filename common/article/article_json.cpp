// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/article/article_json.hpp"

#include "common/text/json_document.hpp"
#include "common/text/utf8.hpp"

#include <cmath>

namespace newshound {
namespace {

Json text_or_null(const std::string& text) {
    return text.empty() ? Json(nullptr) : Json(text);
}

Json date_or_null(const std::optional<Date>& date) {
    return date ? Json(to_iso(*date)) : Json(nullptr);
}

Json found_json(const std::vector<Found>& found) {
    Json object = Json::object();
    for (const Found& each : found) {
        // Two digits: an estimate is no more exact than that.
        const double confidence = std::round(each.confidence * 100) / 100.0;
        object.set(each.field, {{"value", each.value},
                                {"rule", each.rule},
                                {"element", each.element},
                                {"confidence", confidence}});
    }
    return object;
}

Json entities_json(const std::vector<EntityMention>& entities) {
    Json list = Json::array();
    for (const EntityMention& each : entities) {
        list.push_back({{"type", to_string(each.type)},
                        {"name", each.name},
                        {"text", each.text},
                        {"start", each.start},
                        {"end", each.end},
                        {"prominence", std::round(each.prominence * 1000) / 1000.0}});
    }
    return list;
}

Json quotes_json(const std::vector<Quotation>& quotes) {
    Json list = Json::array();
    for (const Quotation& each : quotes) {
        list.push_back({{"text", each.text},
                        {"speaker", first_speaker_json(each)},
                        {"role", first_role_json(each)},
                        {"speakers", speakers_json(each)},
                        {"cue", text_or_null(each.cue)},
                        {"certainty", certainty_of(each)},
                        {"start", each.start},
                        {"end", each.end}});
    }
    return list;
}

Json times_json(const std::vector<TimeMention>& times) {
    Json list = Json::array();
    for (const TimeMention& each : times) {
        list.push_back({{"text", each.text},
                        {"value", text_or_null(each.value)},
                        {"start", each.start},
                        {"end", each.end}});
    }
    return list;
}

Json cites_json(const std::vector<Citation>& cites) {
    Json list = Json::array();
    for (const Citation& each : cites)
        list.push_back({{"name", each.name}, {"start", each.start}, {"end", each.end}});
    return list;
}

Json links_json(const std::vector<Link>& links) {
    Json list = Json::array();
    for (const Link& each : links)
        list.push_back({{"host", each.host}, {"start", each.start}, {"end", each.end}});
    return list;
}

// --- reading ---------------------------------------------------------------------------------

std::string text_of(const JsonValue& object, std::string_view name) {
    return to_utf8(object[name].text()); // without NULs
}

std::optional<Date> date_of(const JsonValue& object, std::string_view name) {
    return parse_iso_date(object[name].text());
}

std::vector<std::string> texts_of(const JsonValue& object, std::string_view name) {
    std::vector<std::string> texts;
    const JsonValue list = object[name];
    if (!list.is_array()) return texts;
    for (const JsonValue each : list)
        if (each.is_text()) texts.push_back(to_utf8(each.text()));
    return texts;
}

std::uint32_t offset_of(const JsonValue& object, std::string_view name) {
    return static_cast<std::uint32_t>(object[name].count().value_or(0));
}

float share_of(const JsonValue& object, std::string_view name) {
    return static_cast<float>(object[name].number().value_or(0));
}

// The objects in the list under `name`.
std::vector<JsonValue> objects_of(const JsonValue& object, std::string_view name) {
    std::vector<JsonValue> objects;
    const JsonValue list = object[name];
    if (!list.is_array()) return objects;
    for (const JsonValue each : list)
        if (each.is_object()) objects.push_back(each);
    return objects;
}

std::vector<QuotationSpeaker> speakers_of(const JsonValue& quotation) {
    std::vector<QuotationSpeaker> speakers;
    for (const JsonValue& each : objects_of(quotation, "speakers"))
        if (std::string name = text_of(each, "name"); !name.empty())
            speakers.push_back({std::move(name), text_of(each, "role")});
    return speakers;
}

void read_marks(const JsonValue& object, Article& article) {
    for (const JsonValue& each : objects_of(object, "entities")) {
        EntityMention mention{.name = text_of(each, "name"),
                              .text = text_of(each, "text"),
                              .start = offset_of(each, "start"),
                              .end = offset_of(each, "end"),
                              .prominence = share_of(each, "prominence")};
        if (from_string(text_of(each, "type"), mention.type)) article.entities.push_back(mention);
    }
    for (const JsonValue& each : objects_of(object, "quotes"))
        article.quotes.push_back({text_of(each, "text"), speakers_of(each), text_of(each, "cue"),
                                  offset_of(each, "start"), offset_of(each, "end")});
    for (const JsonValue& each : objects_of(object, "times"))
        article.times.push_back({text_of(each, "text"), text_of(each, "value"),
                                 offset_of(each, "start"), offset_of(each, "end")});
    for (const JsonValue& each : objects_of(object, "cites"))
        article.cites.push_back(
            {text_of(each, "name"), offset_of(each, "start"), offset_of(each, "end")});
    for (const JsonValue& each : objects_of(object, "links"))
        article.links.push_back(
            {text_of(each, "host"), offset_of(each, "start"), offset_of(each, "end")});
}

void read_found(const JsonValue& object, Article& article) {
    const JsonValue found = object["found"];
    if (!found.is_object()) return;
    for (const JsonValue each : found) {
        if (!each.is_object()) continue;
        article.found.push_back({std::string(each.name()), text_of(each, "value"),
                                 text_of(each, "rule"), text_of(each, "element"),
                                 share_of(each, "confidence")});
    }
}

} // namespace

Json speakers_json(const Quotation& quotation) {
    Json list = Json::array();
    for (const QuotationSpeaker& each : quotation.speakers)
        list.push_back({{"name", each.name}, {"role", text_or_null(each.role)}});
    return list;
}

Json first_speaker_json(const Quotation& quotation) {
    return quotation.speakers.empty() ? Json(nullptr) : Json(quotation.speakers.front().name);
}

Json first_role_json(const Quotation& quotation) {
    return quotation.speakers.empty() ? Json(nullptr)
                                      : text_or_null(quotation.speakers.front().role);
}

std::string to_json(const Article& article, std::string_view skipped) {
    Json object = {{"file", article.origin.path},
                   {"title", text_or_null(article.title)},
                   {"outlet", text_or_null(article.outlet)},
                   {"authors", article.authors},
                   {"published", date_or_null(article.published)},
                   {"updated", date_or_null(article.updated)},
                   {"captured", date_or_null(article.captured)},
                   {"lang", text_or_null(article.language)},
                   {"url", text_or_null(article.url)},
                   {"description", text_or_null(article.description)},
                   {"section", text_or_null(article.section)},
                   {"keywords", article.keywords},
                   {"image", text_or_null(article.image)},
                   {"captions", article.captions},
                   {"word_count", word_count(article)},
                   {"truncated", article.truncated},
                   {"wire", text_or_null(article.wire)},
                   {"text", text_or_null(article.text)},
                   {"links", links_json(article.links)},
                   {"entities", entities_json(article.entities)},
                   {"quotes", quotes_json(article.quotes)},
                   {"times", times_json(article.times)},
                   {"cites", cites_json(article.cites)},
                   {"found", found_json(article.found)}};
    if (!skipped.empty()) object.set("skipped", skipped);
    return object.text();
}

bool from_json(std::string_view json, Article& article) {
    const JsonDocument document(json);
    const bool is_list_of_one = document.root().is_array() && document.root().size() == 1;
    const JsonValue object = is_list_of_one ? *document.root().begin() : document.root();
    if (!object.is_object()) return false;
    article = {};
    article.origin.path = text_of(object, "file");
    article.title = text_of(object, "title");
    article.outlet = text_of(object, "outlet");
    article.authors = texts_of(object, "authors");
    article.published = date_of(object, "published");
    article.updated = date_of(object, "updated");
    article.captured = date_of(object, "captured");
    article.language = text_of(object, "lang");
    article.url = text_of(object, "url");
    article.description = text_of(object, "description");
    article.section = text_of(object, "section");
    article.keywords = texts_of(object, "keywords");
    article.image = text_of(object, "image");
    article.captions = texts_of(object, "captions");
    article.truncated = object["truncated"].truth() == true;
    article.wire = text_of(object, "wire");
    article.text = text_of(object, "text");
    read_marks(object, article);
    read_found(object, article);
    return true;
}

} // namespace newshound
