// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as JSON-LD: mended, parsed and read without a crash or a hang.
#include "common/text/utf8.hpp"
#include "indexer/extractor/declared/linked_data.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    newshound::Candidates candidates;
    const newshound::HtmlDocument document(
        "<title>a headline</title><script type='application/ld+json'>" + std::string(bytes) +
        "</script>");
    newshound::read_linked_data(document, candidates);
    newshound::read_parsely_page(newshound::to_utf8(bytes), 0, candidates);
    for (const newshound::Candidate& each : candidates.all())
        if (each.value.empty()) __builtin_trap();
    return 0;
}
