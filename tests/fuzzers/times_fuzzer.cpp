// SPDX-License-Identifier: GPL-3.0-or-later
// Any text in any language, with or without a day of publication: offsets stay inside the text and
// in order, and every value is one that the index can read.
#include "common/article/time_interval.hpp"
#include "common/text/utf8.hpp"
#include "indexer/enricher/times/times.hpp"

#include <cstdint>
#include <cstdlib>
#include <iterator>

using namespace newshound;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static constexpr const char* languages[] = {"en", "de", "fr", "es", "nl", "ru", "", "pl"};
    if (size < 3) return 0;
    Article article;
    article.language = languages[data[0] % std::size(languages)];
    if (data[1] % 4 != 0) article.published = date_of_day(data[1] * 256 + data[2] - 8000);
    article.text = to_utf8({reinterpret_cast<const char*>(data + 3), size - 3});
    Times().enrich(article);
    std::size_t last = 0;
    const std::size_t length = code_point_count(article.text);
    for (const TimeMention& time : article.times) {
        const bool length_only = time.value.starts_with('P');
        if (time.start < last || time.end <= time.start || time.end > length) std::abort();
        if (!length_only && !interval_of(time.value)) std::abort();
        last = time.end;
    }
    return 0;
}
