// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/page/attribute_list.hpp"

#include "common/text/ascii.hpp"

#include <array>

namespace newshound {
namespace {

constexpr auto name_signs = [] {
    std::array<bool, 256> signs{};
    for (const char c : std::string_view("abcdefghijklmnopqrstuvwxyz0123456789-_:."))
        signs[static_cast<unsigned char>(c)] = true;
    return signs;
}();

bool starts_name(char c) {
    return (c >= 'a' && c <= 'z') || c == '_' || c == ':';
}

} // namespace

bool AttributeList::next() {
    constexpr std::size_t longest_name = 90; // the parser has room for 100 bytes
    std::size_t at = at_;
    while (at < text_.size() && is_ascii_blank(text_[at]))
        ++at;
    // The parser needs no blank between two, but a quotation mark may be one of a value.
    if (at_ > 0 && at == at_) return false;
    const std::size_t start = at;
    if (at == text_.size() || !starts_name(text_[at])) return false;
    while (at < text_.size() && name_signs[static_cast<unsigned char>(text_[at])])
        ++at;
    name_ = text_.substr(start, at - start);
    if (name_.size() > longest_name || at + 2 >= text_.size() || text_[at] != '=') return false;
    const char mark = text_[at + 1];
    if (mark != '"' && mark != '\'') return false;
    const std::size_t end = text_.find(mark, at + 2);
    if (end == text_.npos) return false;
    value_ = text_.substr(at + 2, end - at - 2);
    at_ = end + 1;
    return true;
}

} // namespace newshound
