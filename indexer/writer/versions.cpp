// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/writer/versions.hpp"

#include "common/schema/analysis.hpp"
#include "common/schema/arrival.hpp"
#include "common/schema/article_data.hpp"
#include "common/schema/captures.hpp"
#include "common/schema/date_terms.hpp"
#include "common/schema/identity.hpp"
#include "common/schema/schema.hpp"
#include "common/schema/stored_article.hpp"
#include "indexer/writer/copy_candidates.hpp"
#include "indexer/writer/edit_terms.hpp"
#include "indexer/writer/stored_values.hpp"
#include "indexer/writer/stories.hpp"

#include <algorithm>

namespace newshound {
namespace {

unsigned number_in(const Xapian::Document& document, Slot slot) {
    const std::string value = value_of(document, slot);
    return value.empty() ? 0 : static_cast<unsigned>(unsortable(value));
}

std::vector<std::string> file_terms(const Xapian::Document& document) {
    std::vector<std::string> terms;
    Xapian::TermIterator at = document.termlist_begin();
    for (at.skip_to(std::string(path_prefix));
         at != document.termlist_end() && (*at).starts_with(path_prefix); ++at)
        terms.push_back(*at);
    return terms;
}

Article article_in(const Xapian::Document& document) {
    Article article;
    read_article(document, article); // of a damaged one nothing
    return article;
}

} // namespace

std::vector<std::string> files_of(const Xapian::Document& document) {
    std::vector<std::string> names;
    for (const std::string& term : file_terms(document))
        names.push_back(term.substr(path_prefix.size()));
    return names;
}

// The longest of D20191017, M201910 and Y2019.
std::optional<Date> published_of(const Xapian::Document& document) {
    Article card;
    if (read_card(document, card)) return card.published;
    for (const std::string prefix : {"D", "M", "Y"}) {
        Xapian::TermIterator at = document.termlist_begin();
        at.skip_to(prefix + "0");
        if (at == document.termlist_end() || !(*at).starts_with(prefix)) continue;
        std::string digits = (*at).substr(prefix.size());
        if (prefix == "M") digits.insert(4, "-");
        if (const std::optional<Date> date = parse_iso_date(digits)) return date;
    }
    return std::nullopt;
}

std::vector<StoredVersion> VersionStore::of(const std::string& id) const {
    std::vector<StoredVersion> result;
    const std::string term = std::string(article_prefix) + id;
    for (auto at = archive_.all().postlist_begin(term); at != archive_.all().postlist_end(term);
         ++at) {
        const Xapian::Document document = archive_.all().get_document(*at);
        StoredVersion version;
        version.docid = *at;
        version.number = number_in(document, Slot::version);
        version.previous = number_in(document, Slot::previous);
        version.content = from_big_endian(value_of(document, Slot::content));
        version.arrival = arrival_of(document);
        version.story = value_of(document, Slot::story);
        version.superseded = has_term(document, superseded_term);
        result.push_back(version);
    }
    std::ranges::sort(result, {}, &StoredVersion::number);
    return result;
}

std::optional<std::int64_t> first_arrival(const std::vector<StoredVersion>& versions) {
    std::optional<std::int64_t> first;
    for (const StoredVersion& each : versions)
        if (each.arrival && (!first || *each.arrival < *first)) first = each.arrival;
    return first;
}

const StoredVersion* damaged_twin(const Xapian::Database& database,
                                  const std::vector<StoredVersion>& versions,
                                  const ArticleDocument& document) {
    const auto at = std::ranges::find_if(versions, [&](const StoredVersion& each) {
        Article ignored;
        return each.content == document.content &&
               !read_article(database.get_document(each.docid), ignored);
    });
    return at == versions.end() ? nullptr : &*at;
}

void VersionStore::keep_files(const Xapian::Document& old, Xapian::Document& document) {
    for (const std::string& term : file_terms(old))
        document.add_boolean_term(term);
    for (const Slot slot : {readings_slot, captures_slot})
        document.add_value(number_of(slot), value_of(old, slot));
}

void VersionStore::move(const std::string& id, const std::string& other,
                        const std::string& identity) {
    const std::vector<StoredVersion> standing = of(other);
    const std::vector<StoredVersion> moving = of(id);
    std::vector<StoredVersion> all = moving;
    all.insert(all.end(), standing.begin(), standing.end());
    if (const std::optional<std::int64_t> first = first_arrival(all))
        set_first_arrival(all, *first);
    unsigned number = standing.empty() ? 0 : standing.back().number;
    for (const StoredVersion& version : moving) {
        ++number;
        Xapian::Document document = archive_.all().get_document(version.docid);
        remove_edit_terms(document);
        document.remove_term(std::string(article_prefix) + id);
        document.remove_term(std::string(identity_prefix) + version_id(id, version.number));
        document.add_boolean_term(std::string(article_prefix) + other);
        document.add_boolean_term(std::string(identity_prefix) + version_id(other, number));
        document.add_value(number_of(Slot::article), other);
        document.add_value(number_of(Slot::identity), identity);
        document.add_value(number_of(Slot::version), sortable(number));
        document.add_value(number_of(Slot::previous), "");
        set_leading_terms(document);
        archive_.replace(version.docid, document);
    }
}

void VersionStore::set_first_arrival(const std::vector<StoredVersion>& versions,
                                     std::int64_t seconds) {
    for (const StoredVersion& each : versions) {
        if (each.arrival == seconds) continue;
        Xapian::Document document = archive_.all().get_document(each.docid);
        set_arrival(document, seconds);
        archive_.replace(each.docid, document);
    }
}

std::vector<std::string> VersionStore::files(const std::string& id) const {
    std::vector<std::string> names;
    for (const StoredVersion& version : of(id))
        for (std::string& name : files_of(archive_.all().get_document(version.docid)))
            names.push_back(std::move(name));
    return names;
}

void VersionStore::settle(const std::string& id) {
    const std::vector<StoredVersion> standing = of(id);
    for (const StoredVersion& each : standing) {
        const bool superseded = &each != &standing.back();
        if (each.superseded != superseded) set_superseded(each.docid, superseded);
    }
    settle_edits(standing);
    count_newest(standing, 1);
}

void VersionStore::settle_edits(const std::vector<StoredVersion>& versions) {
    const StoredVersion* before = nullptr;
    for (const StoredVersion& each : versions) {
        const unsigned previous = before ? before->number : 0;
        if (each.previous != previous) set_previous(each.docid, before);
        before = &each;
    }
}

void VersionStore::set_previous(Xapian::docid docid, const StoredVersion* before) {
    Xapian::Document document = archive_.all().get_document(docid);
    remove_edit_terms(document);
    document.add_value(number_of(Slot::previous), before ? sortable(before->number) : "");
    if (before) {
        add_edit_terms(document, article_in(archive_.all().get_document(before->docid)),
                       article_in(document));
    }
    archive_.replace(docid, document);
}

void VersionStore::set_superseded(Xapian::docid docid, bool superseded) {
    Xapian::Document document = archive_.all().get_document(docid);
    const std::string term(superseded_term);
    const std::string story = value_of(document, Slot::story);
    // Only newest versions have their story's term, so that it counts articles.
    if (superseded) {
        document.add_boolean_term(term);
        if (!story.empty()) document.remove_term(story_term(story));
        if (has_term(document, copied_term)) document.remove_term(std::string(copied_term));
    } else {
        document.remove_term(term);
        if (!story.empty()) document.add_boolean_term(story_term(story));
    }
    archive_.replace(docid, document);
}

void VersionStore::count_newest(const std::vector<StoredVersion>& versions, int change) {
    if (versions.empty()) return;
    const Xapian::Document document = archive_.all().get_document(versions.back().docid);
    coverage_.add(value_of(document, Slot::outlet), published_of(document), change);
}

} // namespace newshound
