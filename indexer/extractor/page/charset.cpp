// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/page/charset.hpp"

#include "common/text/utf8.hpp"

#include <uchardet.h>
#include <unicode/ucnv.h>

#include <algorithm>
#include <memory>
#include <utility>

namespace newshound {
namespace {

constexpr std::size_t declaration_bytes = 4096; // a browser looks at 1024; old pages are wordier

std::string lower(std::string_view text) {
    std::string result(text);
    for (char& c : result)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return result;
}

// What browsers take a label for, where ICU would take it literally (WHATWG Encoding, section 4.2).
std::string meant_by(std::string label) {
    static constexpr std::pair<std::string_view, std::string_view> table[] = {
        {"iso-8859-1", "windows-1252"},
        {"iso8859-1", "windows-1252"},
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
    for (const auto& [from, to] : table)
        if (label == from) return std::string(to);
    return label;
}

// The value of the first "charset=" or "encoding=" in `text`; "" without one.
std::string declared_in(std::string_view text, std::string_view key) {
    const std::string lowered = lower(text);
    std::size_t at = 0;
    while ((at = lowered.find(key, at)) != std::string::npos) {
        at += key.size();
        std::size_t start = lowered.find_first_not_of(" \t\r\n", at);
        if (start == std::string::npos || lowered[start] != '=') continue;
        start = lowered.find_first_not_of(" \t\r\n\"'", start + 1);
        if (start == std::string::npos) break;
        const std::size_t end = lowered.find_first_of(" \t\r\n\"';>/?", start);
        return meant_by(lowered.substr(start, std::min(end, lowered.size()) - start));
    }
    return {};
}

std::string declared_in_page(std::string_view bytes) {
    const std::string_view head = bytes.substr(0, declaration_bytes);
    if (std::string found = declared_in(head, "charset"); !found.empty()) return found;
    if (head.starts_with("<?xml")) return declared_in(head.substr(0, head.find('>')), "encoding");
    return {};
}

// libxml2 would stop at the first one.
std::string without_nuls(std::string_view text) {
    std::string result(text);
    if (text.find('\0') != std::string_view::npos) std::erase(result, '\0');
    return result;
}

// `bytes` in `charset` as UTF-8; false when ICU doesn't know that charset.
bool convert(std::string_view bytes, const std::string& charset, std::string& text) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, decltype(&ucnv_close)> from(
        ucnv_open(charset.c_str(), &status), &ucnv_close);
    if (U_FAILURE(status)) return false;
    const std::unique_ptr<UConverter, decltype(&ucnv_close)> to(ucnv_open("utf-8", &status),
                                                                &ucnv_close);
    if (U_FAILURE(status)) return false;
    std::string out(3 * bytes.size() + 16, '\0'); // no code unit becomes more than three bytes
    char* target = out.data();
    const char* source = bytes.data();
    ucnv_convertEx(to.get(), from.get(), &target, out.data() + out.size(), &source,
                   bytes.data() + bytes.size(), nullptr, nullptr, nullptr, nullptr, true, true,
                   &status);
    if (U_FAILURE(status)) return false;
    out.resize(static_cast<std::size_t>(target - out.data()));
    text = without_nuls(out);
    return true;
}

// Far more well-formed sequences than wrong bytes: a UTF-8 page with something pasted in.
bool is_mostly_utf8(std::string_view bytes) {
    std::size_t good = 0;
    std::size_t bad = 0;
    for (std::size_t at = 0; at < bytes.size();) {
        if (static_cast<unsigned char>(bytes[at]) < 0x80) {
            ++at;
            continue;
        }
        const std::size_t start = at;
        ++(next_code_point(bytes, at) == replacement_character && at - start < 3 ? bad : good);
    }
    return good > 20 * bad;
}

std::string detected(std::string_view bytes) {
    const std::unique_ptr<std::remove_pointer_t<uchardet_t>, decltype(&uchardet_delete)> detector(
        uchardet_new(), &uchardet_delete);
    constexpr std::size_t enough = 256u << 10;
    if (uchardet_handle_data(detector.get(), bytes.data(), std::min(bytes.size(), enough)) != 0) {
        return {};
    }
    uchardet_data_end(detector.get());
    return meant_by(lower(uchardet_get_charset(detector.get())));
}

// Every other byte of an ASCII text in UTF-16 is NUL.
std::string utf16_without_mark(std::string_view bytes) {
    const std::string_view head = bytes.substr(0, 512);
    std::size_t nuls[2] = {0, 0};
    for (std::size_t i = 0; i < head.size(); ++i)
        nuls[i % 2] += head[i] == '\0';
    if (head.size() < 16) return {};
    if (nuls[1] > head.size() * 2 / 5 && nuls[0] < head.size() / 20) return "utf-16le";
    if (nuls[0] > head.size() * 2 / 5 && nuls[1] < head.size() / 20) return "utf-16be";
    return {};
}

bool decode_marked(std::string_view bytes, DecodedPage& page) {
    static constexpr std::pair<std::string_view, const char*> marks[] = {
        {"\xEF\xBB\xBF", "utf-8"}, {"\xFF\xFE", "utf-16le"}, {"\xFE\xFF", "utf-16be"}};
    for (const auto& [mark, charset] : marks) {
        if (!bytes.starts_with(mark)) continue;
        page = {{}, charset, "byte order mark"};
        return convert(bytes.substr(mark.size()), charset, page.text);
    }
    page = {{}, utf16_without_mark(bytes), "byte order mark"};
    return !page.charset.empty() && convert(bytes, page.charset, page.text);
}

// A declared encoding, where it can be true: this is asked only for bytes that are not UTF-8.
bool decode_declared(std::string_view bytes, std::string charset, std::string rule,
                     DecodedPage& page) {
    if (charset.empty() || charset.starts_with("utf-")) return false;
    page = {{}, std::move(charset), std::move(rule)};
    return convert(bytes, page.charset, page.text);
}

} // namespace

DecodedPage decode_page(std::string_view bytes, std::string_view content_type) {
    DecodedPage page;
    if (decode_marked(bytes, page)) return page;
    const std::string header = declared_in(content_type, "charset");
    if (is_utf8(bytes)) {
        // Only stateful and wide encodings look like UTF-8 without being it.
        if (header.starts_with("iso-2022") && decode_declared(bytes, header, "http header", page)) {
            return page;
        }
        return {without_nuls(bytes), "utf-8", header == "utf-8" ? "http header" : "valid utf-8"};
    }
    if (decode_declared(bytes, header, "http header", page)) return page;
    if (is_mostly_utf8(bytes)) return {to_utf8(bytes), "utf-8", "valid utf-8"};
    if (decode_declared(bytes, declared_in_page(bytes), "meta", page)) return page;
    if (decode_declared(bytes, detected(bytes), "detector", page)) return page;
    page = {{}, "windows-1252", "fallback"};
    convert(bytes, page.charset, page.text);
    return page;
}

} // namespace newshound
