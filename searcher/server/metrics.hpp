// SPDX-License-Identifier: GPL-3.0-or-later
// Counts of answers for /metrics, in the text format of Prometheus (version 0.0.4).
#pragma once

#include "searcher/server/http/http_server.hpp"

#include <array>
#include <cstdint>
#include <map>
#include <string>

namespace newshound {

// All on the I/O thread: where answers are counted, metrics are read.
class Metrics {
  public:
    void count(const Exchange& exchange);
    std::string text(const ServerCounts& counts) const;

  private:
    static constexpr std::array<double, 9> bounds_ = {0.001, 0.0025, 0.005, 0.01, 0.025,
                                                      0.1,   0.5,    1,     5}; // seconds
    std::map<int, std::uint64_t> by_status_;
    std::array<std::uint64_t, bounds_.size()> at_most_{};
    std::uint64_t answers_ = 0;
    std::uint64_t bytes_ = 0;
    double seconds_ = 0;
};

} // namespace newshound
