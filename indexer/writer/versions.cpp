// SPDX-License-Identifier: GPL-3.0-or-later
// The writer's versions and stories: which version is the newest, what each one changed, and which
// articles have near-copies.
#include "common/schema/analysis.hpp"
#include "common/schema/date_terms.hpp"
#include "common/schema/schema.hpp"
#include "common/schema/stored_article.hpp"
#include "indexer/writer/edit_terms.hpp"
#include "indexer/writer/writer.hpp"

#include <algorithm>

namespace newshound {
namespace {

constexpr Xapian::valueno number_of(Slot slot) {
    return static_cast<Xapian::valueno>(slot);
}

std::uint64_t from_big_endian(std::string_view bytes) {
    std::uint64_t number = 0;
    for (const char c : bytes)
        number = number << 8 | static_cast<unsigned char>(c);
    return number;
}

unsigned number_in(const Xapian::Document& document, Slot slot) {
    const std::string value = document.get_value(number_of(slot));
    return value.empty() ? 0 : static_cast<unsigned>(unsortable(value));
}

bool has_term(const Xapian::Document& document, std::string_view term) {
    Xapian::TermIterator at = document.termlist_begin();
    at.skip_to(std::string(term));
    return at != document.termlist_end() && *at == term;
}

// In order of time. Where a moment is not known the order of writing decides, as it does between
// equal moments.
bool is_newer(const auto& a, const auto& b) {
    if (a.moment && b.moment && *a.moment != *b.moment) return *a.moment > *b.moment;
    return a.number > b.number;
}

std::string story_term(const std::string& story) {
    return make_term(find_field("story")->prefix, story);
}

Article article_in(const Xapian::Document& document) {
    Article article;
    load_article(document.get_data(), article);
    return article;
}

} // namespace

std::vector<Writer::Version> Writer::versions(const std::string& id) const {
    std::vector<Version> result;
    const std::string term = std::string(article_prefix) + id;
    for (auto at = database_.postlist_begin(term); at != database_.postlist_end(term); ++at) {
        const Xapian::Document document = database_.get_document(*at);
        Version version;
        version.docid = *at;
        version.number = number_in(document, Slot::version);
        version.previous = number_in(document, Slot::previous);
        version.content = from_big_endian(document.get_value(number_of(Slot::content)));
        if (const std::string moment = document.get_value(number_of(Slot::moment)); !moment.empty())
            version.moment = unsortable(moment);
        version.story = document.get_value(number_of(Slot::story));
        version.superseded = has_term(document, superseded_term);
        result.push_back(version);
    }
    std::ranges::sort(result, {}, &Version::number);
    return result;
}

// Whether the text of `document` is known for its time: a version has the same, and no other text
// is known to have stood between the two. A page that goes back to an earlier text is a version of
// its own; the same page read twice is none, and neither is one of unknown time.
bool Writer::is_known(const std::vector<Version>& versions, const ArticleDocument& document) {
    const auto lies_between = [](double a, double b, const Version& other) {
        return other.moment && *other.moment > std::min(a, b) && *other.moment < std::max(a, b);
    };
    return std::ranges::any_of(versions, [&](const Version& twin) {
        if (twin.content != document.content) return false;
        if (!twin.moment || !document.moment) return true;
        return std::ranges::none_of(versions, [&](const Version& other) {
            return other.content != document.content &&
                   lies_between(*twin.moment, *document.moment, other);
        });
    });
}

const Writer::Version* Writer::newest_of(const std::vector<Version>& versions) {
    const Version* newest = versions.empty() ? nullptr : &versions.front();
    for (const Version& each : versions)
        if (is_newer(each, *newest)) newest = &each;
    return newest;
}

// Exactly the newest version lacks superseded_term and counts in the coverage, and each version
// has the terms of what it changed.
// REQUIRES: no version counts.
void Writer::settle_versions(const std::string& id) {
    const std::vector<Version> standing = versions(id);
    const Version* newest = newest_of(standing);
    for (const Version& each : standing) {
        const bool superseded = &each != newest;
        if (each.superseded != superseded) set_superseded(each.docid, superseded);
    }
    settle_edits(standing);
    count_newest(standing, 1);
}

void Writer::settle_edits(std::vector<Version> versions) {
    std::ranges::stable_sort(versions, [](const auto& a, const auto& b) { return is_newer(b, a); });
    const Version* before = nullptr;
    for (const Version& each : versions) {
        const unsigned previous = before ? before->number : 0;
        if (each.previous != previous) set_previous(each.docid, before);
        before = &each;
    }
}

void Writer::set_previous(Xapian::docid docid, const Version* before) {
    Xapian::Document document = database_.get_document(docid);
    remove_edit_terms(document);
    document.add_value(number_of(Slot::previous), before ? sortable(before->number) : "");
    if (before) {
        add_edit_terms(document, article_in(database_.get_document(before->docid)),
                       article_in(document));
    }
    database_.replace_document(docid, document);
}

void Writer::set_superseded(Xapian::docid docid, bool superseded) {
    Xapian::Document document = database_.get_document(docid);
    const std::string term(superseded_term);
    const std::string story = document.get_value(number_of(Slot::story));
    // Only newest versions have their story's term, so that it counts articles.
    if (superseded) {
        document.add_boolean_term(term);
        if (!story.empty()) document.remove_term(story_term(story));
        if (has_term(document, copied_term)) document.remove_term(std::string(copied_term));
    } else {
        document.remove_term(term);
        if (!story.empty()) document.add_boolean_term(story_term(story));
    }
    database_.replace_document(docid, document);
}

// Of a story of several articles each carries copied_term. `added`: the article that may be new in
// it; with others than that only stories of one or two can have changed.
void Writer::settle_story(const std::string& story, const std::string& added) {
    if (story.empty()) return;
    const std::string term = story_term(story);
    const Xapian::doccount articles = database_.get_termfreq(term);
    const std::string members = articles > 2 ? std::string(article_prefix) + added : term;
    if (articles > 2 && added.empty()) return;
    const std::vector<Xapian::docid> docids(database_.postlist_begin(members),
                                            database_.postlist_end(members));
    for (const Xapian::docid docid : docids) {
        Xapian::Document document = database_.get_document(docid);
        const bool has = has_term(document, copied_term);
        if (!has_term(document, term) || has == (articles > 1)) continue;
        if (has) {
            document.remove_term(std::string(copied_term));
        } else {
            document.add_boolean_term(std::string(copied_term));
        }
        database_.replace_document(docid, document);
    }
}

void Writer::count_newest(const std::vector<Version>& versions, int change) {
    const Version* newest = newest_of(versions);
    if (newest) count(newest->docid, change);
}

void Writer::count(Xapian::docid docid, int change) {
    const Xapian::Document document = database_.get_document(docid);
    Article card;
    load_card(document.get_data(), card);
    coverage_.add(document.get_value(number_of(Slot::outlet)), card.published, change);
}

} // namespace newshound
