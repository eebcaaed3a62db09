// SPDX-License-Identifier: GPL-3.0-or-later
// What is written goes through one open Xapian transaction, so that documents, tables and records
// of files become visible together. put() asks placement which article a page is, renames what that
// moves, and then adds an article, or has its arrangement take what the page tells of one that
// stands. Arranged is once a commit, or before an article is renamed or removed, so that many pages
// of one article take no more time each than few. Each change of versions is in three steps: count
// the newest out of the coverage (count_newest), write, in the order of time (arrangement), and
// settle: mark again which version is the newest, and what each differs by from the one before it
// (versions). Tables of forms and coverage are gathered in memory and written by commit(), which
// also settles which articles are near-copies of each other (stories).
#include "indexer/writer/writer.hpp"

#include "common/article/today.hpp"
#include "common/error.hpp"
#include "common/names/name_table.hpp"
#include "common/program/version.hpp"
#include "common/schema/arrival.hpp"
#include "common/schema/article_data.hpp"
#include "common/schema/database.hpp"
#include "common/schema/date_terms.hpp"
#include "common/schema/identity.hpp"
#include "common/schema/schema.hpp"
#include "common/schema/segments.hpp"
#include "common/text/record_name.hpp"
#include "indexer/writer/article_ids.hpp"
#include "indexer/writer/copy_candidates.hpp"
#include "indexer/writer/hidden_versions.hpp"
#include "indexer/writer/placement.hpp"
#include "indexer/writer/stored_values.hpp"
#include "indexer/writer/stories.hpp"

#include <algorithm>
#include <utility>

