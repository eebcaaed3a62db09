// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/deadly_pages.hpp"

#include "indexer/extractor/page/page_limits.hpp"
#include "indexer/process_apart.hpp"
#include "indexer/read_page.hpp"
#include "indexer/source/archived_pages.hpp"
#include "indexer/writer/article_document.hpp"

namespace newshound {
namespace {

void read_wholly(const PageInWork& which, const Stages& stages) {
    Page page;
    if (!read_one_page(which.path, page_limits::bytes, page).empty()) return;
    page.path = which.name;
    const ReadPage read = read_page(page, stages);
    if (read.skipped.empty()) make_document(read.article, stages.outlets());
}

} // namespace

std::vector<PageInWork> deadly_pages(std::span<const PageInWork> pages, const Stages& stages,
                                     const std::atomic<bool>* stop) {
    const ApartLimits limits{.processor = page_time, .wall = 2 * page_time};
    std::vector<PageInWork> deadly;
    for (const PageInWork& page : pages) {
        if (stop && *stop) break;
        const Apart came = run_apart([&] { read_wholly(page, stages); }, limits, stop);
        if (came == Apart::died) deadly.push_back(page);
    }
    return deadly;
}

} // namespace newshound
