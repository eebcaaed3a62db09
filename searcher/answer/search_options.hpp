// SPDX-License-Identifier: GPL-3.0-or-later
// THE table of what may be chosen beside a query: the command line's options, the parameters of the
// same names over HTTP, what receipts keep, and the OpenAPI document.
#pragma once

#include "searcher/answer/filters.hpp"
#include "searcher/answer/typed_query.hpp"
#include "searcher/value/request.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace newshound {

class Options;

// What the options say: how the words are to be read, and how the query is to be answered.
struct SearchChoices {
    Reading reading{};
    SearchRequest request{};
    std::vector<FieldValue> filters{};
};

// The value of one option, read: what its type says, and the text as given.
struct OptionValue {
    std::string_view text{};
    std::size_t choice = 0; // which of the choices
    double number = 0;
    std::size_t whole = 0; // no_limit for "all"
};

struct SearchOption {
    enum class Type : std::uint8_t {
        flag,
        choice,
        whole_number,
        real_number,
        text,
        list,    // names joined by commas
        filters, // FIELD:VALUE, may be given several times
    };

    std::string_view name{};       // the command line has "--" before it
    std::string_view short_name{}; // one letter; "" = none
    Type type = Type::flag;
    std::string_view value_name{}; // for help; "" of a flag
    std::string_view meaning{};
    std::string_view fallback{};                 // "" = none
    std::string_view implied{};                  // its value where it stands alone; "" = it may not
    std::span<const std::string_view> choices{}; // of Type::choice
    std::span<const std::string_view> (*names)() = nullptr; // of Type::list: all that there are
    std::uint64_t least = 0; // thousandths of Type::real_number, else whole
    std::uint64_t most = 0;
    bool or_all = false; // "all" is a number too
    void (*set)(const OptionValue& value, SearchChoices& choices) = nullptr;
};

std::span<const SearchOption> search_options();
const SearchOption& search_option(std::string_view name); // REQUIRES: one of the table

// --- As given, in any order: name without dashes, and value; "" of a flag.

using GivenOptions = std::vector<std::pair<std::string, std::string>>;

void declare_search(Options& options);
// Those of the table that `options` declares and was given.
GivenOptions given_search_options(const Options& options);

// Names that are not in the table are passed over. Throws UsageError, which names an option with
// `dashes` before it ("--", or "" for parameters) and its value as given.
SearchChoices read_search_options(const GivenOptions& given, std::string_view dashes);

// The words of a query; beside filters there need be none. What there is to say of how they were
// read goes to the request's notes. Throws QueryError, UsageError.
Query read_words(const std::string& text, SearchChoices& choices);

// The parts of a value between commas and blanks.
std::vector<std::string> listed(std::string_view text);

} // namespace newshound
