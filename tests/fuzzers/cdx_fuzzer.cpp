// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as an index of WARC files, in pieces of any size: the same lines are read, each is
// counted once, and offsets go up.
#include "indexer/source/warc/cdx_index.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

using namespace newshound;

namespace {

CdxRecords read(std::string_view text, std::size_t piece) {
    CdxIndex index;
    for (; !text.empty(); text.remove_prefix(std::min(piece, text.size())))
        index.take(text.substr(0, piece));
    return index.records();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const std::string_view text(reinterpret_cast<const char*>(data) + 1, size - 1);
    const CdxRecords whole = read(text, SIZE_MAX);
    const CdxRecords parts = read(text, std::size_t{data[0]} + 1);
    if (whole.offsets != parts.offsets || whole.bad != parts.bad) std::abort();
    if (whole.others != parts.others || whole.more_bad != parts.more_bad) std::abort();
    for (const auto& [file, offsets] : whole.offsets)
        if (file.empty() || !std::ranges::is_sorted(offsets)) std::abort();
    return 0;
}
