// SPDX-License-Identifier: GPL-3.0-or-later
// fish offers only what goes on with what is typed: a name with a blank behind its quotation mark.
#include "common/program/fish_completion.hpp"

#include <string_view>

namespace newshound {
namespace {

using Kind = CompletedValue::Kind;

// Behind `complete`: which words there are for a value.
std::string words_for(const CompletedValue& value) {
    switch (value.kind) {
    case Kind::files:
        return " -F";
    case Kind::folders:
        return " -f -a '(__fish_complete_directories)'";
    case Kind::query:
        return " -f -a '(__newshound_query)'";
    case Kind::filter:
        return " -f -a '(__newshound_query | string replace -a \\\" \"\")'";
    case Kind::one:
        return " -f -a " + shell_quoted(joined(value.choices));
    case Kind::some:
        return " -f -a '(__newshound_list " + joined(value.choices) + ")'";
    case Kind::anything:
        break;
    }
    return " -f";
}

std::string option_line(const std::string& start, const CompletedOption& option) {
    const OptionEntry& entry = option.entry;
    std::string line = start + " -l " + entry.long_name;
    if (!entry.short_name.empty()) line += " -s " + entry.short_name;
    if (entry.kind != OptionEntry::Kind::flag) line += words_for(option.value);
    if (entry.kind == OptionEntry::Kind::value || entry.kind == OptionEntry::Kind::values)
        line += " -r";
    return line + " -d " + shell_quoted(entry.meaning) + "\n";
}

constexpr std::string_view functions = R"(# fish completion for newshound
# The start of a query completed by what the archive holds.
function __newshound_query
    set -l words (commandline -opc)
    set -l typed (commandline -ct | string trim --left --chars '\'"' | string replace -r '^--[a-z-]+=' '')
    set -l named
    for i in (seq 3 (count $words))
        switch $words[$i]
            case -d --database --shard --stub
                set -a named $words[$i] $words[(math $i + 1)]
            case '--database=*' '--shard=*' '--stub=*'
                set -a named $words[$i]
        end
    end
    $words[1] suggest $named --format queries --limit 40 -- $typed 2>/dev/null
end

function __newshound_list
    set -l before (commandline -ct | string replace -r '^--[a-z-]+=' '' | string replace -r '[^,]*$' '')
    printf '%s\n' "$before"$argv
end

function __newshound_word # NUMBER: whether it is the turn of the first word behind the verb
    test (count (commandline -opc | string match -v -- '-*')) -eq $argv[1]
end

)";

} // namespace

std::string fish_completion(std::span<const CompletedVerb> verbs) {
    std::string script(functions);
    for (const CompletedVerb& verb : verbs) {
        const std::string within = "__fish_seen_subcommand_from " + verb.name;
        const std::string start = "complete -c newshound -n ";
        script += start + "__fish_use_subcommand -f -a " + verb.name + " -d " +
                  shell_quoted(verb.summary) + "\n";
        for (const CompletedOption& each : verb.options)
            script += option_line(start + "'" + within + "'", each);
        if (verb.first_word.kind == verb.words.kind) {
            script += start + "'" + within + "'" + words_for(verb.words) + "\n";
            continue;
        }
        script +=
            start + "'" + within + "; and __newshound_word 2'" + words_for(verb.first_word) + "\n";
        script +=
            start + "'" + within + "; and not __newshound_word 2'" + words_for(verb.words) + "\n";
    }
    return script;
}

} // namespace newshound
