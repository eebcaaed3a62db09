// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/schema/near_copies.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;

namespace {

const std::string story =
    "The council of the harbour town decided on Monday to open the new quay on 4 May, three years "
    "late and 20 million dearer than the plan of 2015 had said. Ships of up to 300 metres may lie "
    "there. The mayor spoke of a good day for all who live by the water and thanked the builders.";

} // namespace

BOOST_AUTO_TEST_SUITE(near_copies)

BOOST_AUTO_TEST_CASE(copies_are_told_by_words_and_numbers) {
    const auto replaced = [](std::string text, std::string_view from, std::string_view to) {
        const std::size_t at = text.find(from);
        return at == text.npos ? text : text.replace(at, from.size(), to);
    };
    BOOST_TEST(is_near_copy(story, story, true));
    BOOST_TEST(is_near_copy(story, "(Wire) - " + story + " More was to follow.", false));
    BOOST_TEST(is_near_copy(story.substr(0, 200), story, false));
    std::string template_of_other_day = replaced(story, "4 May", "9 June");
    template_of_other_day = replaced(template_of_other_day, "20 million", "35 million");
    template_of_other_day = replaced(template_of_other_day, "2015", "2017");
    BOOST_TEST(!is_near_copy(story, template_of_other_day, false));
    BOOST_TEST(is_near_copy(story, replaced(story, "thanked the builders", "left"), true));
    BOOST_TEST(!is_near_copy(story.substr(0, 200), story, true));
    BOOST_TEST(!is_near_copy(story, "", false));
    BOOST_TEST(!is_near_copy("Pay 12 May", "Pay 13 May", false));
}

BOOST_AUTO_TEST_SUITE_END()
