// SPDX-License-Identifier: GPL-3.0-or-later
// Results as a TREC run, for scorers: "query Q0 document rank score tag" a line, where the
// document is the page's file name without folders and without .gz.
#pragma once

#include "searcher/renderer/renderer.hpp"

#include <cstddef>
#include <iosfwd>
#include <string>
#include <utility>

namespace newshound {

class TrecRenderer : public Renderer {
  public:
    // `query_id` stands first in every line.
    TrecRenderer(std::ostream& out, std::string query_id)
        : Renderer(out), query_id_(std::move(query_id)) {}

    void begin(const Summary& summary) override;
    void take(const Result& result) override;
    void end() override;

  private:
    std::string query_id_;
    std::size_t rank_ = 0;
};

} // namespace newshound
