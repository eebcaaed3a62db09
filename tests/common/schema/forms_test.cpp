// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/schema/analysis.hpp"
#include "common/schema/forms.hpp"
#include "common/schema/irregular_forms.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace newshound;

namespace {

// Whether the two words meet under some root.
bool meet(std::string_view a, std::string_view b, std::string_view language) {
    const std::vector<std::string> left = roots(a, language);
    const std::vector<std::string> right = roots(b, language);
    return std::ranges::any_of(left, [&](const std::string& root) {
        return std::ranges::find(right, root) != right.end();
    });
}

} // namespace

BOOST_AUTO_TEST_SUITE(forms)

BOOST_AUTO_TEST_CASE(words_meet_under_the_roots_of_their_language) {
    struct Row {
        const char* a;
        const char* b;
        const char* language;
        bool meet;
    };
    const Row rows[] = {
        {"istanbul", "istanbul'da", "tr", true},
        {"erdogan", "erdo\u011Fan'\u0131n", "tr", true},
        {"\u0131\u015F\u0131k", "\u0131\u015F\u0131klar", "tr", true},
        {"isik", "\u0131\u015F\u0131klar", "tr", true},
        {"istanbul", "ankara'da", "tr", false},
        {"서울", "서울에서", "ko", true},
        {"대통령", "대통령은", "ko", true},
        {"국가", "국가의", "ko", true},
        {"nato", "nato\uB294", "ko", true},
        {"민주주의", "민주주의를", "ko", true},
        {"서울", "부산에서", "ko", false},
        {"الحكومة", "والحكومة", "ar", true},
        {"حكومة", "والحكومة", "ar", true},
        {"election", "elections", "en", true},
        {"election", "elections", "xx", false},
        {"election", "elections", "", false},
    };
    for (const Row& row : rows)
        BOOST_TEST(meet(row.a, row.b, row.language) == row.meet, row.a << " " << row.b);
}

BOOST_AUTO_TEST_CASE(irregular_forms_know_each_other) {
    using Words = std::vector<std::string>;
    BOOST_TEST(irregular_forms("woman", "en").forms == Words{"women"});
    BOOST_TEST(irregular_forms("women", "en").bases == Words{"woman"});
    BOOST_TEST(irregular_forms("says", "en").forms == Words{"said"});
    BOOST_TEST(irregular_forms("rise", "en").forms == (Words{"rose", "risen"}));
    BOOST_TEST(irregular_forms("rose", "en").bases.empty());
    BOOST_TEST(irregular_forms("ging", "de").bases == Words{"gehen"});
    BOOST_TEST(irregular_forms("woman", "de").bases.empty());
    BOOST_TEST(irregular_forms("harbour", "en").bases.empty());
}

BOOST_AUTO_TEST_CASE(the_list_of_irregular_forms_is_sound) {
    std::string_view rest = irregular_form_lists().front().bytes;
    std::size_t rows = 0;
    while (!rest.empty()) {
        const std::string_view line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(rest.size(), line.size() + 1));
        if (line.starts_with('#')) continue;
        ++rows;
        BOOST_TEST(std::ranges::count(line, '\t') == 2, line);
        for (const Word& word : analyze(line))
            BOOST_TEST(line.substr(word.start, word.end - word.start) == word.term, line);
    }
    BOOST_TEST(rows > 600U);
}

BOOST_AUTO_TEST_SUITE_END()
