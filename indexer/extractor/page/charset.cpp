// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/page/charset.hpp"

#include "common/text/unicode.hpp"
#include "common/text/utf8.hpp"
#include "indexer/extractor/page/declared_charset.hpp"
#include "indexer/extractor/page/double_encoding.hpp"
#include "indexer/extractor/page/utf8_evidence.hpp"

#include <uchardet.h>
#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

namespace newshound {
namespace {

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

std::string detected(std::string_view bytes) {
    const std::unique_ptr<std::remove_pointer_t<uchardet_t>, decltype(&uchardet_delete)> detector(
        uchardet_new(), &uchardet_delete);
    constexpr std::size_t enough = 256u << 10;
    if (uchardet_handle_data(detector.get(), bytes.data(), std::min(bytes.size(), enough)) != 0) {
        return {};
    }
    uchardet_data_end(detector.get());
    return meant_charset(uchardet_get_charset(detector.get()));
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

// Chinese in HZ (RFC 1843): "~{" and "~}" around pairs of printable signs, several times.
bool is_hz(std::string_view bytes) {
    constexpr int several = 3;
    int brackets = 0;
    for (std::size_t at = 0; (at = bytes.find("~{", at)) != bytes.npos && brackets < several;) {
        at += 2;
        const std::string_view inner = bytes.substr(at, bytes.substr(at).find("~}"));
        if (inner.empty() || inner.size() % 2 != 0 || at + inner.size() >= bytes.size())
            return false;
        for (std::size_t i = 0; i < inner.size(); ++i)
            if (inner[i] < '!' || inner[i] > (i % 2 == 0 ? 'w' : '~')) return false;
        ++brackets;
    }
    return brackets == several;
}

// Of text without a byte above 0x7F; "" = none of these encodings.
std::string stateful_charset(std::string_view bytes, std::string_view header) {
    using namespace std::string_view_literals;
    if (bytes.find('\x1B') != bytes.npos) {
        for (const std::string_view escape : {"\x1B$)C"sv, "\x1B$B"sv, "\x1B$@"sv})
            if (bytes.find(escape) != bytes.npos)
                return escape.ends_with('C') ? "iso-2022-kr" : "iso-2022-jp";
    }
    if (bytes.find("~{") == bytes.npos) return {};
    return header == "hz" || charset_in_page(bytes) == "hz" || is_hz(bytes) ? "hz" : "";
}

bool is_seven_bit(std::string_view bytes) {
    return find_beyond_ascii(bytes) == bytes.size();
}

// The share of characters above ASCII that say "read with the wrong table" of a text converted from
// an encoding of several bytes a character: none, private ones, half-width katakana.
bool is_garbled(std::string_view text) {
    std::size_t odd = 0;
    std::size_t all = 0;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = next_code_point(text, at);
        all += c > 0x7F;
        odd += c == replacement_character || (c >= 0xE000 && c <= 0xF8FF) ||
               (c >= 0xFF61 && c <= 0xFF9F);
    }
    return 20 * odd > all;
}

// Western text has its accents and signs one by one; rows of them are the letters of another
// script.
bool is_other_script(std::string_view bytes) {
    constexpr std::size_t enough = 20;
    std::size_t high = 0;
    std::size_t in_rows = 0;
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        const auto is_high = [&](std::size_t i) {
            return static_cast<unsigned char>(bytes[i]) > 0x7F;
        };
        if (!is_high(at)) continue;
        ++high;
        in_rows += at > 0 && is_high(at - 1);
    }
    return high >= enough && 2 * in_rows > high;
}

// Whether `text`, read from `bytes` as `charset`, shows that it is not that.
bool contradicts(std::string_view bytes, const std::string& charset, std::string_view text) {
    if (charset == "windows-1252") return is_other_script(bytes);
    constexpr auto wide = std::to_array<std::string_view>(
        {"big5-hkscs", "euc-jp", "gb18030", "windows-31j", "windows-949"});
    return std::ranges::binary_search(wide, charset) && is_garbled(text);
}

// Turkish pages call their encoding latin-1, where ğ, ı and ş would be ð, ý and þ: letters that
// stand in Icelandic, beside accents that Turkish has not.
bool is_turkish(std::string_view bytes) {
    std::size_t turkish = 0;
    std::size_t icelandic = 0;
    for (const char c : bytes) {
        turkish += c == '\xF0' || c == '\xFD' || c == '\xFE';
        icelandic += c == '\xE1' || c == '\xE6' || c == '\xED' || c == '\xF3' || c == '\xFA';
    }
    return turkish > 0 && (is_page_language(bytes, "tr") || (turkish >= 5 && icelandic == 0));
}

struct Proposal {
    std::string charset;
    const char* rule;
};

// The first proposal that ICU knows and that its own result doesn't contradict; when all do, the
// first that ICU knows.
DecodedPage decode_as_proposed(std::string_view bytes, std::string_view header) {
    DecodedPage first;
    // Asked in turn, for the detector costs as much as the rest.
    for (int turn = 0; turn < 4; ++turn) {
        Proposal next = turn == 0   ? Proposal{std::string(header), "http header"}
                        : turn == 1 ? Proposal{charset_in_page(bytes), "meta"}
                        : turn == 2 ? Proposal{detected(bytes), "detector"}
                                    : Proposal{"windows-1252", "fallback"};
        // Only asked for bytes that are neither.
        if (next.charset.empty() || next.charset.starts_with("utf-") ||
            next.charset.starts_with("iso-2022") || next.charset == "hz")
            continue;
        if (next.charset == "windows-1252" && is_turkish(bytes)) next.charset = "windows-1254";
        DecodedPage page{{}, std::move(next.charset), next.rule};
        if (!convert(bytes, page.charset, page.text)) continue;
        if (!contradicts(bytes, page.charset, page.text)) return page;
        if (first.charset.empty()) first = std::move(page);
    }
    return first;
}

// Well-formed sequences as they are, all other bytes from the encoding that the page names.
DecodedPage decode_mixed(std::string_view bytes, std::string_view header) {
    std::string rest;
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t start = at;
        const char32_t c = next_code_point(bytes, at);
        if (c < 0x80 || c == replacement_character) rest += bytes.substr(start, at - start);
    }
    DecodedPage page = decode_as_proposed(rest, header);
    std::array<std::string, 256> signs;
    for (std::size_t byte = 0x80; byte < signs.size(); ++byte)
        convert(std::string(1, static_cast<char>(byte)), page.charset, signs[byte]);
    page.text.clear();
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t start = at;
        const char32_t c = next_code_point(bytes, at);
        const std::string_view piece = bytes.substr(start, at - start);
        if (c == 0) continue;
        if (c != replacement_character) page.text += piece;
        for (std::size_t i = 0; i < piece.size() && c == replacement_character; ++i)
            page.text += signs[static_cast<unsigned char>(piece[i])];
    }
    return page;
}

