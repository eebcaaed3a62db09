// SPDX-License-Identifier: GPL-3.0-or-later
// Why a query can't be understood: a code, which programs can go by, what it speaks of, and the
// sentence for people, from query_faults.tsv.
//
//     throw query_fault("no-word", {"&"}, "&", 0);     // what(): '&' holds no word to search for
//     fault_sentence(error, "de")                      // „&“ enthält kein Wort, …
#pragma once

#include "common/error.hpp"
#include "common/program/embedded_file.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace newshound {

// `code` is one of the table (a test holds that each is); `values` fill its gaps; `query` and
// `offset` as in QueryError.
QueryError query_fault(std::string_view code, std::vector<std::string> values, std::string query,
                       std::size_t offset);

// In the language of that code: "en", "de" or "fr"; English for any other, and what() of an error
// without a code.
std::string fault_sentence(const QueryError& error, std::string_view language);

// query_faults.tsv
std::span<const EmbeddedFile> embedded_query_faults();

} // namespace newshound
