// SPDX-License-Identifier: GPL-3.0-or-later
// Each version that the readings make takes a stored document of its text, or a copy of one where a
// text came back; a document that no version needs any more goes. Of one text all documents are the
// same page, the first that had it, but for dates and files.
#include "indexer/writer/arrangement.hpp"

#include "common/schema/analysis.hpp"
#include "common/schema/article_data.hpp"
#include "common/schema/date_terms.hpp"
#include "common/schema/identity.hpp"
#include "common/schema/schema.hpp"
#include "common/schema/stored_article.hpp"
#include "indexer/writer/edit_terms.hpp"
#include "indexer/writer/stored_values.hpp"
#include "indexer/writer/stories.hpp"
#include "indexer/writer/versions.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace newshound {
namespace {

void drop_term(Xapian::Document& document, const std::string& term) {
    if (has_term(document, term)) document.remove_term(term);
}

void set_number(Xapian::Document& document, const std::string& id, unsigned number) {
    const std::string old = value_of(document, Slot::version);
    if (!old.empty())
        drop_term(document, std::string(identity_prefix) +
                                version_id(id, static_cast<unsigned>(unsortable(old))));
    document.add_boolean_term(std::string(identity_prefix) + version_id(id, number));
    document.add_value(number_of(Slot::version), sortable(number));
}

// As of one reading that never changed: it is what the document tells by itself.
bool is_plain(const std::vector<StoredReading>& readings) {
    return readings.size() == 1 && readings.front().edition == 0;
}

void set_files(Xapian::Document& document, const std::vector<StoredReading>& readings) {
    for (const std::string& file : files_of(document))
        drop_term(document, make_term(path_prefix, file));
    std::string first = readings.front().file;
    for (const StoredReading& each : readings) {
        document.add_boolean_term(make_term(path_prefix, each.file));
        first = std::min(first, each.file);
    }
    document.add_value(number_of(readings_slot),
                       is_plain(readings) ? std::string() : pack_readings(readings));
    Article article;
    if (!read_article(document, article) || article.origin.path == first) return;
    article.origin.path = first;
    document.set_data(store_article(article));
}

ToldDates dates_in(const Xapian::Document& document) {
    Article card;
    return read_card(document, card) ? dates_of(card) : ToldDates();
}

// All that the arrangement sets, to see whether it has.
std::string signature(const Xapian::Document& document) {
    std::string all;
    for (const Slot slot : {Slot::version, Slot::previous, readings_slot, Slot::moment})
        all += value_of(document, slot) + "\n";
    for (const std::string& file : files_of(document))
        all += file + "\n";
    return all;
}

} // namespace

std::vector<StoredReading> readings_of(const Xapian::Document& document) {
    const auto content = from_big_endian(value_of(document, Slot::content));
    std::vector<StoredReading> readings =
        unpack_readings(value_of(document, readings_slot), content);
    if (!readings.empty()) return readings;
    Article card;
    const bool is_read = read_card(document, card);
    std::vector<std::string> files = files_of(document);
    if (files.empty()) files.push_back(card.origin.path); // no version is without a reading
    for (const std::string& file : files) {
        // Long names are cut in terms.
        const bool whole =
            is_read && make_term(path_prefix, card.origin.path) == make_term(path_prefix, file);
        readings.push_back({.file = whole ? card.origin.path : file,
                            .edition = 0,
                            .content = content,
                            .dates = is_read ? dates_of(card) : ToldDates()});
    }
    return readings;
}

Arrangement::Arrangement(Xapian::WritableDatabase& database, FormTables& forms,
                         const std::string& id)
    : database_(database), forms_(forms), id_(id) {
    const std::string term = std::string(article_prefix) + id;
    for (auto at = database.postlist_begin(term); at != database.postlist_end(term); ++at) {
        Standing standing;
        standing.docid = *at;
        standing.document = database.get_document(*at);
        standing.content = from_big_endian(value_of(standing.document, Slot::content));
        standing.number =
            static_cast<unsigned>(unsortable(value_of(standing.document, Slot::version)));
        std::ranges::copy(readings_of(standing.document), std::back_inserter(readings_));
        standing.signature = signature(standing.document);
        standing_.push_back(std::move(standing));
    }
    std::ranges::sort(standing_, {}, &Standing::number);
}

