// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/writer/form_tables.hpp"

#include "common/schema/analysis.hpp"
#include "common/schema/forms.hpp"
#include "common/schema/packing.hpp"
#include "common/text/hash.hpp"

#include <algorithm>

namespace newshound {
namespace {

// Words to remember as noted: some 64 MB. Beyond that it starts anew, which costs time only.
constexpr std::size_t most_known = 2'000'000;

} // namespace

void FormTables::note(std::string_view language, std::span<const std::string> words) {
    const std::uint64_t salt = hash64(language);
    for (const std::string& word : words) {
        if (!known_.insert(hash64(word) ^ salt).second) continue;
        for (const std::string& root : roots(word, language))
            pending_[stem_forms_key(language, root)].insert(word);
        if (const std::string bare = bare_form(word); bare != word)
            pending_[accent_forms_key(bare)].insert(word);
    }
}

void FormTables::write(Xapian::WritableDatabase& database) {
    for (auto& [key, forms] : pending_) {
        const std::string standing = database.get_metadata(key);
        for (std::string& form : unpack_texts(standing))
            forms.insert(std::move(form));
        const std::string merged = pack_texts({forms.begin(), forms.end()});
        if (merged != standing) database.set_metadata(key, merged);
    }
    pending_.clear();
    if (known_.size() > most_known) known_.clear();
}

} // namespace newshound
