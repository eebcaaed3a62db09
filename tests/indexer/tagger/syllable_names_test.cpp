// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/tagger/syllable_names.hpp"
#include "indexer/tagger/tokenizer.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

using namespace newshound;

namespace {

std::string names_in(std::string_view given, std::vector<Name> names = {}) {
    const TokenizedText text = tokenize(given);
    join_syllables(text, names);
    std::string all;
    for (const Name& name : names) {
        const std::uint32_t begin = text.tokens[name.first].begin;
        all += std::string(text.text.substr(begin, text.tokens[name.last - 1].end - begin)) + "|";
    }
    return all;
}

} // namespace

BOOST_AUTO_TEST_SUITE(syllable_names)

BOOST_AUTO_TEST_CASE(names_of_two_syllables_are_whole) {
    BOOST_TEST(names_in("Mr Ban Ki-moon met Moon Jae-in.") == "Ban Ki-moon|Moon Jae-in|");
    BOOST_TEST(names_in("Then Roh Tae-woo left Seoul.",
                        {{1, 3, EntityType::person}, {6, 7, EntityType::place}}) ==
               "Roh Tae-woo|Seoul|");
}

BOOST_AUTO_TEST_CASE(other_hyphens_are_let_be) {
    for (const char* text : {"an Obama-era rule", "Park Lane-based firm", "Kim Jong - un", "Lee",
                             "a Smith Ki-moon", "Ma Bell-like", ""})
        BOOST_TEST(names_in(text) == "", text);
}

BOOST_AUTO_TEST_SUITE_END()
