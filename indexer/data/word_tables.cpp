// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/data/word_tables.hpp"

#include <cassert>

namespace newshound {

std::string_view word_table(std::string_view name) {
    for (const EmbeddedFile& file : word_table_files())
        if (file.name == name) return file.bytes;
    assert(!"a table that is built in");
    return {};
}

} // namespace newshound
