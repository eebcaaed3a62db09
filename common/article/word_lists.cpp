// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/article/word_lists.hpp"

#include <cassert>

namespace newshound {

std::string_view word_list(std::string_view name) {
    for (const EmbeddedFile& file : word_list_files())
        if (file.name == name) return file.bytes;
    assert(!"a list that is built in");
    return {};
}

} // namespace newshound
