// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/writer/hidden_versions.hpp"

#include "common/schema/analysis.hpp"
#include "common/schema/arrival.hpp"
#include "common/schema/database.hpp"
#include "common/schema/date_terms.hpp"
#include "common/schema/identity.hpp"
#include "common/schema/packing.hpp"
#include "indexer/writer/article_document.hpp"
#include "indexer/writer/copy_candidates.hpp"
#include "indexer/writer/stored_values.hpp"
#include "indexer/writer/stories.hpp"
#include "indexer/writer/versions.hpp"

namespace newshound {
namespace {

std::string key_of(const Xapian::Document& document) {
    const auto version = static_cast<unsigned>(unsortable(value_of(document, Slot::version)));
    return std::string(metadata::kept_prefix) +
           version_id(value_of(document, Slot::article), version);
}

// The same version, in the terms of today's rules. What it changed is told anew by its settling.
Xapian::Document renewed(const Xapian::Document& document, const OutletRegistry& outlets) {
    std::optional<ArticleDocument> made = document_of(document.get_data(), outlets);
    if (!made) return document;
    Xapian::Document& fresh = made->document;
    for (const Slot slot :
         {Slot::article, Slot::identity, Slot::version, Slot::revision, Slot::story})
        fresh.add_value(number_of(slot), value_of(document, slot));
    if (const std::optional<std::int64_t> arrival = arrival_of(document))
        set_arrival(fresh, *arrival);
    const std::string id = value_of(document, Slot::article);
    const auto version = static_cast<unsigned>(unsortable(value_of(document, Slot::version)));
    fresh.add_boolean_term(std::string(article_prefix) + id);
    fresh.add_boolean_term(std::string(identity_prefix) + version_id(id, version));
    set_leading_terms(fresh);
    VersionStore::keep_files(document, fresh);
    const std::string story = value_of(document, Slot::story);
    if (!story.empty()) fresh.add_boolean_term(story_term(story));
    return fresh;
}

// Keys of the article's entries; another id never begins with this one and a dot.
std::vector<std::string> keys_of(const Xapian::Database& database, const std::string& id) {
    const std::string prefix = std::string(metadata::kept_prefix) + id + ".";
    return {database.metadata_keys_begin(prefix), database.metadata_keys_end(prefix)};
}

} // namespace

void hide_version(Xapian::WritableDatabase& database, Xapian::docid docid) {
    const Xapian::Document document = database.get_document(docid);
    std::string bytes;
    pack_number(bytes, analysis_version);
    database.set_metadata(key_of(document), bytes + document.serialise());
}

std::vector<Xapian::Document> hidden_versions(const Xapian::Database& database,
                                              const std::string& id,
                                              const OutletRegistry& outlets) {
    std::vector<Xapian::Document> documents;
    for (const std::string& key : keys_of(database, id)) {
        const std::string bytes = database.get_metadata(key);
        Unpacker in(bytes);
        const bool is_current = in.number() == analysis_version;
        Xapian::Document document = Xapian::Document::unserialise(std::string(in.rest()));
        documents.push_back(is_current ? document : renewed(document, outlets));
    }
    return documents;
}

void forget_hidden(Xapian::WritableDatabase& database, const std::string& id) {
    for (const std::string& key : keys_of(database, id))
        database.set_metadata(key, "");
}

} // namespace newshound
