// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/engine/delivery.hpp"

#include "common/error.hpp"
#include "common/schema/date_terms.hpp"
#include "common/schema/identity.hpp"
#include "common/schema/schema.hpp"
#include "common/schema/shard_place.hpp"
#include "common/text/hash.hpp"
#include "searcher/engine/hits/hit_reader.hpp"
#include "searcher/engine/passage/edit_passage.hpp"
#include "searcher/engine/passage/highlighter.hpp"
#include "searcher/engine/passage/said_passage.hpp"
#include "searcher/engine/passage/snippet.hpp"

#include <algorithm>
#include <optional>
#include <unordered_set>

namespace newshound {
namespace {

// Lets each version of an article pass once, where several shards may hold it.
class OncePerVersion {
  public:
    explicit OncePerVersion(bool has_several) : has_several_(has_several) {}

    bool is_new(const Result& result) {
        return !has_several_ || seen_.insert(hash64(version_id(result.id, result.version))).second;
    }

  private:
    bool has_several_;
    std::unordered_set<std::uint64_t> seen_; // 8 bytes a version
};

// Of a stream of hits, the best first, lets each story pass once.
class OncePerGroup {
  public:
    explicit OncePerGroup(bool collapses) : collapses_(collapses) {}

    bool is_new(const std::string& story) {
        return !collapses_ || story.empty() || seen_.insert(hash64(story)).second;
    }

  private:
    bool collapses_;
    std::unordered_set<std::uint64_t> seen_; // 8 bytes a story
};

void highlight(Result& result, const Highlighter& highlighter, Detail detail) {
    const Article& article = result.article;
    result.title_hits = highlighter.hits(article.title, article.language);
    if (detail == Detail::matches)
        result.text_hits = highlighter.hits(article.text, article.language);
    else
        result.snippet = make_snippet(article.text, highlighter, article.language);
}

Result read(const Xapian::Database& database, const Hit& hit, const Matched& matched,
            const SearchRequest& request) {
    Result result = read_hit(database, hit, request.detail, matched.are_newest);
    if (request.copies == Copies::collapse)
        result.folded =
            count_folded(database, matched.query, result, request.versions == Versions::all);
    return result;
}

// Without what is asked of quotations.
std::vector<Concept> of_text(std::vector<Concept> concepts) {
    std::erase_if(concepts, [](const Concept& each) { return each.in_quotation; });
    return concepts;
}

// How many of the page's each shard found; of a stream, of its first block.
std::vector<std::size_t> hits_of_shards(const OpenArchive& archive, const Matched& matched,
                                        const SearchRequest& request) {
    std::vector<std::size_t> counts(archive.database().shards.size());
    const std::size_t count = std::min(matched.hits.size(), request.limit);
    for (std::size_t i = 0; i < count; ++i)
        ++counts[archive.holder(matched.hits[i].document)];
    return counts;
}

// Those that shards have by now, beside those that they had.
void note_faults(const OpenArchive& archive, std::vector<ShardAnswer>& shards) {
    for (std::size_t i = 0; i < shards.size(); ++i)
        if (shards[i].fault.empty()) shards[i].fault = archive.database().about[i].fault;
}

void note_identity(const Xapian::Database& database, Hit& hit) {
    if (!hit.id.empty()) return;
    try {
        const Xapian::Document document = database.get_document(hit.document);
        hit.version =
            static_cast<unsigned>(unsortable(document.get_value(number_of(Slot::version))));
        hit.id = document.get_value(number_of(Slot::article));
    } catch (const Xapian::DocNotFoundError&) {     // removed since it was found
    } catch (const Xapian::DatabaseCorruptError&) { // told when it is read
    }
}

// Hands out the results one after the other.
class Delivery {
  public:
    Delivery(OpenArchive& archive, Matched& matched, const SearchRequest& request,
             const TimePlan::End& end, ResultSink& sink)
        : archive_(archive), matched_(matched), request_(request), end_(end), sink_(sink),
          text_words_(of_text(matched.concepts)), highlighter_(std::move(matched.concepts)),
          edit_(std::move(matched.removed), std::move(matched.added)),
          once_per_version_(archive.database().shards.size() > 1),
          once_(request.copies == Copies::collapse && matched.stream),
          passed_over_(matched.stream ? request.offset : 0), left_(request.limit) {
        if (matched.quotations) said_.emplace(*matched.quotations);
    }

