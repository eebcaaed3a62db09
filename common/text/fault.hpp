// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong with what people typed or sent: a code, which programs can go by, what it speaks
// of, and the sentence for people, from faults.tsv.
//
//     throw query_fault("no-word", {"&"}, "&", 0);     // what(): '&' holds no word to search for
//     throw usage_fault("twice", {"limit"});           // what(): limit is given twice; …
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

// Each `code` is one of the table (a test holds that it is); `values` fill its gaps.

// `query` and `offset` as in QueryError.
QueryError query_fault(std::string_view code, std::vector<std::string> values, std::string query,
                       std::size_t offset);

UsageError usage_fault(std::string_view code, std::vector<std::string> values = {});
// Of a mistyped word: where one of `names` is near it, the code with "-near" behind and that name
// as a last value.
UsageError usage_fault(std::string_view code, std::vector<std::string> values,
                       std::string_view word, std::span<const std::string_view> names);

// In the language of that code: "en", "de" or "fr"; English for any other. "" for a code that the
// table has not.
std::string fault_sentence(std::string_view code, const std::vector<std::string>& values,
                           std::string_view language);
// what() of an error without a code.
std::string fault_sentence(const InputError& error, std::string_view language);

// faults.tsv
std::span<const EmbeddedFile> embedded_faults();

} // namespace newshound
