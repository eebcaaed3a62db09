// SPDX-License-Identifier: GPL-3.0-or-later
// Lines "Name: value", as WARC records and HTTP answers begin with them (RFC 9112, section 5).
#pragma once

#include "indexer/source/warc/record.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace newshound {

// Of all lines together; more are left unread.
inline constexpr std::size_t longest_head = 64u << 10;

class HeadLines {
  public:
    // Lines end with a line feed, CRs in front of it are no part of them. A line that begins with a
    // blank goes on with the one before. What is no such line is passed over.
    // Names are kept in lower case, unless they are wanted as written.
    enum class Names { lower_case, as_written };
    explicit HeadLines(std::string_view lines, Names names = Names::lower_case);

    // The value of the first line of that name, given in lower case, without blanks around it; "" =
    // there is none.
    std::string_view operator[](std::string_view name) const;
    const std::map<std::string, std::string, std::less<>>& all() const { return values_; }

  private:
    std::map<std::string, std::string, std::less<>> values_; // by name
};

// The number of bytes that a head tells: digits alone, else unknown_length.
std::uint64_t parse_length(std::string_view digits);

// Takes a line off `text` with its end, and gives it without: CRs in front of the line feed too.
std::string_view take_line(std::string_view& text);

} // namespace newshound
