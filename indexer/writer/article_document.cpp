// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/writer/article_document.hpp"

#include "common/article/doubtful_date.hpp"
#include "common/article/outlet.hpp"
#include "common/article/story_part.hpp"
#include "common/article/time_interval.hpp"
#include "common/schema/analysis.hpp"
#include "common/schema/article_data.hpp"
#include "common/schema/date_terms.hpp"
#include "common/schema/facet_terms.hpp"
#include "common/schema/field_key.hpp"
#include "common/schema/forms.hpp"
#include "common/schema/identity.hpp"
#include "common/schema/mark_terms.hpp"
#include "common/schema/near_copies.hpp"
#include "common/schema/packing.hpp"
#include "common/schema/schema.hpp"
#include "common/schema/sentences.hpp"
#include "common/schema/stored_article.hpp"
#include "common/text/hash.hpp"
#include "common/text/unicode.hpp"
#include "indexer/writer/name_terms.hpp"
#include "indexer/writer/stored_values.hpp"

#include <algorithm>
#include <span>

namespace newshound {
namespace {

const Field& field(std::string_view name) {
    return *find_field(name);
}

void set_value(Xapian::Document& document, Slot slot, const std::string& value) {
    if (!value.empty()) document.add_value(number_of(slot), value);
}

// --- Words -----------------------------------------------------------------------------------

class WordAdder {
  public:
    WordAdder(Xapian::Document& document, std::vector<std::string>& words)
        : document_(document), words_(words) {}

    // Adds the words of one text, its analysis, behind those added before, a gap between.
    void add(std::string_view text, std::span<const Word> words, unsigned weight,
             std::size_t weighty_bytes) {
        for (const Word& word : words) {
            const Xapian::termpos position = next_ + word.position + paragraph_gap * word.paragraph;
            each_term(word, [&](const std::string& term, unsigned step, bool counts) {
                const unsigned wdf = word.start < weighty_bytes ? weight : 1;
                document_.add_posting(term, position + step, counts ? wdf : 0U);
            });
            add_ends(text, word, &word == &words.back() ? nullptr : &word + 1, position);
            if (has_forms(word.term)) words_.push_back(word.term);
            if (!word.closed.empty() && has_forms(word.closed)) words_.push_back(word.closed);
        }
        if (words.empty()) return;
        next_ += words.back().position + paragraph_gap * (words.back().paragraph + 1) + 1;
    }

  private:
    // Marks the end of what `word` ends; `next` is null behind the last word of a text.
    void add_ends(std::string_view text, const Word& word, const Word* next,
                  Xapian::termpos position) {
        if (next && !ends_sentence(text, word, *next)) return;
        document_.add_posting(std::string(sentence_end_term), position, 0);
        if (!next || next->paragraph != word.paragraph)
            document_.add_posting(std::string(paragraph_end_term), position, 0);
    }

