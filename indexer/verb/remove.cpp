// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/verb/remove.hpp"

#include "common/error.hpp"
#include "common/program/database_option.hpp"
#include "common/program/log.hpp"
#include "common/program/options.hpp"
#include "common/schema/identity.hpp"
#include "common/text/escape.hpp"
#include "indexer/verb/search_ids.hpp"
#include "indexer/writer/archive_view.hpp"
#include "indexer/writer/writer.hpp"

#include <iostream>

namespace newshound {
namespace {

void declare(Options& options) {
    declare_written_database(options);
    options.positional("ID")
        .value("query", "Q", "remove every article that this query finds")
        .value("reason", "TEXT", "why, kept with the removal")
        .flag("list", "list what was removed, when and why")
        .flag("undo", "let removed articles in again: the next index run brings them back")
        .flag("dry-run", "say what would be removed, and remove nothing")
        .value("format", "FORM", "of --list: text or json (one object a line)", "text");
}

void list_removed(ArchiveView& archive, const std::string& form) {
    for (const Tombstone& each : archive.tombstones()) {
        if (form == "json") {
            std::cout << to_json(each) << "\n";
            continue;
        }
        std::cout << each.id << "  " << each.removed << "  " << escape_terminal(each.identity);
        if (!each.reason.empty()) std::cout << "  (" << escape_terminal(each.reason) << ")";
        std::cout << "\n";
    }
}

int undo(const std::string& path, const std::vector<std::string>& words) {
    Writer writer(path, {.create = false});
    int status = exit_done;
    std::vector<std::string> undone;
    for (const std::string& word : words) {
        std::string id;
        unsigned version = 0;
        if (!parse_id(word, id, version)) id = article_id("url:" + url_key(word));
        if (writer.undo_removal(id)) {
            undone.push_back(id);
        } else {
            log_line("no removed article '" + word + "'; see: newshound remove --list");
            status = exit_nothing;
        }
    }
    writer.commit();
    for (const std::string& id : undone)
        std::cout << id << " may come back; index its folder again\n";
    return status;
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
        const std::vector<std::string> found = archive.find(word);
        if (found.empty()) throw Error("no article '" + word + "'; nothing was removed");
        ids.insert(ids.end(), found.begin(), found.end());
    }
    return ids;
}

// All of them or none: what is said to be removed is gone from the disk's newest revision.
int remove(const std::string& path, const std::vector<std::string>& ids,
           const std::string& reason) {
    std::vector<std::string> removed;
    Writer writer(path, {.create = false});
    for (const std::string& id : ids)
        if (writer.remove(id, reason)) removed.push_back(id);
    writer.commit();
    for (const std::string& id : removed)
        std::cout << id << " removed\n";
    return removed.empty() ? exit_nothing : exit_done;
}

int run(const Options& options) {
    static constexpr std::string_view forms[] = {"text", "json"};
    const std::string form = options.choice("format", forms);
    const std::string path = database_path(options);
    const std::vector<std::string> words = options.words();
    ArchiveView archive(path);
    if (options.has("list")) {
        list_removed(archive, form);
        return exit_done;
    }
    if (words.empty() == !options.has("query"))
        throw UsageError("name articles by id or address, or give --query, not both");
    if (options.has("undo")) return undo(path, words);
    const std::vector<std::string> ids =
        options.has("query") ? search_ids(path, options.text("query")) : ids_meant(archive, words);
    if (options.has("dry-run")) {
        for (const std::string& id : ids)
            std::cout << id << "\n";
        return ids.empty() ? exit_nothing : exit_done;
    }
    return remove(path, ids, options.text("reason"));
}

} // namespace

const Verb remove_verb = {
    .name = "remove",
    .summary = "take articles out for good",
    .usage = "ID|URL... | --query Q | --list | --undo ID...",
    .details =
        "Removes articles with all their versions, at once. The database remembers the id, "
        "address,\n"
        "date and reason (nothing of the text), so that indexing the same archive again does not\n"
        "bring them back. The pages themselves are not touched.\n\n"
        "Exit status 1 when there was nothing to remove or undo.",
    .examples = "  newshound remove k3v9x2m4p7q1 --reason 'court order 12/2024'\n"
                "  newshound remove https://example.org/story\n"
                "  newshound remove --query 'site:example.org date:..1999' --dry-run\n"
                "  newshound remove --list\n"
                "  newshound remove --undo k3v9x2m4p7q1\n",
    .declare = declare,
    .run = run,
};

} // namespace newshound
