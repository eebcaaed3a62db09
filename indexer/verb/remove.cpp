// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/verb/remove.hpp"

#include "common/article/outlet_registry.hpp"
#include "common/error.hpp"
#include "common/program/database_option.hpp"
#include "common/program/log.hpp"
#include "common/program/options.hpp"
#include "common/schema/identity.hpp"
#include "common/text/escape.hpp"
#include "indexer/verb/search_ids.hpp"
#include "indexer/writer/archive_view.hpp"
#include "indexer/writer/writer.hpp"

#include <unistd.h>

#include <algorithm>
#include <iostream>

namespace newshound {
namespace {

constexpr std::string_view forms[] = {"text", "json"};

void declare(Options& options) {
    declare_written_database(options);
    options.positional("ID")
        .value("query", "Q", "remove every article that this query finds")
        .value("reason", "TEXT", "why, kept with the removal")
        .flag("list", "list what was removed, when and why")
        .flag("keep",
              "hide articles and keep them whole, so that --undo brings them back as they were")
        .flag("undo",
              "take removals back: of hidden articles whole, others come again with their pages")
        .flag("dry-run", "say what would be removed, and remove nothing")
        .value("format", "FORM", "of --list: text or json (one object a line)", "text")
        .one_of(forms);
}

std::string count_of(std::size_t count, const std::string& what) {
    return std::to_string(count) + " " + what + (count == 1 ? "" : "s");
}

void list_removed(ArchiveView& archive, const std::string& form) {
    for (const Tombstone& each : archive.tombstones()) {
        if (form == "json") {
            std::cout << to_json(each) << "\n";
            continue;
        }
        std::cout << each.id << "  " << each.removed << "  " << escape_terminal(each.identity);
        if (each.kept != 0) std::cout << "  hidden, " << count_of(each.kept, "version") << " kept";
        if (!each.reason.empty()) std::cout << "  (" << escape_terminal(each.reason) << ")";
        std::cout << "\n";
    }
}

std::string id_of(const std::string& word) {
    std::string id;
    unsigned version = 0;
    return parse_id(word, id, version) ? id : article_id(url_identity(url_key(word)));
}

// What has come of taking this removal back, and what has not.
std::string outcome_of(const Tombstone& undone, ArchiveView& archive) {
    if (undone.kept != 0) return "is back with " + count_of(undone.kept, "version");
    for (const std::string& path : archive.paths_of(undone))
        if (access(path.c_str(), R_OK) == 0)
            return "may come back; index its page again: " + escape_terminal(path);
    return "may come back, but no page of it is where it was read from; index a folder that has "
           "one";
}

int undo(ArchiveView& archive, const std::string& path, const std::vector<std::string>& words) {
    Writer writer(path, {.create = false});
    const OutletRegistry outlets;
    int status = exit_done;
    std::vector<Tombstone> undone;
    for (const std::string& word : words) {
        if (std::optional<Tombstone> tombstone = writer.undo_removal(id_of(word), outlets)) {
            undone.push_back(std::move(*tombstone));
        } else {
            log_line("no removed article '" + word + "'; see: newshound remove --list");
            status = exit_nothing;
        }
    }
    writer.finish();
    for (const Tombstone& each : undone)
        std::cout << each.id << " " << outcome_of(each, archive) << "\n";
    return status;
}

bool is_hidden(ArchiveView& archive, const std::string& id) {
    return std::ranges::any_of(archive.tombstones(), [&](const Tombstone& each) {
        return each.id == id && each.kept != 0;
    });
}

// All articles meant, or an error that names the first that is not there: nothing is removed by
// half.
std::vector<std::string> ids_meant(ArchiveView& archive, const std::vector<std::string>& words) {
    std::vector<std::string> ids;
    for (const std::string& word : words) {
        std::string id;
        unsigned version = 0;
        if (parse_id(word, id, version) && version != 0) {
            throw UsageError("remove takes whole articles; say " + id + " for all versions of " +
                             word);
        }
        std::vector<std::string> found = archive.find(word);
        if (found.empty() && is_hidden(archive, id_of(word))) found.push_back(id_of(word));
        if (found.empty()) throw NotFound("no article '" + word + "'; nothing was removed");
        ids.insert(ids.end(), found.begin(), found.end());
    }
    return ids;
}

// All of them or none: what is said to be removed is gone from the disk's newest revision.
int remove(const std::string& path, const std::vector<std::string>& ids, const std::string& reason,
           Removal how) {
    std::vector<std::string> removed;
    Writer writer(path, {.create = false});
    for (const std::string& id : ids)
        if (writer.remove(id, reason, how)) removed.push_back(id);
    writer.finish();
    for (const std::string& id : removed)
        std::cout << id << (how == Removal::kept ? " hidden\n" : " removed\n");
    return removed.empty() ? exit_nothing : exit_done;
}

int run(const Options& options) {
    const std::string form = options.text("format");
    const std::string path = database_path(options);
    const std::vector<std::string> words = options.words();
    ArchiveView archive(path);
    if (options.has("list")) {
        list_removed(archive, form);
        return exit_done;
    }
    if (words.empty() == !options.has("query"))
        throw UsageError("name articles by id or address, or give --query, not both");
    if (options.has("undo")) return undo(archive, path, words);
    const std::vector<std::string> ids =
        options.has("query") ? search_ids(path, options.text("query")) : ids_meant(archive, words);
    if (options.has("dry-run")) {
        for (const std::string& id : ids)
            std::cout << id << "\n";
        return ids.empty() ? exit_nothing : exit_done;
    }
    return remove(path, ids, options.text("reason"),
                  options.has("keep") ? Removal::kept : Removal::for_good);
}

} // namespace

const Verb remove_verb = {
    .name = "remove",
    .summary = "take articles out for good",
    .usage = "[--keep] ID|URL... | [--keep] --query Q | --list | --undo ID...",
    .details =
        "Removes articles with all their versions, all of them or, where something fails, none. "
        "The "
        "database\n"
        "remembers the id, address, date and reason (nothing of the text), so that indexing the "
        "same "
        "archive\n"
        "again does not bring them back. The pages themselves are not touched.\n\n"
        "That is final: --undo lets an article in again, but it comes back only with its pages, "
        "and an "
        "earlier\n"
        "version only with the page it was read from. With --keep an article is hidden from every "
        "answer and\n"
        "kept whole in the database, and --undo brings all of it back; remove without --keep makes "
        "that "
        "final too.\n\n"
        "Exit status 1 when there was nothing to remove or undo.",
    .examples = "  newshound remove k3v9x2m4p7q1 --reason 'court order 12/2024'\n"
                "  newshound remove --keep https://example.org/story\n"
                "  newshound remove --query 'site:example.org date:..1999' --dry-run\n"
                "  newshound remove --list\n"
                "  newshound remove --undo k3v9x2m4p7q1\n",
    .declare = declare,
    .run = run,
};

} // namespace newshound
