// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/index_archive.hpp"

#include "common/schema/database.hpp"
#include "indexer/archive_share.hpp"
#include "indexer/deadly_pages.hpp"
#include "indexer/doctor/compaction.hpp"
#include "indexer/moved_files.hpp"
#include "indexer/page_jobs.hpp"
#include "indexer/page_reader.hpp"
#include "indexer/pages_in_work.hpp"
#include "indexer/prune.hpp"
#include "indexer/result_writer.hpp"
#include "indexer/run_in_order.hpp"
#include "indexer/run_roots.hpp"
#include "indexer/source/open_source.hpp"
#include "indexer/source/patient_reader.hpp"
#include "indexer/stages.hpp"
#include "indexer/writer/file_records.hpp"
#include "indexer/writer/writer.hpp"

#include <algorithm>
#include <chrono>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace newshound {
namespace {

using Clock = std::chrono::steady_clock;

bool stopped(const IndexEvents& events) {
    return events.stop && events.stop->load();
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
    writer.set_metadata(metadata::features, stages.features());
    writer.set_metadata(metadata::last_run, to_json(report));
    writer.finish();
}

} // namespace

WriterOptions writer_options(const IndexOptions& options) {
    WriterOptions writing;
    writing.commit_bytes = options.memory.commit;
    writing.compared_bytes = options.memory.compared;
    writing.segment_bytes = options.segment_bytes;
    writing.threads = std::min(options.threads, options.memory.most_threads);
    return writing;
}

Report index_archive(const IndexOptions& options, const IndexEvents& events) {
    const Clock::time_point start = Clock::now();
    Report report;
    const PatientReader patient(events.stop);
    check_paths(patient, options); // before a database is made
    const Stages stages(options);
    const unsigned threads = std::min(options.threads, options.memory.most_threads);
    Writer writer(options.database, writer_options(options));
    const std::optional<Share> share = agreed_share(writer, options.database, options.share);
    forget_compaction(options.database);
    const std::vector<Root> roots = run_roots(writer, patient, options, report, events);
    const std::unique_ptr<Source> source =
        open_source(roots, options.excluded, options.with_texts, events.stop);
    PagesInWork in_work(options.database, threads, events.overdue);
    const std::set<std::string> deadly = deadly_of(in_work, stages, events);
    const PageReader reader(*source, stages, deadly, in_work, options.check_digests, share);
    KnownFiles known(options.database);
    PageJobs jobs(*source, known, patient, in_work, deadly, options, events.stop);
    const KnownRoots folders = known_roots(writer);
    MovedFiles moved(writer, folders);
    ResultWriter results(writer, moved, stages.today(), report, events);
    run_in_order<PageJob, PageResult>(
        threads, {pages_waiting * threads, options.memory.waiting},
        [&](PageJob& job) { return jobs.next(job); },
        [&](const PageJob& job) { return reader.read(job); },
        [&](PageResult&& result) { results.take(std::move(result)); },
        [](const PageResult& result) { return result.document ? result.bytes : 0; },
        [&] { return writer.work(); });
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
