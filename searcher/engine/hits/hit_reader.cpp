// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/engine/hits/hit_reader.hpp"

#include "common/article/story_part.hpp"
#include "common/error.hpp"
#include "common/schema/analysis.hpp"
#include "common/schema/arrival.hpp"
#include "common/schema/article_data.hpp"
#include "common/schema/captures.hpp"
#include "common/schema/date_terms.hpp"
#include "common/schema/mark_terms.hpp"
#include "common/schema/schema.hpp"

#include <algorithm>

namespace newshound {
namespace {

std::string value(const Xapian::Document& document, Slot slot) {
    return document.get_value(number_of(slot));
}

unsigned number(const Xapian::Document& document, Slot slot) {
    const std::string text = value(document, slot);
    return text.empty() ? 0 : static_cast<unsigned>(unsortable(text));
}

std::string story_term(const std::string& story) {
    return make_term(find_field("story")->prefix, story);
}

// A card says what it is a part of, too.
void note_part(const Xapian::Document& document, Article& card) {
    Xapian::TermIterator at = document.termlist_begin();
    at.skip_to(std::string(part_prefix));
    if (at == document.termlist_end() || !(*at).starts_with(part_prefix)) return;
    card.found.push_back({.field = std::string(part_field),
                          .value = (*at).substr(part_prefix.size()),
                          .rule = {},
                          .element = {}});
}

// " (from archive/1999/page.html)", which stands outside of the article's bytes too; "" where the
// path is too long for that.
std::string where_from(const Xapian::Document& document) {
    Xapian::TermIterator at = document.termlist_begin();
    at.skip_to(std::string(path_prefix));
    if (at == document.termlist_end() || !(*at).starts_with(path_prefix)) return {};
    const std::string path = (*at).substr(path_prefix.size());
    return path.find('~') == path.npos ? " (from " + path + ")" : "";
}

} // namespace

Result read_hit(const Xapian::Database& database, const Hit& hit, Detail detail, bool is_newest) {
    const Xapian::Document document = database.get_document(hit.document);
    Result result;
    result.document = hit.document;
    result.score = hit.score;
    result.id = hit.id.empty() ? value(document, Slot::article) : hit.id;
    result.version = hit.version == 0 ? number(document, Slot::version) : hit.version;
    result.previous = number(document, Slot::previous);
    // The first version, with none before it and none after, is the only one.
    if (!is_newest || result.version != 1 || result.previous != 0)
        result.versions =
            std::max(database.get_termfreq(std::string(article_prefix) + result.id), 1u);
    result.story = value(document, Slot::story);
    // Newest versions only have the term: it counts articles.
    if (!result.story.empty())
        result.copies = std::max(database.get_termfreq(story_term(result.story)), 1u);
    if (detail == Detail::id) return result;
    if (const std::optional<std::int64_t> arrival = arrival_of(document))
        result.indexed = utc_date(*arrival);
    if (const std::optional<Captures> found = unpack_captures(value(document, captures_slot))) {
        result.captures = found->count;
        result.last_captured = found->last;
    }
    const bool is_whole = detail == Detail::card
                              ? read_card(document, result.article, Refused::damage)
                              : read_article(document, result.article, Refused::damage);
    if (is_whole && detail == Detail::card) note_part(document, result.article);
    if (!is_whole)
        throw DamageError("article " + result.id + " is damaged in the database" +
                              where_from(document) + "; index its page again",
                          result.id);
    return result;
}

std::size_t count_folded(const Xapian::Database& database, const Xapian::Query& query,
                         const Result& result, bool all_versions) {
    if (result.story.empty()) return 0;
    if (!all_versions && result.copies < 2) return 0;
    const auto slot = number_of(Slot::story);
    const Xapian::Query members = all_versions ? Xapian::Query(Xapian::Query::OP_VALUE_RANGE, slot,
                                                               result.story, result.story)
                                               : Xapian::Query(story_term(result.story));
    Xapian::Enquire enquire(database);
    enquire.set_query(Xapian::Query(Xapian::Query::OP_FILTER, query, members));
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    const Xapian::doccount found =
        enquire.get_mset(0, 0, database.get_doccount()).get_matches_estimated();
    return found == 0 ? 0 : found - 1;
}

} // namespace newshound
