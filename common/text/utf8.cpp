// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/text/utf8.hpp"

#include "common/text/eight_bytes.hpp"

#include <algorithm>

namespace newshound {
namespace {

bool is_continuation(unsigned char byte) {
    return (byte & 0xC0) == 0x80;
}

struct Sequence {
    std::size_t length; // bytes of the sequence, or of its maximal subpart when ill-formed
    char32_t value;     // replacement_character when ill-formed
};

// The range that the second byte must lie in, by the first (Unicode 15, table 3-7).
struct SecondByte {
    unsigned char low = 0x80;
    unsigned char high = 0xBF;
};

SecondByte second_byte(unsigned char first) {
    switch (first) {
    case 0xE0:
        return {0xA0, 0xBF};
    case 0xED:
        return {0x80, 0x9F};
    case 0xF0:
        return {0x90, 0xBF};
    case 0xF4:
        return {0x80, 0x8F};
    default:
        return {};
    }
}

Sequence decode(std::string_view text, std::size_t position) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char first = byte(position);
    if (first < 0x80) return {1, first};
    const std::size_t wanted = first >= 0xC2 && first <= 0xDF   ? 2
                               : first >= 0xE0 && first <= 0xEF ? 3
                               : first >= 0xF0 && first <= 0xF4 ? 4
                                                                : 0;
    if (wanted == 0) return {1, replacement_character};
    char32_t value = first & (0xFF >> (wanted + 1));
    for (std::size_t i = 1; i < wanted; ++i) {
        if (position + i >= text.size()) return {i, replacement_character};
        const unsigned char next = byte(position + i);
        const SecondByte range = i == 1 ? second_byte(first) : SecondByte{};
        if (next < range.low || next > range.high) return {i, replacement_character};
        value = (value << 6) | (next & 0x3F);
    }
    return {wanted, value};
}

} // namespace

bool is_utf8(std::string_view bytes) {
    for (std::size_t i = 0; (i = find_beyond_ascii(bytes, i)) < bytes.size();) {
        const Sequence sequence = decode(bytes, i);
        if (sequence.value == replacement_character &&
            bytes.substr(i, sequence.length) != "\xEF\xBF\xBD")
            return false;
        i += sequence.length;
    }
    return true;
}

std::string to_utf8(std::string_view bytes) {
    std::string text;
    text.reserve(bytes.size());
    for (std::size_t i = 0; i < bytes.size();) {
        const Sequence sequence = decode(bytes, i);
        if (sequence.value == replacement_character) {
            append_code_point(text, replacement_character);
        } else if (sequence.value != 0) {
            text.append(bytes, i, sequence.length);
        }
        i += sequence.length;
    }
    return text;
}

std::size_t find_beyond_ascii(std::string_view text, std::size_t at) {
    while (at + EightBytes::size <= text.size() && !EightBytes(text, at).any_beyond_ascii())
        at += EightBytes::size;
    while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80)
        ++at;
    return at;
}

char32_t next_beyond_ascii(std::string_view text, std::size_t& position) {
    const Sequence sequence = decode(text, position);
    position += sequence.value == replacement_character ? std::max<std::size_t>(sequence.length, 1)
                                                        : sequence.length;
    return sequence.value;
}

void append_code_point(std::string& text, char32_t code_point) {
    const auto put = [&](char32_t byte) { text.push_back(static_cast<char>(byte)); };
    if (code_point < 0x80) {
        put(code_point);
    } else if (code_point < 0x800) {
        put(0xC0 | (code_point >> 6));
        put(0x80 | (code_point & 0x3F));
    } else if (code_point < 0x10000) {
        put(0xE0 | (code_point >> 12));
        put(0x80 | ((code_point >> 6) & 0x3F));
        put(0x80 | (code_point & 0x3F));
    } else {
        put(0xF0 | (code_point >> 18));
        put(0x80 | ((code_point >> 12) & 0x3F));
        put(0x80 | ((code_point >> 6) & 0x3F));
        put(0x80 | (code_point & 0x3F));
    }
}

std::size_t code_point_count(std::string_view text) {
    std::size_t continuations = 0;
    std::size_t at = 0;
    for (; at + EightBytes::size <= text.size(); at += EightBytes::size)
        continuations += EightBytes(text, at).continuations();
    for (; at < text.size(); ++at)
        continuations += is_continuation(static_cast<unsigned char>(text[at]));
    return text.size() - continuations;
}

std::string_view utf8_prefix(std::string_view text, std::size_t bytes) {
    if (bytes >= text.size()) return text;
    while (bytes > 0 && is_continuation(static_cast<unsigned char>(text[bytes])))
        --bytes;
    return text.substr(0, bytes);
}

} // namespace newshound
