// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/article/outlet.hpp"

#include "common/text/ascii.hpp"
#include "common/text/unicode.hpp"
#include "common/text/url.hpp"

#include <array>
#include <optional>

namespace newshound {
namespace {

constexpr std::array<std::string_view, 10> domain_endings = {
    ".co.uk", ".com.au", ".com.br", ".co.nz", ".co.za", ".co.in", ".com", ".net", ".org", ".info"};

std::string_view without_start(std::string_view text, std::string_view start) {
    return text.starts_with(start) ? text.substr(start.size()) : text;
}

// The key of a name in ASCII that is no address; nothing for any other text.
std::optional<std::string> key_of_plain(std::string_view name) {
    constexpr std::size_t article = 4; // "The "
    if (name.empty() || name.front() <= ' ') return std::nullopt;
    std::string key(name.size(), '\0');
    std::size_t size = 0;
    for (const char c : name) {
        if (static_cast<unsigned char>(c) >= 0x80 || c == '.' || c == '/' || c == ':')
            return std::nullopt;
        key[size] = ascii_lower(c);
        size += is_ascii_letter_or_digit(static_cast<unsigned char>(c));
    }
    key.resize(size);
    const std::string start = ascii_lower(name.substr(0, article));
    if (size >= article && start.starts_with("the") &&
        is_space(static_cast<unsigned char>(start.back())))
        key.erase(0, article - 1);
    if (key.empty()) return std::nullopt;
    return key;
}

} // namespace

std::string outlet_key(std::string_view name) {
    if (std::optional<std::string> key = key_of_plain(name)) return *std::move(key);
    const std::string folded = squeeze_space(fold_case(name));
    std::string_view rest = folded;
    for (const std::string_view start : {"https://", "http://", "www.", "the "})
        rest = without_start(rest, start);
    while (rest.ends_with('/'))
        rest.remove_suffix(1);
    const bool has_dot = rest.find('.') != rest.npos;
    for (const std::string_view ending : domain_endings) {
        if (has_dot && rest.ends_with(ending) && rest.size() > ending.size()) {
            rest.remove_suffix(ending.size());
            break;
        }
    }
    std::string key = letters_and_digits(rest);
    return key.empty() ? letters_and_digits(folded) : key;
}

std::string host_of(std::string_view address) {
    const std::optional<Url> url = parse_url(address);
    return url ? std::string(without_start(url->host, "www.")) : std::string();
}

} // namespace newshound
