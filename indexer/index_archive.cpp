// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/index_archive.hpp"

#include "common/error.hpp"
#include "common/schema/database.hpp"
#include "common/schema/identity.hpp"
#include "common/schema/stored_article.hpp"
#include "common/text/hash.hpp"
#include "indexer/deadly_pages.hpp"
#include "indexer/extractor/capture_time.hpp"
#include "indexer/moved_files.hpp"
#include "indexer/page_jobs.hpp"
#include "indexer/page_reader.hpp"
#include "indexer/pages_in_work.hpp"
#include "indexer/prune.hpp"
#include "indexer/run_in_order.hpp"
#include "indexer/source/file_list.hpp"
#include "indexer/source/open_source.hpp"
#include "indexer/source/patient_reader.hpp"
#include "indexer/source/skip_reasons.hpp"
#include "indexer/source/warc/record_marks.hpp"
#include "indexer/stages.hpp"
#include "indexer/writer/file_records.hpp"
#include "indexer/writer/writer.hpp"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <filesystem>
#include <map>
#include <set>

namespace newshound {
namespace {

using Clock = std::chrono::steady_clock;

constexpr const char* removed_before = "removed before";

bool stopped(const IndexEvents& events) {
    return events.stop && events.stop->load();
}

// Takes results in order into the database and the report.
class ResultWriter {
  public:
    ResultWriter(Writer& writer, MovedFiles& moved, const Date& today, Report& report,
                 const IndexEvents& events)
        : writer_(writer), moved_(moved), today_(today), report_(report), events_(events) {}

    void take(PageResult&& result) {
        for (const auto& [kind, count] : result.item.records)
            report_.records[kind] += count;
        if (result.replaces) standing_.insert(result.item.name);
        if (result.is_container)
            take_container(result);
        else if (result.item.revisit)
            take_revisit(*result.item.revisit);
        else if (!result.read && is_of_container(result.record))
            ++report_.containers_unchanged;
        else
            take_page(result);
        writer_.commit_when_due();
        if (events_.progress) events_.progress(report_);
    }

    // At the end: which revisits are of pages that are here is known only then.
    void count_revisits() {
        report_.revisits_here = writer_.count_revisits_here();
        report_.revisits_elsewhere = revisits_ - report_.revisits_here;
    }

  private:
    // All its pages were taken before.
    void take_container(const PageResult& result) {
        if (result.item.skipped.empty())
            ++report_.containers;
        else
            skip(result.item.path, result.item.skipped);
        if (result.replaces) mark_what_is_gone(result.item.name);
        writer_.note_file(result.item.name, result.record);
    }

    void take_revisit(const RecordHead& head) {
        const std::string address = url_key(head.address);
        const std::optional<Date> captured = possible_capture(head.date, today_);
        if (address.empty() || !captured) return;
        ++revisits_;
        writer_.note_revisit(
            address,
            {.captured = *captured, .referred = marks_referred_to(head), .own = marks_of(head)});
    }

    // Pages of a container of which it held others, as MovedFiles and prune() have to know.
    void mark_what_is_gone(const std::string& container) {
        std::map<std::string, FileRecord> gone;
        writer_.each_file([&](const std::string& name, const FileRecord& record) {
            if (!name.starts_with(container + "#") || standing_.contains(name)) return;
            gone.emplace(name, record).first->second.skipped = no_longer_there;
        });
        for (const auto& [name, record] : gone)
            writer_.note_file(name, record);
        standing_.clear();
    }

    void take_page(PageResult& result) {
        ++report_.files;
        report_.bytes += result.bytes;
        if (!result.document) result.record.article = writer_.current_id(result.record.article);
        if (writer_.is_removed(result.record.article)) result.record.skipped = removed_before;
        if (result.document && !(result.is_new && take_moved(result))) {
            write(result);
        } else if (result.record.skipped.empty()) {
            ++report_.unchanged;
        }
        if (!result.record.skipped.empty()) skip(result.item.path, result.record.skipped);
        if (result.read && worth_a_record(result.record))
            writer_.note_file(result.item.name, result.record);
    }

    // Whether the page is one that stood elsewhere and is gone from there.
    bool take_moved(PageResult& result) {
        std::optional<MovedFiles::Found> found = moved_.take(result.record.bytes_hash);
        if (!found) return false;
        found->record.article = writer_.current_id(found->record.article);
        found->record.stamp = result.record.stamp;
        found->record.skipped.clear();
        writer_.move_file(found->name, result.item.name, found->record);
        result.record = std::move(found->record);
        ++report_.moved;
        return true;
    }

    void write(PageResult& result) {
        switch (writer_.put(std::move(*result.document), result.record.article)) {
        case Written::kept_apart:
            ++report_.kept_apart;
            [[fallthrough]];
        case Written::added:
            ++report_.indexed;
            break;
        case Written::updated:
            ++report_.updated;
            break;
        case Written::unchanged:
            ++report_.unchanged;
            break;
        case Written::healed:
            ++report_.healed;
            break;
        case Written::removed_before:
            result.record.skipped = removed_before;
            break;
        }
    }

    void skip(const std::string& path, const std::string& reason) {
        ++report_.skipped[reason];
        if (events_.skipped) events_.skipped(path, reason);
    }

