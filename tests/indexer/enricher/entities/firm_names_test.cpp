// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enricher/entities/firm_names.hpp"
#include "indexer/tagger/tokenizer.hpp"
#include "tests/support/built_in_taggers.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

using namespace newshound;

namespace {

// The names left where these were marked as people, "|" between.
std::string joined(const std::string& plain, const std::vector<std::string>& people) {
    const TokenizedText text = tokenize(plain);
    std::vector<Name> names;
    std::uint32_t at = 0;
    for (const std::string& each : people) {
        const TokenizedText words = tokenize(each);
        while (text[at] != words[0])
            ++at;
        const auto length = static_cast<std::uint32_t>(words.tokens.size());
        names.push_back({at, at + length, EntityType::person});
        at += length;
    }
    join_firm_names(text, test::built_in_taggers().lists(), names);
    std::string all;
    for (const Name& name : names) {
        const std::uint32_t begin = text.tokens[name.first].begin;
        all += plain.substr(begin, text.tokens[name.last - 1].end - begin) +
               (name.type == EntityType::org ? "/org|" : "|");
    }
    return all;
}

} // namespace

BOOST_AUTO_TEST_SUITE(firm_names)

BOOST_AUTO_TEST_CASE(two_names_are_one_firm) {
    BOOST_TEST(joined("At Ernst & Young they left.", {"Ernst", "Young"}) == "Ernst & Young/org|");
    BOOST_TEST(joined("At Lund & Cole they left.", {"Lund", "Cole"}) == "Lund & Cole/org|");
    BOOST_TEST(joined("At Lund and Lund they left.", {"Lund", "Lund"}) == "Lund and Lund/org|");
    BOOST_TEST(joined("At Ernst and Young they left.", {"Ernst"}) == "Ernst and Young/org|");
    BOOST_TEST(joined("At Ernst and Young they left.", {}) == "Ernst and Young/org|");
    BOOST_TEST(joined("Anna Lee von Ernst und Young ging.", {"Anna Lee von Ernst"}) ==
               "Anna Lee|Ernst und Young/org|");
}

BOOST_AUTO_TEST_CASE(two_people_are_none) {
    BOOST_TEST(joined("Then Brad Pitt & Ann Lee left.", {"Brad Pitt", "Ann Lee"}) ==
               "Brad Pitt|Ann Lee|");
    BOOST_TEST(joined("Then Pitt and Lee left.", {"Pitt", "Lee"}) == "Pitt|Lee|");
    BOOST_TEST(joined("Then Ann Lee and Lee left.", {"Ann Lee", "Lee"}) == "Ann Lee|Lee|");
    BOOST_TEST(joined("Again and Again they left.", {}) == "");
}

BOOST_AUTO_TEST_SUITE_END()
