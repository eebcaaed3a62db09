// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/verb/name_actions.hpp"

#include "common/article/today.hpp"
#include "common/error.hpp"
#include "common/names/correction_files.hpp"
#include "common/program/folder_lock.hpp"
#include "common/program/replace_file.hpp"
#include "common/schema/analysis.hpp"
#include "common/text/unicode.hpp"
#include "searcher/answer/answer.hpp"

#include <filesystem>

namespace newshound {
namespace {

bool is_line(const std::string& text) {
    return text.find_first_of("\t\r\n") == text.npos;
}

} // namespace

TypedName typed_name(const std::string& text, const EntityType* type) {
    TypedName typed;
    const std::size_t colon = text.find(':');
    const bool has_type = colon != text.npos && from_string(text.substr(0, colon), typed.type);
    if (!has_type && !type)
        throw UsageError("a name is typed as in 'person:Barack Obama', with person, org or place "
                         "in front, not '" +
                         text + "'");
    if (has_type && type && *type != typed.type)
        throw UsageError("'" + text + "' is of another type than the first name; retype it first");
    typed.name = squeeze_space(has_type ? text.substr(colon + 1) : text);
    if (!has_type) typed.type = *type;
    if (typed.name.size() > 2 && typed.name.starts_with('"') && typed.name.ends_with('"'))
        typed.name = typed.name.substr(1, typed.name.size() - 2);
    if (typed.name.empty()) throw UsageError("'" + text + "' lacks a name");
    return typed;
}

std::string known_name(Answerer& archive, const TypedName& typed) {
    const std::optional<NamedEntity> known = archive.named(typed.type, typed.name);
    if (!known)
        throw UsageError("no article shows the " + std::string(to_string(typed.type)) + " '" +
                         typed.name + "'; newshound suggest finds names");
    std::string in_words;
    for (const auto& [member, articles] : known->names) {
        if (member.type != typed.type) continue;
        if (member.name == typed.name) return typed.name;
        if (in_words.empty() && name_key(member.name) == name_key(typed.name))
            in_words = member.name;
    }
    return in_words.empty() ? known->name : in_words;
}

Correction new_correction(const std::string& who, Correction::Action action, const TypedName& name,
                          const std::string& to) {
    if (!is_line(who) || !is_line(name.name) || !is_line(to))
        throw UsageError("a name is one line without tabs");
    return {.when = utc_now(),
            .who = who,
            .action = action,
            .type = name.type,
            .name = name.name,
            .to = to};
}

std::vector<Correction> add_corrections(const std::string& path,
                                        const std::vector<Correction>& corrections) {
    const std::filesystem::path folder = std::filesystem::path(path).parent_path();
    const FolderLock lock(folder.empty() ? "." : folder.string());
    std::string table = read_corrections_file(path);
    if (table.empty()) table = to_table({});
    if (!table.ends_with('\n')) table += '\n';
    const std::vector<Correction> timed = timed_behind(corrections, read_corrections(table, path));
    for (const Correction& each : timed)
        table += to_row(each);
    replace_file(path, table);
    return timed;
}

} // namespace newshound
