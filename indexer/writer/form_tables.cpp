// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/writer/form_tables.hpp"

#include "common/schema/analysis.hpp"
#include "common/schema/forms.hpp"
#include "common/schema/packing.hpp"
#include "common/schema/word.hpp"
#include "common/text/hash.hpp"

#include <algorithm>

namespace newshound {
namespace {

// Words to remember as noted: some 64 MB. Beyond that it starts anew, which costs time only.
constexpr std::size_t most_known = 2'000'000;

// Hashes of a language's words; not the same of German "es" and Spanish "de".
class WordHashes {
  public:
    explicit WordHashes(std::string_view language) : salt_(31 * hash64(language)) {}
    std::uint64_t operator()(std::string_view word) const { return hash64(word) + salt_; }

  private:
    std::uint64_t salt_;
};

void note_in(std::map<std::string, std::set<std::string>>& tables, std::string_view language,
             const std::string& word) {
    for (const std::string& key : form_keys(language, word))
        tables[key].insert(word);
}

// Words have no prefix, and prefixes begin with a capital letter. Acronyms have no forms.
bool is_word(std::string_view term) {
    return !term.empty() && (term.front() < 'A' || term.front() > 'Z') &&
           term.front() != acronym_mark;
}

} // namespace

std::vector<std::string> form_keys(std::string_view language, const std::string& word) {
    std::vector<std::string> keys;
    for (const std::string& root : roots(word, language))
        keys.push_back(stem_forms_key(language, root));
    if (const std::string bare = bare_form(word); bare != word)
        keys.push_back(accent_forms_key(bare));
    return keys;
}

std::vector<std::string> words_with_forms(const Xapian::Document& document) {
    std::vector<std::string> words;
    for (auto at = document.termlist_begin(); at != document.termlist_end(); ++at)
        if (is_word(*at) && has_forms(*at)) words.push_back(*at);
    return words;
}

void FormTables::note(std::string_view language, std::span<const std::string> words) {
    const WordHashes hash_of(language);
    for (const std::string& word : words)
        if (bool& stays = *known_.try_emplace(hash_of(word), false).first; !stays) {
            note_in(pending_, language, word);
            stays = true;
        }
}

void FormTables::note(std::string_view language, const Xapian::Document& document) {
    note(language, words_with_forms(document));
}

void FormTables::forget(std::string_view language, const Xapian::Document& document) {
    const WordHashes hash_of(language);
    for (const std::string& word : words_with_forms(document)) {
        *known_.try_emplace(hash_of(word), false).first = false;
        note_in(leaving_, language, word);
    }
}

void FormTables::take_out(const Xapian::WritableDatabase& database, const std::string& key,
                          std::set<std::string>& forms) const {
    const auto leaving = leaving_.find(key);
    if (leaving == leaving_.end()) return;
    for (const std::string& word : leaving->second)
        if (!database.term_exists(word)) forms.erase(word);
}

void FormTables::write(Xapian::WritableDatabase& database) {
    for (const auto& [key, words] : leaving_)
        pending_[key]; // a table to look at
    for (auto& [key, forms] : pending_) {
        const std::string standing = database.get_metadata(key);
        for (std::string& form : unpack_texts(standing))
            forms.insert(std::move(form));
        take_out(database, key, forms);
        const std::string merged = pack_texts({forms.begin(), forms.end()});
        if (merged != standing) database.set_metadata(key, merged);
    }
    pending_.clear();
    leaving_.clear();
    if (known_.size() > most_known) known_ = HashTable<bool>();
}

} // namespace newshound
