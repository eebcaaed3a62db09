// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/article/article_json.hpp"

#include "common/text/utf8.hpp"

#include <nlohmann/json.hpp>

#include <cmath>

namespace newshound {
namespace {

using Json = nlohmann::ordered_json;

Json text_or_null(const std::string& text) {
    return text.empty() ? Json(nullptr) : Json(text);
}

Json date_or_null(const std::optional<Date>& date) {
    return date ? Json(to_iso(*date)) : Json(nullptr);
}

Json found_json(const std::vector<Found>& found) {
    Json object = Json::object();
    for (const Found& each : found) {
        object[each.field] = {{"value", each.value},
                              {"rule", each.rule},
                              {"element", each.element},
                              // Two digits: an estimate is no more exact than that.
                              {"confidence", std::round(each.confidence * 100) / 100.0}};
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
                        {"speaker", text_or_null(each.speaker)},
                        {"cue", text_or_null(each.cue)},
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

std::string text_of(const Json& object, const char* key) {
    const auto at = object.find(key);
    return at != object.end() && at->is_string() ? to_utf8(at->get_ref<const std::string&>()) : "";
}

std::optional<Date> date_of(const Json& object, const char* key) {
    return parse_iso_date(text_of(object, key));
}

std::vector<std::string> texts_of(const Json& object, const char* key) {
    std::vector<std::string> texts;
    const auto at = object.find(key);
    if (at == object.end() || !at->is_array()) return texts;
    for (const Json& each : *at)
        if (each.is_string()) texts.push_back(to_utf8(each.get_ref<const std::string&>()));
    return texts;
}

std::uint32_t offset_of(const Json& object, const char* key) {
    const auto at = object.find(key);
    return at != object.end() && at->is_number_unsigned() ? at->get<std::uint32_t>() : 0;
}

float share_of(const Json& object, const char* key) {
    const auto at = object.find(key);
    return at != object.end() && at->is_number() ? at->get<float>() : 0;
}

// Calls `read` for each object in the list under `key`.
template <typename Read>
void for_each_object(const Json& object, const char* key, Read read) {
    const auto at = object.find(key);
    if (at == object.end() || !at->is_array()) return;
    for (const Json& each : *at)
        if (each.is_object()) read(each);
}

void read_marks(const Json& object, Article& article) {
    for_each_object(object, "entities", [&](const Json& each) {
        EntityMention mention{.name = text_of(each, "name"),
                              .text = text_of(each, "text"),
                              .start = offset_of(each, "start"),
                              .end = offset_of(each, "end"),
                              .prominence = share_of(each, "prominence")};
        if (from_string(text_of(each, "type"), mention.type)) article.entities.push_back(mention);
    });
    for_each_object(object, "quotes", [&](const Json& each) {
        article.quotes.push_back({text_of(each, "text"), text_of(each, "speaker"),
                                  text_of(each, "cue"), offset_of(each, "start"),
                                  offset_of(each, "end")});
    });
    for_each_object(object, "times", [&](const Json& each) {
        article.times.push_back({text_of(each, "text"), text_of(each, "value"),
                                 offset_of(each, "start"), offset_of(each, "end")});
    });
    for_each_object(object, "cites", [&](const Json& each) {
        article.cites.push_back(
            {text_of(each, "name"), offset_of(each, "start"), offset_of(each, "end")});
    });
    for_each_object(object, "links", [&](const Json& each) {
        article.links.push_back(
            {text_of(each, "host"), offset_of(each, "start"), offset_of(each, "end")});
    });
}

void read_found(const Json& object, Article& article) {
    const auto at = object.find("found");
    if (at == object.end() || !at->is_object()) return;
    for (const auto& [field, each] : at->items()) {
        if (!each.is_object()) continue;
        article.found.push_back({field, text_of(each, "value"), text_of(each, "rule"),
                                 text_of(each, "element"), share_of(each, "confidence")});
    }
}

} // namespace

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
    if (!skipped.empty()) object["skipped"] = skipped;
    return object.dump(-1, ' ', false, Json::error_handler_t::replace);
}

bool from_json(std::string_view json, Article& article) {
    const Json parsed = Json::parse(json, nullptr, false);
    const Json& object = parsed.is_array() && parsed.size() == 1 ? parsed[0] : parsed;
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
    article.truncated = object.contains("truncated") && object["truncated"] == true;
    article.wire = text_of(object, "wire");
    article.text = text_of(object, "text");
    read_marks(object, article);
    read_found(object, article);
    return true;
}

} // namespace newshound
