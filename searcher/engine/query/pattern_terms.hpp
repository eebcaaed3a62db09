// SPDX-License-Identifier: GPL-3.0-or-later
// The terms of an archive that a word with * in it stands for.
#pragma once

#include "searcher/engine/query/terms_end.hpp"

#include <xapian.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace newshound {

inline constexpr std::size_t most_pattern_terms = 1'000;     // taken: the most frequent
inline constexpr std::size_t most_late_terms = 50;           // when it is late
inline constexpr std::size_t most_scanned_terms = 2'000'000; // looked at

struct PatternTerms {
    std::vector<std::string> terms; // with their prefix; the most frequent first
    bool is_cut = false;            // a limit was hit: there may be more
    bool is_late = false;           // that limit was the time
};

// Whether `text` has the form of `pattern`, where * is any number of bytes. Linear in practice,
// never more than |text|·|pattern|.
bool matches_pattern(std::string_view text, std::string_view pattern);

// Of the terms of the field with that prefix. `pattern` is folded as the field's terms are. A
// thousand terms are looked at however late it is.
PatternTerms terms_like(const Xapian::Database& database, const std::string& prefix,
                        const std::string& pattern, const TermsEnd& end = {});

} // namespace newshound
