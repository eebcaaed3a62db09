// SPDX-License-Identifier: GPL-3.0-or-later
// Results as CSL-JSON, what citation processors read (Citation Style Language 1.0.2, csl-data.json;
// Zotero, pandoc --citeproc): one list, an item a line. Which variable holds what: docs/exports.md.
#pragma once

#include "searcher/renderer/renderer.hpp"

namespace newshound {

class CslRenderer : public Renderer {
  public:
    using Renderer::Renderer;
    void begin(const Summary& summary) override;
    void take(const Result& result) override;
    void end() override;

  private:
    bool any_ = false;
};

} // namespace newshound