DecodedPage decode(std::string_view bytes, std::string_view content_type) {
    DecodedPage page;
    if (decode_marked(bytes, page)) return page;
    const std::string header = charset_in_header(content_type);
    if (is_seven_bit(bytes)) {
        page = {{}, stateful_charset(bytes, header), "escape sequences"};
        if (!page.charset.empty() && convert(bytes, page.charset, page.text)) return page;
        return {without_nuls(bytes), "utf-8", header == "utf-8" ? "http header" : "valid utf-8"};
    }
    const char* const rule = header == "utf-8" ? "http header" : "valid utf-8";
    if (is_utf8(bytes)) return {without_nuls(bytes), "utf-8", rule};
    const Utf8Evidence evidence = utf8_evidence(bytes);
    if (evidence.is_utf8()) return {to_utf8(bytes), "utf-8", rule};
    return evidence.is_mixed() ? decode_mixed(bytes, header) : decode_as_proposed(bytes, header);
}

// A combining mark, part of a Korean syllable or Japanese voice mark: what NFC would join with what
// is before it.
bool starts_with_mark(std::string_view text) {
    switch (text[0]) {
    case '\xCC':
    case '\xCD':
        return true;
    case '\xE1':
        return text[1] == '\x85' || text[1] == '\x86';
    case '\xE3':
        return text.starts_with("\xE3\x82\x99") || text.starts_with("\xE3\x82\x9A");
    default:
        return false;
    }
}

// Where the first mark stands from `at` on.
std::size_t next_mark(std::string_view text, std::size_t at) {
    for (; (at = find_beyond_ascii(text, at)) + 1 < text.size(); ++at)
        if (starts_with_mark(text.substr(at))) return at;
    return text.size();
}

// Only words with such marks are composed: other signs that NFC would replace (K for the Kelvin
// sign) stay as written.
std::string composed(std::string_view text) {
    constexpr std::string_view limits = " \t\r\n<>";
    std::string result;
    std::size_t done = 0;
    for (std::size_t mark = 0; (mark = next_mark(text, done)) < text.size();) {
        std::size_t start = text.find_last_of(limits, mark);
        start = start == text.npos || start < done ? done : start;
        const std::size_t end = std::min(text.find_first_of(limits, mark), text.size());
        result += text.substr(done, start - done);
        result += compose(text.substr(start, end - start));
        done = end;
    }
    return result.append(text.substr(done));
}

} // namespace

DecodedPage decode_page(std::string_view bytes, std::string_view content_type) {
    DecodedPage page = decode(bytes, content_type);
    page.text = undo_double_encoding(page.text);
    if (next_mark(page.text, 0) < page.text.size()) page.text = composed(page.text);
    return page;
}

} // namespace newshound
