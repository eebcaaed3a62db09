// SPDX-License-Identifier: GPL-3.0-or-later
// The names of single documents, read as they are asked for.
#pragma once

#include "searcher/engine/counting/shown_names.hpp"

#include <xapian.h>

#include <string>
#include <vector>

namespace newshound {

class NameReader {
  public:
    // Both must outlive it.
    NameReader(const Xapian::Database& shard, const ShownNames& shown);

    // As they are shown, each once. Documents are asked for in ascending order.
    std::vector<std::string> names(Xapian::docid document);

  private:
    struct Stream {
        Xapian::ValueIterator at;
        Xapian::ValueIterator end;
    };

    const ShownNames& shown_;
    std::vector<Stream> streams_; // of each source
};

} // namespace newshound
