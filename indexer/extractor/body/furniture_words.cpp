// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/body/furniture_words.hpp"

#include "common/text/ascii.hpp"
#include "common/text/table_reader.hpp"
#include "common/text/unicode.hpp"
#include "common/text/utf8.hpp"
#include "indexer/data/word_tables.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

namespace newshound {
namespace {

// Phrases by their first byte, so that a place of a text is compared with few of them.
class Phrases {
  public:
    void add(std::string phrase) {
        by_start_[static_cast<unsigned char>(phrase[0])].push_back(std::move(phrase));
    }

    // A phrase begins where a word does; those of scripts without blanks, anywhere.
    bool stand_in(std::string_view folded) const {
        for (std::size_t at = 0; at < folded.size(); ++at) {
            const auto first = static_cast<unsigned char>(folded[at]);
            if (at > 0 && first < 0x80 && folded[at - 1] >= 'a' && folded[at - 1] <= 'z') continue;
            for (const std::string& phrase : by_start_[first])
                if (folded.substr(at).starts_with(phrase)) return true;
        }
        return false;
    }

  private:
    std::array<std::vector<std::string>, 256> by_start_;
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

// Labels by their core. Of most texts the first letter tells that they are none.
class Labels {
  public:
    void add(std::string label) {
        starts_[static_cast<unsigned char>(label[0])] = true;
        labels_.insert(std::move(label));
    }

    bool are(std::string_view text) const {
        constexpr std::size_t longest = 80; // bytes
        return text.size() <= longest && may_be(text) && labels_.contains(core(plain(text)));
    }

  private:
    // Beyond ASCII anything may become any letter.
    bool may_be(std::string_view text) const {
        const auto first = std::ranges::find_if(text, [](char c) {
            return is_ascii_letter(c) || static_cast<unsigned char>(c) >= 0x80;
        });
        return first != text.end() && (static_cast<unsigned char>(*first) >= 0x80 ||
                                       starts_[static_cast<unsigned char>(ascii_lower(*first))]);
    }

    std::unordered_set<std::string> labels_;
    std::array<bool, 256> starts_{};
};

struct Words {
    Labels related, jump;
    Phrases letter, signup, wall, members, readon;    // anywhere in a text
    std::vector<std::string> ours, opening, own, act; // opening: signup, where a sentence begins
};

Words read_words() {
    Words words;
    for (TableReader row(word_table("furniture_words.tsv")); row.next();) {
        std::string phrase = plain(row.column(0));
        const std::string_view kind = row.column(1);
        if (kind == "related") words.related.add(core(phrase));
        if (kind == "jump") words.jump.add(core(phrase));
        for (auto& [name, phrases] : {std::pair{"letter", &words.letter},
                                      {"signup", &words.signup},
                                      {"wall", &words.wall},
                                      {"members", &words.members},
                                      {"readon", &words.readon}})
            if (kind == name) phrases->add(phrase);
        for (auto& [name, list] : {std::pair{"ours", &words.ours},
                                   {"signup", &words.opening},
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

} // namespace

bool is_related_label(std::string_view text) {
    return words().related.are(text);
}

bool is_jump(std::string_view text) {
    return words().jump.are(text);
}

bool asks_for_address(std::string_view text) {
    const std::string folded = plain(text);
    return words().letter.stand_in(folded) && words().signup.stand_in(folded);
}

bool asks_reader(std::string_view text) {
    const std::string folded = plain(text);
    return std::ranges::any_of(words().ours,
                               [&](const auto& each) { return holds_words(folded, each); }) ||
           std::ranges::any_of(words().opening,
                               [&](const auto& each) { return begins_sentence(folded, each); });
}

bool speaks_for_wall(std::string_view text) {
    constexpr auto label = 3; // blanks
    const std::string folded = plain(text);
    if (words().wall.stand_in(folded)) return true;
    if (!words().members.stand_in(folded) && !words().readon.stand_in(folded)) return false;
    const auto says = [&](const std::string& each) { return holds_words(folded, each); };
    return std::ranges::count(folded, ' ') <= label || std::ranges::any_of(words().own, says) ||
           std::ranges::any_of(words().act, says);
}

} // namespace newshound
