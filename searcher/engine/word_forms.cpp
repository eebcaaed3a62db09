// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/engine/word_forms.hpp"

#include "common/schema/analysis.hpp"
#include "common/schema/forms.hpp"
#include "common/schema/packing.hpp"
#include "common/schema/schema.hpp"
#include "common/text/unicode.hpp"

#include <algorithm>

namespace newshound {
namespace {

void add(std::vector<std::string>& forms, std::string form) {
    if (std::ranges::find(forms, form) == forms.end()) forms.push_back(std::move(form));
}

} // namespace

WordForms::WordForms(const OpenDatabase& database) : database_(database) {
    const std::string prefix(find_field("lang")->prefix);
    const Xapian::Database& all = database.all;
    for (auto at = all.allterms_begin(prefix); at != all.allterms_end(prefix); ++at)
        languages_.push_back((*at).substr(prefix.size()));
    // Articles of unknown language have their words in that table.
    add(languages_, std::string(fallback_language));
}

void WordForms::add_list(const std::string& key, std::vector<std::string>& forms) const {
    for (const Xapian::Database& shard : database_.shards)
        for (std::string& form : unpack_texts(shard.get_metadata(key)))
            add(forms, std::move(form));
}

std::vector<std::string> WordForms::accented(const std::string& term) const {
    std::vector<std::string> forms = {term};
    if (!has_forms(term)) return forms;
    const std::string bare = fold_accents(term);
    add(forms, bare);
    add_list(accent_forms_key(bare), forms);
    return forms;
}

std::vector<std::string> WordForms::inflected(const std::string& term,
                                              const std::vector<std::string>& languages) const {
    std::vector<std::string> forms = accented(term);
    if (!has_forms(term)) return forms;
    // A word typed without its accents inflects as each word that it may stand for.
    const std::vector<std::string> spellings = forms;
    for (const std::string& language : languages.empty() ? languages_ : languages) {
        if (!has_stemmer(language)) continue;
        for (const std::string& spelling : spellings)
            add_list(stem_forms_key(language, stem(spelling, language)), forms);
    }
    return forms;
}

} // namespace newshound
