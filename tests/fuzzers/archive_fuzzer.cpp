// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a zip, tar or 7z file: its end is reached, no two pages have one name, each page is
// within its bound, and looking for one of them ends with it or with nothing. (Stepping over a
// damaged member, libarchive may lose others than it does reading it.)
#include "indexer/source/archive/archive_container.hpp"
#include "indexer/source/warc/record_page.hpp"
#include "tests/fuzzers/memory_file.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <set>
#include <string>
#include <vector>

using namespace newshound;

namespace {

constexpr std::size_t page_limit = 100'000;
constexpr unsigned looked_for = 4; // each takes the archive from its beginning

Container::Step step_of(ArchiveContainer& container, SourceItem& item) {
    Container::Step step{};
    do
        step = container.next(item);
    while (step == Container::Step::busy);
    return step;
}

void look_for(const std::string& path, const SourceItem& page) {
    const std::string place = page.path.substr(path.size() + 1);
    const auto container =
        ArchiveContainer::open({.name = "c", .path = path, .skipped = {}}, page_limit, place);
    if (!container) std::abort();
    for (SourceItem item; step_of(*container, item) != Container::Step::end;)
        if (item.path != page.path) std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const MemoryFile file;
    file.fill(data, size);
    const auto container =
        ArchiveContainer::open({.name = "c", .path = file.path(), .skipped = {}}, page_limit);
    if (!container) std::abort();
    std::set<std::string> names;
    std::vector<SourceItem> pages;
    for (SourceItem item; step_of(*container, item) != Container::Step::end;) {
        if (!item.is_in_container()) continue;
        if (!names.insert(item.name).second) std::abort();
        Page page;
        if (item.member) read_member(*item.member, page_limit, page);
        if (item.record) read_record(*item.record, page_limit, page);
        if (page.bytes.size() > page_limit) std::abort();
        if (item.member && pages.size() < looked_for) pages.push_back(item);
    }
    for (const SourceItem& each : pages)
        look_for(file.path(), each);
    if (container->whole_to() != size) std::abort();
    return 0;
}
