// SPDX-License-Identifier: GPL-3.0-or-later
// Which of the pages that were in work when a run was killed would kill the next one too.
#pragma once

#include "indexer/pages_in_work.hpp"
#include "indexer/stages.hpp"

#include <atomic>
#include <span>
#include <vector>

namespace newshound {

// Those that do not survive being read alone, in a process of its own. Each costs a
// fork and its page once more, and only behind a run that was killed: a process for each page of
// each run would cost more than a page does. A page that a kill from outside met survives, and is
// read as any other. REQUIRES: no thread of this process is reading a page. `stop` may be null.
std::vector<PageInWork> deadly_pages(std::span<const PageInWork> pages, const Stages& stages,
                                     const std::atomic<bool>* stop);

} // namespace newshound