    Xapian::Document& document_;
    std::vector<std::string>& words_;
    Xapian::termpos next_ = 1;
};

void add_words(const Article& article, std::span<const Word> words, ArticleDocument& result) {
    WordAdder adder(result.document, result.words);
    const std::vector<Word> title_words = analyze(article.title);
    adder.add(article.title, title_words, title_weight, article.title.size());
    adder.add(article.text, words, lead_weight, lead_bytes);
    if (!article.fingerprint.empty()) result.runs = text_runs(words);
    // Of a page without its text the summary is all that there is.
    if (article.text.empty() || article.truncated)
        adder.add(article.description, analyze(article.description), 1, 0);
    for (const std::string& caption : article.captions)
        adder.add(caption, analyze(caption), 1, 0);
    const std::string title(field("title").prefix);
    for (const Word& word : title_words) {
        each_term(word, [&](const std::string& term, unsigned step, bool counts) {
            result.document.add_posting(title + term, word.position + 1 + step, counts ? 1U : 0U);
        });
    }
}

// --- Keys ------------------------------------------------------------------------------------

// `text` in the form that its field gives to keys.
void add_key(Xapian::Document& document, std::string_view name, std::string_view text) {
    const Field& row = field(name);
    if (!text.empty()) document.add_boolean_term(make_term(row.prefix, key_of(row, text)));
}

void add_outlet_keys(Xapian::Document& document, std::string_view name,
                     const OutletRegistry& outlets, const std::string& outlet) {
    if (outlet.empty()) return;
    // These are keys already.
    for (const std::string& key : outlets.keys(outlet))
        if (!key.empty()) document.add_boolean_term(make_term(field(name).prefix, key));
}

void add_address(Xapian::Document& document, const Article& article) {
    for (const std::string& address : {article.url, article.origin.address})
        if (!url_key(address).empty()) add_key(document, "url", address);
    // The story's address finds all its parts.
    if (const std::optional<StoryPart> part = part_of(article)) {
        if (!url_key(part->story).empty()) add_key(document, "url", part->story);
        document.add_boolean_term(std::string(part_prefix) + to_string(*part));
    }
    const std::string host = host_of(article.url.empty() ? article.origin.address : article.url);
    // site:example.org finds news.example.org too.
    for (std::string_view rest = host; rest.find('.') != rest.npos;
         rest.remove_prefix(rest.find('.') + 1))
        add_key(document, "site", rest);
    add_key(document, "outlet", host);
}

void add_keys(Xapian::Document& document, const Article& article, const OutletRegistry& outlets) {
    add_outlet_keys(document, "outlet", outlets, article.outlet);
    add_outlet_keys(document, "wire", outlets, article.wire);
    std::vector<std::string> cited;
    for (const Citation& cite : article.cites) {
        if (std::ranges::find(cited, cite.name) != cited.end()) continue;
        cited.push_back(cite.name);
        add_outlet_keys(document, "cites", outlets, cite.name);
    }
    set_value(document, Slot::cites, pack_texts(cited));
    add_address(document, article);
    add_key(document, "lang", article.language);
    add_key(document, "file", article.origin.path);
    for (const std::string& folder : folders_above(article.origin.path))
        document.add_boolean_term(folder_term(folder));
}

// REQUIRES: the slots are filled.
void add_facet_values(Xapian::Document& document) {
    for (const Field& each : fields()) {
        if (!each.facet) continue;
        const std::string stored = document.get_value(number_of(*each.slot));
        for (const std::string& value : facet_values(*each.slot, stored))
            document.add_boolean_term(value_term(each, value));
    }
}

// --- Dates -----------------------------------------------------------------------------------

void add_date(Xapian::Document& document, std::string_view name, const std::optional<Date>& date) {
    if (!date) return;
    for (const std::string& term : date_terms(field(name), *date))
        document.add_boolean_term(term);
    set_value(document, *field(name).slot, sortable(day_number(*date)));
}

void remove_if_there(Xapian::Document& document, const std::string& term) {
    if (has_term(document, term)) document.remove_term(term);
}

void remove_date(Xapian::Document& document, std::string_view name,
                 const std::optional<Date>& date) {
    if (!date) return;
    for (const std::string& term : date_terms(field(name), *date))
        remove_if_there(document, term);
    document.add_value(number_of(*field(name).slot), "");
}

// The key of the day of the year, as "10-17"; "" where it is not known.
std::string day_of_year(const Article& article) {
    if (!article.published || article.published->precision < Precision::day) return {};
    return to_iso(date_of_day(day_number(*article.published))).substr(5);
}

void add_dates(Xapian::Document& document, const Article& article) {
    if (has_doubtful_date(article)) document.add_boolean_term(std::string(doubtful_date_term));
    add_date(document, "date", article.published);
    add_date(document, "updated", article.updated);
    add_date(document, "captured", article.captured);
    if (!article.published) document.add_boolean_term(std::string(undated_term));
    add_key(document, "on", day_of_year(article));
    if (const std::optional<double> moment = moment_of(dates_of(article)))
        set_value(document, Slot::moment, sortable(*moment));
}

// Takes back add_dates.
void remove_dates(Xapian::Document& document, const Article& article) {
    remove_if_there(document, std::string(doubtful_date_term));
    remove_date(document, "date", article.published);
    remove_date(document, "updated", article.updated);
    remove_date(document, "captured", article.captured);
    remove_if_there(document, std::string(undated_term));
    if (const std::string day = day_of_year(article); !day.empty())
        remove_if_there(document, make_term(field("on").prefix, key_of(field("on"), day)));
    document.add_value(number_of(Slot::moment), "");
}

void add_times(Xapian::Document& document, const Article& article) {
    for (const TimeMention& time : article.times)
        for (const std::string& key : about_keys(time.value))
            document.add_boolean_term(make_term(field("about").prefix, key));
}

std::string big_endian(std::uint64_t number) {
    std::string bytes;
    for (int shift = 56; shift >= 0; shift -= 8)
        bytes += static_cast<char>(number >> shift);
    return bytes;
}

ArticleDocument indexed(const Article& article, std::span<const Word> words, std::string bytes,
                        const OutletRegistry& outlets) {
    ArticleDocument result;
    Xapian::Document& document = result.document;
    result.identity = identity_of(article);
    result.path_identity = path_identity(article);
    result.address = url_key(article.origin.address);
    result.fetched = !result.address.empty();
    if (!result.fetched) result.address = url_key(article.url);
    result.path = article.origin.path;
    result.edition = article.origin.edition;
    result.is_known = !article.origin.known_as.empty();
    if (const std::optional<Date> arrived = parse_iso_date(article.origin.arrived))
        result.arrived = utc_seconds(*arrived);
    if (!result.fetched && !result.address.empty())
        document.add_boolean_term(make_term(declared_prefix, result.address));
    result.content = hash64(squeeze_space(article.title) + "\n" + squeeze_space(article.text));
    result.dates = dates_of(article);
    result.outlet = article.outlet.empty() ? "" : outlets.display_name(article.outlet);
    result.fingerprint = article.fingerprint;
    result.language = article.language;
    result.text_bytes = article.title.size() + article.text.size();
    add_words(article, words, result);
    add_names(document, article);
    add_quotations(document, article);
    add_keys(document, article, outlets);
    add_dates(document, article);
    add_times(document, article);
    set_value(document, Slot::words, sortable(static_cast<double>(word_count(article))));
    set_value(document, Slot::outlet, result.outlet);
    set_value(document, Slot::section, article.section);
    set_value(document, Slot::language, article.language);
    set_value(document, Slot::fingerprint, article.fingerprint);
    for (const std::string& term : band_terms(article.fingerprint))
        document.add_boolean_term(term);
    set_value(document, Slot::content, big_endian(result.content));
    add_facet_values(document);
    document.set_data(std::move(bytes));
    return result;
}

} // namespace

ArticleDocument make_document(const Article& article, std::span<const Word> words,
                              const OutletRegistry& outlets) {
    return indexed(article, words, store_article(article), outlets);
}

ArticleDocument make_document(const Article& article, const OutletRegistry& outlets) {
    return make_document(article, analyze(article.text), outlets);
}

std::optional<ArticleDocument> document_of(std::string bytes, const OutletRegistry& outlets) {
    Article article;
    if (!load_article(bytes, article)) return std::nullopt;
    return indexed(article, analyze(article.text), std::move(bytes), outlets);
}

ToldDates dates_of(const Article& article) {
    return {
        .published = article.published, .updated = article.updated, .captured = article.captured};
}

void set_dates(Xapian::Document& document, const ToldDates& dates) {
    Article article;
    if (!read_article(document, article)) return;
    remove_dates(document, article);
    article.published = dates.published;
    article.updated = dates.updated;
    article.captured = dates.captured;
    add_dates(document, article);
    document.set_data(store_article(article));
}

} // namespace newshound
