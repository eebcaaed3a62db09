// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/verb/original.hpp"

#include "common/error.hpp"
#include "common/program/clock.hpp"
#include "common/program/database_option.hpp"
#include "common/program/log.hpp"
#include "common/program/options.hpp"
#include "common/program/replace_file.hpp"
#include "common/program/terminal.hpp"
#include "common/text/ascii.hpp"
#include "common/text/escape.hpp"
#include "indexer/original/originals.hpp"
#include "indexer/original/warc_slice.hpp"
#include "indexer/source/warc/record.hpp"
#include "indexer/verb/originals_option.hpp"

#include <algorithm>
#include <filesystem>
#include <functional>
#include <iostream>
#include <sstream>
#include <string_view>

namespace newshound {
namespace {

constexpr std::string_view forms[] = {"page", "warc"};

void declare(Options& options) {
    declare_database(options);
    declare_originals(options);
    options.value("format", "FORM", "page, or warc: one file with all their records", "page")
        .one_of(forms)
        .flag("headers", "of a record of a WARC or ARC file all of it as it stands there: its "
                         "head, the head of the answer, the body as it was sent")
        .value("output", "DIR", "a file for each there, called by its id")
        .flag("changed", "give what stands in the file now, also where that is not what was "
                         "indexed")
        .positional("ID");
}

// Those on the command line; for "-" the lines of standard input.
std::vector<std::string> names_asked(const Options& options) {
    std::vector<std::string> names;
    for (const std::string& word : options.words()) {
        if (word != "-") {
            names.push_back(word);
            continue;
        }
        for (std::string line; std::getline(std::cin, line);)
            if (const std::string_view name = trimmed(line); !name.empty())
                names.emplace_back(name);
    }
    return names;
}

using Give = std::function<void(const FoundOriginal& found)>;

// The exit status.
int give_each(const Options& options, const std::vector<std::string>& names, const Give& give) {
    const AllowedFolders allowed = allowed_folders(options);
    const std::vector<std::string> databases = database_paths(options);
    int status = exit_done;
    for (const std::string& name : names) {
        FoundOriginal found;
        std::string why;
        switch (find_original(allowed, databases, name, options.has("changed"), found, why)) {
        case OriginalState::found:
            give(found);
            break;
        case OriginalState::unknown:
            log_line("no article '" + name + "'; newshound search shows ids");
            status = std::max(status, exit_nothing);
            break;
        case OriginalState::refused:
            log_line(found.origin.id + " is of " + found.origin.file + ": " + why);
            status = exit_failed;
        }
    }
    return status;
}

std::string bytes_of(const FoundOriginal& found, bool with_headers) {
    const ArchivedRecord* const record = found.stored.item.record.get();
    return with_headers && record ? record->head_bytes + record->block : found.stored.bytes;
}

// As they are; on a terminal line by line, with control characters disarmed: the page is somebody
// else's.
void write_out(const std::string& bytes) {
    if (!terminal_of(Stream::output).is_terminal) {
        std::cout << bytes;
        return;
    }
    std::istringstream lines(bytes);
    for (std::string line; std::getline(lines, line);) {
        if (line.ends_with('\r')) line.pop_back();
        std::cout << escape_terminal(line) << "\n";
    }
}

void write_into(const std::string& folder, const FoundOriginal& found, bool with_headers) {
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error) throw SystemError("can't make " + folder, error.value());
    const bool is_record = with_headers && found.stored.item.record;
    const Original original = as_original(found);
    replace_file(folder + "/" + original.id + (is_record ? ".record" : original.ending),
                 bytes_of(found, with_headers));
}

int run(const Options& options) {
    const bool is_warc = options.text("format") == "warc";
    const std::string folder = options.text("output");
    const bool with_headers = options.has("headers");
    if (is_warc && (with_headers || !folder.empty()))
        throw UsageError("--format warc is one file with all heads, on standard output");
    if (options.words().empty()) throw UsageError("original takes an article's id, or - for stdin");
    const std::vector<std::string> names = names_asked(options);
    if (names.empty()) { // a search that found nothing
        log_line("no ids on standard input");
        return exit_nothing;
    }
    if (is_warc) {
        if (terminal_of(Stream::output).is_terminal)
            throw UsageError("a WARC file is nothing for a terminal: > slice.warc.gz");
        WarcSlice slice(std::cout, run_clock());
        return give_each(options, names, [&](const FoundOriginal& each) { slice.write(each); });
    }
    if (!folder.empty())
        return give_each(options, names, [&](const FoundOriginal& each) {
            write_into(folder, each, with_headers);
        });
    if (names.size() > 1) throw UsageError("several originals need --output DIR or --format warc");
    return give_each(options, names,
                     [&](const FoundOriginal& each) { write_out(bytes_of(each, with_headers)); });
}

} // namespace

const Verb original_verb = {
    .name = "original",
    .summary = "give back the bytes that an article was read from",
    .usage = "ID|URL|FILE... | - [options]",
    .details =
        "An id names the newest version of an article, ID.1 its first one; FILE is a file as "
        "results\nname it (\"archive/crawl.warc.gz#1234\"); - takes them from standard input, a "
        "line each. Of a page\nin a folder the file comes as it is, of one in a zip, tar or 7z "
        "file its member, of a line of JSON\nthe line; of a record of a WARC or ARC file the page "
        "as it was sent, without chunks and codings.\nSeveral need --output DIR, or --format "
        "warc: records of WARC files stand there byte for byte,\nother pages as resources with "
        "their address and time of capture.\n\n"
        "Files are opened only below folders that you indexed on this machine or name by "
        "--originals,\nwhatever the database says and wherever links lead; what is not as it was "
        "when it was indexed is\nrefused. docs/originals.md tells the rules. Exit status 1 when "
        "there is no such article, 2 when an\noriginal can't be given.",
    .examples =
        "  newshound original k3v9x2m4p7q1 > page.html\n"
        "  newshound original k3v9x2m4p7q1.1 --headers\n"
        "  newshound original 'archive/crawl.warc.gz#1234' -d copy.db --originals archive/\n"
        "  newshound search cyber --format ids --limit all | newshound original - --format warc > "
        "slice.warc.gz\n",
    .declare = declare,
    .run = run,
};

} // namespace newshound
