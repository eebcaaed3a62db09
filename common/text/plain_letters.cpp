// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/text/plain_letters.hpp"

#include "common/text/simplified_letters.hpp"
#include "common/text/table_reader.hpp"
#include "common/text/utf8.hpp"

#include <algorithm>
#include <vector>

namespace newshound {
namespace {

struct Letter {
    char32_t from;
    std::string_view to;
};

constexpr Letter letters[] = {
    {U'\u00E6', "ae"},     {U'\u00F0', "d"},      {U'\u00F8', "o"},      {U'\u00FE', "th"},
    {U'\u0111', "d"},      {U'\u0127', "h"},      {U'\u0131', "i"},      {U'\u0142', "l"},
    {U'\u014B', "n"},      {U'\u0153', "oe"},     {U'\u0167', "t"},      {U'\u0180', "b"},
    {U'\u0192', "f"},      {U'\u01E5', "g"},      {U'\u0237', "j"},      {U'\u0253', "b"},
    {U'\u0257', "d"},      {U'\u0268', "i"},      {U'\u0289', "u"},      {U'\u0629', "\u0647"},
    {U'\u0649', "\u064A"}, {U'\u06A9', "\u0643"}, {U'\u06C1', "\u0647"}, {U'\u06CC', "\u064A"},
    {U'\u06D2', "\u064A"}};

constexpr char32_t first_han = 0x4E00; // CJK Unified Ideographs: all that are common
constexpr char32_t last_han = 0x9FFF;

std::vector<char32_t> make_simplified() {
    std::vector<char32_t> table(last_han - first_han + 1);
    for (char32_t c = first_han; c <= last_han; ++c)
        table[c - first_han] = c;
    for (TableReader row(simplified_letter_tables().front().bytes); row.next();) {
        std::size_t at = 0;
        std::size_t to = 0;
        const char32_t traditional = next_code_point(row.column(0), at);
        if (traditional >= first_han && traditional <= last_han)
            table[traditional - first_han] = next_code_point(row.column(1), to);
    }
    return table;
}

} // namespace

std::string_view plain_letters(char32_t code_point) {
    const auto at = std::ranges::lower_bound(letters, code_point, {}, &Letter::from);
    return at != std::ranges::end(letters) && at->from == code_point ? at->to : std::string_view();
}

char32_t simplified(char32_t code_point) {
    if (code_point < first_han || code_point > last_han) return code_point;
    static const std::vector<char32_t> table = make_simplified();
    return table[code_point - first_han];
}

} // namespace newshound
