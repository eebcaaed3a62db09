// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/engine/counting/name_numbers.hpp"

#include <boost/test/unit_test.hpp>

#include <map>

using namespace newshound;

BOOST_AUTO_TEST_SUITE(name_numbers)

BOOST_AUTO_TEST_CASE(a_name_has_one_number_in_its_batch_and_in_later_ones) {
    NameNumbers names;
    const std::vector<std::string_view> asked = {"Merkel", "", "Putin", "Merkel", ""};
    std::vector<std::uint32_t> numbers(asked.size());
    names.number(asked, numbers);
    BOOST_TEST(numbers == (std::vector<std::uint32_t>{0, 1, 2, 0, 1}),
               boost::test_tools::per_element());
    names.number(asked, numbers);
    BOOST_TEST(numbers == (std::vector<std::uint32_t>{0, 1, 2, 0, 1}),
               boost::test_tools::per_element());
    BOOST_TEST(names.size() == 3u);
}

// Many more than the first table and the first block of letters hold; one longer than a block.
BOOST_AUTO_TEST_CASE(names_stay_where_they_are_while_others_come) {
    NameNumbers names;
    std::map<std::string, std::uint32_t> expected;
    std::vector<std::string> all = {std::string(100'000, 'x')};
    for (int i = 0; i < 20'000; ++i)
        all.push_back("name " + std::to_string(i % 7'000));
    for (const std::string& name : all) {
        const std::string_view one = name;
        std::uint32_t number = 0;
        names.number({&one, 1}, {&number, 1});
        BOOST_REQUIRE(expected.emplace(name, number).first->second == number);
    }
    const NameNumbers moved = std::move(names);
    BOOST_REQUIRE(moved.size() == expected.size());
    for (const auto& [name, number] : expected)
        BOOST_REQUIRE(moved[number] == name);
}

BOOST_AUTO_TEST_SUITE_END()
