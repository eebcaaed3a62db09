// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/body/furniture_words.hpp"

#include "common/text/table_reader.hpp"
#include "common/text/unicode.hpp"
#include "common/text/utf8.hpp"
#include "indexer/data/word_tables.hpp"

#include <algorithm>
#include <string>
#include <unordered_set>
#include <vector>

namespace newshound {
namespace {

struct Words {
    std::unordered_set<std::string> related, jump;
    std::vector<std::string> letter, signup, wall;
};

// Apostrophes as typewriters have them, blanks squeezed.
std::string plain(std::string_view text) {
    std::string folded = squeeze_space(fold_accents(text));
    for (std::size_t at = folded.find("’"); at != folded.npos; at = folded.find("’", at))
        folded.replace(at, std::string_view("’").size(), "'");
    return folded;
}

// Without arrows, colons and brackets around it.
std::string core(std::string_view folded) {
    std::size_t first = folded.size();
    std::size_t end = 0;
    for (std::size_t at = 0; at < folded.size();) {
        const std::size_t start = at;
        if (!is_letter(next_code_point(folded, at))) continue;
        first = std::min(first, start);
        end = at;
    }
    return std::string(folded.substr(first, end - std::min(first, end)));
}

Words read_words() {
    Words words;
    for (TableReader row(word_table("furniture_words.tsv")); row.next();) {
        std::string phrase = plain(row.column(0));
        const std::string_view kind = row.column(1);
        if (kind == "related") words.related.insert(core(phrase));
        if (kind == "jump") words.jump.insert(core(phrase));
        if (kind == "letter") words.letter.push_back(std::move(phrase));
        if (kind == "signup") words.signup.push_back(std::move(phrase));
        if (kind == "wall") words.wall.push_back(std::move(phrase));
    }
    return words;
}

const Words& words() {
    static const Words all = read_words();
    return all;
}

// A phrase begins where a word does; those of scripts without blanks, anywhere.
bool holds(std::string_view folded, const std::string& phrase) {
    for (std::size_t at = folded.find(phrase); at != folded.npos;
         at = folded.find(phrase, at + 1)) {
        const bool latin = static_cast<unsigned char>(phrase[0]) < 0x80;
        if (at == 0 || !latin || !((folded[at - 1] >= 'a' && folded[at - 1] <= 'z'))) return true;
    }
    return false;
}

bool holds_any(std::string_view folded, const std::vector<std::string>& phrases) {
    return std::ranges::any_of(phrases,
                               [&](const std::string& each) { return holds(folded, each); });
}

} // namespace

bool is_related_label(std::string_view text) {
    constexpr std::size_t longest = 80; // bytes
    if (text.size() > longest) return false;
    const std::string label = core(plain(text));
    return !label.empty() && words().related.contains(label);
}

bool is_jump(std::string_view text) {
    constexpr std::size_t longest = 80; // bytes
    return text.size() <= longest && words().jump.contains(core(plain(text)));
}

bool asks_for_address(std::string_view text) {
    const std::string folded = plain(text);
    return holds_any(folded, words().letter) && holds_any(folded, words().signup);
}

bool speaks_for_wall(std::string_view text) {
    return holds_any(plain(text), words().wall);
}

} // namespace newshound
