// SPDX-License-Identifier: GPL-3.0-or-later
// Results as the _bulk API of OpenSearch and Elasticsearch reads them: a line that names the
// document (article and version) and a line that is it. docs/bulk-mapping.json is the index that it
// goes into: each field here has its row there.
#pragma once

#include "searcher/renderer/renderer.hpp"

namespace newshound {

class BulkRenderer : public Renderer {
  public:
    using Renderer::Renderer;
    void begin(const Summary& summary) override;
    void take(const Result& result) override;
    void end() override;
};

} // namespace newshound
