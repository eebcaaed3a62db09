// SPDX-License-Identifier: GPL-3.0-or-later
// Each version that the readings make takes a stored document of its text, or a copy of one where a
// text came back; a document that no version needs any more goes. Of one text all documents are the
// same page, the first that had it, but for dates and files.
#include "indexer/writer/arrangement.hpp"

#include "common/schema/analysis.hpp"
#include "common/schema/arrival.hpp"
#include "common/schema/article_data.hpp"
#include "common/schema/captures.hpp"
#include "common/schema/date_terms.hpp"
#include "common/schema/identity.hpp"
#include "common/schema/schema.hpp"
#include "common/schema/stored_article.hpp"
#include "indexer/writer/edit_terms.hpp"
#include "indexer/writer/file_records.hpp"
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
bool is_plain(const std::vector<StoredReading>& of_files,
              const std::vector<StoredReading>& readings) {
    return of_files.size() == 1 && readings.size() == 1 && readings.front().edition == 0;
}

void set_captures(Xapian::Document& document, const std::vector<StoredReading>& readings) {
    std::map<double, Date> times;
    for (const StoredReading& each : readings)
        if (each.dates.captured)
            times.emplace(moment_of(*each.dates.captured), *each.dates.captured);
    std::string packed;
    if (times.size() > 1)
        packed = pack_captures({static_cast<unsigned>(times.size()), times.rbegin()->second});
    document.add_value(number_of(captures_slot), packed);
}

void set_path(Xapian::Document& document, const std::string& path) {
    Article article;
    if (!read_article(document, article) || article.origin.path == path) return;
    article.origin.path = path;
    document.set_data(store_article(article));
}

// `text_file`: the first of the files of its text; that of a version which revisits alone tell.
void set_files(Xapian::Document& document, const std::vector<StoredReading>& readings,
               const std::string& text_file) {
    for (const std::string& file : files_of(document))
        drop_term(document, make_term(path_prefix, file));
    std::vector<StoredReading> of_files;
    for (const StoredReading& each : readings)
        if (!each.file.empty()) of_files.push_back(each);
    std::string first = of_files.empty() ? text_file : of_files.front().file;
    document.add_boolean_term(make_term(path_prefix, first));
    for (const StoredReading& each : of_files) {
        document.add_boolean_term(make_term(path_prefix, each.file));
        first = std::min(first, each.file);
    }
    document.add_value(number_of(readings_slot),
                       is_plain(of_files, readings) ? std::string() : pack_readings(of_files));
    set_path(document, first);
}

ToldDates dates_in(const Xapian::Document& document) {
    Article card;
    return read_card(document, card) ? dates_of(card) : ToldDates();
}

// All that the arrangement sets, to see whether it has.
std::string signature(const Xapian::Document& document) {
    std::string all;
    for (const Slot slot :
         {Slot::version, Slot::previous, readings_slot, captures_slot, Slot::moment})
        all += value_of(document, slot) + "\n";
    for (const std::string& file : files_of(document))
        all += file + "\n";
    return all;
}

} // namespace

std::vector<StoredReading> readings_of(const Xapian::Document& document) {
    const auto content = from_big_endian(value_of(document, Slot::content));
    const std::string packed = value_of(document, readings_slot);
    std::vector<StoredReading> readings = unpack_readings(packed, content);
    if (!readings.empty() || packed == pack_readings({})) return readings;
    Article card;
    const bool is_read = read_card(document, card);
    std::vector<std::string> files = files_of(document);
    if (files.empty()) files.push_back(card.origin.path); // no version is without a reading
    for (const std::string& file : files) {
        // Long names are cut in terms.
        const bool whole =
            is_read && make_term(path_prefix, card.origin.path) == make_term(path_prefix, file);
        readings.push_back({.file = whole ? card.origin.path : file,
                            .edition = whole ? card.origin.edition : 0,
                            .content = content,
                            .dates = is_read ? dates_of(card) : ToldDates()});
    }
    return readings;
}

Arrangement::Arrangement(WritableArchive& archive, FormTables& forms, const Revisits& revisits,
                         const std::string& id)
    : archive_(archive), forms_(forms), revisits_(revisits), id_(id) {
    for (Standing& each : standing()) {
        std::ranges::copy(readings_of(each.document), std::back_inserter(readings_));
        Text& text = texts_[each.content];
        if (text.docid == 0) {
            text.docid = each.docid;
            text.number = each.number;
        }
        Article ignored;
        text.is_damaged = text.is_damaged || !read_article(each.document, ignored);
        story_ = value_of(each.document, Slot::story);
        const std::optional<std::int64_t> arrival = arrival_of(each.document);
        if (arrival && (!arrival_ || *arrival < *arrival_)) arrival_ = arrival;
    }
    note_texts();
}

std::vector<Arrangement::Standing> Arrangement::standing() const {
    std::vector<Standing> all;
    const std::string term = std::string(article_prefix) + id_;
    for (auto at = archive_.all().postlist_begin(term); at != archive_.all().postlist_end(term);
         ++at) {
        Standing one;
        one.docid = *at;
        one.document = archive_.all().get_document(*at);
        one.content = from_big_endian(value_of(one.document, Slot::content));
        const std::string number = value_of(one.document, Slot::version);
        one.number = number.empty() ? 0 : static_cast<unsigned>(unsortable(number));
        one.signature = signature(one.document);
        all.push_back(std::move(one));
    }
    std::ranges::sort(all, {}, &Standing::number);
    return all;
}

