// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/page/stand_ins.hpp"

#include "common/text/ascii.hpp"
#include "common/text/eight_bytes.hpp"
#include "common/text/utf8.hpp"
#include "indexer/extractor/page/attribute_list.hpp"

#include <algorithm>
#include <array>

namespace newshound {
namespace {

// A stand-in is the mark and the piece's number, in digits that mean nothing in a page.
constexpr char mark = '\x7F';
constexpr std::size_t digits = 3;
constexpr unsigned bits = 5; // of a digit
constexpr char zero = '@';
constexpr std::string_view blanks_mark = "\n";
static_assert(MarkupPiece::most <= std::size_t{1} << digits * bits);

bool is_plain(char c) {
    return (static_cast<unsigned char>(c) >= ' ' && c != '&') || c == '\n' || c == '\t';
}

// Whether the parser takes each sign for itself: there are no references, and none that it may
// leave out.
bool is_plain(std::string_view text) {
    bool ascii = true;
    std::size_t at = 0;
    for (; at + EightBytes::size <= text.size(); at += EightBytes::size) {
        const EightBytes bytes(text, at);
        ascii &= !bytes.any_beyond_ascii();
        if ((bytes.any_below(' ') || bytes.holds('&')) &&
            !std::ranges::all_of(text.substr(at, EightBytes::size),
                                 [](char c) { return is_plain(c); }))
            return false;
    }
    for (; at < text.size(); ++at) {
        if (!is_plain(text[at])) return false;
        ascii &= static_cast<unsigned char>(text[at]) < 0x80;
    }
    constexpr std::string_view near_last = "\xEF\xBF"; // U+FFFE and U+FFFF are no signs
    return ascii || (text.find(near_last) == text.npos && is_utf8(text));
}

bool is_name(std::string_view name) {
    const auto starts = [](char c) { return is_ascii_letter(c) || c == '_' || c == ':'; };
    return starts(name.front()) && std::ranges::all_of(name, [&](char c) {
               return starts(c) || (c >= '0' && c <= '9') || c == '-' || c == '.';
           });
}

// Page and body are often begun twice, and the parser leaves out the second.
bool is_of_page(std::string_view html, std::size_t tag) {
    return std::ranges::any_of(std::array<std::string_view, 2>{"html", "body"},
                               [name = html.substr(tag + 1, 4)](std::string_view each) {
                                   return std::ranges::equal(name, each, {},
                                                             [](char c) { return ascii_lower(c); });
                               });
}

// Of two attributes of one name in a tag the parser leaves out the second.
bool is_repeated(const MarkupPiece& value, std::span<const MarkupPiece> before) {
    for (; !before.empty() && before.back().tag == value.tag;
         before = before.first(before.size() - 1))
        if (before.back().name == value.name) return true;
    return false;
}

// Whether the parser would give just the attributes that AttributeList gives.
bool are_plain_attributes(std::string_view text) {
    std::array<std::string_view, 16> names;
    std::size_t count = 0;
    AttributeList list(text);
    while (list.next()) {
        const auto behind = names.begin() + static_cast<std::ptrdiff_t>(count);
        if (count == names.size() || std::find(names.begin(), behind, list.name()) != behind ||
            !is_plain(list.value()))
            return false;
        names[count++] = list.name();
    }
    return list.ended();
}

// Whether the parser can be expected to give the piece back, as it is. `before`: those in front.
bool is_safe(std::string_view html, const MarkupPiece& piece, std::span<const MarkupPiece> before) {
    const std::string_view text = piece.text;
    switch (piece.kind) {
    case MarkupPiece::Kind::attributes:
        return !is_of_page(html, piece.tag) && are_plain_attributes(text);
    case MarkupPiece::Kind::value:
        return is_name(piece.name) && !is_of_page(html, piece.tag) && !is_repeated(piece, before) &&
               is_plain(text);
    case MarkupPiece::Kind::comment:
        return text[0] != '>' && text[0] != '-' && text.find("--") == text.npos && is_plain(text);
    case MarkupPiece::Kind::raw:
        return true;
    case MarkupPiece::Kind::text:
        return is_plain(text);
    case MarkupPiece::Kind::blanks:
        return text.find('\r') == text.npos;
    }
    return false;
}

void append_stand_in(std::string& page, std::size_t number) {
    page += mark;
    for (std::size_t i = 0; i < digits; ++i, number >>= bits)
        page += static_cast<char>(zero + (number & ((1U << bits) - 1)));
}

} // namespace

StandIns::StandIns(std::string_view html, std::span<const MarkupPiece> pieces) : html_(html) {
    if (html.find(mark) != html.npos) return;
    std::size_t done = 0;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const std::string_view text = pieces[i].text;
        const auto at = static_cast<std::size_t>(text.data() - html.data());
        if (at < done || !is_safe(html, pieces[i], pieces.first(i))) continue;
        if (size() == 0) page_.reserve(html.size());
        page_.append(html, done, at - done);
        append(pieces[i]);
        done = at + text.size();
    }
    if (size() > 0) page_.append(html, done);
}

void StandIns::append(const MarkupPiece& piece) {
    if (piece.kind == MarkupPiece::Kind::blanks) {
        page_ += blanks_mark;
        blanks_.push_back({page_.size(), piece.text});
        return;
    }
    const bool is_list = piece.kind == MarkupPiece::Kind::attributes;
    if (is_list) page_.append(MarkupPiece::list_name).append("=");
    append_stand_in(page_, originals_.size());
    if (is_list) page_ += ' ';
    originals_.push_back(piece);
}

std::string_view StandIns::original(std::string_view text, MarkupPiece::Kind kind) const {
    if (originals_.empty() || text.size() != 1 + digits || text[0] != mark) return {};
    std::size_t number = 0;
    for (std::size_t i = 0; i < digits; ++i)
        number |= static_cast<std::size_t>(text[1 + i] - zero) << i * bits;
    const bool is_one = number < originals_.size() && originals_[number].kind == kind;
    return is_one ? originals_[number].text : std::string_view();
}

std::string_view StandIns::original_blanks(std::string_view text, std::size_t end) const {
    if (text != blanks_mark) return {};
    const auto at = std::ranges::lower_bound(blanks_, end, {}, &Blanks::end);
    return at != blanks_.end() && at->end == end ? at->text : std::string_view();
}

} // namespace newshound