namespace newshound {
namespace {

std::string article_term(std::string_view id) {
    return std::string(article_prefix).append(id);
}

// Runs `action`, telling Xapian's errors in people's words.
auto guarded(const std::string& path, const auto& action) {
    try {
        return action();
    } catch (const Xapian::Error& error) {
        throw DatabaseError("can't write to " + path + ": " + reason_of(error) +
                            "; what was committed before is safe" +
                            (error.get_type() == std::string_view("DatabaseCorruptError")
                                 ? "; see: newshound doctor --database " + path
                                 : ""));
    }
}

} // namespace

Writer::Writer(const std::string& path, const WriterOptions& options)
    : path_(path), options_(options), archive_(path, options), versions_(archive_, coverage_),
      removals_(archive_.root()), files_(archive_.root()), revisits_(archive_.root()),
      known_runs_(options.compared_bytes),
      revision_(metadata_number(archive_.root(), metadata::revision) + 1),
      names_behind_(metadata_number(archive_.root(), name_table_behind)) {}

// When the article came: to the archive that told of it, else now.
std::int64_t Writer::arrival_of_page(const ArticleDocument& page) const {
    const std::int64_t now = options_.clock();
    return std::min(page.arrived.value_or(now), now);
}

Written Writer::put(ArticleDocument&& document, std::string& id) {
    return guarded(path_, [&] {
        const Meeting meeting = meeting_of(document);
        if (!archive_.has_any(meeting.terms)) {
            document.identity = meeting.identity;
            id = meeting.id;
            return removals_.contains(id) ? Written::removed_before : add(std::move(document), id);
        }
        const Placement placement = place(archive_.all(), document);
        document.identity = placement.identity;
        id = id_for(archive_.all(), document.identity);
        if (removals_.contains(id)) return Written::removed_before;
        for (const Renaming& each : placement.renamings)
            rename(each.id, each.identity);
        if (archive_.all().term_exists(article_term(id)))
            return put_version(std::move(document), id);
        const Written added = add(std::move(document), id);
        return placement.apart ? Written::kept_apart : added;
    });
}

// Of an article of which nothing stands.
Written Writer::add(ArticleDocument&& document, const std::string& id) {
    coverage_.add(document.outlet, document.dates.published, 1);
    set_arrival(document.document, arrival_of_page(document));
    // Its own story, until it is settled.
    complete(document, id, 1, document.fingerprint.empty() ? std::string() : id);
    archive_.add_later(std::move(document.document));
    touched_.insert(id);
    if (revisits_.has(id)) gathering(id);
    return Written::added;
}

// id_for, which waits for what is being added only where it may be of that.
std::string Writer::id_of(const std::string& identity) {
    const std::string id = article_id(identity);
    return archive_.has_any({article_term(id)}) ? id_for(archive_.all(), identity) : id;
}

bool Writer::work() {
    return guarded(path_, [&] { return archive_.work(); });
}

Written Writer::put_version(ArticleDocument&& document, const std::string& id) {
    Arrangement* arrangement = &gathering(id);
    if (arrangement->is_damaged(document.content)) {
        arrange(id);
        const std::vector<StoredVersion> standing = versions_.of(id);
        if (const StoredVersion* damaged = damaged_twin(archive_.all(), standing, document)) {
            renew(damaged->docid, std::move(document));
            return Written::healed;
        }
        arrangement = &gathering(id);
    }
    const Told told = arrangement->add(document);
    ++pending_changes_;
    if (told.is_first) {
        set_arrival(document.document, arrangement->arrival().value_or(arrival_of_page(document)));
        complete(document, id, arrangement->number_of_text(document.content), arrangement->story());
        arrangement->show(document);
    }
    return told.is_edit ? Written::updated : Written::unchanged;
}

// The article's, which does not count in the coverage until it is arranged.
Arrangement& Writer::gathering(const std::string& id) {
    const auto [at, is_new] = gathered_.try_emplace(id, archive_, forms_, revisits_, id);
    if (is_new) versions_.count_newest(versions_.of(id), -1);
    return at->second;
}

void Writer::arrange(const std::string& id) {
    auto gathered = gathered_.extract(id);
    if (!gathered) return;
    gathered.mapped().write();
    versions_.settle(id);
    touched_.insert(id);
}

// The versions of `id` become those of the article of `identity`, which may stand already.
void Writer::rename(const std::string& id, const std::string& identity) {
    const std::string other = id_for(archive_.all(), identity);
    if (other == id) return;
    arrange(id);
    arrange(other);
    const std::vector<StoredVersion> moving = versions_.of(id);
    const std::vector<StoredVersion> standing = versions_.of(other);
    std::vector<std::string> files = versions_.files(id);
    // Of names too long for a term only the records know the whole.
    if (std::ranges::any_of(files, [](const std::string& name) {
            return name.size() + path_prefix.size() >= longest_term;
        }))
        files = files_.of_article(id);
    versions_.count_newest(moving, -1);
    versions_.count_newest(standing, -1);
    versions_.move(id, other, identity);
    Arrangement(archive_, forms_, revisits_, other).write();
    versions_.settle(other);
    touched_.insert({id, other});
    files_.hand_over(files, id, other);
    renamed_.erase(other);
    renamed_[id] = other;
    ++pending_changes_;
}

std::string Writer::current_id(std::string id) const {
    for (auto at = renamed_.find(id); at != renamed_.end(); at = renamed_.find(id))
        id = at->second;
    return id;
}

// Gives the document what only the writer knows (version 0: none yet), and notes what it brings to
// the tables.
void Writer::complete(ArticleDocument& document, const std::string& id, unsigned version,
                      const std::string& story) {
    Xapian::Document& x = document.document;
    x.add_boolean_term(article_term(id));
    x.add_value(number_of(Slot::article), id);
    x.add_value(number_of(Slot::identity), document.identity);
    if (version != 0) {
        x.add_boolean_term(std::string(identity_prefix) + version_id(id, version));
        x.add_value(number_of(Slot::version), sortable(version));
    }
    x.add_value(number_of(Slot::revision), sortable(static_cast<double>(revision_)));
    set_leading_terms(x);
    if (!story.empty()) {
        x.add_value(number_of(Slot::story), story);
        x.add_boolean_term(story_term(story));
    }
    if (!document.fingerprint.empty())
        known_runs_.add(value_of(x, Slot::content),
                        std::make_shared<const TextRuns>(std::move(document.runs)));
    ++names_behind_;
    forms_.note(document.language, document.words);
    pending_bytes_ += document.text_bytes;
    ++pending_changes_;
}

void Writer::renew(Xapian::docid docid, ArticleDocument&& document) {
    guarded(path_, [&] {
        const Xapian::Document old = archive_.all().get_document(docid);
        const std::string id = value_of(old, Slot::article);
        versions_.count_newest(versions_.of(id), -1);
        const double version = unsortable(value_of(old, Slot::version));
        complete(document, id, static_cast<unsigned>(version), value_of(old, Slot::story));
        document.document.add_value(number_of(Slot::identity), value_of(old, Slot::identity));
        if (const std::optional<std::int64_t> arrival = arrival_of(old))
            set_arrival(document.document, *arrival);
        versions_.keep_files(old, document.document);
        // No news to those who watch for what is new.
        document.document.add_value(number_of(Slot::revision), value_of(old, Slot::revision));
        forms_.forget(value_of(old, Slot::language), old);
        archive_.replace(docid, document.document);
        versions_.settle(id);
        touched_.insert(id);
    });
}

std::string Writer::article_of(Xapian::docid docid) {
    return guarded(path_,
                   [&] { return value_of(archive_.all().get_document(docid), Slot::article); });
}

void Writer::delete_document(const StoredVersion& version) {
    const Xapian::Document document = archive_.all().get_document(version.docid);
    forms_.forget(value_of(document, Slot::language), document);
    archive_.all().delete_document(version.docid);
    ++names_behind_;
    ++pending_changes_;
}

bool Writer::remove(const std::string& id, const std::string& reason, Removal how) {
    return guarded(path_, [&] {
        arrange(id);
        const std::vector<StoredVersion> standing = versions_.of(id);
        if (standing.empty()) return how == Removal::for_good && forget_kept(id, reason);
        const Xapian::Document newest = archive_.all().get_document(standing.back().docid);
        Tombstone tombstone{.id = id,
                            .identity = value_of(newest, Slot::identity),
                            .removed = utc_now(),
                            .reason = reason,
                            .files = files_.of_article(id)};
        if (how == Removal::kept) {
            for (const StoredVersion& version : standing)
                hide_version(archive_.all(), version.docid);
            tombstone.kept = standing.size();
        }
        remove_versions(id);
        removals_.add(tombstone);
        return true;
    });
}

// Removes for good what was only hidden.
bool Writer::forget_kept(const std::string& id, const std::string& reason) {
    std::optional<Tombstone> tombstone = removals_.find(id);
    if (!tombstone || tombstone->kept == 0) return false;
    forget_hidden(archive_.all(), id);
    tombstone->kept = 0;
    tombstone->removed = utc_now();
    if (!reason.empty()) tombstone->reason = reason;
    removals_.add(*tombstone);
    ++pending_changes_;
    return true;
}

void Writer::move_file(const std::string& old, const std::string& name, const FileRecord& record) {
    guarded(path_, [&] {
        if (record.article.empty()) return;
        gathering(record.article).rename_file(old, name);
    });
    forget_file(old);
    note_file(name, record);
}

void Writer::drop_file(const std::string& id, std::uint64_t content, const std::string& name) {
    guarded(path_, [&] {
        gathering(id).drop_file(content, name);
        ++pending_changes_;
    });
}

std::size_t Writer::remove_versions(const std::string& id) {
    return guarded(path_, [&] {
        arrange(id);
        const std::vector<StoredVersion> standing = versions_.of(id);
        versions_.count_newest(standing, -1);
        for (const StoredVersion& version : standing)
            delete_document(version);
        touched_.insert(id);
        return standing.size();
    });
}

std::size_t Writer::remove_version(const std::string& id, std::uint64_t content) {
    return guarded(path_, [&]() -> std::size_t {
        arrange(id);
        const std::vector<StoredVersion> standing = versions_.of(id);
        const auto gone = [&](const StoredVersion& each) { return each.content == content; };
        const auto count = static_cast<std::size_t>(std::ranges::count_if(standing, gone));
        if (count == 0) return 0;
        versions_.count_newest(standing, -1);
        for (const StoredVersion& version : standing)
            if (gone(version)) delete_document(version);
        Arrangement(archive_, forms_, revisits_, id).write();
        versions_.settle(id);
        touched_.insert(id);
        return count;
    });
}

std::optional<Tombstone> Writer::undo_removal(const std::string& id,
                                              const OutletRegistry& outlets) {
    return guarded(path_, [&] {
        std::optional<Tombstone> tombstone = removals_.find(id);
        if (!tombstone) return tombstone;
        const std::vector<Xapian::Document> hidden = hidden_versions(archive_.all(), id, outlets);
        for (const Xapian::Document& document : hidden) {
            archive_.add(document);
            forms_.note(value_of(document, Slot::language), document);
        }
        names_behind_ += hidden.size();
        if (!hidden.empty()) {
            versions_.settle(id);
            touched_.insert(id);
            forget_hidden(archive_.all(), id);
        }
        tombstone->kept = hidden.size();
        removals_.take_back(id);
        read_files_again(id);
        ++pending_changes_;
        return tombstone;
    });
}

void Writer::commit_when_due() {
    const auto waited = std::chrono::steady_clock::now() - committed_;
    if (pending_bytes_ >= options_.commit_bytes)
        commit(Coming::many);
    else if (pending_changes_ >= options_.commit_changes || waited >= options_.commit_interval)
        commit();
}

void Writer::commit(Coming coming) {
    guarded(path_, [&] {
        committed_ = std::chrono::steady_clock::now();
        if (pending_changes_ == 0) return;
        while (!gathered_.empty())
            arrange(std::string(gathered_.begin()->first));
        revisits_.write();
        settle_stories(archive_.all(), joined(open_segments(path_)), std::exchange(touched_, {}),
                       known_runs_);
        forms_.write(archive_.all());
        coverage_.write(archive_.all());
        if (names_behind_ != 0)
            archive_.root().set_metadata(std::string(name_table_behind),
                                         std::to_string(names_behind_));
        archive_.root().set_metadata(std::string(metadata::revision), std::to_string(revision_));
        archive_.root().set_metadata(std::string(metadata::program), std::string(version()));
        archive_.commit(coming);
        ++revision_;
        pending_bytes_ = 0;
        pending_changes_ = 0;
    });
}

void Writer::finish() {
    guarded(path_, [&] {
        if (!is_name_table_due(names_behind_, archive_.all().get_doccount())) return;
        write_name_table(archive_.all());
        names_behind_ = 0;
        ++pending_changes_;
    });
    commit();
}

void Writer::note_revisit(const std::string& address, const StoredRevisit& revisit) {
    guarded(path_, [&] {
        const std::string id = id_of(url_identity(address));
        noted_[id].push_back(moment_of(revisit.captured));
        if (!revisits_.add(id, revisit)) return;
        ++pending_changes_;
        if (archive_.has_any({article_term(id)}) && archive_.all().term_exists(article_term(id)))
            gathering(id);
    });
}

std::size_t Writer::count_revisits_here() {
    return guarded(path_, [&] {
        std::ptrdiff_t count = 0;
        for (const auto& [id, moments] : noted_) {
            const auto at = gathered_.find(id);
            const std::set<double> here =
                at != gathered_.end()
                    ? at->second.capture_moments()
                    : Arrangement(archive_, forms_, revisits_, id).capture_moments();
            count +=
                std::ranges::count_if(moments, [&](double each) { return here.contains(each); });
        }
        return static_cast<std::size_t>(count);
    });
}

void Writer::note_file(const std::string& name, const FileRecord& record) {
    guarded(path_, [&] { files_.note(name, record); });
    ++pending_changes_;
}

void Writer::forget_file(const std::string& name) {
    guarded(path_, [&] { files_.forget(name); });
    ++pending_changes_;
}

void Writer::read_file_again(const std::string& name) {
    forget_file(name);
    for (const std::string& container : possible_containers(name))
        forget_file(container);
}

std::size_t Writer::read_files_again(const std::string& id) {
    const std::vector<std::string> files = guarded(path_, [&] { return files_.of_article(id); });
    for (const std::string& file : files)
        read_file_again(file);
    return files.size();
}

bool Writer::has_files() const {
    return guarded(path_, [&] { return !files_.is_empty(); });
}

void Writer::each_file(const FileVisit& visit) const {
    guarded(path_, [&] { files_.each(visit); });
}

void Writer::each_file_of_page(std::uint64_t bytes_hash, const FileVisit& visit) const {
    guarded(path_, [&] { files_.each_of_page(bytes_hash, visit); });
}

void Writer::set_metadata(std::string_view key, const std::string& value) {
    guarded(path_, [&] {
        archive_.root().set_metadata(std::string(key), value);
        ++pending_changes_;
    });
}

void Writer::each_metadata(std::string_view prefix, const MetadataVisit& visit) const {
    guarded(path_, [&] { newshound::each_metadata(archive_.root(), prefix, visit); });
}

} // namespace newshound
