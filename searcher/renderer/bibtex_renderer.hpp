// SPDX-License-Identifier: GPL-3.0-or-later
// Results as BibTeX entries, for LaTeX (Patashnik, "BibTeXing", 1988, and biblatex's names for what
// it lacks). Which field holds what: docs/exports.md.
//
// UTF-8, as biber and today's BibTeX styles read it.
#pragma once

#include "searcher/renderer/renderer.hpp"

#include <string>
#include <string_view>

namespace newshound {

// Text inside the braces of a field: what TeX would take for a command is written as one that
// prints it. Braces too are commands then, since BibTeX counts them even behind a backslash.
std::string escape_tex(std::string_view text);

class BibtexRenderer : public Renderer {
  public:
    using Renderer::Renderer;
    void begin(const Summary& summary) override;
    void take(const Result& result) override;
    void end() override;

  private:
    void field(std::string_view name, std::string_view value); // escaped here
    void raw_field(std::string_view name, std::string_view value);
};

} // namespace newshound
