// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/body/markup_words.hpp"

#include "common/text/ascii.hpp"

#include <algorithm>
#include <array>

namespace newshound {
namespace {

constexpr std::size_t most_markup_words = 24;
constexpr std::size_t text_words_at_start = 16;
constexpr std::size_t text_words_at_end = 6;

constexpr std::uint32_t fnv_prime = 16777619U;

constexpr std::uint32_t fnv_start = 2166136261U; // FNV-1a (Fowler, Noll & Vo)

std::uint32_t extend(std::uint32_t hash, std::string_view word) {
    for (const char c : word) {
        hash = (hash ^ static_cast<unsigned char>(ascii_lower(c))) * fnv_prime;
    }
    return hash;
}

bool is_letter_ascii(char c) {
    return is_ascii_letter(c) || static_cast<unsigned char>(c) >= 0x80;
}

// The next word of a class or id from `at` on: letters, cut before a capital that follows a small
// letter. "" at the end.
std::string_view next_markup_word(std::string_view text, std::size_t& at) {
    while (at < text.size() && !is_letter_ascii(text[at]))
        ++at;
    const std::size_t start = at;
    while (at < text.size() && is_letter_ascii(text[at]) &&
           !(at > start && is_ascii_capital(text[at]) && !is_ascii_capital(text[at - 1]))) {
        ++at;
    }
    return text.substr(start, at - start);
}

// By byte: every one of a page is asked about.
constexpr auto word_bytes = [] {
    std::array<bool, 256> result{};
    for (std::size_t byte = 0; byte < result.size(); ++byte)
        result[byte] = byte >= 0x80 || is_ascii_letter_or_digit(static_cast<char32_t>(byte)) ||
                       byte == '\'' || byte == '&' || byte == '@';
    return result;
}();

bool belongs_to_word(char c) {
    return word_bytes[static_cast<unsigned char>(c)];
}

} // namespace

bool names_a_purpose(std::string_view attribute) {
    return attribute == "class" || attribute == "id" || attribute == "role" ||
           attribute == "itemprop" || attribute == "data-testid" || attribute == "data-component";
}

std::uint32_t placed(std::uint32_t hash, WordPlace place) {
    return (hash ^ (static_cast<std::uint32_t>(place) + 1)) * fnv_prime;
}

void append_markup_words(const HtmlDocument& document, NodeId id,
                         std::vector<std::uint32_t>& hashes) {
    const Node& node = document[id];
    const std::size_t limit = hashes.size() + most_markup_words;
    constexpr std::uint32_t start = fnv_start;
    hashes.push_back(extend(extend(start, "<"), node.name));
    for (const Attribute& each : node.attributes) {
        if (!names_a_purpose(each.name)) continue;
        std::string_view before;
        for (std::size_t at = 0; hashes.size() + 1 < limit;) {
            const std::string_view word = next_markup_word(each.value, at);
            if (word.empty()) break;
            if (word.size() < 2 || word.size() > 24) continue;
            hashes.push_back(extend(start, word));
            if (!before.empty()) hashes.push_back(extend(extend(extend(start, before), " "), word));
            before = word;
        }
    }
}

void append_text_words(std::string_view text, std::vector<std::uint32_t>& hashes) {
    constexpr std::size_t most = text_words_at_start + text_words_at_end;
    std::string_view words[most];
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size();) {
        while (at < text.size() && !belongs_to_word(text[at]))
            ++at;
        const std::size_t start = at;
        while (at < text.size() && belongs_to_word(text[at]))
            ++at;
        if (at == start) break;
        // Behind the first words only the last ones are kept, in a ring.
        const std::size_t place =
            count < most ? count : text_words_at_start + (count - most) % text_words_at_end;
        words[place] = text.substr(start, at - start);
        ++count;
    }
    constexpr std::uint32_t start = fnv_start;
    const auto add = [&hashes](std::uint32_t hash) {
        hashes.push_back(placed(hash, WordPlace::text));
    };
    const std::size_t held = std::min(count, most);
    for (std::size_t i = 0; i < held; ++i) {
        const std::uint32_t hash = extend(start, words[i]);
        add(hash);
        if (i + 1 < std::min(held, text_words_at_start)) {
            add(extend(extend(hash, " "), words[i + 1]));
        }
        if (i == 0) add(extend(extend(start, "^"), words[0]));
    }
    if (held > 0 && count <= 6) {
        std::uint32_t whole = extend(start, "=");
        for (std::size_t i = 0; i < held; ++i)
            whole = extend(extend(whole, words[i]), " ");
        add(whole);
    }
}

} // namespace newshound
