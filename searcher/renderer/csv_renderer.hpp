// SPDX-License-Identifier: GPL-3.0-or-later
// Results as a table for spreadsheets: CSV (RFC 4180, UTF-8, CRLF), a header line first; no cell
// can act as a formula.
#pragma once

#include "searcher/renderer/renderer.hpp"

namespace newshound {

class CsvRenderer : public Renderer {
  public:
    using Renderer::Renderer;
    void begin(const Summary& summary) override;
    void take(const Result& result) override;
    void end() override;
};

} // namespace newshound
