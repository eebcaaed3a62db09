// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/engine/offer/name_suggestions.hpp"

#include "common/names/name_table.hpp"
#include "common/schema/analysis.hpp"
#include "common/schema/facet_terms.hpp"
#include "common/schema/field_key.hpp"
#include "searcher/engine/query/document_count.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace newshound {
namespace {

constexpr std::size_t articles_read = 16; // for each term

std::vector<std::string> values_of(const Field& field, const Xapian::Document& document) {
    const std::string value = document.get_value(number_of(*field.slot));
    return facet_values(*field.slot, value);
}

// Whether a word of `key`, words with one blank between, starts with `typed`.
bool has_word_starting(std::string_view key, std::string_view typed) {
    for (std::size_t at = key.find(typed); at != key.npos; at = key.find(typed, at + 1))
        if (at == 0 || key[at - 1] == ' ') return true;
    return false;
}

std::string term_of(const Field& field, const std::string& key) {
    std::string prefix(field.prefix);
    if (field.kind == Kind::name) prefix += whole_name_mark;
    return make_term(prefix, key);
}

// Some documents with the term, evenly over the archive.
std::vector<Xapian::docid> spread(const Xapian::Database& database, const std::string& term) {
    std::vector<Xapian::docid> documents;
    const Xapian::docid step = std::max<Xapian::docid>(1, database.get_lastdocid() / articles_read);
    auto at = database.postlist_begin(term);
    const auto end = database.postlist_end(term);
    while (at != end && documents.size() < articles_read) {
        documents.push_back(*at);
        at.skip_to(*at + step);
    }
    return documents;
}

std::size_t documents_with(const OpenDatabase& database, const std::vector<std::string>& terms) {
    return document_count(database, {Xapian::Query::OP_OR, terms.begin(), terms.end()});
}

} // namespace

StartingTerms terms_starting(const Xapian::Database& database, const std::string& start,
                             std::size_t most, std::size_t most_looked_at) {
    StartingTerms found;
    const auto end = database.allterms_end(start);
    for (auto at = database.allterms_begin(start); at != end; ++at) {
        if (most_looked_at-- == 0) {
            found.is_cut = true;
            break;
        }
        found.terms.push_back({*at, at.get_termfreq()});
    }
    const std::size_t kept = std::min(most, found.terms.size());
    std::ranges::partial_sort(found.terms, found.terms.begin() + static_cast<std::ptrdiff_t>(kept),
                              [](const CountedTerm& a, const CountedTerm& b) {
                                  return a.documents != b.documents ? a.documents > b.documents
                                                                    : a.term < b.term;
                              });
    found.terms.resize(kept);
    return found;
}

std::vector<CountedName> names_of(const OpenDatabase& database, const Identities& identities,
                                  const Field& field, const std::vector<CountedTerm>& terms,
                                  const std::string& typed, bool whole) {
    std::map<std::string, std::string> names; // key -> as read
    for (const CountedTerm& each : terms) {
        for (const Xapian::docid id : spread(database.all, each.term)) {
            for (std::string& name : values_of(field, database.all.get_document(id))) {
                std::string key = key_of(field, name);
                const bool fits = whole ? key.starts_with(typed) : has_word_starting(key, typed);
                if (fits) names.emplace(std::move(key), std::move(name));
            }
        }
    }
    EntityType type = EntityType::person;
    const bool is_entity = from_string(field.name, type);
    std::vector<CountedName> counted;
    std::set<const Identity*> seen;
    for (auto& [key, name] : names) {
        const Identity* identity = is_entity ? identities.find(type, name) : nullptr;
        if (!identity) {
            std::string term = term_of(field, key);
            if (const std::size_t documents = database.all.get_termfreq(term))
                counted.push_back({std::move(name), {std::move(term)}, documents});
        } else if (!identity->is_hidden && identity->type == type && seen.insert(identity).second) {
            std::vector<std::string> its_terms = value_terms(*identity);
            const std::size_t documents = documents_with(database, its_terms);
            counted.push_back({identity->name, std::move(its_terms), documents, true});
        }
    }
    std::ranges::stable_sort(counted, std::ranges::greater(), &CountedName::documents);
    return counted;
}

std::vector<std::string> names_in_words(const Xapian::Database& database, const Field& field,
                                        const std::string& name) {
    std::set<std::string> names;
    const std::string key = key_of(field, name);
    for (const Xapian::docid id : spread(database, term_of(field, key)))
        for (std::string& each : values_of(field, database.get_document(id)))
            if (key_of(field, each) == key) names.insert(std::move(each));
    return {names.begin(), names.end()};
}

} // namespace newshound
