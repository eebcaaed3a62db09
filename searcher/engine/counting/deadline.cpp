// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/engine/counting/deadline.hpp"

#include <algorithm>
#include <string>

namespace newshound {
namespace {

// Matches every document until the time is up.
class DeadlineSource : public Xapian::PostingSource {
  public:
    DeadlineSource(Deadline::Clock::time_point end, std::shared_ptr<bool> hit)
        : end_(end), hit_(std::move(hit)) {}

    // What a search finds until its time is up is counted as if there were no limit.
    Xapian::doccount get_termfreq_min() const override { return documents_; }
    Xapian::doccount get_termfreq_est() const override { return documents_; }
    Xapian::doccount get_termfreq_max() const override { return documents_; }
    void next(double) override { move_to(document_ + 1); }
    void skip_to(Xapian::docid document, double) override {
        move_to(std::max(document, document_));
    }
    bool at_end() const override { return document_ > last_ || *hit_; }
    Xapian::docid get_docid() const override { return document_; }
    PostingSource* clone() const override { return new DeadlineSource(end_, hit_); }
    std::string get_description() const override { return "Deadline()"; }
    void init(const Xapian::Database& shard) override {
        documents_ = shard.get_doccount();
        last_ = shard.get_lastdocid();
        document_ = 0;
    }

  private:
    void move_to(Xapian::docid document) {
        constexpr unsigned between_looks = 64; // a phrase to check costs some microseconds
        document_ = document;
        if (moves_++ % between_looks == 0 && Deadline::Clock::now() >= end_) *hit_ = true;
    }

    Deadline::Clock::time_point end_;
    std::shared_ptr<bool> hit_;
    Xapian::doccount documents_ = 0;
    Xapian::docid last_ = 0;
    Xapian::docid document_ = 0;
    unsigned moves_ = 0;
};

} // namespace

Deadline::Deadline(Clock::time_point end) : end_(end), hit_(std::make_shared<bool>(false)) {}

Xapian::Query Deadline::limited(const Xapian::Query& query) const {
    auto* source = new DeadlineSource(end_, hit_);
    return {Xapian::Query::OP_FILTER, query, Xapian::Query(source->release())};
}

} // namespace newshound
