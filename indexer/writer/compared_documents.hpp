// SPDX-License-Identifier: GPL-3.0-or-later
// What of stored documents is compared when near-copies are looked for.
//
// Copies that share a band meet at its leaders, and pages of one template share many bands: the
// same document may be compared with ten thousand others. It is read, and its words are cut into
// runs, once for many of them.
#pragma once

#include "indexer/writer/known_runs.hpp"

#include <xapian.h>

#include <cstddef>
#include <memory>
#include <string>
#include <unordered_map>

namespace newshound {

// Values as their slots have them.
struct ComparedDocument {
    Xapian::docid docid = 0;
    std::string article;
    std::string story;
    std::string published;
    std::string fingerprint;
    std::string content;
    std::shared_ptr<const TextRuns> runs; // null = not asked for yet
};

// The runs of a stored text; none of one that can't be read: nothing is like it.
TextRuns runs_of(const Xapian::Document& document);

// Of a database that does not change meanwhile, as far as these values go; it and the
// known runs are not owned. Keeps at most
// about most_bytes. Throws Xapian's errors; one thread at a time.
class ComparedDocuments {
  public:
    static constexpr std::size_t most_bytes = 64u << 20;

    ComparedDocuments(const Xapian::Database& database, KnownRuns& known)
        : database_(database), known_(known) {}

    std::shared_ptr<ComparedDocument> of(Xapian::docid docid);
    const TextRuns& runs(ComparedDocument& document);

  private:
    void count(std::size_t bytes);

    const Xapian::Database& database_;
    KnownRuns& known_;
    std::unordered_map<Xapian::docid, std::shared_ptr<ComparedDocument>> documents_;
    std::size_t bytes_ = 0;
};

} // namespace newshound
