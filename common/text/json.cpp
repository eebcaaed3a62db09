// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/text/json.hpp"

#include "common/text/json_document.hpp"

#include <nlohmann/json.hpp>

namespace newshound {
namespace {

using Document = nlohmann::ordered_json;

std::string dumped(const Document& document, int indent = -1) {
    return document.dump(indent, ' ', false, Document::error_handler_t::replace);
}

} // namespace

Json::Json(double value) : text_(dumped(Document(value))) {}

Json::Json(const std::vector<std::string>& values) : Json(array()) {
    for (const std::string& value : values)
        push_back(value);
}

Json::Json(std::initializer_list<JsonMember> members) : Json(object()) {
    for (const JsonMember& member : members)
        set(member.name, member.value);
}

Json Json::array() {
    return {Verbatim(), "[]"};
}

Json Json::object() {
    return {Verbatim(), "{}"};
}

Json Json::read(std::string_view document) {
    const Document read = Document::parse(document, nullptr, false);
    return read.is_discarded() ? Json(nullptr) : Json(Verbatim(), dumped(read));
}

void Json::push_back(const Json& value) {
    append(value.text_);
}

void Json::set(std::string_view name, const Json& value) {
    append(quoted(name) + ":" + value.text_);
}

// Before the closing bracket.
void Json::append(std::string_view member) {
    const char bracket = text_.back();
    text_.pop_back();
    if (text_.size() > 1) text_ += ',';
    text_.append(member) += bracket;
}

std::string Json::quoted(std::string_view text) {
    return dumped(Document(text));
}

std::string Json::indented() const {
    return dumped(Document::parse(text_), 2);
}

std::string text_in_json(std::string_view document, std::string_view name) {
    return std::string(JsonDocument(document).root()[name].text());
}

std::vector<std::pair<std::string, std::uint64_t>> counts_in_json(std::string_view document) {
    const JsonDocument read(document);
    std::vector<std::pair<std::string, std::uint64_t>> counts;
    if (!read.root().is_object()) return counts;
    for (const JsonValue value : read.root())
        if (const auto count = value.count()) counts.emplace_back(value.name(), *count);
    return counts;
}

} // namespace newshound
