// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/engine/open_archive.hpp"

#include "common/error.hpp"
#include "searcher/engine/counting/archive_coverage.hpp"

#include <algorithm>
#include <utility>

namespace newshound {
namespace {

constexpr int most_openings = 3; // each may lose a shard

// A connection may break while it is open for the first time, too.
WordForms read_forms(ShardSet& shards, const std::shared_ptr<const Synonyms>& synonyms) {
    for (int attempt = 1;; ++attempt) {
        try {
            return WordForms(shards.database(), synonyms);
        } catch (const Xapian::Error& error) {
            if (!shards.note(error) || attempt == most_openings) throw;
        }
        shards.reopen(Moment::before_answer);
    }
}

// As read_article has it; from another machine it comes before the article does.
bool is_damage_of_article(const Xapian::Error& error) {
    const std::string_view type = error.get_type();
    return type == "DatabaseCorruptError" || type == "DatabaseError";
}

} // namespace

OpenArchive::OpenArchive(const std::vector<std::string>& paths,
                         std::shared_ptr<const Synonyms> synonyms,
                         std::shared_ptr<StandingCorrections> corrections) try
    : shards_(paths), forms_(read_forms(shards_, synonyms)),
      identities_(shards_.database(), std::move(corrections)) {
} catch (const Xapian::Error& error) {
    throw DatabaseError("the database can't be read: " + reason_of(error));
}

bool OpenArchive::reopen(Moment moment) {
    bool is_newer = false;
    for (int attempt = 1;; ++attempt) {
        try {
            return reopen_once(moment) || is_newer;
        } catch (const Xapian::Error& error) {
            if (!shards_.note(error) || attempt == most_openings) throw;
            is_newer = true;
        }
    }
}

bool OpenArchive::reopen_once(Moment moment) {
    is_stale_ = shards_.reopen(moment) || is_stale_;
    if (is_stale_) {
        identities_.forget();
        coverage_.reset();
    }
    if (identities_.was_corrected() || is_stale_) columns_.clear();
    if (!is_stale_) return false;
    forms_.reread();
    is_stale_ = false;
    return true;
}

void OpenArchive::run(const std::function<void()>& work, bool is_article) {
    constexpr int most_attempts = 20;
    bool is_overtaken = false;
    for (int attempt = 1;; ++attempt) {
        try {
            // Xapian takes a damaged block for one that a writer has put to another use; but what
            // the newest revision needs, no writer touches.
            const bool is_in_doubt = is_article && shards_.is_doubtful();
            const bool is_newer = (attempt > 1 || is_in_doubt) && reopen(Moment::within_answer);
            if (attempt > 2 && !is_newer && is_overtaken) throw DamageError(what_is_damaged());
            is_overtaken = false;
            work();
            return note_answer();
        } catch (const Xapian::DatabaseModifiedError& error) {
            is_overtaken = !shards_.note(error); // else a shard that is left out if it goes on
            if (attempt == most_attempts)
                throw DatabaseError("a writer changes the database faster than it can be read; "
                                    "try again when it has finished");
        } catch (const Xapian::DocNotFoundError&) {
            throw;
        } catch (const Xapian::Error& error) {
            if (is_article && is_damage_of_article(error)) {
                shards_.doubt();
                throw DamageError(what_is_damaged() + ": " + reason_of(error));
            }
            if (shards_.note(error) && attempt < most_attempts) continue;
            fail(error);
        }
    }
}

void OpenArchive::note_answer() {
    shards_.note_success();
    const std::vector<Shard>& about = database().about;
    missed_.resize(about.size());
    for (std::size_t i = 0; i < about.size(); ++i)
        if (!about[i].fault.empty()) missed_[i] = about[i].fault;
}

std::vector<ShardAnswer> OpenArchive::shards() const {
    std::vector<ShardAnswer> list = shard_answers(database());
    for (std::size_t i = 0; i < std::min(list.size(), missed_.size()); ++i)
        if (list[i].fault.empty()) list[i].fault = missed_[i];
    return list;
}

std::string OpenArchive::what_is_damaged() const {
    const bool is_one = std::ranges::count(database().about, false, &Shard::is_remote) < 2;
    return is_one ? "a part of the database is damaged"
                  : "a part of one of the databases here is damaged (newshound doctor tells which)";
}

void OpenArchive::fail(const Xapian::Error& error) const {
    if (error.get_type() == std::string_view("DatabaseCorruptError"))
        throw DamageError(what_is_damaged() + ": " + reason_of(error));
    throw DatabaseError(std::string("the database can't answer: ") + error.get_type() + ": " +
                        reason_of(error));
}

const std::vector<CoverageYear>& OpenArchive::coverage() {
    if (!coverage_) coverage_ = read_coverage_of_all(database());
    return *coverage_;
}

std::string OpenArchive::revision() const {
    std::string text;
    for (const Xapian::Database& shard : database().shards) {
        text += text.empty() ? "" : "+";
        text += shard.get_metadata(std::string(metadata::index_id)) + "." +
                shard.get_metadata(std::string(metadata::revision));
    }
    return text;
}

} // namespace newshound
