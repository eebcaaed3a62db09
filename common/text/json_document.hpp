// SPDX-License-Identifier: GPL-3.0-or-later
// A JSON document that is read: one flat array of its values in the document's order, so that no
// depth of nesting costs stack. nlohmann-json parses (json_document.cpp); who reads pays nothing
// for its header. The counterpart that writes is common/text/json.hpp.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace newshound {

class JsonDocument;

// A value of a document, or none: where an object has no such member, or a text is no document.
// Every question may be asked of every value; the answer for one of another kind is the empty one.
// Valid as long as its document.
class JsonValue {
  public:
    JsonValue() = default;

    bool exists() const { return document_ != nullptr; }
    bool is_object() const;
    bool is_array() const;
    bool is_text() const;

    std::string_view text() const; // UTF-8
    std::optional<bool> truth() const;
    std::optional<std::uint64_t> count() const; // a whole number from 0
    std::optional<double> number() const;       // any number

    // Of an object, the member of this name; of two of one name the last.
    JsonValue operator[](std::string_view name) const;
    bool contains(std::string_view name) const { return (*this)[name].exists(); }
    std::string_view name() const; // of a member; else ""

    // The elements of an array, the members of an object, in the document's order.
    class Iterator;
    Iterator begin() const;
    Iterator end() const;
    std::size_t size() const; // takes the time of their number
    bool empty() const;

  private:
    friend class JsonDocument;
    JsonValue(const JsonDocument* document, std::size_t at) : document_(document), at_(at) {}

    const JsonDocument* document_ = nullptr;
    std::size_t at_ = 0;
};

class JsonDocument {
  public:
    // Reads all of `text`; root() of what is no JSON document in UTF-8 doesn't exist.
    explicit JsonDocument(std::string_view text);
    JsonDocument(const JsonDocument&) = delete; // values point to it
    JsonDocument& operator=(const JsonDocument&) = delete;

    JsonValue root() const { return nodes_.empty() ? JsonValue() : JsonValue(this, 0); }

  private:
    friend class JsonValue;
    friend class JsonReader;
    enum class Kind : std::uint8_t { null, truth, count, number, text, array, object };
    struct Text { // a part of texts_
        std::size_t start = 0;
        std::size_t size = 0;
    };
    struct Node {
        Kind kind = Kind::null;
        Text name;                    // of a member
        Text text;                    // Kind::text
        std::uint64_t count = 0;      // Kind::count; of truth 0 or 1
        double number = 0;            // Kind::number and Kind::count
        std::size_t end = 0;          // behind the last value inside
        std::size_t first_member = 0; // Kind::object: a part of members_
        std::size_t members = 0;
    };

    std::string_view piece(Text text) const {
        return std::string_view(texts_).substr(text.start, text.size);
    }

    std::vector<Node> nodes_;
    std::vector<std::size_t> members_; // each object's values, by name
    std::string texts_;
};

class JsonValue::Iterator {
  public:
    JsonValue operator*() const { return {document_, at_}; }
    Iterator& operator++();
    bool operator==(const Iterator& other) const { return at_ == other.at_; }

  private:
    friend class JsonValue;
    Iterator(const JsonDocument* document, std::size_t at) : document_(document), at_(at) {}

    const JsonDocument* document_;
    std::size_t at_;
};

} // namespace newshound
