// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes are a page: extract() must return, within bounds, with well-formed UTF-8.
#include "common/text/utf8.hpp"
#include "indexer/extractor/extractor.hpp"
#include "tests/support/built_in.hpp"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    newshound::Page page;
    page.bytes.assign(reinterpret_cast<const char*>(data), size);
    const newshound::Extraction result =
        newshound::extract(page, newshound::test::built_in_outlets());
    if (!newshound::is_utf8(result.article.text)) std::abort();
    if (!newshound::is_utf8(result.article.title)) std::abort();
    return 0;
}
