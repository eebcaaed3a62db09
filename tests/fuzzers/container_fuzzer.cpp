// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a WARC or ARC file: its end is reached, no two pages have one name, and each page is
// within its bound.
#include "indexer/source/warc/container.hpp"
#include "indexer/source/warc/record_digest.hpp"
#include "indexer/source/warc/record_page.hpp"

#include <sys/mman.h>
#include <unistd.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <set>
#include <string>

using namespace newshound;

namespace {

constexpr std::size_t page_limit = 100'000;

// A file without a name, in memory.
class MemoryFile {
  public:
    MemoryFile() : file_(memfd_create("container", 0)) {}
    void fill(const std::uint8_t* data, std::size_t size) const {
        if (ftruncate(file_, 0) != 0) std::abort();
        if (pwrite(file_, data, size, 0) != static_cast<ssize_t>(size)) std::abort();
    }
    std::string path() const { return "/proc/self/fd/" + std::to_string(file_); }

  private:
    int file_;
};

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
