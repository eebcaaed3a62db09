// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/article/doubtful_date.hpp"

#include <algorithm>

namespace newshound {

bool has_doubtful_date(const Article& article) {
    constexpr float known = 0.6F;
    return article.published && std::ranges::any_of(article.found, [](const Found& each) {
               return each.field == "published" && each.confidence < known;
           });
}

} // namespace newshound
