// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enricher/entities/same_names.hpp"

#include "common/text/unicode.hpp"
#include "indexer/data/name_list_files.hpp"

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

// Lines of the usual name and its other spellings, parted by tabs.
Spellings read(std::string_view bytes) {
    Spellings spellings;
    while (!bytes.empty()) {
        const std::size_t end = std::min(bytes.find('\n'), bytes.size());
        std::string_view line = bytes.substr(0, end);
        bytes.remove_prefix(std::min(end + 1, bytes.size()));
        const std::string_view usual = line.substr(0, line.find('\t'));
        while (!line.empty()) {
            const std::size_t tab = std::min(line.find('\t'), line.size());
            spellings.emplace(letters_and_digits(line.substr(0, tab)), usual);
            line.remove_prefix(std::min(tab + 1, line.size()));
        }
    }
    return spellings;
}

Spellings read_list() {
    for (const EmbeddedFile& file : name_list_files())
        if (file.name == "same_names.tsv") return read(file.bytes);
    return {};
}

} // namespace

std::string_view usual_name(std::string_view key) {
    static const Spellings spellings = read_list();
    const auto found = spellings.find(key);
    return found == spellings.end() ? std::string_view() : found->second;
}

} // namespace newshound
