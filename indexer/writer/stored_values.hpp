// SPDX-License-Identifier: GPL-3.0-or-later
// What the writer reads from documents that stand in the database: values by slot, and terms.
#pragma once

#include "common/schema/schema.hpp"

#include <xapian.h>

#include <cstdint>
#include <string>
#include <string_view>

namespace newshound {

// "" when it has none.
inline std::string value_of(const Xapian::Document& document, Slot slot) {
    return document.get_value(number_of(slot));
}

inline bool has_term(const Xapian::Document& document, std::string_view term) {
    Xapian::TermIterator at = document.termlist_begin();
    at.skip_to(std::string(term));
    return at != document.termlist_end() && *at == term;
}

// A number of Slot::content; 0 for none.
inline std::uint64_t from_big_endian(std::string_view bytes) {
    std::uint64_t number = 0;
    for (const char c : bytes)
        number = number << 8 | static_cast<unsigned char>(c);
    return number;
}

} // namespace newshound
