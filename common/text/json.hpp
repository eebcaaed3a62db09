// SPDX-License-Identifier: GPL-3.0-or-later
// JSON written and small answers read, without the price of nlohmann-json's header: json.cpp does
// the work with it. Whole documents are read with common/text/json_document.hpp.
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace newshound {

struct JsonMember;

// One JSON value, kept as the text it will be. Strings are UTF-8; what is not becomes U+FFFD.
class Json {
  public:
    Json(std::nullptr_t = nullptr) : text_("null") {}
    template <std::same_as<bool> Bool>
    Json(Bool value) : text_(value ? "true" : "false") {}
    template <std::integral Number>
    requires(!std::same_as<Number, bool>) Json(Number value) : text_(std::to_string(value)) {}
    Json(double value); // null for what is no number
    template <std::convertible_to<std::string_view> Text>
    Json(const Text& value) : text_(quoted(value)) {}
    Json(const std::vector<std::string>& values);
    // An object: Json{{"id", 7}, {"hits", Json::array()}}. No name twice.
    Json(std::initializer_list<JsonMember> members);

    static Json array();
    static Json object();
    // A document written before; null where it is none.
    static Json read(std::string_view document);

    void push_back(const Json& value); // arrays only
    // Objects only, and no name twice.
    void set(std::string_view name, const Json& value);

    const std::string& text() const { return text_; } // in one line
    std::string indented() const;                     // by two blanks a level

  private:
    struct Verbatim {};
    Json(Verbatim, std::string text) : text_(std::move(text)) {}
    static std::string quoted(std::string_view text);
    void append(std::string_view member);

    std::string text_;
};

struct JsonMember {
    std::string_view name;
    Json value;
};

// The string that the object `document` has under `name`; "" where there is none.
std::string text_in_json(std::string_view document, std::string_view name);

// The members of the object `document` that are whole numbers from 0, in its order.
std::vector<std::pair<std::string, std::uint64_t>> counts_in_json(std::string_view document);

} // namespace newshound