bool Arrangement::add(ArticleDocument& page, unsigned run) {
    StoredReading reading{
        .file = page.path, .edition = 0, .content = page.content, .dates = page.dates};
    StoredReading* const last = last_of(readings_, page.path);
    const bool same_text = last && last->content == page.content;
    if (same_text && last->dates == page.dates) return false;
    // Only captures tell that a text still stood at another time; other days were corrected.
    const bool corrected = same_text && !(last->dates.captured && page.dates.captured);
    if (last) reading.edition = corrected ? last->edition : std::max(run, last->edition + 1);
    if (corrected)
        *last = reading;
    else
        readings_.push_back(reading);
    const std::vector<TimedVersion> versions = versions_in_time(readings_);
    page_ = &page;
    shows_page_ =
        std::ranges::find(versions, page.content, &TimedVersion::content)->readings.front() ==
        reading;
    return true;
}

bool Arrangement::shows_page() const {
    return shows_page_;
}

void Arrangement::rename_file(const std::string& old, const std::string& name) {
    for (StoredReading& each : readings_)
        if (each.file == old) each.file = name;
}

void Arrangement::drop_file(std::uint64_t content, const std::string& name) {
    const auto is_gone = [&](const StoredReading& each) {
        return each.content == content && each.file == name;
    };
    const bool others = std::ranges::any_of(readings_, [&](const StoredReading& each) {
        return each.content == content && each.file != name;
    });
    if (others) std::erase_if(readings_, is_gone);
}

Arrangement::Standing* Arrangement::take(std::uint64_t content) {
    const auto at = std::ranges::find_if(
        standing_, [&](const Standing& each) { return !each.taken && each.content == content; });
    if (at == standing_.end()) return nullptr;
    at->taken = true;
    return &*at;
}

// The text of the version before it, as it was written.
std::optional<std::uint64_t> Arrangement::text_before(const Standing& standing) const {
    const std::string previous = value_of(standing.document, Slot::previous);
    if (previous.empty()) return std::nullopt;
    const auto at = std::ranges::find(standing_, static_cast<unsigned>(unsortable(previous)),
                                      &Standing::number);
    return at == standing_.end() ? std::nullopt : std::optional(at->content);
}

bool Arrangement::is_of_page(std::uint64_t content) const {
    return shows_page_ && page_->content == content;
}

// A document for a version whose own, if there is one, shows another page. It is the newest until
// it is settled, and says nothing of edits.
Xapian::Document Arrangement::copied(std::uint64_t content, const Standing* own) {
    const Xapian::Document& base =
        is_of_page(content) ? page_->document
                            : std::ranges::find(standing_, content, &Standing::content)->document;
    // Two of Xapian's documents share what is in them.
    const bool first = is_of_page(content) && !std::exchange(page_taken_, true);
    Xapian::Document document = first ? base : Xapian::Document::unserialise(base.serialise());
    for (const std::string_view term : {superseded_term, copied_term})
        drop_term(document, std::string(term));
    if (const std::string story = value_of(document, Slot::story); !story.empty())
        document.add_boolean_term(story_term(story));
    remove_edit_terms(document);
    document.add_value(number_of(Slot::previous), "");
    if (own) document.add_value(number_of(Slot::revision), value_of(own->document, Slot::revision));
    return document;
}

void Arrangement::write(const TimedVersion& version, unsigned number,
                        std::optional<std::uint64_t> before) {
    const Standing* const own = take(version.content);
    const bool renewed = !own || is_of_page(version.content);
    Xapian::Document document = renewed ? copied(version.content, own) : own->document;
    if (!renewed && text_before(*own) == before) {
        document.add_value(number_of(Slot::previous), before ? sortable(number - 1) : "");
    } else if (!renewed) {
        remove_edit_terms(document);
        document.add_value(number_of(Slot::previous), "");
    }
    const ToldDates& dates = version.readings.front().dates;
    const bool redated = dates_in(document) != dates;
    if (redated) set_dates(document, dates);
    set_number(document, id_, number);
    set_files(document, version.readings);
    if (!renewed && !redated && signature(document) == own->signature) return;
    const std::string language = value_of(document, Slot::language);
    if (renewed) forms_.note(language, document);
    if (own && renewed) forms_.forget(language, own->document);
    if (own)
        database_.replace_document(own->docid, document);
    else
        database_.add_document(document);
}

std::size_t Arrangement::write() {
    const std::vector<TimedVersion> versions = versions_in_time(readings_);
    unsigned number = 0;
    std::optional<std::uint64_t> before;
    for (const TimedVersion& each : versions) {
        write(each, ++number, before);
        before = each.content;
    }
    for (const Standing& each : standing_) {
        if (each.taken) continue;
        forms_.forget(value_of(each.document, Slot::language), each.document);
        database_.delete_document(each.docid);
    }
    return versions.size();
}

} // namespace newshound
