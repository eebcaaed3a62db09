// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/answer/first_print.hpp"

#include <boost/test/unit_test.hpp>

#include <vector>

using namespace newshound;

namespace {

// "Post 2021-03-29; Courier 2021-03-30": outlets of one word with their dates, "-" = none.
std::vector<Print> prints(const std::string& text) {
    std::vector<Print> all;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find("; ", at), text.size());
        const std::string print = text.substr(at, end - at);
        const std::size_t blank = print.find(' ');
        all.push_back({print.substr(0, blank), parse_iso_date(print.substr(blank + 1))});
        at = end + 2;
    }
    return all;
}

} // namespace

BOOST_AUTO_TEST_SUITE(first_print)

BOOST_AUTO_TEST_CASE(the_first_is_older_than_all_of_others) {
    const std::pair<const char*, const char*> table[] = {
        {"A 2021-03-29; B 2021-03-30", "A"},
        {"A 2021-03-30; B 2021-03-29; C 2021-04", "B"},
        {"A 2021-03-29; A 2021-04-02; B 2021-03-30", "A"}, // its other copies don't matter
        {"A 2021-03-29; B 2021-03-29", ""},                // the same day
        {"A 2021-03-29T08:00:00Z; B 2021-03-29T09:00:00Z", "A"},
        {"A 2021-03-29T08:00:00-04:00; B 2021-03-29T09:00:00+02:00", "B"},
        {"A 2021-03-29T23:30:00-04:00; B 2021-03-30T04:00:00+02:00", "B"}, // not by local day
        {"A 2021-03-29T08:00:00; B 2021-03-29T09:00:00", ""},              // where, in which zone?
        {"A 2021-03-29T08:00:00Z; B 2021-03-29", ""},
        {"A 2021-03; B 2021-03-30", ""}, // some day of March
        {"A 2021-02; B 2021-03-30", "A"},
        {"A 2021-03-29; B -", ""}, // may be older
        {"A -; B -", ""},
        {"A 2021-03-29; A -; B 2021-03-30", "A"},
        {"A 2021-03-29; B 2021-03-30; C 2021-03-29", ""},
        {"", ""},
    };
    for (const auto& [text, first] : table)
        BOOST_TEST_CONTEXT(text) BOOST_TEST(first_to_print(prints(text)) == first);
}

BOOST_AUTO_TEST_CASE(an_unknown_outlet_is_no_first_but_may_be_before_others) {
    std::vector<Print> all = prints("A 2021-03-30; B 2021-03-31");
    all.push_back({"", parse_iso_date("2021-03-29")});
    BOOST_TEST(first_to_print(all) == "");
}

BOOST_AUTO_TEST_SUITE_END()
