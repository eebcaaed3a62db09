// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/engine/delivery.hpp"

#include "common/text/hash.hpp"
#include "searcher/engine/hits/hit_reader.hpp"
#include "searcher/engine/passage/edit_passage.hpp"
#include "searcher/engine/passage/highlighter.hpp"
#include "searcher/engine/passage/snippet.hpp"

#include <unordered_set>

namespace newshound {
namespace {

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
    if (detail < Detail::snippet) return;
    result.title_hits = highlighter.hits(result.article.title);
    if (detail == Detail::matches)
        result.text_hits = highlighter.hits(result.article.text);
    else
        result.snippet = make_snippet(result.article.text, highlighter);
}

Result read(const Xapian::Database& database, const Hit& hit, const Matched& matched,
            const SearchRequest& request) {
    Result result = read_hit(database, hit, request.detail, matched.are_newest);
    if (request.copies == Copies::collapse)
        result.folded =
            count_folded(database, matched.query, result, request.versions == Versions::all);
    return result;
}

} // namespace

void deliver(OpenArchive& archive, Matched matched, const SearchRequest& request,
             ResultSink& sink) {
    const Highlighter highlighter(std::move(matched.concepts));
    const EditPassage edit(std::move(matched.removed), std::move(matched.added));
    OncePerGroup once(request.copies == Copies::collapse && matched.stream);
    std::size_t passed_over = matched.stream ? request.offset : 0;
    std::size_t left = request.limit;
    sink.begin(matched.summary);
    while (left > 0 && !matched.hits.empty()) {
        for (const Hit& hit : matched.hits) {
            if (left == 0) break;
            Result result;
            try {
                archive.retry([&] { result = read(archive.all(), hit, matched, request); });
            } catch (const Xapian::DocNotFoundError&) {
                continue; // removed since it was found
            }
            if (!once.is_new(result.story)) continue;
            if (passed_over > 0) {
                --passed_over;
                continue;
            }
            --left;
            highlight(result, highlighter, request.detail);
            if (request.detail >= Detail::snippet && request.detail != Detail::matches)
                archive.retry([&] { edit.show(archive.all(), result); });
            sink.take(result);
        }
        matched.hits.clear();
        if (matched.stream) archive.retry([&] { matched.hits = matched.stream->next(); });
    }
    sink.end();
}

} // namespace newshound
