// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/answer/receipt.hpp"

#include "common/article/today.hpp"
#include "common/error.hpp"
#include "common/program/version.hpp"
#include "common/schema/identity.hpp"
#include "common/text/json.hpp"
#include "common/text/json_document.hpp"

#include <algorithm>

namespace newshound {
namespace {

constexpr unsigned receipt_format_version = 1;

// An option that is given more than once has a list.
Json json_of(const GivenOptions& options) {
    std::vector<std::pair<std::string, std::vector<std::string>>> values;
    for (const auto& option : options) {
        auto at = std::ranges::find_if(
            values, [&](const auto& each) { return each.first == option.first; });
        if (at == values.end()) at = values.insert(at, {option.first, {}});
        at->second.push_back(option.second);
    }
    Json json = Json::object();
    for (const auto& [name, all] : values)
        json.set(name, all.size() == 1 ? Json(all.front()) : Json(all));
    return json;
}

// What a receipt must have and this text has not.
struct NoReceipt {};

template <typename Value>
Value wanted(std::optional<Value> value) {
    return value ? *value : throw NoReceipt();
}

std::string wanted_text(const JsonValue& value) {
    return value.is_text() ? std::string(value.text()) : throw NoReceipt();
}

GivenOptions options_of(const JsonValue& json) {
    GivenOptions options;
    if (!json.is_object()) throw NoReceipt();
    for (const JsonValue option : json) {
        const std::string name(option.name());
        if (option.is_text()) options.emplace_back(name, wanted_text(option));
        if (option.is_text()) continue;
        if (!option.is_array()) throw NoReceipt();
        for (const JsonValue each : option)
            options.emplace_back(name, wanted_text(each));
    }
    return options;
}

Receipt receipt_of(const JsonValue& json) {
    Receipt receipt;
    receipt.program = wanted_text(json["program"]);
    receipt.made = wanted_text(json["made"]);
    receipt.revision = wanted_text(json["revision"]);
    receipt.is_settled = wanted(json["is_settled"].truth());
    receipt.text = wanted_text(json["text"]);
    receipt.query = wanted_text(json["query"]);
    receipt.today = wanted_text(json["today"]);
    receipt.options = options_of(json["options"]);
    receipt.total = wanted(json["total"].count());
    receipt.total_is_exact = wanted(json["total_is_exact"].truth());
    receipt.count = wanted(json["count"].count());
    receipt.ids = wanted_text(json["ids_sha256"]);
    if (json.contains("synonyms_sha256")) receipt.synonyms = wanted_text(json["synonyms_sha256"]);
    if (json.contains("corrections_sha256"))
        receipt.corrections = wanted_text(json["corrections_sha256"]);
    if (json.contains("similar_to")) receipt.similar_to = wanted_text(json["similar_to"]);
    if (json.contains("background")) receipt.is_background = wanted(json["background"].truth());
    return receipt;
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
    if (!receipt.synonyms.empty()) json.set("synonyms_sha256", receipt.synonyms);
    if (!receipt.corrections.empty()) json.set("corrections_sha256", receipt.corrections);
    if (!receipt.similar_to.empty()) {
        json.set("similar_to", receipt.similar_to);
        json.set("background", receipt.is_background);
    }
    return json.indented() + "\n";
}

Receipt parse_receipt(std::string_view json, const std::string& name) {
    try {
        const JsonDocument document(json);
        const JsonValue root = document.root();
        if (wanted(root["format_version"].count()) > receipt_format_version)
            throw UsageError(name + " is a receipt of a newer newshound than this one");
        return receipt_of(root);
    } catch (const NoReceipt&) {
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
    ++left_out_;
    if (sink_) sink_->leave_out(reason);
}

void ReceiptSink::tell_shards(const std::vector<ShardAnswer>& shards) {
    if (sink_) sink_->tell_shards(shards);
}

void ReceiptSink::end() {
    receipt_.ids = sum_.finish();
    if (sink_) sink_->end();
    if (left_out_ > 0)
        throw DatabaseError("of the answer " + std::to_string(left_out_) +
                            (left_out_ == 1 ? " article" : " articles") +
                            " can't be read, so there is no receipt of it; find what is damaged "
                            "with newshound doctor");
}

} // namespace newshound
