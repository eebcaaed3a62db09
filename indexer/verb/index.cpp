// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/verb/index.hpp"

#include "common/error.hpp"
#include "common/program/clock.hpp"
#include "common/program/database_option.hpp"
#include "common/program/log.hpp"
#include "common/program/options.hpp"
#include "common/program/progress.hpp"
#include "common/program/terminal.hpp"
#include "common/text/escape.hpp"
#include "indexer/doctor/compaction.hpp"
#include "indexer/enricher/all_enrichers.hpp"
#include "indexer/index_archive.hpp"
#include "indexer/original/indexed_folders.hpp"
#include "indexer/source/file_list.hpp"
#include "indexer/source/file_names.hpp"
#include "indexer/source/open_source.hpp"
#include "indexer/verb/enricher_options.hpp"
#include "indexer/verb/list_option.hpp"
#include "indexer/writer/open_for_writing.hpp"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <iostream>
#include <thread>

namespace newshound {
namespace {

std::atomic<bool> stop_asked = false;

extern "C" void ask_to_stop(int) {
    stop_asked = true;
    // A second one ends at once: what was committed is safe.
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
}

constexpr std::string_view rules[] = {"some", "all"};
constexpr std::string_view forms[] = {"text", "json"};

void declare(Options& options) {
    declare_written_database(options);
    options.positional("PATH")
        .values("exclude", "GLOB", "leave out files and folders of that name or path")
        .optional_value("prune", "all",
                        "remove articles whose files are gone from the folders named; without "
                        "=all not all of a folder's, nor more than 20 and a tenth",
                        "some")
        .one_of(rules)
        .flag("dry-run", "with --prune: count what it would remove, and keep it");
    declare_lists(options);
    options
        .value("since", "DATE",
               "pass over files changed, and pages captured, before that day or time (of UTC): "
               "2026-11-01, 2026-11-01T06:00")
        .value("shard", "I/N",
               "take the pages of that shard alone, by a hash of their addresses: 3/16 is the "
               "third of "
               "16 databases, which remembers it")
        .flag("check-digests", "skip pages of WARC files that are not what their digests say")
        .flag("texts", "read plain text too, which else is counted alone: .txt files with "
                       "what a .json beside them tells, and what was made of pages in WARC files "
                       "(WET)")
        .flag("again", "enrich all stored articles anew, without their pages");
    declare_enrichers(options);
    options
        .value("threads", "N", "threads that read pages and write articles (default: one a core)")
        .value(
            "memory", "MIB",
            "take about so much memory, whatever the size of the archive, with a thread for each "
            "16 of it at most (default: 256; at least 64)")
        .value("segment-bytes", "N",
               "begin new tables, a folder segment-… of the database, when those before have grown "
               "to so many bytes; 0 = never (default: 256 MiB; never in a shard)")
        .flag("no-compact", "leave gaps in the tables, also when most of them is new")
        .value("format", "FORM", "the report as {}", "text")
        .one_of(forms)
        .flag("verbose", "name each page that is skipped, and why")
        .flag("strict", "exit with 1 when any page was skipped")
        .flag("quiet", "no progress and no report");
}

std::optional<PruneRule> prune_rule(const Options& options) {
    if (!options.has("prune")) {
        if (options.has("dry-run")) throw UsageError("--dry-run goes with --prune");
        return std::nullopt;
    }
    const bool all = options.text("prune") == "all";
    if (options.has("dry-run")) return PruneRule::none;
    return all ? PruneRule::everything : PruneRule::some;
}

std::optional<Date> since(const Options& options) {
    if (!options.has("since")) return std::nullopt;
    const std::optional<Date> date = parse_iso_date(options.text("since"));
    if (!date)
        throw UsageError("--since takes a day or a time, as in 2026-11-01 or 2026-11-01T06:00, "
                         "not '" +
                         options.text("since") + "'");
    return date;
}

std::optional<Share> asked_share(const Options& options) {
    if (!options.has("shard")) return std::nullopt;
    if (options.has("again"))
        throw UsageError("--again works on what is stored; the database knows its shard");
    const std::optional<Share> share = parse_share(options.text("shard"));
    if (!share)
        throw UsageError("--shard takes one of several, from 1/1 to 65536/65536, as in 3/16, "
                         "not '" +
                         options.text("shard") + "'");
    return share;
}

IndexOptions read_options(const Options& options) {
    IndexOptions result;
    result.database = database_path(options);
    result.paths = options.words();
    result.excluded = options.texts("exclude");
    read_lists(options, result);
    EnricherChoice chosen = chosen_enrichers(options);
    result.without = std::move(chosen.without);
    result.outlet_list = std::move(chosen.outlet_list);
    result.threads = options.has("threads")
                         ? static_cast<unsigned>(options.number("threads", 1, 1024))
                         : std::max(1u, std::thread::hardware_concurrency());
    if (options.has("memory"))
        result.memory = RunMemory(options.number("memory", RunMemory::least >> 20, 1u << 20) << 20);
    if (options.has("segment-bytes"))
        result.segment_bytes = options.number("segment-bytes", 0, INT64_MAX);
    if (result.segment_bytes == 0) result.segment_bytes = no_new_segment;
    result.prune = prune_rule(options);
    result.since = since(options);
    result.share = asked_share(options);
    result.check_digests = options.has("check-digests");
    result.with_texts = options.has("texts");
    run_clock(); // tells what is wrong with it before anything is made
    if (options.has("again") != (result.paths.empty() && !result.is_list)) {
        throw UsageError(!options.has("again") ? "name a file or folder to index"
                                               : "--again works on what is stored; name no paths");
    }
    return result;
}

// Counts what there is to read, so that the progress line can tell the time left. How many pages a
// container holds is not known before it is read, but how many bytes it has.
class Counter {
  public:
    Counter(const IndexOptions& what, bool wanted) {
        if (!wanted || what.paths.empty() || what.is_list) return;
        thread_ = std::jthread([this, what](const std::stop_token& stop) {
            std::vector<std::string> missing;
            const auto source = open_source(name_roots(what.paths, {}, missing), what.excluded,
                                            what.with_texts, &stop_asked);
            std::uint64_t count = 0;
            std::uint64_t bytes = 0;
            bool has_containers = false;
            for (SourceItem item; source->next(item); ++count) {
                if (stop.stop_requested()) return;
                has_containers = has_containers || is_named_like_a_container(item.path);
                bytes += item.size;
            }
            bytes_ = bytes;
            if (!has_containers) count_ = count;
        });
    }

