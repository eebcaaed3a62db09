// SPDX-License-Identifier: GPL-3.0-or-later
// Words that somebody wants taken for the same: Kiev and Kyiv, colour and color.
//
// A file has a line for each group, its members with commas between; a line that starts with # is a
// remark:
//     Kiev, Kyiv
//     colour, color
//     USA, United States
// A member of several words stands for the others of its line, but is not looked for in a query.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace newshound {

class Synonyms {
  public:
    // Throws SystemError for a file that can't be read, UsageError with the line for one that is no
    // such file, has more than longest_synonym_file bytes or is not UTF-8.
    static Synonyms read(const std::string& path);

    // The same of a text; `name` is for messages.
    static Synonyms parse(std::string_view text, const std::string& name);

    // What else a word of analyze() may be, each as its words; accents don't matter.
    std::vector<std::vector<std::string>> of(std::string_view term) const;

    // SHA-256 of the file's bytes, hexadecimal: names the list in receipts.
    const std::string& sha256() const { return sha256_; }

  private:
    using Group = std::vector<std::vector<std::string>>;

    std::vector<Group> groups_;
    std::multimap<std::string, std::size_t, std::less<>> by_word_; // bare form -> groups
    std::string sha256_;
};

inline constexpr std::size_t longest_synonym_file = 16 << 20; // bytes

} // namespace newshound
