// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/engine/query/word_forms.hpp"

#include "common/schema/analysis.hpp"
#include "common/schema/forms.hpp"
#include "common/schema/packing.hpp"
#include "common/schema/schema.hpp"
#include "common/text/unicode.hpp"
#include "common/text/utf8.hpp"

#include <algorithm>

namespace newshound {
namespace {

void add(std::vector<std::string>& forms, std::string form) {
    if (std::ranges::find(forms, form) == forms.end()) forms.push_back(std::move(form));
}

// Whether words of that language may be spelt as `term` is: spares looking up what can't be there.
bool shares_script(std::string_view language, std::string_view term) {
    constexpr std::string_view others[] = {"ar", "hy", "ne", "ru", "ta", "yi"};
    constexpr char32_t first_greek = 0x370; // Latin letters stand before
    std::size_t at = 0;
    const bool is_latin = next_code_point(term, at) < first_greek;
    return is_latin != (std::ranges::find(others, language) != std::ranges::end(others));
}

} // namespace

WordForms::WordForms(const OpenDatabase& database) : database_(database) {
    reread();
}

void WordForms::reread() {
    languages_.clear();
    const std::string prefix(find_field("lang")->prefix);
    const Xapian::Database& all = database_.all;
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
        if (!shares_script(language, term) || !has_stemmer(language)) continue;
        for (const std::string& spelling : spellings) {
            const std::string root = stem(spelling, language);
            add_list(stem_forms_key(language, root), forms);
            // Snowball's stems of one word are not always one (Russian метеорит: метеор, but
            // метеорита: метеорит): a word that is another's stem meets that one too.
            if (root == spelling) continue;
            add_list(stem_forms_key(language, spelling), forms);
            if (database_.all.term_exists(root)) add(forms, root);
        }
    }
    return forms;
}

} // namespace newshound
