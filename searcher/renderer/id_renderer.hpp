// SPDX-License-Identifier: GPL-3.0-or-later
// Results as ids, a line each, for other verbs to read: that of the article for its newest version,
// "k3v9x2m4p7q1.1" for an earlier one.
#pragma once

#include "searcher/renderer/renderer.hpp"

#include <iosfwd>

namespace newshound {

class IdRenderer : public Renderer {
  public:
    explicit IdRenderer(std::ostream& out) : Renderer(out) {}

    void begin(const Summary& summary) override { static_cast<void>(summary); }
    void take(const Result& result) override;
    void end() override {}
};

} // namespace newshound
