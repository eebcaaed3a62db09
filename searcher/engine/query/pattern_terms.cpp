// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/engine/query/pattern_terms.hpp"

#include "common/schema/schema.hpp"
#include "common/schema/word.hpp"

#include <algorithm>

namespace newshound {
namespace {

struct Candidate {
    std::string term;
    Xapian::doccount frequency = 0;
};

// Words of the default field have no prefix; terms with one start with a capital.
bool is_other_field(const std::string& term, const std::string& prefix) {
    return prefix.empty() && term[0] >= 'A' && term[0] <= 'Z';
}

// Whole names, acronyms, words beside an edit: each is a word as well.
bool is_marked(std::string_view tail) {
    return tail.starts_with(whole_name_mark) || tail.starts_with(acronym_mark) ||
           tail.starts_with(edit_context_mark);
}

} // namespace

bool matches_pattern(std::string_view text, std::string_view pattern) {
    std::size_t at = 0;
    std::size_t next = 0;
    std::size_t star = pattern.npos;
    std::size_t retry = 0;
    while (at < text.size()) {
        if (next < pattern.size() && pattern[next] == '*') {
            star = next++;
            retry = at;
        } else if (next < pattern.size() && pattern[next] == text[at]) {
            ++next;
            ++at;
        } else if (star != pattern.npos) {
            next = star + 1;
            at = ++retry;
        } else {
            return false;
        }
    }
    return pattern.find_first_not_of('*', next) == pattern.npos;
}

PatternTerms terms_like(const Xapian::Database& database, const std::string& prefix,
                        const std::string& pattern, const TermsEnd& until) {
    PatternTerms result;
    std::vector<Candidate> found;
    const std::string head = prefix + pattern.substr(0, pattern.find('*'));
    std::size_t scanned = 0;
    const auto end = database.allterms_end(head);
    for (auto at = database.allterms_begin(head); at != end;) {
        if (++scanned > most_scanned_terms || is_late(scanned, until)) {
            result.is_cut = true;
            result.is_late = scanned <= most_scanned_terms;
            break;
        }
        const std::string term = *at;
        if (is_other_field(term, prefix)) {
            at.skip_to("["); // behind Z
            continue;
        }
        const std::string_view tail = std::string_view(term).substr(prefix.size());
        if (!is_marked(tail) && matches_pattern(tail, pattern))
            found.push_back({term, at.get_termfreq()});
        ++at;
    }
    std::ranges::stable_sort(found, std::ranges::greater(), &Candidate::frequency);
    const std::size_t most = result.is_late ? most_late_terms : most_pattern_terms;
    if (found.size() > most) {
        found.resize(most);
        result.is_cut = true;
    }
    for (Candidate& each : found)
        result.terms.push_back(std::move(each.term));
    return result;
}

} // namespace newshound
