// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/engine/query/word_forms.hpp"

#include "common/schema/analysis.hpp"
#include "common/schema/forms.hpp"
#include "common/schema/irregular_forms.hpp"
#include "common/schema/packing.hpp"
#include "common/schema/schema.hpp"
#include "common/text/unicode.hpp"
#include "common/text/utf8.hpp"
#include "searcher/engine/query/derivation.hpp"
#include "searcher/engine/query/pattern_terms.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <span>

namespace newshound {
namespace {

// A form in so many times the articles that have the word is another word that the stemmer mixed
// up with it (news of new); shorter ones soonest (ob of obama).
constexpr Xapian::doccount most_times = 20;
constexpr Xapian::doccount most_times_short = 8;
// A word that is only akin is rarer than the one typed: by this much, where there are many.
constexpr Xapian::doccount akin_part = 3; // national is left out of nations
constexpr Xapian::doccount few_articles = 5;
constexpr std::size_t short_form = 3; // letters

void replace_all(std::string& text, std::string_view from, std::string_view to) {
    for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
        text.replace(at, from.size(), to);
}

bool contains(const std::vector<std::string>& forms, const std::string& form) {
    return std::ranges::find(forms, form) != forms.end();
}

void add(std::vector<std::string>& forms, std::string form) {
    if (!contains(forms, form)) forms.push_back(std::move(form));
}

// Whether words of that language may be spelt as `term` is: spares looking up what can't be there.
bool shares_script(std::string_view language, std::string_view term) {
    constexpr std::string_view others[] = {"ar", "hy", "ne", "ru", "ta", "yi"};
    if (language == "ko") return true;      // particles follow Latin letters as well
    constexpr char32_t first_greek = 0x370; // Latin letters stand before
    std::size_t at = 0;
    const bool is_latin = next_code_point(term, at) < first_greek;
    return is_latin != (std::ranges::find(others, language) != std::ranges::end(others));
}

// The same number in the digits of other scripts: 2019 in Arabic.
// None where it holds more than digits.
std::vector<std::string> in_other_digits(std::string_view term) {
    constexpr std::array<char32_t, 6> zeros = {U'0',  0x660, 0x6F0,  // Arabic, Persian
                                               0x966, 0x9E6, 0xE50}; // Hindi, Bengali, Thai
    std::vector<char32_t> digits;
    char32_t own = 0;
    for (std::size_t at = 0; at < term.size();) {
        const char32_t c = next_code_point(term, at);
        const auto* zero = std::ranges::find_if(zeros, [&](char32_t z) { return c - z < 10; });
        if (zero == zeros.end() || (own != 0 && own != *zero)) return {};
        own = *zero;
        digits.push_back(c - own);
    }
    std::vector<std::string> numbers;
    for (const char32_t zero : zeros) {
        if (zero == own) continue;
        std::string& number = numbers.emplace_back();
        for (const char32_t digit : digits)
            append_code_point(number, zero + digit);
    }
    return numbers;
}

struct Digraph {
    std::string_view letter;
    std::string_view digraph;
};

constexpr Digraph german[] = {{"\u00E4", "ae"}, {"\u00F6", "oe"}, {"\u00FC", "ue"}};
constexpr Digraph northern[] = {{"\u00E5", "aa"}};

// `term` with the letters that a language writes in two ways in the other one: Mueller, Müller.
std::vector<std::string> respelt(const std::string& term, std::string_view language) {
    std::span<const Digraph> pairs;
    if (language == "de") pairs = german;
    if (language == "da" || language == "no" || language == "nb") pairs = northern;
    std::vector<std::string> result;
    for (const bool to_letter : {true, false}) {
        std::string other = term;
        for (const auto& [letter, digraph] : pairs)
            replace_all(other, to_letter ? digraph : letter, to_letter ? letter : digraph);
        if (other != term) result.push_back(std::move(other));
    }
    return result;
}

// Whether the form is the word with an ending behind it.
bool is_plain_ending(const std::string& word, const std::string& form) {
    return fold_accents(form).starts_with(fold_accents(word));
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

WordForms::WordForms(const OpenDatabase& database, std::shared_ptr<const Synonyms> synonyms)
    : database_(database), synonyms_(std::move(synonyms)) {
    reread();
}

void WordForms::reread() {
    languages_.clear();
    const std::string prefix(find_field("lang")->prefix);
    const Xapian::Database& all = database_.all;
    for (auto at = all.allterms_begin(prefix); at != all.allterms_end(prefix); ++at)
        if (std::string language = (*at).substr(prefix.size()); has_roots(language))
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
    for (std::string& number : in_other_digits(term))
        if (database_.all.term_exists(number)) add(forms, std::move(number));
    if (!has_forms(term)) return forms;
    const std::string bare = bare_form(term);
    add(forms, bare);
    for (std::string& form : list(accent_forms_key(bare)))
        add(forms, std::move(form));
    return forms;
}

AccentedForms WordForms::accented_like(const std::string& pattern, const TermsEnd& until) const {
    AccentedForms found;
    std::size_t scanned = 0;
    const std::string head = accent_forms_key(pattern.substr(0, pattern.find('*')));
    for (const Xapian::Database& shard : database_.shards) {
        const auto end = shard.metadata_keys_end(head);
        for (auto at = shard.metadata_keys_begin(head); at != end; ++at) {
            found.is_late = is_late(++scanned, until);
            found.is_cut = found.is_late || scanned > most_scanned_terms ||
                           found.forms.size() >= most_pattern_terms;
            if (found.is_cut) return found;
            const std::string key = *at;
            if (!matches_pattern(std::string_view(key).substr(accent_forms_prefix.size()), pattern))
                continue;
            for (std::string& form : unpack_texts(shard.get_metadata(key)))
                if (!matches_pattern(form, pattern)) add(found.forms, std::move(form));
        }
    }
    return found;
}

std::vector<std::string> WordForms::regular(const std::string& term,
                                            const std::string& language) const {
    std::vector<std::string> forms;
    for (const std::string& root : roots(term, language)) {
        for (std::string& form : list(stem_forms_key(language, root)))
            add(forms, std::move(form));
        // Snowball's stems of one word are not always one (Russian метеорит: метеор, but
        // метеорита: метеорит): a word that is another's stem meets that one too, where the
        // language has it.
        if (root == term) continue;
        for (std::string& form : list(stem_forms_key(language, term)))
            add(forms, std::move(form));
        for (const std::string& own : roots(root, language))
            if (contains(list(stem_forms_key(language, own)), root)) add(forms, root);
    }
    return forms;
}

std::vector<std::string> WordForms::irregular(const std::string& term,
                                              const std::string& language) const {
    const IrregularForms known = irregular_forms(term, language);
    std::vector<std::string> forms;
    for (const std::string& base : known.bases)
        for (std::string& form : regular(base, language))
            if (!is_derived(base, form, language) && !is_unrelated(base, form, language))
                add(forms, std::move(form));
    for (const std::string& form : known.forms)
        if (database_.all.term_exists(form)) add(forms, form);
    return forms;
}

bool WordForms::drowns(const std::string& form, Xapian::doccount documents, bool is_akin) const {
    // Of Latin letters: in other scripts so few make a word that is none too short.
    const bool is_short = code_point_count(form) <= short_form && (form[0] & 0x80) == 0;
    // Of a word that the archive does not hold its forms are all that can be found.
    if (documents == 0) return is_short;
    const Xapian::doccount found = database_.all.get_termfreq(form);
    if (is_akin)
        return found > documents || (found > few_articles && found > documents / akin_part);
    return found > documents * (is_short ? most_times_short : most_times);
}

bool WordForms::has_word(const std::vector<std::string>& spellings,
                         const std::string& language) const {
    return std::ranges::any_of(spellings, [&](const std::string& spelling) {
        return std::ranges::any_of(roots(spelling, language), [&](const std::string& root) {
            return contains(list(stem_forms_key(language, root)), spelling);
        });
    });
}

LanguageForms WordForms::in_language(const Alternatives& word, const std::string& language,
                                     const std::vector<std::string>* elsewhere) const {
    Xapian::doccount documents = 0;
    for (const std::string& spelling : word.anywhere)
        documents += database_.all.get_termfreq(spelling);
    LanguageForms result{.languages = {language}};
    std::vector<std::string> spellings = word.anywhere;
    // Another spelling counts only where the language has that very word.
    for (const std::string& other : respelt(word.anywhere.front(), language))
        if (contains(regular(other, language), other)) add(spellings, other);
    // A word typed without its accents inflects as each word that it may stand for.
    for (const std::string& spelling : spellings) {
        if (!contains(word.anywhere, spelling)) add(result.inflected, spelling);
        if (!elsewhere)
            for (const std::string& form : irregular(spelling, language))
                if (!contains(word.anywhere, form)) add(result.inflected, form);
        for (const std::string& form : regular(spelling, language)) {
            if (is_unrelated(spelling, form, language)) continue;
            if (elsewhere && !is_plain_ending(spelling, form) &&
                !contains(*elsewhere, fold_accents(form)))
                continue;
            const bool is_akin = is_derived(spelling, form, language);
            if (contains(word.anywhere, form) || drowns(form, documents, is_akin)) continue;
            add(is_akin ? result.derived : result.inflected, form);
        }
    }
    std::erase_if(result.derived,
                  [&](const std::string& form) { return contains(result.inflected, form); });
    return result;
}

std::vector<std::vector<std::string>> WordForms::synonyms(const std::string& term) const {
    return synonyms_ ? synonyms_->of(term) : std::vector<std::vector<std::string>>();
}

Alternatives WordForms::inflected(const std::string& term,
                                  const std::vector<std::string>& languages) const {
    Alternatives result = inflected_alone(term, languages);
    for (const std::vector<std::string>& words : synonyms(term)) {
        if (words.size() > 1) continue;
        Alternatives synonym = inflected_alone(words.front(), languages);
        for (std::string& spelling : synonym.anywhere)
            if (!contains(result.anywhere, spelling)) add(result.synonyms, std::move(spelling));
        std::ranges::move(synonym.forms, std::back_inserter(result.forms));
    }
    return result;
}

Alternatives WordForms::inflected_alone(const std::string& term,
                                        const std::vector<std::string>& languages) const {
    Alternatives result{.anywhere = accented(term)};
    if (!has_forms(term)) return result;
    std::vector<std::string> asked;
    std::ranges::copy_if(
        languages.empty() ? languages_ : languages, std::back_inserter(asked),
        [&](const std::string& each) { return has_roots(each) && shares_script(each, term); });
    const bool is_known =
        languages.empty() &&
        std::ranges::any_of(asked, [&](const std::string& each) { return has_word({term}, each); });
    std::vector<std::string> elsewhere;
    std::vector<std::string> others; // languages that do not have the word
    for (const std::string& language : asked) {
        if (is_known && !has_word(result.anywhere, language)) {
            others.push_back(language);
            continue;
        }
        LanguageForms own = in_language(result, language, nullptr);
        if (is_known)
            for (const std::string& form : own.inflected)
                add(elsewhere, fold_accents(form));
        add_language(result.forms, std::move(own));
    }
    for (const std::string& language : others)
        add_language(result.forms, in_language(result, language, &elsewhere));
    return result;
}

} // namespace newshound
