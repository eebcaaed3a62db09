// SPDX-License-Identifier: GPL-3.0-or-later
// Results as an Atom feed (RFC 4287), for feed readers.
//
// An entry's `updated` is the time at which the feed was made, since that is when its reader hears
// of it.
#pragma once

#include "searcher/renderer/renderer.hpp"

#include <string>

namespace newshound {

class AtomRenderer : public Renderer {
  public:
    using Renderer::Renderer;
    void begin(const Summary& summary) override;
    void take(const Result& result) override;
    void end() override;

  private:
    std::string now_; // RFC 3339, UTC
};

} // namespace newshound
