// SPDX-License-Identifier: GPL-3.0-or-later
// How the time that a request allows is shared among the parts of its answer, so that the whole
// ends in time and no part of it takes all.
#pragma once

#include <chrono>
#include <optional>

namespace newshound {

class TimePlan {
  public:
    using Clock = std::chrono::steady_clock;
    using End = std::optional<Clock::time_point>; // absent = as long as it takes

    // From now on; without a limit nothing ever ends.
    explicit TimePlan(std::optional<std::chrono::milliseconds> limit)
        : start_(Clock::now()), limit_(limit) {}

    End words() const { return at(0.3); } // which words those with * stand for
    End hits(bool with_overview) const { return at(with_overview ? 0.6 : 0.9); }
    End overview() const { return at(0.9); } // facets and timeline
    End offers() const { return at(0.95); }  // did you mean
    End passages() const { return at(1); }

    static bool is_over(const End& end) { return end && Clock::now() >= *end; }

  private:
    End at(double share) const {
        if (!limit_) return std::nullopt;
        return start_ + std::chrono::duration_cast<Clock::duration>(*limit_ * share);
    }

    Clock::time_point start_;
    std::optional<std::chrono::milliseconds> limit_;
};

} // namespace newshound