    // Nothing at the end.
    std::optional<Result> next() {
        while (left_ > 0) {
            if (at_ == matched_.hits.size() && !more_hits()) break;
            std::optional<Result> result = read_one(matched_.hits[at_++]);
            if (!result || !once_per_version_.is_new(*result) || !once_.is_new(result->story))
                continue;
            if (passed_over_ > 0) {
                --passed_over_;
                continue;
            }
            --left_;
            show(*result);
            return result;
        }
        return std::nullopt;
    }

    const std::vector<std::string>& left_out() const { return left_out_; } // and why, each
    bool lacks_passages() const { return lacks_passages_; }                // of some: it was late
    bool lacks_found() const { return lacks_found_; } // some could not be read where they were
    void may_lack() { may_lack_ = true; }             // from here on such are told

    // Notes by which names the hits that follow are found where they have other numbers by then.
    // False when they have by now.
    bool name_rest() {
        bool is_named = true;
        archive_.retry([&] {
            is_named = archive_.numbering() == matched_.numbering;
            for (std::size_t i = at_; is_named && i < matched_.hits.size(); ++i)
                note_identity(archive_.all(), matched_.hits[i]);
        });
        return is_named;
    }

  private:
    bool more_hits() {
        matched_.hits.clear();
        at_ = 0;
        if (matched_.stream) {
            archive_.retry([&] {
                matched_.hits = matched_.stream->next();
                matched_.numbering = archive_.numbering();
            });
        }
        return !matched_.hits.empty();
    }

    // Nothing for one that was removed since it was found, and for one that is damaged.
    std::optional<Result> read_one(const Hit& hit) {
        try {
            std::optional<Result> result;
            archive_.retry_article([&] {
                result.reset();
                const std::optional<Hit> now = as_numbered(hit);
                if (now) result = read(archive_.all(), *now, matched_, request_);
            });
            if (!result) tell_lacking("an article: the archive was arranged anew meanwhile");
            return result;
        } catch (const Xapian::DocNotFoundError&) {
            tell_missing(hit);
        } catch (const DamageError& error) {
            leave_out(hit, error);
        }
        return std::nullopt;
    }

    // The hit by the number that its document has now; nothing where that can't be told.
    std::optional<Hit> as_numbered(Hit hit) const {
        if (archive_.numbering() == matched_.numbering) return hit;
        if (hit.id.empty()) return std::nullopt;
        hit.document = document_of(archive_.all(), hit.id, hit.version);
        if (hit.document == 0) throw Xapian::DocNotFoundError("removed since it was found");
        return hit;
    }

    // Of a shard that went after it was asked.
    void tell_missing(const Hit& hit) {
        if (archive_.numbering() != matched_.numbering) return;
        const Shard& shard = archive_.database().about[archive_.holder(hit.document)];
        if (!shard.fault.empty())
            tell_lacking("an article of " + shown_shard(shard.name) + ": " + shard.fault);
    }

    void tell_lacking(std::string reason) {
        lacks_found_ = true;
        if (!may_lack_) return;
        sink_.leave_out(reason);
        if (left_out_.size() < most_noted) left_out_.push_back(std::move(reason));
    }

    void leave_out(const Hit& hit, const DamageError& error) {
        std::string reason = error.what();
        if (error.article.empty()) {
            std::string name;
            archive_.retry([&] { name = name_of(hit); });
            reason = name + ": " + reason;
        }
        sink_.leave_out(reason);
        if (left_out_.size() < most_noted) left_out_.push_back(std::move(reason));
    }

    // Of an article that is damaged where Xapian found it: its id stands elsewhere, and can be read
    // still where that is here.
    std::string name_of(const Hit& hit) {
        if (archive_.numbering() != matched_.numbering) return "an article";
        const Shard& shard = archive_.database().about[archive_.holder(hit.document)];
        if (shard.is_remote) return "an article of " + shown_shard(shard.name);
        return "article " + read_hit(archive_.all(), hit, Detail::id).id;
    }

