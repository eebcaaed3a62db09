// SPDX-License-Identifier: GPL-3.0-or-later
// The options of one verb: declared once, then parsed, asked and printed as help.
// The room that knows Boost.Program_options.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace newshound {

// One declared option, as the manual and the completions show it.
struct OptionEntry {
    enum class Kind : std::uint8_t { flag, value, optional_value, values };

    std::string long_name;  // without dashes
    std::string short_name; // one letter; "" = none
    Kind kind = Kind::flag;
    std::string value_name; // "" = a flag
    std::string meaning;
    std::string fallback{};             // "" = none
    std::string implied{};              // of an optional value, where it stands alone
    std::vector<std::string> choices{}; // all values that there are; none = any
    bool is_list = false;               // several of them, joined by commas
};

// The words without a dash.
struct WordsEntry {
    std::string value_name; // "" = none are taken
    unsigned most = 0;
    bool are_query = false;             // they may start with a dash
    std::vector<std::string> choices{}; // all that the first may be; none = any
};

class Options {
  public:
    Options();
    Options(Options&&) noexcept;
    Options& operator=(Options&&) noexcept;
    ~Options();

    // --- Declaring. `name` is "long" or "long,s" with a one-letter short form.
    Options& flag(std::string_view name, std::string_view meaning);
    // An option with a value, shown as --long VALUE; `fallback` is given back when it is absent.
    Options& value(std::string_view name, std::string_view value_name, std::string_view meaning,
                   std::string_view fallback = {});
    // An option that may stand alone or with a value behind "=": --long or --long=VALUE; `implied`
    // is given back when it stands alone.
    Options& optional_value(std::string_view name, std::string_view value_name,
                            std::string_view meaning, std::string_view implied);
    // May be given several times.
    Options& values(std::string_view name, std::string_view value_name, std::string_view meaning);
    // What the option declared last takes, and nothing else: parse() refuses another value. "{}" in
    // its meaning becomes the list of them.
    Options& one_of(std::span<const std::string_view> choices);
    // The same of a value that names several, joined by commas; who reads it looks at each.
    Options& some_of(std::span<const std::string_view> choices);
    // Words without a dash; at most `most` of them.
    Options& positional(std::string_view value_name, unsigned most = UINT32_MAX);
    // The same for words of a query, which may start with a dash: "-date:2019" is one of them.
    Options& query_words(std::string_view value_name);
    // What the first word of those declared is; for who completes it, and parse() refuses another.
    Options& first_word_of(std::span<const std::string_view> choices);

    // --- Parsing. A long option has its value behind "=" or as the next argument, whatever that
    // is; one of a letter so too (-n 5, -n=5), and a number right behind it (-n5). Behind "--" all
    // are words. Throws UsageError naming the option, with the nearest right one, and for what is
    // none of an option's choices, unless help is asked for.
    void parse(std::span<const std::string> arguments);

    // --- Asking. The name is the long one, as declared.
    bool has(std::string_view name) const;         // given on the command line
    std::string text(std::string_view name) const; // "" without value and fallback
    std::vector<std::string> texts(std::string_view name) const;
    std::vector<std::string> words() const; // the positional ones
    // A whole number within bounds. Throws UsageError saying them.
    std::uint64_t number(std::string_view name, std::uint64_t least, std::uint64_t most) const;
    // A number with a fraction within bounds.
    double real(std::string_view name, double least, double most) const;

    // --- Showing.
    // The table of options for --help, in lines of at most so many characters.
    std::string help(std::size_t columns = 80) const;
    const std::vector<OptionEntry>& entries() const; // in order of declaration
    const WordsEntry& words_entry() const;

  private:
    struct Declared;
    class Arguments;
    std::unique_ptr<Declared> declared_;
};

} // namespace newshound
