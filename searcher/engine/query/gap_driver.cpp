// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/engine/query/gap_driver.hpp"

#include <algorithm>

namespace newshound {
namespace {

// Names every number that a document may have. It tells of one fewer than there are: in an AND
// lists are moved by the shortest, so it goes before what matches all, and behind everything else.
class GapDriver : public Xapian::PostingSource {
  public:
    Xapian::doccount get_termfreq_min() const override { return 0; }
    Xapian::doccount get_termfreq_est() const override { return documents_ - 1; }
    Xapian::doccount get_termfreq_max() const override { return documents_; }
    void next(double) override { ++document_; }
    void skip_to(Xapian::docid document, double) override {
        document_ = std::max(document, document_);
    }
    bool at_end() const override { return document_ > last_; }
    Xapian::docid get_docid() const override { return document_; }
    PostingSource* clone() const override { return new GapDriver; }
    std::string get_description() const override { return "GapDriver()"; }
    void init(const Xapian::Database& shard) override {
        documents_ = std::max<Xapian::doccount>(1, shard.get_doccount());
        last_ = shard.get_lastdocid();
        document_ = 0;
    }

  private:
    Xapian::doccount documents_ = 1;
    Xapian::docid last_ = 0;
    Xapian::docid document_ = 0;
};

bool has_gaps(const Xapian::Database& part) {
    return part.get_doccount() != part.get_lastdocid();
}

bool may_fail(const Xapian::Query& query, const Xapian::Database& part) {
    return std::any_of(query.get_unique_terms_begin(), query.get_terms_end(),
                       [&](const std::string& term) {
                           return !term.empty() && part.get_termfreq(term) == part.get_doccount();
                       });
}

} // namespace

Xapian::Query without_gap_fault(const Xapian::Query& query, const OpenDatabase& database) {
    if (!is_local_database(database)) return query;
    const bool is_passable = std::ranges::none_of(database.parts, [&](const auto& parts) {
        return std::ranges::any_of(parts, [&](const Xapian::Database& part) {
            return has_gaps(part) && may_fail(query, part);
        });
    });
    if (is_passable) return query;
    return {Xapian::Query::OP_FILTER, query, Xapian::Query((new GapDriver)->release())};
}

} // namespace newshound
