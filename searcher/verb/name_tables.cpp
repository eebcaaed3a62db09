// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/verb/name_tables.hpp"

#include "common/error.hpp"
#include "common/names/correction_files.hpp"
#include "common/text/csv.hpp"
#include "common/text/escape.hpp"
#include "common/text/table_reader.hpp"
#include "common/text/utf8.hpp"
#include "searcher/verb/name_actions.hpp"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <optional>
#include <ostream>
#include <set>

namespace newshound {
namespace {

using Action = Correction::Action;

constexpr EntityType types[] = {EntityType::person, EntityType::org, EntityType::place};

Member member_of(const Identity& identity, EntityType type, const std::string& name) {
    for (const Member& each : identity.members)
        if (each.type == type && each.name == name) return each;
    return {.type = type, .name = name};
}

void write_row(std::ostream& out, const std::vector<std::string>& cells) {
    for (std::size_t i = 0; i < cells.size(); ++i)
        out << (i == 0 ? "" : ",") << escape_csv(cells[i]);
    out << "\r\n";
}

// Compares what is wanted with what stands, and notes the difference.
class Importer {
  public:
    Importer(const AllNames& all, std::string who)
        : identities_(all.identities), who_(std::move(who)) {
        for (const EntityType type : types)
            for (const NameCount& each : all.names[static_cast<std::size_t>(type)])
                names_.insert({type, each.name});
    }

    bool knows(EntityType type, const std::string& name) const {
        return names_.contains({type, name});
    }

    // The name is to be shown as `shown`.
    void want(EntityType type, const std::string& name, const std::string& shown) {
        const Identity* identity = identities_.find(type, name);
        if ((identity ? identity->name : name) == shown) return;
        if (identity && identity->members.size() > 1) add(Action::split, type, name);
        if (shown != name) add(Action::merge, type, name, shown);
    }

    void want_type(EntityType type, const std::string& name, EntityType as) {
        const Identity* identity = identities_.find(type, name);
        if ((identity ? identity->type : type) != as)
            add(Action::retype, type, name, std::string(to_string(as)));
    }

    void want_hidden(EntityType type, const std::string& name) {
        const Identity* identity = identities_.find(type, name);
        if (!identity || !identity->is_hidden) add(Action::hide, type, name);
    }

    Imported take() { return std::move(imported_); }
    void count_unknown() { ++imported_.unknown; }

  private:
    Identities identities_; // with what was noted so far
    std::string who_;
    std::set<std::pair<EntityType, std::string>> names_;
    Imported imported_;

    void add(Action action, EntityType type, const std::string& name, const std::string& to = "") {
        imported_.corrections.push_back(new_correction(who_, action, {type, name}, to));
        apply_corrections({imported_.corrections.back()}, identities_);
    }
};

// --- As write_name_list writes it.

std::optional<std::size_t> column(const std::vector<std::string>& head, std::string_view name) {
    const auto at = std::ranges::find(head, name);
    if (at == head.end()) return std::nullopt;
    return static_cast<std::size_t>(at - head.begin());
}

void import_csv(std::string_view table, const std::string& path, Importer& importer) {
    CsvReader reader(table);
    std::vector<std::string> cells;
    reader.next(cells);
    const std::vector<std::string> head = cells;
    const auto cell = [&](std::string_view name) -> std::string {
        const auto at = column(head, name);
        return at && *at < cells.size() ? cells[*at] : "";
    };
    for (const char* needed : {"type", "name", "identity"})
        if (!column(head, needed))
            throw UsageError(path + " has no column '" + needed +
                             "'; newshound names export shows what a table looks like");
    for (std::size_t row = 2; reader.next(cells); ++row) {
        if (cells.size() == 1 && cells.front().empty()) continue;
        EntityType type = EntityType::person;
        if (!from_string(cell("type"), type))
            throw UsageError(path + ": row " + std::to_string(row) + ": '" + cell("type") +
                             "' is no type; there are person, org and place");
        const std::string name = cell("name");
        if (!importer.knows(type, name)) {
            importer.count_unknown();
            continue;
        }
        if (const std::string shown = cell("identity"); !shown.empty())
            importer.want(type, name, shown);
        EntityType as = EntityType::person;
        if (from_string(cell("identity_type"), as)) importer.want_type(type, name, as);
        if (cell("hidden") == "yes") importer.want_hidden(type, name);
    }
}

// --- NAME, TYPE, CANONICAL NAME.

void import_lines(std::string_view table, const std::string& path, Importer& importer) {
    TableReader reader(table);
    while (reader.next()) {
        const std::string name(reader.column(0));
        EntityType type = EntityType::person;
        if (name.empty() || !from_string(reader.column(1), type))
            throw UsageError(path + ": '" + name +
                             "' has no type person, org or place behind a tab");
        bool is_known = importer.knows(type, name);
        for (const EntityType marked : types) {
            if (is_known || !importer.knows(marked, name)) continue;
            importer.want_type(marked, name, type);
            is_known = true;
        }
        if (!is_known) {
            importer.count_unknown();
            continue;
        }
        const std::string canonical(reader.column(2));
        if (!canonical.empty()) importer.want(type, name, canonical);
    }
}

} // namespace

void write_name_list(std::ostream& out, const AllNames& all) {
    write_row(out, {"type", "name", "documents", "identity", "identity_type", "reason", "certainty",
                    "by", "hidden"});
    for (const EntityType type : types)
        for (const auto& [name, documents] : all.names[static_cast<std::size_t>(type)]) {
            const Identity* known = all.identities.find(type, name);
            const Identity identity =
                known ? *known : Identity{.type = type, .name = name, .members = {{type, name}}};
            const Member member = member_of(identity, type, name);
            const double certainty = certainty_of(member.reason);
            write_row(out,
                      {std::string(to_string(type)), name, std::to_string(documents), identity.name,
                       std::string(to_string(identity.type)), std::string(to_string(member.reason)),
                       std::to_string(certainty).substr(0, 4), member.by,
                       identity.is_hidden ? "yes" : ""});
        }
}

Imported read_name_list(const std::string& path, const AllNames& all, const std::string& who) {
    if (access(path.c_str(), R_OK) != 0) throw SystemError("can't read " + path, errno);
    const std::string table = read_corrections_file(path);
    if (!is_utf8(table)) throw UsageError(path + " is not UTF-8");
    Importer importer(all, who);
    const std::string_view first = std::string_view(table).substr(0, table.find('\n'));
    if (first.starts_with('#') || first.find('\t') != first.npos)
        import_lines(table, path, importer);
    else
        import_csv(table, path, importer);
    return importer.take();
}

} // namespace newshound
