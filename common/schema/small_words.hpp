// SPDX-License-Identifier: GPL-3.0-or-later
// Words spelt as acronyms are: us and U.S., who and WHO, aids and AIDS
// (common/data/small_words.txt).
#pragma once

#include "common/program/embedded_file.hpp"

#include <span>
#include <string_view>

namespace newshound {

// Whether a folded word of two to five letters is one, in any language of the list.
bool is_small_word(std::string_view term);

std::span<const EmbeddedFile> small_word_lists(); // the file

} // namespace newshound
