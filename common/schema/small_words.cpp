// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/schema/small_words.hpp"

#include <unordered_set>

namespace newshound {
namespace {

std::unordered_set<std::string_view> read_words() {
    std::unordered_set<std::string_view> words;
    for (const EmbeddedFile& file : small_word_lists()) {
        for (std::string_view rest = file.bytes; !rest.empty();) {
            const std::size_t end = rest.find('\n');
            std::string_view line = rest.substr(0, end);
            rest.remove_prefix(end == rest.npos ? rest.size() : end + 1);
            if (line.starts_with('#')) continue;
            while (!line.empty()) {
                const std::size_t blank = line.find(' ');
                words.insert(line.substr(0, blank));
                line.remove_prefix(blank == line.npos ? line.size() : blank + 1);
            }
        }
    }
    return words;
}

} // namespace

bool is_small_word(std::string_view term) {
    constexpr std::size_t longest = 5;
    static const std::unordered_set<std::string_view> words = read_words();
    return term.size() <= longest && words.contains(term);
}

} // namespace newshound
