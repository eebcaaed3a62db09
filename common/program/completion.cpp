// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/program/manual.hpp"
#include "common/program/options.hpp"

#include <array>
#include <vector>

namespace newshound {
namespace {

using Lists = std::span<const std::span<const Verb>>;

constexpr std::array<std::string_view, 3> shells = {"bash", "zsh", "fish"};

std::vector<OptionEntry> options_of(const Verb& verb) {
    Options options;
    verb.declare(options);
    return options.entries();
}

// A text inside single quotes of a POSIX shell or of fish.
std::string quoted(std::string_view text) {
    std::string result = "'";
    for (const char c : text) {
        if (c == '\'')
            result += "'\\''";
        else
            result.push_back(c);
    }
    return result + "'";
}

// zsh takes brackets and colons in a description for its own syntax.
std::string zsh_text(std::string_view text) {
    std::string result;
    for (const char c : text) {
        if (c == '[' || c == ']' || c == ':' || c == '\\') result.push_back('\\');
        result.push_back(c);
    }
    return result;
}

template <typename Visit>
void for_each_verb(Lists lists, Visit visit) {
    for (const auto& list : lists)
        for (const Verb& verb : list)
            visit(verb);
}

std::string bash_script(Lists lists) {
    std::string names;
    std::string cases;
    for_each_verb(lists, [&](const Verb& verb) {
        names += " " + std::string(verb.name);
        std::string words;
        for (const OptionEntry& each : options_of(verb))
            words += " --" + each.long_name;
        cases +=
            "        " + std::string(verb.name) + ") words=" + quoted(words.substr(1)) + " ;;\n";
    });
    return "# bash completion for newshound\n"
           "_newshound() {\n"
           "    local word=${COMP_WORDS[COMP_CWORD]} words=\n"
           "    if [ \"$COMP_CWORD\" -eq 1 ]; then\n"
           "        words=" +
           quoted(names.substr(names.empty() ? 0 : 1)) +
           "' --help --version'\n"
           "    else\n"
           "        case ${COMP_WORDS[1]} in\n" +
           cases +
           "        esac\n"
           "        [[ $word == -* ]] || words=\n"
           "    fi\n"
           "    mapfile -t COMPREPLY < <(compgen -W \"$words\" -- \"$word\")\n"
           "}\n"
           "complete -o default -F _newshound newshound\n";
}

std::string zsh_script(Lists lists) {
    std::string verbs;
    std::string cases;
    for_each_verb(lists, [&](const Verb& verb) {
        verbs += "        " + quoted(zsh_text(verb.name) + ":" + zsh_text(verb.summary)) + "\n";
        cases += "    " + std::string(verb.name) + ") _arguments";
        for (const OptionEntry& each : options_of(verb)) {
            std::string spec = "--" + each.long_name + "[" + zsh_text(each.meaning) + "]";
            if (!each.value_name.empty()) spec += ":" + zsh_text(each.value_name) + ":_files";
            cases += " \\\n        " + quoted(spec);
        }
        cases += " \\\n        '*:file:_files' ;;\n";
    });
    return "#compdef newshound\n"
           "_newshound() {\n"
           "    local -a verbs=(\n" +
           verbs +
           "    )\n"
           "    if (( CURRENT == 2 )); then\n"
           "        _describe verb verbs\n"
           "        return\n"
           "    fi\n"
           "    local verb=$words[2]\n"
           "    shift words; (( CURRENT-- ))\n"
           "    case $verb in\n" +
           cases +
           "    esac\n"
           "}\n"
           "_newshound \"$@\"\n";
}

std::string fish_script(Lists lists) {
    std::string script = "# fish completion for newshound\n";
    for_each_verb(lists, [&](const Verb& verb) {
        const std::string name(verb.name);
        script += "complete -c newshound -n __fish_use_subcommand -a " + name + " -d " +
                  quoted(verb.summary) + "\n";
        for (const OptionEntry& each : options_of(verb)) {
            script += "complete -c newshound -n '__fish_seen_subcommand_from " + name + "' -l " +
                      each.long_name;
            if (!each.short_name.empty()) script += " -s " + each.short_name;
            if (!each.value_name.empty()) script += " -r";
            script += " -d " + quoted(each.meaning) + "\n";
        }
    });
    return script;
}

} // namespace

std::span<const std::string_view> completion_shells() {
    return shells;
}

std::string completion_script(std::string_view shell, Lists lists) {
    if (shell == "zsh") return zsh_script(lists);
    if (shell == "fish") return fish_script(lists);
    return bash_script(lists);
}

} // namespace newshound
