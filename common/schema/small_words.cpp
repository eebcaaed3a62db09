// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/schema/small_words.hpp"

#include "common/text/table_reader.hpp"

#include <unordered_set>

namespace newshound {
namespace {

std::unordered_set<std::string_view> read_words() {
    std::unordered_set<std::string_view> words;
    for (const EmbeddedFile& file : small_word_lists())
        for (TableReader row(file.bytes); row.next();)
            words.insert(row.column(0));
    return words;
}

} // namespace

bool is_small_word(std::string_view term) {
    constexpr std::size_t longest = 5;
    static const std::unordered_set<std::string_view> words = read_words();
    return term.size() <= longest && words.contains(term);
}

} // namespace newshound
