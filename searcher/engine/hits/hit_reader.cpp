// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/engine/hits/hit_reader.hpp"

#include "common/error.hpp"
#include "common/schema/analysis.hpp"
#include "common/schema/date_terms.hpp"
#include "common/schema/schema.hpp"
#include "common/schema/stored_article.hpp"

#include <algorithm>

namespace newshound {
namespace {

std::string value(const Xapian::Document& document, Slot slot) {
    return document.get_value(static_cast<Xapian::valueno>(slot));
}

unsigned number(const Xapian::Document& document, Slot slot) {
    const std::string text = value(document, slot);
    return text.empty() ? 0 : static_cast<unsigned>(unsortable(text));
}

std::string story_term(const std::string& story) {
    return make_term(find_field("story")->prefix, story);
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
    const std::string bytes = document.get_data();
    const bool read = detail == Detail::card ? load_card(bytes, result.article)
                                             : load_article(bytes, result.article);
    if (!read)
        throw DatabaseError("article " + result.id +
                            " is damaged in the database; index its page again");
    return result;
}

std::size_t count_folded(const Xapian::Database& database, const Xapian::Query& query,
                         const Result& result, bool all_versions) {
    if (result.story.empty()) return 0;
    if (!all_versions && result.copies < 2) return 0;
    const auto slot = static_cast<Xapian::valueno>(Slot::story);
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
