// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/page/double_encoding.hpp"

#include "common/text/utf8.hpp"
#include "indexer/extractor/page/control_signs.hpp"

#include <algorithm>
#include <array>

namespace newshound {
namespace {

// The byte above 0x7F that a one-byte encoding shows as `c`; 0 when none.
using ByteOf = unsigned char (*)(char32_t c);

unsigned char byte_of_1252(char32_t c) {
    if (c >= 0x80 && c <= 0xFF) return static_cast<unsigned char>(c); // C1: read as latin-1
    for (unsigned byte = 0x80; byte <= 0x9F; ++byte)
        if (c > 0xFF && windows_1252_sign(static_cast<unsigned char>(byte)) == c)
            return static_cast<unsigned char>(byte);
    return 0;
}

unsigned char byte_of_1251(char32_t c) {
    static constexpr std::u32string_view from_80 =
        U"\u0402\u0403\u201A\u0453\u201E\u2026\u2020\u2021\u20AC\u2030\u0409\u2039\u040A\u040C"
        U"\u040B\u040F\u0452\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u0098\u2122\u0459\u203A"
        U"\u045A\u045C\u045B\u045F\u00A0\u040E\u045E\u0408\u00A4\u0490\u00A6\u00A7\u0401\u00A9"
        U"\u0404\u00AB\u00AC\u00AD\u00AE\u0407\u00B0\u00B1\u0406\u0456\u0491\u00B5\u00B6\u00B7"
        U"\u0451\u2116\u0454\u00BB\u0458\u0405\u0455\u0457";
    if (c >= 0x410 && c <= 0x44F) return static_cast<unsigned char>(c - 0x410 + 0xC0);
    const std::size_t at = from_80.find(c);
    return at == from_80.npos ? 0 : static_cast<unsigned char>(0x80 + at);
}

struct Misreading {
    ByteOf byte_of;
    std::array<unsigned char, 2> usual_leads; // first and last byte that a sequence starts with
};
// Leads of windows-1252 are those of all scripts; Cyrillic text is repaired from windows-1251 only
// where it was Cyrillic or punctuation: other pairs stand in honest Russian.
constexpr std::array misreadings = {Misreading{byte_of_1252, {0xC2, 0xF4}},
                                    Misreading{byte_of_1251, {0xD0, 0xE2}}};

struct Undone {
    std::string text;
    std::size_t repaired = 0; // characters that came from a sequence
    std::size_t wide = 0;     // those of them that are no letter of an alphabet and no punctuation
    std::size_t doubtful = 0; // characters that could start a sequence and don't

    // French has "é »" with a no-break space, which reads as one Chinese character: those need a
    // page of their kind.
    bool is_certain() const {
        constexpr std::size_t least = 3;
        return repaired >= least && repaired > (2 * wide > repaired ? 10 : 1) * doubtful;
    }
};

// The character whose UTF-8 stands at `at` as misread characters, and moves `at` behind it; 0, and
// stays, when none does.
char32_t sequence_at(std::string_view text, std::size_t& at, const Misreading& misread) {
    std::string bytes;
    std::size_t next = at;
    while (next < text.size() && bytes.size() < 4) {
        const unsigned char byte = misread.byte_of(next_code_point(text, next));
        if (byte == 0) break;
        bytes += static_cast<char>(byte);
        if (bytes.size() == 1 && (byte < misread.usual_leads[0] || byte > misread.usual_leads[1]))
            break;
        std::size_t end = 0;
        const char32_t c = next_code_point(bytes, end);
        if (bytes.size() < 2 || c == replacement_character || end != bytes.size()) continue;
        at = next;
        return c;
    }
    return 0;
}

Undone undo(std::string_view text, const Misreading& misread) {
    Undone result;
    for (std::size_t at = 0;;) {
        const std::size_t plain = at;
        at = find_beyond_ascii(text, plain);
        result.text += text.substr(plain, at - plain);
        if (at == text.size()) return result;
        if (const char32_t c = sequence_at(text, at, misread)) {
            append_code_point(result.text, c);
            ++result.repaired;
            result.wide += c >= 0x2E80;
            continue;
        }
        const std::size_t start = at;
        const unsigned char byte = misread.byte_of(next_code_point(text, at));
        result.doubtful += byte >= 0xC2 && byte <= 0xF4;
        result.text += text.substr(start, at - start);
    }
}

// One in a thousand pages goes further: "Ã", "Â", "â", "ä"…"é" before a sign that no letter, or
// Cyrillic "Р" and "С" before signs that Russian has not.
bool may_be_misread(std::string_view text) {
    for (std::size_t at = 0; (at = find_beyond_ascii(text, at)) + 3 < text.size(); ++at) {
        const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
        if (byte(0) == 0xC3 && byte(1) >= 0x82 && byte(1) <= 0xB4 &&
            (byte(2) == 0xC2 || byte(2) == 0xE2 || byte(2) == 0xC5 || byte(2) == 0xC6 ||
             byte(2) == 0xCB))
            return true;
        if (byte(0) == 0xD0 && (byte(1) == 0xA0 || byte(1) == 0xA1) &&
            (byte(2) == 0xC2 || byte(2) == 0xD1 || byte(2) == 0xD2 || byte(2) == 0xE2))
            return true;
    }
    return false;
}

} // namespace

std::string undo_double_encoding(std::string_view text) {
    if (may_be_misread(text)) {
        for (const Misreading& misread : misreadings) {
            Undone result = undo(text, misread);
            if (result.is_certain()) return std::move(result.text);
        }
    }
    return std::string(text);
}

} // namespace newshound