void Arrangement::note_texts() {
    for (auto& [content, text] : texts_) {
        text.first.reset();
        text.first_file.clear();
    }
    for (const StoredReading& each : readings_)
        note(each);
}

void Arrangement::note(const StoredReading& reading) {
    Text& text = texts_[reading.content];
    if (text.first_file.empty() || reading.file < text.first_file) text.first_file = reading.file;
    if (!text.first || had_text_before(reading, *text.first)) text.first = reading;
}

Told Arrangement::add(const ArticleDocument& page) {
    StoredReading reading{
        .file = page.path, .edition = page.edition, .content = page.content, .dates = page.dates};
    StoredReading* const last = last_of(readings_, page.path);
    const bool same_text = last && last->content == page.content;
    if (same_text && last->dates == page.dates) return {};
    // Only captures tell that a text still stood at another time; other days were corrected.
    const bool corrected = same_text && !(last->dates.captured && page.dates.captured);
    if (last) reading.edition = last->edition + (corrected ? 0 : 1);
    const bool is_known = texts_.contains(page.content);
    const std::string first_file = texts_[page.content].first_file;
    if (corrected) {
        *last = reading;
        note_texts();
    } else {
        readings_.push_back(reading);
        note(reading);
    }
    const Text& text = texts_[page.content];
    const bool is_first = text.first == reading;
    if (!is_first && text.first_file != first_file) {
        // Placement goes by it.
        Xapian::Document document = archive_.all().get_document(text.docid);
        set_path(document, text.first_file);
        archive_.replace(text.docid, document);
    }
    return {.is_new = true, .is_edit = !is_known || (last && !same_text), .is_first = is_first};
}

void Arrangement::show(const ArticleDocument& page) {
    Text& text = texts_[page.content];
    Xapian::Document document = page.document;
    set_path(document, text.first_file);
    text.is_renewed = true;
    if (text.docid == 0) {
        document.add_boolean_term(make_term(path_prefix, page.path));
        text.docid = archive_.add(document);
        return;
    }
    const Xapian::Document old = archive_.all().get_document(text.docid);
    VersionStore::keep_files(old, document);
    document.add_value(number_of(Slot::revision), value_of(old, Slot::revision));
    forms_.forget(value_of(old, Slot::language), old);
    archive_.replace(text.docid, document);
}

unsigned Arrangement::number_of_text(std::uint64_t content) const {
    const auto at = texts_.find(content);
    return at == texts_.end() ? 0 : at->second.number;
}

bool Arrangement::is_damaged(std::uint64_t content) const {
    const auto at = texts_.find(content);
    return at != texts_.end() && at->second.is_damaged;
}

void Arrangement::rename_file(const std::string& old, const std::string& name) {
    for (StoredReading& each : readings_)
        if (each.file == old) each.file = name;
    note_texts();
}

void Arrangement::drop_file(std::uint64_t content, const std::string& name) {
    const auto is_gone = [&](const StoredReading& each) {
        return each.content == content && each.file == name;
    };
    const bool others = std::ranges::any_of(readings_, [&](const StoredReading& each) {
        return each.content == content && each.file != name;
    });
    if (others) std::erase_if(readings_, is_gone);
    note_texts();
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

// A document for a version whose own, if there is one, shows another page. It is the newest until
// it is settled, and says nothing of edits.
Xapian::Document Arrangement::copied(std::uint64_t content, const Standing* own) const {
    // Two of Xapian's documents share what is in them.
    Xapian::Document document = Xapian::Document::unserialise(
        archive_.all().get_document(texts_.at(content).docid).serialise());
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
    const Text& text = texts_.at(version.content);
    const bool renewed = !own || (text.is_renewed && own->docid != text.docid);
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
    set_files(document, version.readings, text.first_file);
    set_captures(document, version.readings);
    if (!renewed && !redated && signature(document) == own->signature) return;
    const std::string language = value_of(document, Slot::language);
    if (renewed) forms_.note(language, document);
    if (own && renewed) forms_.forget(language, own->document);
    if (own)
        archive_.replace(own->docid, document);
    else
        archive_.add(document);
}

std::vector<StoredReading> Arrangement::revisit_readings() const {
    const std::vector<StoredRevisit> revisits = revisits_.of(id_);
    if (revisits.empty()) return {};
    MarkedReadings marked;
    for (const StoredReading& each : readings_) {
        const std::optional<FileRecord> record = find_file_record(archive_.all(), each.file);
        if (!record || record->content != each.content || record->article != id_) continue;
        for (const std::uint64_t mark : record->marks)
            marked.emplace(mark, each);
    }
    return readings_of_revisits(revisits, std::move(marked));
}

std::set<double> Arrangement::capture_moments() const {
    std::set<double> moments;
    for (const std::vector<StoredReading>& all : {readings_, revisit_readings()})
        for (const StoredReading& each : all)
            if (each.dates.captured) moments.insert(moment_of(*each.dates.captured));
    return moments;
}

void Arrangement::write() {
    standing_ = standing();
    std::vector<StoredReading> readings = readings_;
    std::ranges::copy(revisit_readings(), std::back_inserter(readings));
    unsigned number = 0;
    std::optional<std::uint64_t> before;
    for (const TimedVersion& each : versions_in_time(std::move(readings))) {
        write(each, ++number, before);
        before = each.content;
    }
    for (const Standing& each : standing_) {
        if (each.taken) continue;
        forms_.forget(value_of(each.document, Slot::language), each.document);
        archive_.all().delete_document(each.docid);
    }
}

} // namespace newshound