    std::uint64_t count() const { return count_; } // 0 = not known, or not yet
    std::uint64_t bytes() const { return bytes_; } // the same

  private:
    std::atomic<std::uint64_t> count_ = 0;
    std::atomic<std::uint64_t> bytes_ = 0;
    std::jthread thread_;
};

[[noreturn]] void end_at(const std::string& path) {
    log_line("reading " + escape_terminal(path) +
             " does not end; this run ends here, with what it committed. Run it again: it goes on "
             "without that page");
    std::_Exit(exit_failed);
}

// What goes to people while it runs. All that it is given must outlive the events.
IndexEvents events_for(const Options& options, Progress& progress, const Counter& counter) {
    IndexEvents events;
    events.stop = &stop_asked;
    events.progress = [&](const Report& report) {
        progress.update({.done = report.files,
                         .all = counter.count(),
                         .bytes = report.bytes,
                         .failed = skipped_in_all(report),
                         .file_bytes = report.file_bytes,
                         .all_file_bytes = counter.bytes()});
    };
    if (options.has("verbose")) {
        events.skipped = [&](const std::string& path, std::string_view reason) {
            progress.clear();
            log_line("skipped " + path + ": " + std::string(reason));
        };
    }
    if (!options.has("quiet")) {
        events.advise = [&](const std::string& advice) {
            progress.clear();
            log_line(escape_terminal(advice));
        };
    }
    events.overdue = end_at;
    return events;
}

// So that originals are given out from there: see indexed_folders.hpp. Nothing fails for it.
void note_indexed(const IndexOptions& what, bool quiet) {
    std::vector<std::string> paths = what.paths;
    if (what.is_list) paths = {what.list_root.empty() ? common_folder(paths) : what.list_root};
    try {
        IndexedFolders(default_state_folder()).add(paths);
    } catch (const SystemError& error) {
        if (!quiet)
            log_line(std::string(error.what()) + "; originals of these pages need --originals");
    }
}

// What was written is there either way.
void close_gaps(const IndexOptions& what, Report& report, bool quiet) {
    const auto start = std::chrono::steady_clock::now();
    try {
        compact_behind(what.database, report.indexed + report.updated + report.renewed);
    } catch (const DatabaseBusy&) {
        return; // who writes now does it
    } catch (const Error& error) {
        if (!quiet) log_line(std::string(error.what()) + "; its tables have gaps");
    }
    report.seconds +=
        std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

int run(const Options& options) {
    write_in_small_batches();
    const std::string form = options.text("format");
    const IndexOptions what = read_options(options);
    const bool quiet = options.has("quiet");
    const Terminal terminal = quiet ? Terminal{} : terminal_of(Stream::error);
    Progress progress(terminal);
    const Counter counter(what, terminal.is_terminal);
    const IndexEvents events = events_for(options, progress, counter);
    std::signal(SIGINT, ask_to_stop);
    std::signal(SIGTERM, ask_to_stop);
    Report report = options.has("again") ? index_again(what, events) : index_archive(what, events);
    if (!report.interrupted && !options.has("no-compact")) close_gaps(what, report, quiet);
    progress.clear();
    note_indexed(what, quiet);
    if (form == "json") {
        std::cout << to_json(report) << "\n";
    } else if (!quiet) {
        std::cout << to_text(report, escape_terminal(what.database));
    }
    for (const std::string& root : report.refused)
        log_line("--prune would remove too many articles of " + escape_terminal(root) +
                 "; nothing of it was removed. Is the folder there as a whole? If that is right: "
                 "--prune=all");
    if (report.interrupted || !report.refused.empty()) return exit_failed;
    return options.has("strict") && skipped_in_all(report) != 0 ? exit_nothing : exit_done;
}

} // namespace

const Verb index_verb = {
    .name = "index",
    .summary = "read pages into a database",
    .usage = "PATH... | --from FILE | --cdx FILE --root DIR [options]",
    .details =
        "PATH is a file or a folder, which is read with all its sub-folders: pages in .html, "
        ".htm,\n"
        ".xhtml, .mhtml and .mht, each also .gz; .warc, .wet and .arc, also .gz and .zst; .wacz; "
        ".zip, .7z\n"
        "and .tar, also .gz, .xz, .zst and .bz2, and .maff of such pages; stories in .json, one or "
        "a list,\nalso .gz, in .jsonl and .ndjson, also .gz and .zst, and with --texts in .txt, "
        "also "
        ".gz; RSS and\nAtom feeds whose entries carry the text; NITF, NewsML-G2, ALTO and hOCR; "
        "exports of\n"
        "LexisNexis and Factiva in .txt, also .gz, and .html, with all their stories; any other "
        "file by its\n"
        "first bytes. Hidden files, the folders that browsers save beside a page (\"NAME_files\") "
        "and JSON\n"
        "and text beside the page of their name are passed over; such folders with pages in them "
        "and such\n"
        "files are counted. Run again, it adds what is new, keeps both versions of what changed "
        "and "
        "skips\n"
        "the rest. Interrupted at any moment, it goes on where it was committed. A file or folder "
        "that can't\n"
        "be read in a minute is skipped. Behind a run that died, the pages that it was reading are "
        "tried one\n"
        "by one in a process apart; one that ends that too is skipped until its file changes.\n\n"
        "Of a WARC or ARC file the HTML of answers with a status of 2xx, of resources and of "
        "conversions\n"
        "is read, with --texts also plain text made of pages (WET); its other records are counted "
        "by type\n"
        "and status. A revisit of a page that is here is a capture more of it. A page of one is "
        "called by\n"
        "where it stands: \"crawl.warc.gz#1234\", and so are a line of JSON and a story of an "
        "export. "
        "A file that has grown "
        "is read from\n"
        "where it ended. Behind a damaged record reading goes on at the next one. Pages in a zip "
        "or the like\n"
        "are called by their names in it: \"pages.zip#1999/story.html\"; nothing is unpacked to "
        "the disk, and\n"
        "what can't be read is told.\n\n"
        "--from takes the files of a list instead, with the names that their folder gives them; "
        "what is\n"
        "no file, or not below that folder, is passed over. --cdx takes the records that an index "
        "names, CDXJ\n"
        "or CDX, also .gz, of the WARC and ARC files below --root DIR, with the names that the "
        "whole files give\n"
        "them; a run over the folder reads the rest.\n\n"
        "--shard 3/16 makes one of sixteen databases of an archive too large for one machine: each "
        "reads\n"
        "the same files and takes what is its own (docs/scale.md). Later runs need not say it "
        "again.\n\n"
        "An article is the address it was saved from, else the one that its page declares, else "
        "its\n"
        "path from the named folder on. Different stories that declare one address are kept apart "
        "by\n"
        "their paths. A run that wrote at least half of a database of 8 MB and more ends with what "
        "\"compact\"\n"
        "does. Exit status 0 when the run completes, 1 with --strict when a page was "
        "skipped,\n"
        "2 when it could not run.",
    .examples =
        "  newshound index my-archive/\n"
        "  newshound index crawl.warc.gz saved-pages.zip stories.jsonl\n"
        "  newshound index 2019/ 2020/ --database news.db --exclude '*-print.html'\n"
        "  newshound index my-archive/ --prune --verbose\n"
        "  newshound index crawls/ --since 2026-11-01\n"
        "  newshound index --cdx index.cdxj --root crawls/\n"
        "  find my-archive -newer last -print0 | newshound index --from - --root my-archive\n"
        "  newshound index crawls/ --shard 3/16 --database shard-3.db\n"
        "  newshound index --again --without copies\n",
    .declare = declare,
    .run = run,
};

} // namespace newshound
