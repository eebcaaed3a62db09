// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes of a page become bytes of an article in one call that holds no handle: what can run in a
// child process of its own.
#pragma once

#include "indexer/page.hpp"

#include <string>

namespace newshound {

struct ReadPage {
    std::string article; // stored_article.hpp, not enriched; "" when skipped
    std::string skipped; // why the page is no article; "" = it is one
};

// Never throws for any bytes.
ReadPage read_page(const Page& page);

} // namespace newshound
