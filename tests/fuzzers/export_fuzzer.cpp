// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as an export of a press database, by each form in turn: its end is reached, no two
// documents have one name, each is within its bound and gives well-formed UTF-8.
#include "common/text/utf8.hpp"
#include "indexer/extractor/extractor.hpp"
#include "indexer/source/archived_member.hpp"
#include "indexer/source/exports/export_container.hpp"
#include "tests/fuzzers/memory_file.hpp"
#include "tests/support/built_in.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <set>
#include <string>
#include <string_view>

using namespace newshound;

namespace {

constexpr std::size_t page_limit = 10'000;

// What makes an export of each form of what follows, in front of it.
constexpr std::array<std::string_view, 5> starts = {
    "", "1 of 2 DOCUMENTS\nLENGTH: 1\n", "<DOCFULL>LENGTH:<b>\n", "HD  a\nPD  b\nSN  c\nLA  d\n",
    "<div class=\"article enArticle\"><b class=\"enHeadline\">"};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    static const MemoryFile file;
    const std::size_t form = data[0] % starts.size();
    const std::string bytes = std::string(starts.at(form)) +
                              std::string(reinterpret_cast<const char*>(data) + 1, size - 1);
    file.fill(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
    const bool is_html = form == 2 || form == 4;
    const std::string name = is_html ? "e.html" : "e.txt";
    is_export(name, file.path());
    const auto container =
        ExportContainer::open({.name = name, .path = file.path(), .skipped = {}}, {}, page_limit);
    if (!container) std::abort();
    std::set<std::string> names;
    SourceItem item;
    for (Container::Step step{}; (step = container->next(item)) != Container::Step::end;) {
        if (step == Container::Step::busy) continue;
        if (!names.insert(item.name).second) std::abort();
        if (!item.member) continue;
        Page page;
        read_member(*item.member, page_limit, page);
        if (page.bytes.size() > page_limit) std::abort();
        const Extraction story = extract(page, test::built_in_outlets());
        if (!is_utf8(story.article.text) || !is_utf8(story.article.title)) std::abort();
    }
    return 0;
}
