// SPDX-License-Identifier: GPL-3.0-or-later
// Any text may be tagged: names must stand in order, apart from each other, within the text.
#include "common/text/utf8.hpp"
#include "indexer/enricher/entities/entities.hpp"
#include "tests/support/built_in_taggers.hpp"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static constexpr const char* languages[] = {"en", "de", "fr", "", "ru"};
    newshound::Article article;
    article.text = newshound::to_utf8({reinterpret_cast<const char*>(data), size});
    article.title = article.text.substr(0, article.text.find('\n'));
    article.language = languages[size % 5];
    newshound::EntityEnricher(newshound::test::built_in_taggers()).enrich(article);
    std::uint32_t end = 0;
    for (const newshound::EntityMention& mention : article.entities) {
        if (mention.start < end || mention.end <= mention.start) std::abort();
        if (mention.name.empty() || !newshound::is_utf8(mention.text)) std::abort();
        end = mention.end;
    }
    if (end > newshound::code_point_count(article.text)) std::abort();
    return 0;
}
