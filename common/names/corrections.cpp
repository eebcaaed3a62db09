// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/names/corrections.hpp"

#include "common/article/today.hpp"
#include "common/error.hpp"
#include "common/text/hash.hpp"
#include "common/text/utf8.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace newshound {
namespace {

using Action = Correction::Action;

constexpr std::string_view actions[] = {"merge", "split", "rename", "retype", "hide", "undo"};

std::vector<std::string> columns_of(std::string_view line) {
    std::vector<std::string> columns;
    for (std::size_t at = 0; at <= line.size();) {
        const std::size_t tab = std::min(line.find('\t', at), line.size());
        columns.emplace_back(line.substr(at, tab - at));
        at = tab + 1;
    }
    return columns;
}

bool needs_to(Action action) {
    return action == Action::merge || action == Action::rename || action == Action::retype;
}

// Throws a plain reason.
Correction correction_of(std::string_view line) {
    if (!is_utf8(line)) throw UsageError("a line that is not UTF-8");
    const std::vector<std::string> columns = columns_of(line);
    if (columns.size() < 5 || columns.size() > 6)
        throw UsageError("a line has the columns when, who, action, type, name and to");
    Correction correction{.when = columns[0], .who = columns[1], .name = columns[4]};
    if (columns.size() == 6) correction.to = columns[5];
    if (!from_string(columns[2], correction.action))
        throw UsageError("'" + columns[2] +
                         "' is no action; there are merge, split, rename, "
                         "retype, hide and undo");
    if (correction.action != Action::undo && !from_string(columns[3], correction.type))
        throw UsageError("'" + columns[3] + "' is no type; there are person, org and place");
    EntityType other = EntityType::person;
    if (correction.action == Action::retype && !from_string(correction.to, other))
        throw UsageError("'" + correction.to + "' is no type; there are person, org and place");
    if (correction.name.empty() || (needs_to(correction.action) && correction.to.empty()))
        throw UsageError(columns[2] + " lacks a name");
    return correction;
}

std::string time_behind(const std::string& time) {
    if (std::optional<std::string> next = second_after(time)) return std::move(*next);
    throw UsageError("the file has a correction of " + time +
                     ", which no later one can follow; mend its time");
}

// The ids of what undos take back, whatever the times of both: clocks differ. An undo that was
// taken back takes nothing back, so each is told when those are told that name it.
std::set<std::string> undone_ids(const std::vector<Correction>& corrections) {
    std::map<std::string, std::string> undos; // id -> the id that it names
    std::map<std::string, std::size_t> untold;
    for (const Correction& each : corrections) {
        if (each.action != Action::undo) continue;
        undos.emplace(id_of(each), each.name);
        ++untold[each.name];
    }
    std::vector<std::string> told;
    for (const auto& [id, named] : undos)
        if (!untold.contains(id)) told.push_back(id);
    std::set<std::string> undone;
    while (!told.empty()) {
        const std::string id = std::move(told.back());
        told.pop_back();
        const std::string& named = undos.at(id);
        if (!undone.contains(id)) undone.insert(named);
        if (--untold[named] == 0 && undos.contains(named)) told.push_back(named);
    }
    return undone;
}

// "anna, 2026-11-29"
std::string author_of(const Correction& correction) {
    const std::string day = correction.when.substr(0, 10);
    return correction.who.empty() ? day : correction.who + ", " + day;
}

void apply(const Correction& correction, Identities& identities) {
    const auto& [when, who, action, type, name, to] = correction;
    const std::string by = author_of(correction);
    EntityType as_type = type;
    switch (action) {
    case Action::merge: {
        identities.of(type, name); // both stand now, so that neither moves the other
        identities.of(type, to);
        Identity& from = identities.of(type, name);
        Identity& into = identities.of(type, to);
        if (&from == &into) return;
        identities.merge(from, into, by);
        return;
    }
    case Action::split:
        return identities.split(type, name, by);
    case Action::rename:
        identities.show_as(type, name, identities.of(type, name).type, to, by);
        identities.of(type, name).corrections.push_back("renamed by " + by);
        return;
    case Action::retype:
        from_string(to, as_type);
        identities.show_as(type, name, as_type, std::string(identities.of(type, name).name), by);
        identities.of(type, name).corrections.push_back("called " + to + " by " + by);
        return;
    case Action::hide:
        identities.of(type, name).is_hidden = true;
        identities.of(type, name).corrections.push_back("hidden by " + by);
        return;
    case Action::undo:
        return;
    }
}

} // namespace

std::string_view to_string(Correction::Action action) {
    return actions[static_cast<std::size_t>(action)];
}

bool from_string(std::string_view word, Correction::Action& action) {
    const auto at = std::ranges::find(actions, word);
    if (at == std::end(actions)) return false;
    action = static_cast<Action>(at - std::begin(actions));
    return true;
}

std::string to_row(const Correction& correction) {
    const bool is_undo = correction.action == Action::undo;
    std::string row = correction.when + "\t" + correction.who + "\t";
    row.append(to_string(correction.action)).append("\t");
    row.append(is_undo ? "" : to_string(correction.type));
    return row + "\t" + correction.name + "\t" + correction.to + "\n";
}

std::string id_of(const Correction& correction) {
    constexpr std::size_t length = 8;
    return digest(to_row(correction), length);
}

std::vector<Correction> read_corrections(std::string_view table, std::string_view path) {
    std::vector<Correction> corrections;
    for (std::size_t number = 1; !table.empty(); ++number) {
        const std::size_t end = std::min(table.find('\n'), table.size());
        std::string_view line = table.substr(0, end);
        table.remove_prefix(std::min(end + 1, table.size()));
        while (line.ends_with('\r')) // what is written as it was read can't end with one
            line.remove_suffix(1);
        if (line.empty() || line.front() == '#') continue;
        try {
            corrections.push_back(correction_of(line));
        } catch (const UsageError& error) {
            throw UsageError(std::string(path) + ":" + std::to_string(number) + ": " +
                             error.what());
        }
    }
    return corrections;
}

std::string to_table(const std::vector<Correction>& corrections) {
    std::string table = "# when\twho\taction\ttype\tname\tto\n";
    for (const Correction& each : corrections)
        table += to_row(each);
    return table;
}

std::vector<Correction> standing(std::vector<Correction> corrections) {
    // Of one second those of a file stay in its order.
    std::ranges::stable_sort(corrections, {}, &Correction::when);
    std::set<std::string> seen;
    std::erase_if(corrections,
                  [&](const Correction& each) { return !seen.insert(id_of(each)).second; });
    const std::set<std::string> undone = undone_ids(corrections);
    std::erase_if(corrections, [&](const Correction& each) {
        return each.action == Action::undo || undone.contains(id_of(each));
    });
    return corrections;
}

std::vector<Correction> timed_behind(std::vector<Correction> added,
                                     const std::vector<Correction>& file) {
    std::set<std::string> ids;
    std::string latest;
    for (const Correction& each : file) {
        ids.insert(id_of(each));
        if (second_after(each.when)) latest = std::max(latest, each.when);
    }
    for (Correction& each : added) {
        each.when = std::max(each.when, latest);
        while (!ids.insert(id_of(each)).second)
            each.when = time_behind(each.when);
        latest = each.when;
    }
    return added;
}

void apply_corrections(const std::vector<Correction>& corrections, Identities& identities) {
    for (const Correction& each : corrections)
        apply(each, identities);
}

} // namespace newshound
