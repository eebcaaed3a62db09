// SPDX-License-Identifier: GPL-3.0-or-later
// Foreign text for a terminal: disarmed, isolated, wrapped, with its hits made visible.
#pragma once

#include "common/program/terminal.hpp"
#include "searcher/value/results.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace newshound {

// Between FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE (UAX #9) where `text` has characters
// that are written from right to left; else as it is. REQUIRES: disarmed text.
std::string isolated(std::string text);

// `text` with hits in Style::hit inside of `base`, broken at blanks into lines of at most `width`
// columns, each after `indent` blanks and ended by a line break. A longer word has a line of its
// own.
std::string wrapped(const Terminal& terminal, std::string_view text,
                    const std::vector<Snippet::Hit>& hits, Style base, std::size_t indent,
                    std::size_t width);

} // namespace newshound
