// SPDX-License-Identifier: GPL-3.0-or-later
// Results for people at a terminal: how many, then each with headline, outlet, date, byline and
// the passage that matched, within the terminal's width. Foreign text can't move the cursor, forge
// a line, or turn the writing direction of what stands around it.
#pragma once

#include "common/program/terminal.hpp"
#include "searcher/renderer/renderer.hpp"

#include <cstddef>
#include <iosfwd>

namespace newshound {

class TerminalRenderer : public Renderer {
  public:
    TerminalRenderer(std::ostream& out, const Terminal& terminal)
        : Renderer(out), terminal_(terminal) {}

    void begin(const Summary& summary) override;
    void take(const Result& result) override;
    void end() override;

  private:
    Terminal terminal_;
    Summary summary_;
    std::size_t number_ = 0;
};

} // namespace newshound
