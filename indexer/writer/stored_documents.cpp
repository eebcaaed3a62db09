// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/writer/stored_documents.hpp"

#include "common/schema/article_data.hpp"

namespace newshound {

bool StoredDocuments::next(StoredDocument& document) {
    while (at_ < last_) {
        try {
            document.docid = at_ + 1;
            read_data(database_.get_document(document.docid), document.bytes);
            ++at_;
            return true;
        } catch (const Xapian::DocNotFoundError&) {
            ++at_; // removed
        } catch (const Xapian::DatabaseModifiedError&) {
            database_ = joined(open_segments(path_)); // the writer has committed twice since
        }
    }
    return false;
}

} // namespace newshound
