// SPDX-License-Identifier: GPL-3.0-or-later
// Any text in any language: quotations and citations stay inside the text and in order, and a
// quotation's text is what stands at its place, each of its speakers named and told once.
#include "common/text/utf8.hpp"
#include "indexer/enricher/citations/citations.hpp"
#include "indexer/enricher/entities/entities.hpp"
#include "indexer/enricher/quotations/quotations.hpp"
#include "tests/support/built_in.hpp"
#include "tests/support/built_in_taggers.hpp"

#include <cstdint>
#include <cstdlib>
#include <iterator>
#include <set>
#include <string>

using namespace newshound;

namespace {

template <typename Mark>
void check_places(const std::vector<Mark>& marks, std::size_t length) {
    std::size_t last = 0;
    for (const Mark& each : marks) {
        if (each.start < last || each.end <= each.start || each.end > length) std::abort();
        last = each.end;
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static constexpr const char* languages[] = {"en", "de", "fr", "es", "nl", "ru", "", "zh"};
    if (size < 2) return 0;
    static const EntityEnricher entities(test::built_in_taggers());
    Article article;
    article.language = languages[data[0] % std::size(languages)];
    article.text = to_utf8({reinterpret_cast<const char*>(data + 1), size - 1});
    entities.enrich(article);
    QuotationEnricher().enrich(article);
    CitationEnricher(test::built_in_outlets(), test::built_in_taggers().lists()).enrich(article);
    const std::size_t length = code_point_count(article.text);
    check_places(article.quotes, length);
    check_places(article.cites, length);
    for (const Quotation& each : article.quotes) {
        if (code_point_count(each.text) != each.end - each.start) std::abort();
        std::set<std::string> names;
        for (const QuotationSpeaker& speaker : each.speakers)
            if (speaker.name.empty() || !names.insert(speaker.name).second) std::abort();
    }
    return 0;
}
