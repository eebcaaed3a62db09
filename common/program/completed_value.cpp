// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/program/completed_value.hpp"

namespace newshound {
namespace {

using Kind = CompletedValue::Kind;

CompletedValue value_of(const OptionEntry& option) {
    if (!option.choices.empty()) return {option.is_list ? Kind::some : Kind::one, option.choices};
    const std::string& name = option.value_name;
    if (name == "FIELD:VALUE") return {Kind::filter};
    if (name.ends_with("FILE")) return {Kind::files};
    if (name == "Q") return {Kind::query};
    if (name.ends_with("DIR") || name.ends_with("PLACE")) return {Kind::folders};
    return {};
}

CompletedValue words_of(const WordsEntry& words) {
    if (words.value_name == "PATH" || words.value_name == "PAGE" || words.value_name == "RECEIPT")
        return {Kind::files};
    return words.are_query ? CompletedValue{Kind::query} : CompletedValue{};
}

// Ids are known by heart to nobody, nor to a shell.
CompletedValue first_word_of(const WordsEntry& words) {
    if (!words.choices.empty()) return {Kind::one, words.choices};
    return words.value_name == "ID" ? CompletedValue{} : words_of(words);
}

CompletedVerb completed(const Verb& verb) {
    Options options;
    verb.declare(options);
    CompletedVerb result{.name = std::string(verb.name), .summary = std::string(verb.summary)};
    for (const OptionEntry& each : options.entries())
        result.options.push_back({each, value_of(each)});
    result.first_word = first_word_of(options.words_entry());
    result.words = words_of(options.words_entry());
    return result;
}

} // namespace

std::vector<CompletedVerb> completed_verbs(std::span<const std::span<const Verb>> lists,
                                           std::span<const std::string_view> shells) {
    std::vector<CompletedVerb> verbs;
    std::vector<std::string> names;
    for (const auto& list : lists) {
        for (const Verb& verb : list) {
            verbs.push_back(completed(verb));
            names.emplace_back(verb.name);
        }
    }
    const CompletedValue one_verb = {Kind::one, names};
    verbs.push_back({.name = "help", .summary = "help on a verb", .first_word = one_verb});
    verbs.push_back({.name = "manual", .summary = "print a man page", .first_word = one_verb});
    verbs.push_back({.name = "completion",
                     .summary = "print a script by which a shell completes",
                     .first_word = {Kind::one, {shells.begin(), shells.end()}}});
    return verbs;
}

std::string joined(const std::vector<std::string>& texts) {
    std::string all;
    for (const std::string& each : texts)
        all += (all.empty() ? "" : " ") + each;
    return all;
}

std::string shell_quoted(std::string_view text) {
    std::string result = "'";
    for (const char c : text) {
        if (c == '\'')
            result += "'\\''";
        else
            result.push_back(c);
    }
    return result + "'";
}

} // namespace newshound
