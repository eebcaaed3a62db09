// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as an article's JSON: refused, or an article whose own JSON is read back.
#include "common/article/article_json.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

using namespace newshound;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    Article article;
    if (!from_json({reinterpret_cast<const char*>(data), size}, article)) return 0;
    Article again;
    if (!from_json(to_json(article, {}), again)) std::abort();
    if (again.title != article.title || again.text != article.text) std::abort();
    return 0;
}
