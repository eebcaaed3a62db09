// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/run_roots.hpp"

#include "common/error.hpp"
#include "common/schema/database.hpp"
#include "indexer/moved_files.hpp"
#include "indexer/source/file_list.hpp"
#include "indexer/source/skip_reasons.hpp"
#include "indexer/writer/file_records.hpp"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <system_error>
#include <utility>

namespace newshound {
namespace {

// errno of what keeps a path from being read; 0 when it can be.
int refusal(const PatientReader& reader, const std::string& path) {
    const auto ask = [path] { return access(path.c_str(), R_OK) == 0 ? 0 : errno; };
    return reader.get(ask).value_or(ETIMEDOUT);
}

ListedRoots named_roots(const PatientReader& reader, const IndexOptions& options,
                        const KnownRoots& known) {
    std::optional<ListedRoots> named =
        reader.get([paths = options.paths, known, is_list = options.is_list,
                    root = options.list_root, texts = options.with_texts] {
            if (is_list)
                return name_listed(paths, root.empty() ? common_folder(paths) : root, known, texts);
            ListedRoots found;
            std::vector<std::string> missing;
            found.roots = name_roots(paths, known, missing);
            for (std::string& path : missing)
                found.skipped.emplace_back(std::move(path), skip_reason::not_there);
            return found;
        });
    if (!named) throw SystemError("can't find " + options.paths.front(), ETIMEDOUT);
    return std::move(*named);
}

// Makes files known below `label` that were known below `other`, another name of the same folder.
void give_files(Writer& writer, const std::string& other, const std::string& label) {
    std::map<std::string, FileRecord> files;
    writer.each_file([&](const std::string& name, const FileRecord& record) {
        if (name.starts_with(other + "/")) files.emplace(name, record);
    });
    for (const auto& [name, record] : files)
        writer.move_file(name, label + name.substr(other.size()), record);
    writer.set_metadata(std::string(metadata::root_prefix) + other, "");
}

// Lets the labels of moved roots stand for where those are now, whatever other labels stood for it:
// a run may have read the folder under its new name. Committed, for files are looked up in what is.
void move_roots(Writer& writer, const std::vector<MovedRoot>& moved) {
    const KnownRoots known = known_roots(writer);
    for (const MovedRoot& each : moved) {
        const auto at = std::ranges::find_if(known, [&](const auto& root) {
            return root.first == each.old || root.second == each.old;
        });
        if (at == known.end())
            throw UsageError("no folder '" + each.old + "' was read into this database");
        std::error_code error;
        const std::filesystem::path now = std::filesystem::canonical(each.now, error);
        if (error) throw SystemError("can't read " + each.now + ": " + error.message());
        for (const auto& [label, folder] : known)
            if (folder == now.string() && label != at->first) give_files(writer, label, at->first);
        writer.set_metadata(std::string(metadata::root_prefix) + at->first, now.string());
    }
    if (!moved.empty()) writer.commit();
}

// A folder that is new while a known one is gone may be that one under another name.
void advise_root(const Root& root, const KnownRoots& known, const IndexEvents& events) {
    if (!events.advise || known.contains(root.label)) return;
    for (const auto& [label, folder] : known) {
        if (!is_gone(folder)) continue;
        events.advise("the folder " + folder + " (" + label + ") is gone; if " + root.path +
                      " is what it is called now: --root '" + label + "=" + root.path + "'");
        return;
    }
}

// Lines of an index of which no record can be read.
void count_lines(const IndexedParts& parts, Report& report, const IndexEvents& events) {
    const std::string why(skip_reason::no_index_line);
    if (!parts.bad.empty()) report.skipped[why] += parts.bad.size() + parts.more_bad;
    if (parts.others != 0) report.records["line of an index: no page"] += parts.others;
    for (const std::string& line : parts.bad)
        if (events.skipped) events.skipped(line, why);
}

} // namespace

void check_paths(const PatientReader& reader, const IndexOptions& options) {
    std::vector<std::string> paths = options.paths;
    if (!options.list_root.empty()) paths = {options.list_root};
    if (options.is_list && paths.empty()) return;
    const auto readable = [&](const std::string& path) { return refusal(reader, path) == 0; };
    if (std::ranges::any_of(paths, readable)) return;
    throw SystemError("can't read " + paths.front(), refusal(reader, paths.front()));
}

KnownRoots known_roots(Writer& writer) {
    KnownRoots roots;
    writer.each_metadata(
        metadata::root_prefix,
        [&](std::string_view label, const std::string& path) { roots.emplace(label, path); });
    return roots;
}

std::vector<Root> run_roots(Writer& writer, const PatientReader& patient,
                            const IndexOptions& options, Report& report,
                            const IndexEvents& events) {
    move_roots(writer, options.moved_roots);
    const KnownRoots known = known_roots(writer);
    if (options.parts) count_lines(*options.parts, report, events);
    if (options.paths.empty()) return {};
    const auto [roots, skipped] = named_roots(patient, options, known);
    for (const auto& [path, why] : skipped) {
        ++report.files;
        ++report.skipped[std::string(why)];
        if (events.skipped) events.skipped(path, why);
    }
    std::set<std::string> noted; // all files of a list have one
    for (const Root& root : roots) {
        if (!noted.insert(root.label).second) continue;
        advise_root(root, known, events);
        writer.set_metadata(std::string(metadata::root_prefix) + root.label, root.folder);
    }
    return roots;
}

} // namespace newshound
