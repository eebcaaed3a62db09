// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/article/company_words.hpp"

#include "common/article/word_kinds.hpp"

namespace newshound {
namespace {

const WordKinds& words() {
    static constexpr std::string_view kinds[] = {"form", "tail", "trade", "sure",
                                                 "ends"}; // bit by bit
    static const WordKinds words("company_words.tsv", kinds);
    return words;
}

} // namespace

unsigned company_word_kinds(std::string_view as_written) {
    return words().as_written(as_written);
}

unsigned lower_company_word_kinds(std::string_view lower) {
    return words().lower(lower);
}

} // namespace newshound
