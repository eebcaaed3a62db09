// SPDX-License-Identifier: GPL-3.0-or-later
// An article becomes a Xapian document: the terms, values and bytes that schema.hpp states.
#pragma once

#include "common/article/article.hpp"
#include "common/article/outlet_registry.hpp"
#include "common/schema/near_copies.hpp"
#include "indexer/writer/readings.hpp"

#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace newshound {

// A document that lacks only what the writer alone knows: article id, version, revision.
struct ArticleDocument {
    Xapian::Document document;
    std::string identity;      // identity_of the article
    std::string path_identity; // of the article
    std::string address;       // url_key of where it was fetched, else of what it declares
    bool fetched = false;      // the former
    bool is_known = false;     // its identity is that of another archive
    unsigned edition = 0;      // as Origin has it
    std::optional<std::int64_t> arrived; // when it came there, as arrival.hpp has it
    std::string path;                    // name of its file
    std::uint64_t content = 0;           // as in Slot::content
    ToldDates dates;
    std::string outlet;             // display name, as in Slot::outlet
    std::string fingerprint;        // as Article's
    TextRuns runs;                  // of its text, where it has a fingerprint
    std::string language;           // of its words' forms; "" = unknown, they have none
    std::vector<std::string> words; // its plain terms that has_forms, as often as they stand
    std::size_t text_bytes = 0;     // what counts towards a commit
};

// `words`: those of analyze(article.text). Safe from several threads. The same for the same
// article.
ArticleDocument make_document(const Article& article, std::span<const Word> words,
                              const OutletRegistry& outlets);
ArticleDocument make_document(const Article& article, const OutletRegistry& outlets);

// The same of an article's stored bytes (stored_article.hpp), which become the document's data as
// they are; nothing when they can't be read.
std::optional<ArticleDocument> document_of(std::string bytes, const OutletRegistry& outlets);

// Gives a stored document, with its article, other dates: as if its page had told these. One whose
// article can't be read stays as it is.
void set_dates(Xapian::Document& document, const ToldDates& dates);

ToldDates dates_of(const Article& article);

} // namespace newshound
