// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a stored article: refused, or an article that is stored and read back the same.
#include "common/schema/stored_article.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

using namespace newshound;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    Article article;
    load_card(bytes, article);
    if (!load_article(bytes, article)) return 0;
    // Bytes, not articles, are compared: a share that is no number equals nothing.
    const std::string stored = store_article(article);
    Article again;
    if (!load_article(stored, again) || store_article(again) != stored) std::abort();
    return 0;
}
