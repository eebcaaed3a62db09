// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/renderer/id_renderer.hpp"

#include "common/schema/identity.hpp"

#include <ostream>

namespace newshound {

void IdRenderer::take(const Result& result) {
    const bool is_newest = result.version == result.versions;
    out() << (is_newest ? result.id : version_id(result.id, result.version)) << "\n";
}

} // namespace newshound
