// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/schema/near_copies.hpp"
#include "indexer/enricher/fingerprint.hpp"

#include <boost/test/unit_test.hpp>

#include <cmath>
#include <set>

using namespace newshound;

namespace {

// `count` words of an endless text, from word `start` on.
std::string words(int start, int count) {
    std::string text;
    for (int i = start; i < start + count; ++i)
        text += "w" + std::to_string(i * 7919 % 4001) + " ";
    return text;
}

bool share_a_band(const std::string& a, const std::string& b) {
    const std::vector<std::string> of_a = band_terms(a);
    const std::set<std::string> known(of_a.begin(), of_a.end());
    for (const std::string& term : band_terms(b))
        if (known.contains(term)) return true;
    return false;
}

} // namespace

BOOST_AUTO_TEST_SUITE(fingerprint)

BOOST_AUTO_TEST_CASE(likeness_is_the_share_of_common_runs) {
    const std::string text = fingerprint_of(words(0, 400));
    BOOST_TEST(text.size() == fingerprint_size);
    const std::pair<int, double> table[] = {{0, 1}, {44, 0.8}, {133, 0.5}, {400, 0}};
    for (const auto& [start, share] : table) {
        const std::string other = fingerprint_of(words(start, 400));
        BOOST_TEST((std::abs(similarity(text, other) - share) < 0.16));
        if (share > 0.7) BOOST_TEST(share_a_band(text, other));
    }
}

BOOST_AUTO_TEST_CASE(case_marks_and_new_headlines_do_not_matter) {
    BOOST_TEST(fingerprint_of(words(0, 50)) == fingerprint_of("\n" + words(0, 50) + "!"));
}

BOOST_AUTO_TEST_CASE(short_texts_have_none) {
    BOOST_TEST(fingerprint_of("Please log in to read this.") == "");
    BOOST_TEST(band_terms("").empty());
    BOOST_TEST(similarity("", "") == 0);
}

BOOST_AUTO_TEST_SUITE_END()
