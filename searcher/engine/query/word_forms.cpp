// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/engine/query/word_forms.hpp"

#include "common/schema/analysis.hpp"
#include "common/schema/forms.hpp"
#include "common/schema/packing.hpp"
#include "common/schema/schema.hpp"
#include "common/text/unicode.hpp"
#include "common/text/utf8.hpp"
#include "searcher/engine/query/derivation.hpp"

#include <algorithm>

namespace newshound {
namespace {

// A form in so many times the articles that have the word is another word that the stemmer mixed
// up with it (news of new); shorter ones soonest (ob of obama).
constexpr Xapian::doccount most_times = 20;
constexpr Xapian::doccount most_times_short = 8;
constexpr std::size_t short_form = 3; // letters

bool contains(const std::vector<std::string>& forms, const std::string& form) {
    return std::ranges::find(forms, form) != forms.end();
}

void add(std::vector<std::string>& forms, std::string form) {
    if (!contains(forms, form)) forms.push_back(std::move(form));
}

// Whether words of that language may be spelt as `term` is: spares looking up what can't be there.
bool shares_script(std::string_view language, std::string_view term) {
    constexpr std::string_view others[] = {"ar", "hy", "ne", "ru", "ta", "yi"};
    constexpr char32_t first_greek = 0x370; // Latin letters stand before
    std::size_t at = 0;
    const bool is_latin = next_code_point(term, at) < first_greek;
    return is_latin != (std::ranges::find(others, language) != std::ranges::end(others));
}

void add_language(std::vector<LanguageForms>& all, LanguageForms one) {
    if (one.inflected.empty() && one.derived.empty()) return;
    for (LanguageForms& each : all) {
        if (each.inflected != one.inflected || each.derived != one.derived) continue;
        each.languages.push_back(one.languages.front());
        return;
    }
    all.push_back(std::move(one));
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
        if (std::string language = (*at).substr(prefix.size()); has_stemmer(language))
            languages_.push_back(std::move(language));
}

std::vector<std::string> WordForms::list(const std::string& key) const {
    std::vector<std::string> forms;
    for (const Xapian::Database& shard : database_.shards)
        for (std::string& form : unpack_texts(shard.get_metadata(key)))
            add(forms, std::move(form));
    return forms;
}

std::vector<std::string> WordForms::accented(const std::string& term) const {
    std::vector<std::string> forms = {term};
    if (!has_forms(term)) return forms;
    const std::string bare = fold_accents(term);
    add(forms, bare);
    for (std::string& form : list(accent_forms_key(bare)))
        add(forms, std::move(form));
    return forms;
}

std::vector<std::string> WordForms::of_stem(const std::string& term,
                                            const std::string& language) const {
    const std::string root = stem(term, language);
    std::vector<std::string> forms = list(stem_forms_key(language, root));
    if (root == term) return forms;
    // Snowball's stems of one word are not always one (Russian метеорит: метеор, but метеорита:
    // метеорит): a word that is another's stem meets that one too, where the language has it.
    for (std::string& form : list(stem_forms_key(language, term)))
        add(forms, std::move(form));
    if (contains(list(stem_forms_key(language, stem(root, language))), root)) add(forms, root);
    return forms;
}

bool WordForms::drowns(const std::string& form, Xapian::doccount documents) const {
    const bool is_short = code_point_count(form) <= short_form;
    // Of a word that the archive does not hold its forms are all that can be found.
    if (documents == 0) return is_short;
    return database_.all.get_termfreq(form) >
           documents * (is_short ? most_times_short : most_times);
}

LanguageForms WordForms::in_language(const Alternatives& word, const std::string& language) const {
    Xapian::doccount documents = 0;
    for (const std::string& spelling : word.anywhere)
        documents += database_.all.get_termfreq(spelling);
    LanguageForms result{.languages = {language}};
    // A word typed without its accents inflects as each word that it may stand for.
    for (const std::string& spelling : word.anywhere) {
        for (const std::string& form : of_stem(spelling, language)) {
            if (contains(word.anywhere, form) || drowns(form, documents)) continue;
            add(is_derived(spelling, form, language) ? result.derived : result.inflected, form);
        }
    }
    std::erase_if(result.derived,
                  [&](const std::string& form) { return contains(result.inflected, form); });
    return result;
}

Alternatives WordForms::inflected(const std::string& term,
                                  const std::vector<std::string>& languages) const {
    Alternatives result{.anywhere = accented(term)};
    if (!has_forms(term)) return result;
    for (const std::string& language : languages.empty() ? languages_ : languages)
        if (has_stemmer(language) && shares_script(language, term))
            add_language(result.forms, in_language(result, language));
    return result;
}

} // namespace newshound
