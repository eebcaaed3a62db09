// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/answer/receipt.hpp"

#include "common/article/today.hpp"
#include "common/error.hpp"
#include "common/program/version.hpp"
#include "common/schema/identity.hpp"

#include <nlohmann/json.hpp>

namespace newshound {
namespace {

using Json = nlohmann::ordered_json;

constexpr int receipt_format_version = 1;

Json json_of(const GivenOptions& options) {
    Json json = Json::object();
    for (const auto& [name, value] : options) {
        if (!json.contains(name)) {
            json[name] = value;
        } else {
            if (!json[name].is_array()) json[name] = Json::array({json[name]});
            json[name].push_back(value);
        }
    }
    return json;
}

GivenOptions options_of(const Json& json) {
    GivenOptions options;
    for (const auto& [name, value] : json.items())
        for (const Json& each : value.is_array() ? value : Json::array({value}))
            options.emplace_back(name, each);
    return options;
}

} // namespace

std::string to_json(const Receipt& receipt) {
    Json json{{"format_version", receipt_format_version},
              {"program", receipt.program},
              {"made", receipt.made},
              {"revision", receipt.revision},
              {"is_settled", receipt.is_settled},
              {"text", receipt.text},
              {"query", receipt.query},
              {"today", receipt.today},
              {"options", json_of(receipt.options)},
              {"total", receipt.total},
              {"total_is_exact", receipt.total_is_exact},
              {"count", receipt.count},
              {"ids_sha256", receipt.ids}};
    if (!receipt.synonyms.empty()) json["synonyms_sha256"] = receipt.synonyms;
    if (!receipt.similar_to.empty()) {
        json["similar_to"] = receipt.similar_to;
        json["background"] = receipt.is_background;
    }
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

Receipt parse_receipt(std::string_view json, const std::string& name) {
    try {
        const Json object = Json::parse(json);
        if (object.at("format_version") > receipt_format_version)
            throw UsageError(name + " is a receipt of a newer newshound than this one");
        Receipt receipt;
        object.at("program").get_to(receipt.program);
        object.at("made").get_to(receipt.made);
        object.at("revision").get_to(receipt.revision);
        object.at("is_settled").get_to(receipt.is_settled);
        object.at("text").get_to(receipt.text);
        object.at("query").get_to(receipt.query);
        object.at("today").get_to(receipt.today);
        receipt.options = options_of(object.at("options"));
        object.at("total").get_to(receipt.total);
        object.at("total_is_exact").get_to(receipt.total_is_exact);
        object.at("count").get_to(receipt.count);
        object.at("ids_sha256").get_to(receipt.ids);
        receipt.synonyms = object.value("synonyms_sha256", "");
        receipt.similar_to = object.value("similar_to", "");
        receipt.is_background = object.value("background", false);
        return receipt;
    } catch (const Json::exception&) {
        throw UsageError(name + " is no receipt; newshound search … --receipt FILE writes one");
    }
}

Receipt new_receipt(const AskedText& asked, std::string revision) {
    Receipt receipt;
    receipt.program = "newshound " + std::string(version());
    receipt.made = utc_now();
    receipt.revision = std::move(revision);
    receipt.text = asked.text;
    receipt.query = asked.query;
    receipt.today = to_iso(asked.today);
    receipt.options = asked.options;
    return receipt;
}

Receipt asked_anew(const Receipt& then, std::string revision) {
    Receipt now = then;
    now.program = "newshound " + std::string(version());
    now.made = utc_now();
    now.revision = std::move(revision);
    return now;
}

ReplayedSearch replayed_search(const Receipt& receipt) {
    ReplayedSearch search;
    if (!receipt.query.empty()) {
        // It prints whole: how the text was read, and the filters, are in it.
        search.query = read_query(receipt.query, {.today = parse_iso_date(receipt.today)});
    }
    search.request = read_search_options(receipt.options, "--").request;
    search.request.spelling = false;
    search.request.detail = Detail::id;
    return search;
}

void ReceiptSink::begin(const Summary& summary) {
    receipt_.total = summary.total;
    receipt_.total_is_exact = summary.total_is_exact;
    receipt_.count = 0;
    if (sink_) sink_->begin(summary);
}

void ReceiptSink::take(const Result& result) {
    ++receipt_.count;
    sum_.add(version_id(result.id, result.version) + "\n");
    if (sink_) sink_->take(result);
}

void ReceiptSink::leave_out(const std::string& reason) {
    if (sink_) sink_->leave_out(reason);
}

void ReceiptSink::end() {
    receipt_.ids = sum_.finish();
    if (sink_) sink_->end();
}

} // namespace newshound
