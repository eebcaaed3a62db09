// SPDX-License-Identifier: GPL-3.0-or-later
// Lets a search end by itself when its time is up, with the best that was found until then.
//
// Xapian's own time limit ends the counting only: a phrase that is nowhere, or an expensive OR,
// runs to its end. Every candidate passes a filter by this source, which is at its end when the
// time is; so the matcher stops as if the archive ended there. Local databases only.
#pragma once

#include <xapian.h>

#include <chrono>
#include <memory>

namespace newshound {

class Deadline {
  public:
    using Clock = std::chrono::steady_clock;

    explicit Deadline(Clock::time_point end);

    // `query`, ended by the deadline. The weights stay.
    Xapian::Query limited(const Xapian::Query& query) const;

    // Whether a search was ended so, until now.
    bool was_hit() const { return *hit_; }

  private:
    Clock::time_point end_;
    std::shared_ptr<bool> hit_; // one thread searches and asks
};

} // namespace newshound
