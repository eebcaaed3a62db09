// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/program/zsh_completion.hpp"

#include <string_view>

namespace newshound {
namespace {

using Kind = CompletedValue::Kind;

// zsh takes brackets and colons in a description for its own syntax.
std::string zsh_text(std::string_view text) {
    std::string result;
    for (const char c : text) {
        if (c == '[' || c == ']' || c == ':' || c == '\\') result.push_back('\\');
        result.push_back(c);
    }
    return result;
}

// What _arguments does for a value.
std::string action(const CompletedValue& value) {
    switch (value.kind) {
    case Kind::files:
        return "_files";
    case Kind::folders:
        return "_files -/";
    case Kind::query:
        return " _newshound_query";
    case Kind::filter:
        return " _newshound_query filter";
    case Kind::one:
        return "(" + joined(value.choices) + ")";
    case Kind::some:
        return " _values -s , field " + joined(value.choices);
    case Kind::anything:
        break;
    }
    return " "; // its name is shown
}

std::string spec_end(const CompletedOption& option) {
    std::string text = "[" + zsh_text(option.entry.meaning) + "]";
    if (option.entry.kind == OptionEntry::Kind::flag) return text;
    if (option.entry.kind == OptionEntry::Kind::optional_value) text += ":";
    return text + ":" + zsh_text(option.entry.value_name) + ":" + action(option.value);
}

std::string line(const std::string& spec) {
    return " \\\n        " + shell_quoted(spec);
}

std::string arguments_of(const CompletedVerb& verb) {
    std::string lines = "    " + verb.name + ") _arguments";
    for (const CompletedOption& each : verb.options) {
        const OptionEntry& entry = each.entry;
        const std::string repeated = entry.kind == OptionEntry::Kind::values ? "*" : "";
        const std::string sign = entry.kind == OptionEntry::Kind::flag             ? ""
                                 : entry.kind == OptionEntry::Kind::optional_value ? "=-"
                                                                                   : "=";
        lines += line(repeated + "--" + entry.long_name + sign + spec_end(each));
        if (!entry.short_name.empty())
            lines += line(repeated + "-" + entry.short_name + spec_end(each));
    }
    return lines + line("1:word:" + action(verb.first_word)) +
           line("*:word:" + action(verb.words)) + " ;;\n";
}

constexpr std::string_view query_function = R"zsh(#compdef newshound
# The start of a query completed by what the archive holds.
_newshound_query() {
    local typed=${(Q)PREFIX} i
    local -a named found
    for ((i = 2; i < CURRENT; i++)); do
        case $words[i] in
            (-d|--database|--shard|--stub) named+=($words[i] ${~words[i + 1]}) ;;
            (--database=*|--shard=*|--stub=*) named+=(${(Q)words[i]}) ;;
        esac
    done
    found=(${(f)"$($program suggest $named --format queries --limit 40 -- $typed 2>/dev/null)"})
    [[ $1 == filter ]] && found=(${found//\"/})
    compadd -U -- $found
}

)zsh";

} // namespace

std::string zsh_completion(std::span<const CompletedVerb> verbs) {
    std::string rows;
    std::string cases;
    for (const CompletedVerb& verb : verbs) {
        rows += "        " + shell_quoted(verb.name + ":" + zsh_text(verb.summary)) + "\n";
        cases += arguments_of(verb);
    }
    return std::string(query_function) +
           "_newshound() {\n"
           "    local -a verbs=(\n" +
           rows +
           "    )\n"
           "    if (( CURRENT == 2 )); then\n"
           "        _describe verb verbs\n"
           "        return\n"
           "    fi\n"
           "    local program=${~words[1]} verb=$words[2]\n"
           "    shift words; (( CURRENT-- ))\n"
           "    case $verb in\n" +
           cases +
           "    esac\n"
           "}\n"
           "_newshound \"$@\"\n";
}

} // namespace newshound
