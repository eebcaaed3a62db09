// SPDX-License-Identifier: GPL-3.0-or-later
// Results as RIS, the form that reference managers exchange (Research Information Systems, "RIS
// Format Specifications"; Zotero, EndNote and Mendeley read it). Which tag holds what:
// docs/exports.md.
//
// "TAG  - value" a line, CRLF, a record from TY to ER; a value never breaks its line, so that no
// text can pass for a tag. UTF-8.
#pragma once

#include "searcher/renderer/renderer.hpp"

#include <optional>
#include <string_view>

namespace newshound {

class RisRenderer : public Renderer {
  public:
    using Renderer::Renderer;
    void begin(const Summary& summary) override;
    void take(const Result& result) override;
    void end() override;

  private:
    void line(std::string_view tag, std::string_view value);
    void date(std::string_view tag, const std::optional<Date>& date);
};

} // namespace newshound
