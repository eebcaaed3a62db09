// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/article/abbreviations.hpp"

#include "common/article/word_kinds.hpp"

namespace newshound {
namespace {

const WordKinds& words() {
    static constexpr std::string_view kinds[] = {"title", "number", "word"}; // bit by bit
    static const WordKinds words("abbreviations.tsv", kinds);
    return words;
}

} // namespace

unsigned abbreviation_kinds(std::string_view as_written) {
    return words().as_written(as_written);
}

unsigned lower_abbreviation_kinds(std::string_view lower) {
    return words().lower(lower);
}

} // namespace newshound
