// SPDX-License-Identifier: GPL-3.0-or-later
// The terms under which a typed word may stand in the archive: inflected, with or without accents.
//
// Forms belong to a language. A stem's table is one language's own, and what it gives counts only
// in articles of that language: to a Spanish stemmer Canada is a form of "can", and an English page
// with "can" in it is not about Canada. Everywhere else the word stands as it was typed.
#pragma once

#include "common/schema/database.hpp"
#include "searcher/engine/query/alternatives.hpp"
#include "searcher/engine/query/terms_end.hpp"
#include "searcher/value/synonyms.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace newshound {

struct AccentedForms {
    std::vector<std::string> forms{};
    bool is_cut = false;  // a limit was hit: there may be more
    bool is_late = false; // that limit was the time
};

class WordForms {
  public:
    // `database` must outlive it. Reads which languages the archive holds. `synonyms`, the reader's
    // own, may be null.
    explicit WordForms(const OpenDatabase& database,
                       std::shared_ptr<const Synonyms> synonyms = nullptr);

    // After the database was reopened.
    void reread();

    // Forms of a word of analyze(), itself first, and of its synonyms of one word: inflected in
    // each of `languages`, or in those of the archive when that is empty. Languages with the same
    // forms share a place. A form is left out where it is so much more frequent than the word that
    // it would drown it; one that is only akin, where it is more frequent at all. Of a word that
    // some languages of the archive have the others, unless `languages` names them, have but forms
    // that it begins, a name with their endings, and those that are its forms there too (nation of
    // nations, in English as in French).
    Alternatives inflected(const std::string& term,
                           const std::vector<std::string>& languages) const;

    // Itself first, then with other accents and apostrophes: in articles of every language.
    std::vector<std::string> accented(const std::string& term) const;

    // Words of which the spelling without accents has the form of `pattern`, which has none either:
    // "mull*" -> "müller". Not those that have that form as they are written, and no more than
    // most_pattern_terms or than are found until that moment.
    AccentedForms accented_like(const std::string& pattern, const TermsEnd& until) const;

    // The reader's own synonyms of a word, each as its words.
    std::vector<std::vector<std::string>> synonyms(const std::string& term) const;

  private:
    std::vector<std::string> list(const std::string& key) const;
    std::vector<std::string> regular(const std::string& term, const std::string& language) const;
    std::vector<std::string> irregular(const std::string& term, const std::string& language) const;
    // Whether the language has a word that is spelt as one of these.
    bool has_word(const std::vector<std::string>& spellings, const std::string& language) const;
    // `elsewhere`: of a word that other languages have the forms that they know, without accents;
    // null of the language's own.
    LanguageForms in_language(const Alternatives& word, const std::string& language,
                              const std::vector<std::string>* elsewhere) const;
    Alternatives inflected_alone(const std::string& term,
                                 const std::vector<std::string>& languages) const;
    bool drowns(const std::string& form, Xapian::doccount documents, bool is_akin) const;

    const OpenDatabase& database_;
    std::shared_ptr<const Synonyms> synonyms_;
    std::vector<std::string> languages_;
};

} // namespace newshound
