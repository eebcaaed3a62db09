// SPDX-License-Identifier: GPL-3.0-or-later
// The page that shows what changed between two versions of an article.
#pragma once

#include "searcher/answer/version_diff.hpp"
#include "searcher/server/web/page_frame.hpp"

#include <string>

namespace newshound {

std::string write_diff_page(const PageContext& context, const VersionDiff& diff);

} // namespace newshound
