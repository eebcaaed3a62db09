// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/article/name_parts.hpp"

#include "common/article/word_kinds.hpp"

namespace newshound {
namespace {

const WordKinds& words() {
    static constexpr std::string_view kinds[] = {"family", "byline", "join",   "open",
                                                 "inside", "small",  "suffix", "title",
                                                 "nobody", "and"}; // bit by bit
    static const WordKinds words("name_parts.tsv", kinds);
    return words;
}

} // namespace

unsigned name_part_kinds(std::string_view as_written) {
    return words().as_written(as_written);
}

unsigned lower_name_part_kinds(std::string_view lower) {
    return words().lower(lower);
}

} // namespace newshound