    void show(Result& result) {
        if (request_.detail < Detail::snippet) return;
        // Rows of quotations are the results themselves.
        if (!request_.quotations && !matched_.stream && TimePlan::is_over(end_)) {
            lacks_passages_ = result.is_unfinished = true;
            return;
        }
        if (said_) said_->show(result);
        if (result.quotes.empty()) {
            highlight(result, highlighter_, request_.detail);
        } else {
            show_said(result);
        }
        if (request_.quotations && !said_) mark_all_quotations(result);
        if (request_.detail != Detail::matches)
            archive_.retry([&] { edit_.show(archive_.all(), result); });
    }

    // Of a query about quotations nothing else of the text is highlighted.
    void show_said(Result& result) const {
        result.title_hits = text_words_.hits(result.article.title, result.article.language);
        if (request_.detail == Detail::matches)
            result.text_hits = result.quote_hits.empty() ? first_words(result) : result.quote_hits;
    }

    static constexpr std::size_t most_noted = 5;

    OpenArchive& archive_;
    Matched& matched_;
    const SearchRequest& request_;
    TimePlan::End end_;
    ResultSink& sink_;
    Highlighter text_words_; // what is asked of the text alone
    Highlighter highlighter_;
    std::optional<SaidPassage> said_;
    EditPassage edit_;
    OncePerVersion once_per_version_;
    OncePerGroup once_;
    std::size_t passed_over_;
    std::size_t left_;
    std::size_t at_ = 0; // of matched_.hits
    std::vector<std::string> left_out_;
    bool lacks_passages_ = false;
    bool lacks_found_ = false;
    bool may_lack_ = false;
};

// Results are read before the first is given away, so that the notes on an answer tell what is left
// out of a usual page of it; under a time limit of a large one too.
class ReadAhead {
  public:
    ReadAhead(const Matched& matched, const TimePlan::End& end)
        : most_(end && !matched.stream ? 1'000 : 20) {}

    bool has_room() const { return results.size() < most_ && bytes_ < most_bytes; }
    void add(Result result) {
        bytes_ += result.article.text.size();
        results.push_back(std::move(result));
    }

    std::vector<Result> results;

  private:
    static constexpr std::size_t most_bytes = 32U << 20U; // of their texts

    std::size_t most_;
    std::size_t bytes_ = 0;
};

} // namespace

bool deliver(OpenArchive& archive, Matched matched, const SearchRequest& request,
             const TimePlan::End& end, ResultSink& sink, bool is_last) {
    const std::vector<std::size_t> hits = hits_of_shards(archive, matched, request);
    Delivery delivery(archive, matched, request, end, sink);
    if (is_last) delivery.may_lack();
    ReadAhead first(matched, end);
    for (std::optional<Result> result; first.has_room() && (result = delivery.next());)
        first.add(std::move(*result));
    const bool may_be_renumbered = !first.has_room() && is_local_database(archive.database());
    const bool is_named = !may_be_renumbered || delivery.name_rest();
    if ((delivery.lacks_found() || !is_named) && !is_last) return false;
    delivery.may_lack();
    for (const std::string& each : delivery.left_out())
        matched.summary.notes.push_back("left out: " + each);
    if (delivery.lacks_passages()) {
        matched.summary.is_late = true;
        matched.summary.notes.emplace_back(
            "the time limit was hit: not all results have their passages");
    }
    const bool is_behind_the_last = request.offset > 0 && request.limit > 0 &&
                                    first.results.empty() && matched.summary.total > 0;
    if (is_behind_the_last)
        matched.summary.notes.push_back("nothing follows the first " +
                                        std::to_string(request.offset) + " results; there are " +
                                        (matched.summary.total_is_exact ? "" : "about ") +
                                        std::to_string(matched.summary.total));
    for (std::size_t i = 0; i < matched.summary.shards.size(); ++i)
        matched.summary.shards[i].hits = hits[i];
    note_faults(archive, matched.summary.shards);
    sink.begin(matched.summary);
    for (const Result& each : first.results)
        sink.take(each);
    if (!first.has_room()) // else those were all
        while (const std::optional<Result> result = delivery.next())
            sink.take(*result);
    note_faults(archive, matched.summary.shards);
    if (!matched.summary.shards.empty()) sink.tell_shards(matched.summary.shards);
    sink.end();
    return true;
}

} // namespace newshound
