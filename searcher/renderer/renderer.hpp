// SPDX-License-Identifier: GPL-3.0-or-later
// Results as bytes on a stream: one kind a format, all taking results one by one.
#pragma once

#include "searcher/value/results.hpp"

#include <iosfwd>

namespace newshound {

// A sink that writes. Between begin() and end() what stands on the stream may be incomplete.
class Renderer : public ResultSink {
  public:
    // `out` must outlive it.
    explicit Renderer(std::ostream& out) : out_(out) {}

  protected:
    std::ostream& out() { return out_; }

  private:
    std::ostream& out_;
};

} // namespace newshound
