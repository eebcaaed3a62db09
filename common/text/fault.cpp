// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/text/fault.hpp"

#include "common/text/filled.hpp"
#include "common/text/nearest.hpp"
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
    for (TableReader rows(embedded_faults().front().bytes); rows.next();)
        if (rows.column(0) == code) return rows.column(1 + column);
    return {};
}

template <class Kind>
Kind coded(Kind error, std::string_view code, std::vector<std::string> values) {
    error.code = code;
    error.values = std::move(values);
    return error;
}

} // namespace

QueryError query_fault(std::string_view code, std::vector<std::string> values, std::string query,
                       std::size_t offset) {
    const QueryError error(fault_sentence(code, values, "en"), std::move(query), offset);
    return coded(error, code, std::move(values));
}

UsageError usage_fault(std::string_view code, std::vector<std::string> values) {
    const UsageError error(fault_sentence(code, values, "en"));
    return coded(error, code, std::move(values));
}

UsageError usage_fault(std::string_view code, std::vector<std::string> values,
                       std::string_view word, std::span<const std::string_view> names) {
    const std::string_view near = nearest(word, names);
    if (near.empty()) return usage_fault(code, std::move(values));
    values.emplace_back(near);
    return usage_fault(std::string(code) + "-near", std::move(values));
}

std::string fault_sentence(std::string_view code, const std::vector<std::string>& values,
                           std::string_view language) {
    return filled(pattern_of(code, language),
                  std::vector<std::string_view>(values.begin(), values.end()));
}

std::string fault_sentence(const InputError& error, std::string_view language) {
    return error.code.empty() ? error.what() : fault_sentence(error.code, error.values, language);
}

} // namespace newshound
