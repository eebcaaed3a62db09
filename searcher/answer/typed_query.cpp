// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/answer/typed_query.hpp"

#include "common/error.hpp"
#include "common/text/fault.hpp"
#include "common/text/utf8.hpp"
#include "searcher/parser/leaf.hpp"
#include "searcher/parser/parser.hpp"

#include <algorithm>
#include <ctime>

namespace newshound {

Date local_today() {
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    return {.year = local.tm_year + 1900, .month = local.tm_mon + 1, .day = local.tm_mday};
}

Query read_query(const std::string& text, const Reading& reading, std::vector<std::string>* notes) {
    if (!is_utf8(text)) throw usage_fault("not-unicode");
    if (reading.words) return parse_words(text);
    const Date today = reading.today ? *reading.today : local_today();
    return parse_query(text, {.any = reading.any, .today = today}, notes);
}

Query read_value(const Field& field, const std::string& text, const Reading& reading) {
    if (!is_utf8(text)) throw usage_fault("not-unicode");
    try {
        return make_leaf(&field, {.text = text, .quoted = true},
                         reading.today ? *reading.today : local_today());
    } catch (const QueryError& error) {
        throw error.in(text, std::min(error.offset, text.size()));
    }
}

} // namespace newshound