    // What could not be read may be readable next time.
    static bool worth_a_record(const FileRecord& record) {
        return record.skipped.empty() || record.bytes_hash != hash64("");
    }

    Writer& writer_;
    MovedFiles& moved_;
    const Date& today_;
    Report& report_;
    const IndexEvents& events_;
    std::uint64_t revisits_ = 0;     // noted
    std::set<std::string> standing_; // pages of the container being read that was replaced
};

KnownRoots known_roots(Writer& writer) {
    KnownRoots roots;
    writer.each_metadata(
        metadata::root_prefix,
        [&](std::string_view label, const std::string& path) { roots.emplace(label, path); });
    return roots;
}

// errno of what keeps a path from being read; 0 when it can be.
int refusal(const PatientReader& reader, const std::string& path) {
    const auto ask = [path] { return access(path.c_str(), R_OK) == 0 ? 0 : errno; };
    return reader.get(ask).value_or(ETIMEDOUT);
}

// Throws unless one of the paths can be read, or a list names none.
void check_paths(const PatientReader& reader, const IndexOptions& options) {
    std::vector<std::string> paths = options.paths;
    if (!options.list_root.empty()) paths = {options.list_root};
    if (options.is_list && paths.empty()) return;
    const auto readable = [&](const std::string& path) { return refusal(reader, path) == 0; };
    if (std::ranges::any_of(paths, readable)) return;
    throw SystemError("can't read " + paths.front(), refusal(reader, paths.front()));
}

ListedRoots named_roots(const PatientReader& reader, const IndexOptions& options,
                        const KnownRoots& known) {
    std::optional<ListedRoots> named = reader.get(
        [paths = options.paths, known, is_list = options.is_list, root = options.list_root] {
            if (is_list)
                return name_listed(paths, root.empty() ? common_folder(paths) : root, known);
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

std::vector<Root> roots_to_read(Writer& writer, const PatientReader& patient,
                                const IndexOptions& options, Report& report,
                                const IndexEvents& events) {
    move_roots(writer, options.moved_roots);
    const KnownRoots known = known_roots(writer);
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

// The names of pages that an earlier run did not survive, where it left pages in work behind.
std::set<std::string> deadly_of(PagesInWork& in_work, const Stages& stages,
                                const IndexEvents& events) {
    if (in_work.left_behind().empty()) return {};
    if (events.advise)
        events.advise("the last run was ended while it read pages; they are tried one by one");
    std::vector<PageInWork> deadly = deadly_pages(in_work.left_behind(), stages, events.stop);
    std::set<std::string> names;
    for (const PageInWork& each : deadly)
        names.insert(each.name);
    in_work.keep(std::move(deadly));
    return names;
}

// What is not read and could be.
void advise_texts(const IndexOptions& options, const Report& report, const IndexEvents& events) {
    const auto texts = report.records.find("conversion text/plain");
    if (!events.advise || options.with_texts || texts == report.records.end()) return;
    events.advise(std::to_string(texts->second) +
                  " plain-text conversions (WET) were counted and not read; to read them: "
                  "--texts");
}

void finish(Writer& writer, const Stages& stages, Report& report, Clock::time_point start) {
    report.seconds = std::chrono::duration<double>(Clock::now() - start).count();
    writer.set_metadata(metadata::features, feature_names(stages.enrichers));
    writer.set_metadata(metadata::last_run, to_json(report));
    writer.finish();
}

} // namespace

Report index_archive(const IndexOptions& options, const IndexEvents& events) {
    const Clock::time_point start = Clock::now();
    Report report;
    const PatientReader patient(events.stop);
    check_paths(patient, options); // before a database is made
    const Stages stages(options);
    Writer writer(options.database);
    const std::vector<Root> roots = roots_to_read(writer, patient, options, report, events);
    const std::unique_ptr<Source> source =
        open_source(roots, options.excluded, options.with_texts, events.stop);
    PagesInWork in_work(options.database, options.threads, events.overdue);
    const std::set<std::string> deadly = deadly_of(in_work, stages, events);
    const PageReader reader(*source, stages, deadly, in_work, options.check_digests);
    KnownFiles known(options.database);
    PageJobs jobs(*source, known, patient, options.with_texts, events.stop);
    const KnownRoots folders = known_roots(writer);
    MovedFiles moved(writer, folders);
    ResultWriter results(writer, moved, stages.today, report, events);
    run_in_order<PageJob, PageResult>(
        options.threads, {pages_waiting * options.threads, bytes_waiting},
        [&](PageJob& job) { return jobs.next(job); },
        [&](const PageJob& job) { return reader.read(job); },
        [&](PageResult&& result) { results.take(std::move(result)); },
        [](const PageResult& result) { return result.document ? result.bytes : 0; });
    report.interrupted = stopped(events);
    results.count_revisits();
    advise_texts(options, report, events);
    if (options.prune && !report.interrupted) {
        const Pruned pruned = prune(writer, roots, *options.prune);
        report.pruned = pruned.versions;
        report.kept = pruned.kept;
        report.refused = pruned.refused;
    }
    finish(writer, stages, report, start);
    // Interrupted behind a run that died, not all that was found of its pages is written down.
    if (!report.interrupted || in_work.left_behind().empty()) in_work.forget();
    return report;
}

} // namespace newshound
