// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/doctor/expected_tables.hpp"

#include "common/schema/database.hpp"
#include "common/schema/forms.hpp"
#include "common/schema/packing.hpp"
#include "common/text/hash.hpp"
#include "indexer/doctor/examined.hpp"
#include "indexer/writer/form_tables.hpp"
#include "indexer/writer/stored_values.hpp"
#include "indexer/writer/versions.hpp"

#include <algorithm>

namespace newshound {

void ExpectedTables::count(const Xapian::Document& document,
                           const std::optional<std::optional<Date>>& published) {
    count_forms(document);
    if (has_term(document, superseded_term)) return;
    const CoverageSpot spot = coverage_spot(published ? *published : published_of(document));
    const std::string outlet = value_of(document, Slot::outlet);
    CoverageYear& year = coverage_[coverage_key(outlet, spot.year)];
    year.outlet = outlet;
    year.year = spot.year;
    ++year.days[spot.day];
}

void ExpectedTables::count_forms(const Xapian::Document& document) {
    const std::string language = value_of(document, Slot::language);
    const std::uint64_t salt = hash64(language);
    for (const std::string& word : words_with_forms(document)) {
        if (!known_.insert(hash64(word) ^ salt).second) continue;
        for (const std::string& key : form_keys(language, word)) {
            const std::vector<std::string> forms = unpack_texts(database_.get_metadata(key));
            if (!std::ranges::binary_search(forms, word)) missing_[key].insert(word);
        }
    }
}

void ExpectedTables::compare(Examination& found) const {
    compare_coverage(found);
    compare_forms(found);
}

void ExpectedTables::compare_coverage(Examination& found) const {
    std::set<std::string> standing;
    each_metadata(database_, coverage_prefix, [&](std::string_view rest, const std::string& bytes) {
        const std::string key = std::string(coverage_prefix).append(rest);
        standing.insert(key);
        CoverageYear year;
        const auto expected = coverage_.find(key);
        if (expected == coverage_.end())
            found.tables[key] = "";
        else if (!unpack_coverage(bytes, year) || year != expected->second)
            found.tables[key] = pack_coverage(expected->second);
    });
    for (const auto& [key, year] : coverage_)
        if (!standing.contains(key)) found.tables[key] = pack_coverage(year);
    found.coverage_entries = found.tables.size();
}

// A table should hold what stands in it and in a document, and what is missing there.
void ExpectedTables::compare_forms(Examination& found) const {
    const std::size_t before = found.tables.size();
    std::map<std::string, std::set<std::string>> wrong = missing_;
    for (const std::string_view prefix : {stem_forms_prefix, accent_forms_prefix}) {
        each_metadata(database_, prefix, [&](std::string_view rest, const std::string& bytes) {
            const std::string key = std::string(prefix).append(rest);
            std::set<std::string> left;
            bool is_wrong = missing_.contains(key);
            for (const std::string& form : unpack_texts(bytes)) {
                if (database_.term_exists(form))
                    left.insert(form);
                else
                    is_wrong = true;
            }
            if (is_wrong) wrong[key].insert(left.begin(), left.end());
        });
    }
    for (const auto& [key, forms] : wrong)
        found.tables[key] = pack_texts({forms.begin(), forms.end()});
    found.form_entries = found.tables.size() - before;
}

} // namespace newshound
