// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/writer/compared_documents.hpp"

#include "common/schema/article_data.hpp"
#include "common/schema/schema.hpp"
#include "indexer/writer/stored_values.hpp"

namespace newshound {

TextRuns runs_of(const Xapian::Document& document) {
    Article article;
    read_article(document, article);
    return text_runs(article.text);
}

std::shared_ptr<ComparedDocument> ComparedDocuments::of(Xapian::docid docid) {
    if (const auto at = documents_.find(docid); at != documents_.end()) return at->second;
    const Xapian::Document document = database_.get_document(docid);
    auto read = std::make_shared<ComparedDocument>(
        ComparedDocument{.docid = docid,
                         .article = value_of(document, Slot::article),
                         .story = value_of(document, Slot::story),
                         .published = value_of(document, Slot::published),
                         .fingerprint = value_of(document, Slot::fingerprint),
                         .content = value_of(document, Slot::content),
                         .runs = {}});
    constexpr std::size_t about = 400; // bytes, with its place
    count(about);
    return documents_[docid] = std::move(read);
}

const TextRuns& ComparedDocuments::runs(ComparedDocument& document) {
    if (document.runs) return *document.runs;
    document.runs = known_.find(document.content);
    if (!document.runs) {
        document.runs =
            std::make_shared<const TextRuns>(runs_of(database_.get_document(document.docid)));
        known_.add(document.content, document.runs);
    }
    count(sizeof(std::uint64_t) * (document.runs->runs.size() + document.runs->numbers.size()));
    return *document.runs;
}

// Those that are held elsewhere stay.
void ComparedDocuments::count(std::size_t bytes) {
    bytes_ += bytes;
    if (bytes_ <= most_bytes) return;
    documents_.clear();
    bytes_ = bytes;
}

} // namespace newshound
