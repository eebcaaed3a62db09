// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/names/same_names.hpp"

#include "common/text/table_reader.hpp"
#include "common/text/unicode.hpp"
#include "common/text/utf8.hpp"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <string>
#include <unordered_map>

namespace newshound {
namespace {

struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
        return std::hash<std::string_view>()(text);
    }
};

using Spellings = std::unordered_map<std::string, std::string_view, Hash, std::equal_to<>>;

// Whether a letter is of a script beyond Latin: Greek to Indic, or Chinese to Korean, by the first
// bytes of their UTF-8. No such name has a key in ASCII.
bool is_of_other_script(std::string_view name) {
    return std::ranges::any_of(name, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= 0xCE && byte != 0xE1 && byte != 0xE2 && byte < 0xEF;
    });
}

enum class Scripts : std::uint8_t { all, latin };

// Rows of the usual name and its other spellings.
Spellings read(std::string_view bytes, Scripts scripts) {
    Spellings spellings;
    TableReader table(bytes);
    while (table.next()) {
        const std::string_view usual = table.column(0);
        for (std::size_t i = 0; !table.column(i).empty(); ++i) {
            const std::string_view name = table.column(i);
            if (scripts == Scripts::all || !is_of_other_script(name))
                spellings.emplace(letters_and_digits(name), usual);
        }
    }
    return spellings;
}

std::string_view look_up(const Spellings& spellings, std::string_view key) {
    const auto found = spellings.find(key);
    return found == spellings.end() ? std::string_view() : found->second;
}

} // namespace

std::string_view usual_name(std::string_view key) {
    static const Spellings spellings = read(same_name_tables()[0].bytes, Scripts::all);
    return look_up(spellings, key);
}

std::string_view country_name(std::string_view key) {
    if (find_beyond_ascii(key) == key.size()) { // nearly always, and in a fifth of the time
        static const Spellings latin = read(same_name_tables()[1].bytes, Scripts::latin);
        return look_up(latin, key);
    }
    static const Spellings spellings = read(same_name_tables()[1].bytes, Scripts::all);
    return look_up(spellings, key);
}

std::string_view listed_name(std::string_view name) {
    const std::string key = letters_and_digits(name);
    if (const std::string_view usual = usual_name(key); !usual.empty()) return usual;
    const std::string_view country = country_name(key);
    if (country.empty()) return {};
    const std::string_view usual = usual_name(letters_and_digits(country));
    return usual.empty() ? country : usual;
}

std::string_view without_article(std::string_view name) {
    constexpr std::size_t shortest = 4;
    constexpr std::string_view article = "the ";
    const bool has_one = name.starts_with(article) || name.starts_with("The ");
    if (!has_one || name.size() < article.size() + shortest) return {};
    return name.substr(article.size());
}

} // namespace newshound
