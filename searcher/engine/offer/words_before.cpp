// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/engine/offer/words_before.hpp"

#include "common/schema/analysis.hpp"
#include "searcher/engine/query/document_count.hpp"
#include "searcher/engine/query/gap_driver.hpp"

#include <algorithm>
#include <unordered_map>

namespace newshound {
namespace {

// For every key stroke: reading the terms of so many documents takes about a millisecond, and so
// does counting so many terms for each one wanted.
constexpr Xapian::doccount articles_read = 64;
constexpr std::size_t counted_for_each = 4;

void keep_most(std::vector<CountedTerm>& terms, std::size_t most) {
    std::ranges::sort(terms, [](const CountedTerm& a, const CountedTerm& b) {
        return a.documents != b.documents ? a.documents > b.documents : a.term < b.term;
    });
    if (terms.size() > most) terms.resize(most);
}

} // namespace

WordsBefore::WordsBefore(const OpenDatabase& database, const std::string& words)
    : database_(database) {
    std::vector<std::string> terms;
    for (const Word& word : analyze(words))
        terms.push_back(word.term);
    if (terms.empty()) return;
    query_ = Xapian::Query(Xapian::Query::OP_AND, terms.begin(), terms.end());
    Xapian::Enquire enquire(database_.all);
    enquire.set_query(without_gap_fault(query_, database_));
    const Xapian::MSet found = enquire.get_mset(0, articles_read);
    articles_.assign(found.begin(), found.end());
}

std::size_t WordsBefore::count_with(const std::vector<std::string>& terms) const {
    const Xapian::Query any(Xapian::Query::OP_OR, terms.begin(), terms.end());
    return document_count(database_, {Xapian::Query::OP_FILTER, query_, any});
}

std::vector<CountedTerm> WordsBefore::terms_starting(const std::string& start,
                                                     std::size_t most) const {
    std::unordered_map<std::string, Xapian::doccount> counts;
    for (const Xapian::docid article : articles_) {
        Xapian::TermIterator at = database_.all.termlist_begin(article);
        const Xapian::TermIterator end = database_.all.termlist_end(article);
        for (at.skip_to(start); at != end && (*at).starts_with(start); ++at)
            ++counts[*at];
    }
    std::vector<CountedTerm> terms;
    for (const auto& [term, count] : counts)
        terms.push_back({term, count});
    keep_most(terms, most * counted_for_each);
    for (CountedTerm& each : terms)
        each.documents = static_cast<Xapian::doccount>(count_with({each.term}));
    keep_most(terms, most);
    return terms;
}

} // namespace newshound
