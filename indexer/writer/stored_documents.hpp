// SPDX-License-Identifier: GPL-3.0-or-later
// The stored articles of a database one after the other, read beside the writer.
#pragma once

#include "common/schema/segments.hpp"

#include <xapian.h>

#include <string>

namespace newshound {

struct StoredDocument {
    Xapian::docid docid = 0;
    std::string bytes; // for load_article; "" = damaged
};

// Sees the documents that were there when it was made, in order of their numbers. One thread at a
// time.
class StoredDocuments {
  public:
    explicit StoredDocuments(const std::string& path)
        : path_(path), database_(joined(open_segments(path))), last_(database_.get_lastdocid()) {}

    bool next(StoredDocument& document);

  private:
    std::string path_;
    Xapian::Database database_;
    Xapian::docid last_;
    Xapian::docid at_ = 0;
};

} // namespace newshound
