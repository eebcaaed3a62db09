// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/page/declared_charset.hpp"

#include "common/text/ascii.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace newshound {
namespace {

constexpr std::size_t declaration_bytes = 64u
                                          << 10; // a browser looks at 1024; old pages are wordier

// The value of the first "`key` = value" in `text`, which is in lower case; "" without one.
std::string value_of(std::string_view text, std::string_view key) {
    for (std::size_t at = 0; (at = text.find(key, at)) != text.npos;) {
        at += key.size();
        std::size_t start = text.find_first_not_of(" \t\r\n", at);
        if (start == text.npos || text[start] != '=') continue;
        start = text.find_first_not_of(" \t\r\n\"'", start + 1);
        if (start == text.npos) break;
        const std::size_t end = text.find_first_of(" \t\r\n\"';>/?", start);
        return std::string(text.substr(start, std::min(end, text.size()) - start));
    }
    return {};
}

// Behind the comment, script or style that starts at `at`; `at` for anything else.
std::size_t behind_hidden(std::string_view text, std::size_t at) {
    constexpr auto kinds = std::to_array<std::pair<std::string_view, std::string_view>>(
        {{"<!--", "-->"}, {"<script", "</script"}, {"<style", "</style"}});
    for (const auto& [start, end] : kinds)
        if (text.substr(at).starts_with(start)) return std::min(text.find(end, at), text.size());
    return at;
}

} // namespace

std::string meant_charset(std::string_view label) {
    static constexpr std::pair<std::string_view, std::string_view> table[] = {
        {"iso-8859-1", "windows-1252"},
        {"iso8859-1", "windows-1252"},
        {"iso_8859-1", "windows-1252"},
        {"latin1", "windows-1252"},
        {"latin-1", "windows-1252"},
        {"us-ascii", "windows-1252"},
        {"ascii", "windows-1252"},
        {"iso-8859-9", "windows-1254"},
        {"iso-8859-11", "windows-874"},
        {"tis-620", "windows-874"},
        {"gb2312", "gb18030"},
        {"gb_2312-80", "gb18030"},
        {"gbk", "gb18030"},
        {"x-gbk", "gb18030"},
        {"hz-gb-2312", "hz"},
        {"euc-kr", "windows-949"},
        {"ks_c_5601-1987", "windows-949"},
        {"shift_jis", "windows-31j"},
        {"shift-jis", "windows-31j"},
        {"x-sjis", "windows-31j"},
        {"sjis", "windows-31j"},
        {"big5", "big5-hkscs"},
        {"utf8", "utf-8"},
        {"unicode-1-1-utf-8", "utf-8"},
        {"utf-16", "utf-16le"},
        {"unicode", "utf-16le"},
    };
    std::string name = ascii_lower(label);
    for (const auto& [from, to] : table)
        if (name == from) return std::string(to);
    return name;
}

std::string charset_in_header(std::string_view content_type) {
    return meant_charset(value_of(ascii_lower(content_type), "charset"));
}

std::string charset_in_page(std::string_view bytes) {
    const std::string head = ascii_lower(bytes.substr(0, declaration_bytes));
    const std::string_view text = head;
    if (text.starts_with("<?xml")) {
        const std::string found = value_of(text.substr(0, text.find('>')), "encoding");
        if (!found.empty()) return meant_charset(found);
    }
    for (std::size_t at = text.find('<'); at < text.size(); at = text.find('<', at + 1)) {
        at = behind_hidden(text, at);
        const std::string_view rest = text.substr(at);
        if (rest.starts_with("<body")) break;
        if (!rest.starts_with("<meta")) continue;
        const std::string found = value_of(rest.substr(0, rest.find('>')), "charset");
        if (!found.empty()) return meant_charset(found);
    }
    return {};
}

bool is_page_language(std::string_view bytes, std::string_view language) {
    const std::string found = value_of(ascii_lower(bytes.substr(0, declaration_bytes)), "lang");
    return found == language || found.starts_with(std::string(language) + "-");
}

} // namespace newshound
