// SPDX-License-Identifier: GPL-3.0-or-later
// Which tagger reads a text of which language.
#pragma once

#include "indexer/tagger/tagger.hpp"

#include <string_view>

namespace newshound {

// `language` is ISO 639-1; "" (unknown) counts as English. Null for a language that no tagger
// supports: no names are better than wrong ones. Lives as long as the program.
const Tagger* choose_tagger(std::string_view language);

} // namespace newshound
