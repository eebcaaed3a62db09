// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a WARC or ARC file: its end is reached, no two pages have one name, and each page is
// within its bound.
#include "indexer/source/warc/container.hpp"
#include "indexer/source/warc/record_digest.hpp"
#include "indexer/source/warc/record_page.hpp"
#include "tests/fuzzers/memory_file.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <set>
#include <string>

using namespace newshound;

namespace {

constexpr std::size_t page_limit = 100'000;

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const MemoryFile file;
    file.fill(data, size);
    const auto container =
        WarcContainer::open({.name = "c", .path = file.path(), .skipped = {}}, {}, page_limit);
    if (!container) std::abort();
    std::set<std::string> names;
    SourceItem item;
    for (Container::Step step{}; (step = container->next(item)) != Container::Step::end;) {
        if (step == Container::Step::busy || !item.record) continue;
        if (!names.insert(item.name).second) std::abort();
        is_not_as_digested(*item.record);
        Page page;
        read_record(*item.record, page_limit, page);
        if (page.bytes.size() > page_limit) std::abort();
    }
    if (container->whole_to() > size) std::abort();
    return 0;
}
