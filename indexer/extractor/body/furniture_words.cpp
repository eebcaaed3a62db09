// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/body/furniture_words.hpp"

#include "common/text/table_reader.hpp"
#include "common/text/unicode.hpp"
#include "common/text/utf8.hpp"
#include "indexer/data/word_tables.hpp"

#include <algorithm>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

namespace newshound {
namespace {

struct Words {
    std::unordered_set<std::string> related, jump;
    std::vector<std::string> letter, signup, ours, wall, members, readon, own, act;
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
        for (auto& [name, list] : {std::pair{"letter", &words.letter},
                                   {"signup", &words.signup},
                                   {"ours", &words.ours},
                                   {"wall", &words.wall},
                                   {"members", &words.members},
                                   {"readon", &words.readon},
                                   {"own", &words.own},
                                   {"act", &words.act}})
            if (kind == name) list->push_back(phrase);
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

// Whole words: "subscribe" is none of "subscribers".
bool holds_words(std::string_view folded, const std::string& phrase) {
    const auto is_part = [&](std::size_t at) {
        return at < folded.size() && ((folded[at] >= 'a' && folded[at] <= 'z') ||
                                      static_cast<unsigned char>(folded[at]) >= 0x80);
    };
    for (std::size_t at = folded.find(phrase); at != folded.npos; at = folded.find(phrase, at + 1))
        if ((at == 0 || !is_part(at - 1)) && !is_part(at + phrase.size())) return true;
    return false;
}

// The phrase begins a sentence, as what asks for something does: "Want more? Sign up …".
bool begins_sentence(std::string_view folded, const std::string& phrase) {
    for (std::size_t at = folded.find(phrase); at != folded.npos;
         at = folded.find(phrase, at + 1)) {
        std::string_view before = folded.substr(0, at);
        while (before.ends_with(' '))
            before.remove_suffix(1);
        const bool dash = before.ends_with("—") || before.ends_with("–");
        if (before.empty() || dash || std::string_view(".!?:>|").find(before.back()) != before.npos)
            return true;
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

bool asks_reader(std::string_view text) {
    const std::string folded = plain(text);
    return std::ranges::any_of(words().ours,
                               [&](const auto& each) { return holds_words(folded, each); }) ||
           std::ranges::any_of(words().signup,
                               [&](const auto& each) { return begins_sentence(folded, each); });
}

bool speaks_for_wall(std::string_view text) {
    constexpr auto label = 3; // blanks
    const std::string folded = plain(text);
    if (holds_any(folded, words().wall)) return true;
    if (!holds_any(folded, words().members) && !holds_any(folded, words().readon)) return false;
    const auto says = [&](const std::string& each) { return holds_words(folded, each); };
    return std::ranges::count(folded, ' ') <= label || std::ranges::any_of(words().own, says) ||
           std::ranges::any_of(words().act, says);
}

} // namespace newshound
