// SPDX-License-Identifier: GPL-3.0-or-later
// A fixed script over two tables: the options of each verb, and what an option takes. It needs no
// other package. bash parts words at ":" and "=" and gives quotation marks as typed; the script
// puts words together again, and offers for a word that is not quoted what stands behind the last
// parting, escaped.
#include "common/program/bash_completion.hpp"

#include <string_view>

namespace newshound {
namespace {

using Kind = CompletedValue::Kind;

// A row of the table in _newshound_takes.
std::string row(const std::string& patterns, const CompletedValue& value) {
    constexpr std::string_view kinds[] = {"anything", "file", "folder", "query",
                                          "filter",   "one",  "some"};
    std::string text = "        " + patterns + ") takes=";
    text += kinds[static_cast<std::size_t>(value.kind)];
    if (!value.choices.empty()) text += " choices=" + shell_quoted(joined(value.choices));
    return text + " ;;\n";
}

std::string patterns_of(const CompletedVerb& verb, const OptionEntry& option) {
    const std::string start = "'" + verb.name + " -";
    std::string patterns = start + "-" + option.long_name;
    if (option.kind == OptionEntry::Kind::optional_value) return patterns + "='";
    patterns += "'";
    if (!option.short_name.empty()) patterns += " | " + start + option.short_name + "'";
    return patterns;
}

std::string takes_rows(std::span<const CompletedVerb> verbs) {
    std::string rows;
    for (const CompletedVerb& verb : verbs) {
        for (const auto& [entry, value] : verb.options)
            if (entry.kind != OptionEntry::Kind::flag) rows += row(patterns_of(verb, entry), value);
        rows += row("'" + verb.name + " first'", verb.first_word);
        rows += row("'" + verb.name + " later'", verb.words);
    }
    return rows;
}

std::string option_rows(std::span<const CompletedVerb> verbs) {
    std::string rows;
    for (const CompletedVerb& verb : verbs) {
        std::vector<std::string> names;
        for (const CompletedOption& each : verb.options)
            names.push_back("--" + each.entry.long_name);
        rows += "        " + verb.name + ") choices=" + shell_quoted(joined(names)) + " ;;\n";
    }
    return rows;
}

constexpr std::string_view tables = R"(# bash completion for newshound
_newshound_takes() { # VERB OPTION|first|later
    takes= choices=
    case "$1 $2" in
@TAKES@    esac
}

_newshound_options() { # VERB
    case $1 in
@OPTIONS@    esac
}

)";

constexpr std::string_view script =
    R"bash(# The start of a query completed by what the archive holds.
_newshound_query() { # START WORD
    local start=$1 typed=$2 quote= each sign found=() better=()
    case $typed in
        \'* | \"*) quote=${typed:0:1} typed=${typed:1} ;;
    esac
    # Where a quotation ends or starts inside of the word, nothing is offered: what stands open
    # there decides what must be escaped.
    each=$typed
    [ "$quote" = \' ] || each=${each//\\?/}
    [[ $each != *["${quote:-\'\"}"]* ]] || return 0
    [ "$quote" = \' ] || typed=${typed//\\/}
    mapfile -t found < <("$program" suggest "${named[@]}" --format queries --limit 40 \
        -- "$typed" 2> /dev/null)
    # A word's ends come before names that have it.
    if [[ ${typed##* } != *:* ]]; then
        for each in "${found[@]}"; do
            [[ ${each,,} != "${typed,,}"* ]] || better+=("$each")
        done
        [ "${#better[@]}" -eq 0 ] || found=("${better[@]}")
    fi
    local part= continues=1
    if [ -z "$quote" ] && [[ $COMP_WORDBREAKS == *:* ]]; then
        part=${typed%"${typed##*:}"}
    fi
    for each in "${found[@]}"; do
        [ "$takes" != filter ] || each=${each//\"/}
        [[ $each != *: ]] || compopt -o nospace 2> /dev/null
        # Names are whatever pages say, and must not be run. In "…" nothing escapes "!".
        [[ $each != *[[:cntrl:]]* && ($quote != \" || $each != *!*) ]] || continue
        each=${each#"$part"}
        [[ ${each,,} == "${typed#"$part"}"* ]] || continues=
        case $quote in
            \') each=${each//\'/"'\\''"} ;;
            \") for sign in \\ \" \$ \`; do each=${each//"$sign"/"\\$sign"}; done ;;
            *) printf -v each %q "$each" ;;
        esac
        COMPREPLY+=("$start$each")
    done
    # Without a common start bash takes away what was typed; an empty one leaves it.
    [ -n "$continues" ] || [ "${#COMPREPLY[@]}" -lt 2 ] || COMPREPLY+=(' ')
}

_newshound_value() { # START WORD
    local start=$1 word=$2
    case $takes in
        file | folder) compopt -o default 2> /dev/null ;;
        one) mapfile -t COMPREPLY < <(compgen -P "$start" -W "$choices" -- "$word") ;;
        some)
            start+=${word%"${word##*,}"}
            mapfile -t COMPREPLY < <(compgen -P "$start" -W "$choices" -- "${word##*,}")
            compopt -o nospace 2> /dev/null ;;
        query | filter) _newshound_query "$start" "$word" ;;
    esac
}

_newshound() {
    local rest=$COMP_LINE each i takes choices place=first words=() named=()
    COMPREPLY=()
    # What touches in the line is one word.
    for each in "${COMP_WORDS[@]:0:COMP_CWORD+1}"; do
        if [ "${#words[@]}" -eq 0 ] || [[ -z $COMP_LINE || $rest == [[:space:]]* ]]; then
            words+=("$each")
        else
            words[-1]+=$each
        fi
        rest=${rest#"${rest%%[![:space:]]*}"}
        rest=${rest#"$each"}
    done
    local program=${words[0]/#\~/$HOME} verb=${words[1]} word=${words[-1]} last=${words[-2]}
    if [ "${#words[@]}" -le 2 ]; then
        mapfile -t COMPREPLY < <(compgen -W '@VERBS@ --help --version' -- "$word")
        return
    fi
    for ((i = 2; i < ${#words[@]} - 1; i++)); do
        each=${words[i]}
        takes=
        [[ $each != -* ]] || _newshound_takes "$verb" "$each"
        case $each in
            -d | --database | --shard | --stub) named+=("$each" "${words[i + 1]/#\~/$HOME}") ;;
            --database=* | --shard=* | --stub=*) named+=("$each") ;;
            -*) ;;
            *) place=later ;;
        esac
        [ -z "$takes" ] || ((i++))
    done
    # What is before the last word and takes one is passed over together with it.
    if [ "$i" -eq "${#words[@]}" ]; then
        _newshound_takes "$verb" "$last"
        _newshound_value '' "$word"
        return
    fi
    if [[ $word == --*=* ]]; then
        _newshound_takes "$verb" "${word%%=*}"
        [ -n "$takes" ] || _newshound_takes "$verb" "${word%%=*}="
        each=${word%%=*}=
        [[ $COMP_WORDBREAKS != *=* ]] || each=
        _newshound_value "$each" "${word#*=}"
        return
    fi
    _newshound_takes "$verb" "$place"
    if [[ $word == --* || $word == - || ($word == -* && $takes != query) ]]; then
        _newshound_options "$verb"
        mapfile -t COMPREPLY < <(compgen -W "$choices" -- "$word")
        return
    fi
    _newshound_value '' "$word"
}
complete -F _newshound newshound
)bash";

std::string filled(std::string_view text, std::string_view mark, const std::string& with) {
    const std::size_t at = text.find(mark);
    return std::string(text.substr(0, at)) + with + std::string(text.substr(at + mark.size()));
}

} // namespace

std::string bash_completion(std::span<const CompletedVerb> verbs) {
    std::vector<std::string> names;
    for (const CompletedVerb& verb : verbs)
        names.push_back(verb.name);
    return filled(filled(tables, "@TAKES@", takes_rows(verbs)), "@OPTIONS@", option_rows(verbs)) +
           filled(script, "@VERBS@", joined(names));
}

} // namespace newshound
