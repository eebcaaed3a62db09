// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/engine/similar.hpp"

#include "common/schema/analysis.hpp"
#include "common/schema/identity.hpp"
#include "common/schema/near_copies.hpp"
#include "common/text/fault.hpp"
#include "searcher/engine/hits/hit_reader.hpp"
#include "searcher/engine/query/similar_query.hpp"
#include "searcher/engine/understand.hpp"

#include <algorithm>
#include <cstdlib>

namespace newshound {
namespace {

// Near-copies that no stage has grouped stand at the top of what is similar.
constexpr std::size_t compared_hits = 5;

Xapian::Query without(const Xapian::Query& query, std::string_view field, const std::string& key) {
    if (key.empty()) return query;
    const Xapian::Query unwanted(make_term(find_field(field)->prefix, key));
    return {Xapian::Query::OP_AND_NOT, query, unwanted};
}

// Without the article, its versions and the near-copies of its group.
void leave_out(Xapian::Query& query, const std::string& id, const std::string& story) {
    query = without(without(query, "id", id), "story", story);
}

bool are_copies(const Article& a, const Article& b) {
    const bool are_dated = a.published && b.published;
    const bool far_apart =
        are_dated && std::abs(day_number(*a.published) - day_number(*b.published)) > days_of_copies;
    return is_near_copy(a.text, b.text, far_apart);
}

Query published_before(const Article& article) {
    if (!article.published) throw usage_fault("undated");
    return {.op = Query::Op::range, .field = "date", .high = day_number(*article.published) - 1};
}

std::string described(const Result& subject, Likeness likeness, const Query& among) {
    std::string text = likeness == Likeness::similar ? "similar:" : "background:";
    text += subject.id.empty() ? "-" : version_id(subject.id, subject.version);
    if (among != Query{}) text += " " + to_string(among);
    return text;
}

// `subject` as a question without itself and its near-copies.
XapianQuery like(OpenArchive& archive, const Result& subject, Likeness likeness, const Query& among,
                 const SearchRequest& request, const TimePlan& plan) {
    const std::string id =
        subject.id.empty() ? article_id(identity_of(subject.article)) : subject.id;
    const Xapian::doccount own =
        archive.all().get_termfreq(make_term(find_field("id")->prefix, id));
    XapianQuery asked =
        similar_query(subject.article, likeness, archive.database(), archive.forms(), own);
    XapianQuery wanted = understand(archive, among, request, plan.words());
    asked.asked = std::move(wanted.asked);
    asked.notes = std::move(wanted.notes);
    asked.query = {Xapian::Query::OP_FILTER, asked.query, wanted.query};
    if (likeness == Likeness::background) {
        const Query before = published_before(subject.article);
        asked.query = {Xapian::Query::OP_FILTER, asked.query,
                       understand(archive, before, {}).query};
    }
    leave_out(asked.query, id, subject.story);

    SearchRequest top = request;
    top.offset = 0;
    top.limit = compared_hits;
    for (const Hit& hit : match(archive, asked, among, top, plan).hits) {
        const Result found = read_hit(archive.all(), hit, Detail::full);
        if (!are_copies(subject.article, found.article)) continue;
        leave_out(asked.query, found.id, found.story);
    }
    return asked;
}

// Background without what the list of similar articles shows of the same question.
XapianQuery background(OpenArchive& archive, const Result& subject, const Query& among,
                       const SearchRequest& request, const TimePlan& plan) {
    XapianQuery asked = like(archive, subject, Likeness::background, among, request, plan);
    if (request.similar_shown == 0) return asked;
    SearchRequest shown = request;
    shown.offset = 0;
    shown.limit = request.similar_shown;
    const XapianQuery similar = like(archive, subject, Likeness::similar, among, request, plan);
    for (const Hit& hit : match(archive, similar, among, shown, plan).hits) {
        const Result found = read_hit(archive.all(), hit, Detail::id);
        leave_out(asked.query, found.id, found.story);
    }
    return asked;
}

} // namespace

Matched match_similar(OpenArchive& archive, const Result& subject, Likeness likeness,
                      const Query& among, SearchRequest request, const TimePlan& plan) {
    request.sort = Sort::relevance;
    request.facets.clear();
    request.wants_timeline = false;
    request.exact_total = true; // there is no telling how many score enough without scoring them
    const bool is_background = likeness == Likeness::background;
    Matched matched = match(archive,
                            is_background ? background(archive, subject, among, request, plan)
                                          : like(archive, subject, likeness, among, request, plan),
                            among, request, plan);
    if (is_background && matched.summary.total == 0 && !matched.summary.is_late)
        matched.summary.notes.emplace_back(
            "no earlier article explains it beside those that similar shows");
    matched.summary.query = described(subject, likeness, among);
    return matched;
}

} // namespace newshound
