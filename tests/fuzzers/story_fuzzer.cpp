// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a file of stories, and as one: its end is reached, no two stories have one name, and
// what is read of each is well-formed UTF-8.
#include "common/text/utf8.hpp"
#include "indexer/extractor/extractor.hpp"
#include "indexer/source/archived_member.hpp"
#include "indexer/source/stories/json_cutter.hpp"
#include "indexer/source/stories/line_cutter.hpp"
#include "indexer/source/stories/story_container.hpp"
#include "indexer/source/stories/xml_cutter.hpp"
#include "tests/fuzzers/memory_file.hpp"
#include "tests/support/built_in.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <set>
#include <string>

using namespace newshound;

namespace {

constexpr std::size_t page_limit = 100'000;

std::unique_ptr<StoryCutter> cutter_for(std::string_view bytes) {
    if (is_json_list(bytes)) return std::make_unique<JsonCutter>();
    if (bytes.starts_with('{')) return std::make_unique<LineCutter>();
    return std::make_unique<XmlCutter>();
}

void read(const ArchivedMember& member) {
    Page page;
    if (!read_member(member, page_limit, page).empty()) return;
    const Extraction result = extract(page, test::built_in_outlets());
    if (!is_utf8(result.article.text) || !is_utf8(result.article.title)) std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const MemoryFile file;
    file.fill(data, size);
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const auto container = StoryContainer::open({.name = "s", .path = file.path(), .skipped = {}},
                                                {}, page_limit, cutter_for(bytes));
    if (!container) std::abort();
    std::set<std::string> names;
    SourceItem item;
    for (Container::Step step{}; (step = container->next(item)) != Container::Step::end;) {
        if (step == Container::Step::busy) continue;
        if (!names.insert(item.name).second) std::abort();
        if (item.member) read(*item.member);
    }
    if (container->whole_to() > size) std::abort();
    read({.bytes = std::string(bytes), .is_named_so = true});
    return 0;
}
