// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/text/json_document.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstddef>
#include <utility>

namespace newshound {

// What nlohmann-json's parser calls for each value, in the document's order.
class JsonReader {
  public:
    using Library = nlohmann::json;
    using Kind = JsonDocument::Kind;

    explicit JsonReader(JsonDocument& document) : document_(document) {}

    bool null() {
        add(Kind::null);
        return true;
    }
    bool boolean(bool value) {
        add(Kind::truth).count = value ? 1 : 0;
        return true;
    }
    bool number_integer(Library::number_integer_t value) { // below 0
        add(Kind::number).number = static_cast<double>(value);
        return true;
    }
    bool number_unsigned(Library::number_unsigned_t value) {
        JsonDocument::Node& node = add(Kind::count);
        node.count = value;
        node.number = static_cast<double>(value);
        return true;
    }
    bool number_float(Library::number_float_t value, const std::string&) {
        add(Kind::number).number = value;
        return true;
    }
    bool string(const std::string& value) {
        const JsonDocument::Text text = keep(value);
        add(Kind::text).text = text;
        return true;
    }
    bool binary(Library::binary_t&) { return false; } // JSON has none
    bool key(const std::string& value) {
        name_ = keep(value);
        return true;
    }
    bool start_object(std::size_t) { return open(Kind::object); }
    bool start_array(std::size_t) { return open(Kind::array); }
    bool end_object() {
        const std::size_t object = open_.back();
        close();
        sort_members(object);
        return true;
    }
    bool end_array() { return close(); }
    bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) {
        return false;
    }

  private:
    JsonDocument::Node& add(Kind kind) {
        JsonDocument::Node& node = document_.nodes_.emplace_back();
        node.kind = kind;
        node.name = std::exchange(name_, {});
        node.end = document_.nodes_.size();
        return node;
    }

    bool open(Kind kind) {
        open_.push_back(document_.nodes_.size());
        add(kind);
        return true;
    }

    bool close() {
        document_.nodes_[open_.back()].end = document_.nodes_.size();
        open_.pop_back();
        return true;
    }

    // Of an object that is read to its end, for operator[]. Equal names keep their order.
    void sort_members(std::size_t at_object) {
        JsonDocument::Node& object = document_.nodes_[at_object];
        const auto name = [&](std::size_t at) {
            return document_.piece(document_.nodes_[at].name);
        };
        std::vector<std::size_t>& members = document_.members_;
        object.first_member = members.size();
        for (std::size_t at = at_object + 1; at < object.end; at = document_.nodes_[at].end)
            members.push_back(at);
        object.members = members.size() - object.first_member;
        std::stable_sort(members.end() - static_cast<std::ptrdiff_t>(object.members), members.end(),
                         [&](std::size_t a, std::size_t b) { return name(a) < name(b); });
    }

    JsonDocument::Text keep(const std::string& value) {
        const JsonDocument::Text text{document_.texts_.size(), value.size()};
        document_.texts_ += value;
        return text;
    }

    JsonDocument& document_;
    JsonDocument::Text name_;       // of the member whose value comes next
    std::vector<std::size_t> open_; // the arrays and objects we are in
};

JsonDocument::JsonDocument(std::string_view text) {
    JsonReader reader(*this);
    if (!nlohmann::json::sax_parse(text, &reader)) nodes_.clear();
}

// --- its values --------------------------------------------------------------------------------

bool JsonValue::is_object() const {
    return exists() && document_->nodes_[at_].kind == JsonDocument::Kind::object;
}

bool JsonValue::is_array() const {
    return exists() && document_->nodes_[at_].kind == JsonDocument::Kind::array;
}

bool JsonValue::is_text() const {
    return exists() && document_->nodes_[at_].kind == JsonDocument::Kind::text;
}

std::string_view JsonValue::text() const {
    return is_text() ? document_->piece(document_->nodes_[at_].text) : std::string_view();
}

std::optional<bool> JsonValue::truth() const {
    if (!exists() || document_->nodes_[at_].kind != JsonDocument::Kind::truth) return std::nullopt;
    return document_->nodes_[at_].count != 0;
}

std::optional<std::uint64_t> JsonValue::count() const {
    if (!exists() || document_->nodes_[at_].kind != JsonDocument::Kind::count) return std::nullopt;
    return document_->nodes_[at_].count;
}

std::optional<double> JsonValue::number() const {
    if (!exists()) return std::nullopt;
    const JsonDocument::Node& node = document_->nodes_[at_];
    const bool is_number =
        node.kind == JsonDocument::Kind::number || node.kind == JsonDocument::Kind::count;
    return is_number ? std::optional(node.number) : std::nullopt;
}

JsonValue JsonValue::operator[](std::string_view name) const {
    if (!is_object()) return {};
    const JsonDocument::Node& node = document_->nodes_[at_];
    const auto first = document_->members_.begin() + static_cast<std::ptrdiff_t>(node.first_member);
    const auto behind =
        std::upper_bound(first, first + static_cast<std::ptrdiff_t>(node.members), name,
                         [&](std::string_view wanted, std::size_t at) {
                             return wanted < document_->piece(document_->nodes_[at].name);
                         });
    if (behind == first) return {};
    const JsonValue found(document_, *(behind - 1));
    return found.name() == name ? found : JsonValue();
}

std::string_view JsonValue::name() const {
    return exists() ? document_->piece(document_->nodes_[at_].name) : std::string_view();
}

JsonValue::Iterator JsonValue::begin() const {
    const bool holds = is_array() || is_object();
    return {document_, holds ? at_ + 1 : 0};
}

JsonValue::Iterator JsonValue::end() const {
    const bool holds = is_array() || is_object();
    return {document_, holds ? document_->nodes_[at_].end : 0};
}

JsonValue::Iterator& JsonValue::Iterator::operator++() {
    at_ = document_->nodes_[at_].end;
    return *this;
}

bool JsonValue::empty() const {
    return begin() == end();
}

std::size_t JsonValue::size() const {
    std::size_t size = 0;
    for (Iterator at = begin(); at != end(); ++at)
        ++size;
    return size;
}

} // namespace newshound
