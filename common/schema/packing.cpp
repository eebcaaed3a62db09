// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/schema/packing.hpp"

namespace newshound {

void pack_number(std::string& bytes, std::uint64_t number) {
    for (; number >= 0x80; number >>= 7)
        bytes += static_cast<char>(number | 0x80);
    bytes += static_cast<char>(number);
}

void pack_signed(std::string& bytes, std::int64_t number) {
    const auto bits = static_cast<std::uint64_t>(number);
    pack_number(bytes, number < 0 ? ~(bits << 1) : bits << 1);
}

void pack_text(std::string& bytes, std::string_view text) {
    pack_number(bytes, text.size());
    bytes += text;
}

std::uint64_t Unpacker::number() {
    std::uint64_t number = 0;
    for (unsigned shift = 0; shift < 64 && !rest_.empty(); shift += 7) {
        const auto byte = static_cast<unsigned char>(rest_.front());
        rest_.remove_prefix(1);
        number |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
        if (byte < 0x80) return ok_ ? number : 0;
    }
    ok_ = false;
    rest_ = {};
    return 0;
}

std::int64_t Unpacker::signed_number() {
    const std::uint64_t bits = number();
    return static_cast<std::int64_t>(bits & 1 ? ~(bits >> 1) : bits >> 1);
}

std::string_view Unpacker::text() {
    const std::uint64_t length = number();
    if (length > rest_.size()) {
        ok_ = false;
        rest_ = {};
        return {};
    }
    const std::string_view text = rest_.substr(0, length);
    rest_.remove_prefix(length);
    return text;
}

std::size_t Unpacker::count() {
    const std::uint64_t count = number();
    if (count <= rest_.size()) return count;
    ok_ = false;
    rest_ = {};
    return 0;
}

std::string pack_texts(const std::vector<std::string>& texts) {
    std::string bytes;
    for (const std::string& text : texts)
        pack_text(bytes, text);
    return bytes;
}

std::vector<std::string> unpack_texts(std::string_view bytes) {
    std::vector<std::string> texts;
    for (Unpacker unpacker(bytes); !unpacker.at_end();) {
        const std::string_view text = unpacker.text();
        if (!unpacker.ok()) break;
        texts.emplace_back(text);
    }
    return texts;
}

} // namespace newshound
