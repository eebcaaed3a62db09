// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/value/query_fault.hpp"

#include "common/text/filled.hpp"
#include "common/text/table_reader.hpp"

#include <algorithm>
#include <array>

namespace newshound {
namespace {

constexpr std::array<std::string_view, 3> languages = {"en", "de", "fr"};

// "" where the table has none.
std::string_view pattern_of(std::string_view code, std::string_view language) {
    const auto* at = std::ranges::find(languages, language);
    const auto column =
        static_cast<std::size_t>(at == languages.end() ? 0 : at - languages.begin());
    for (TableReader rows(embedded_query_faults().front().bytes); rows.next();)
        if (rows.column(0) == code) return rows.column(1 + column);
    return {};
}

std::string sentence(std::string_view pattern, const std::vector<std::string>& values) {
    return filled(pattern, std::vector<std::string_view>(values.begin(), values.end()));
}

} // namespace

QueryError query_fault(std::string_view code, std::vector<std::string> values, std::string query,
                       std::size_t offset) {
    QueryError error(sentence(pattern_of(code, "en"), values), std::move(query), offset);
    error.code = code;
    error.values = std::move(values);
    return error;
}

std::string fault_sentence(const QueryError& error, std::string_view language) {
    const std::string_view pattern = pattern_of(error.code, language);
    return pattern.empty() ? error.what() : sentence(pattern, error.values);
}

} // namespace newshound
