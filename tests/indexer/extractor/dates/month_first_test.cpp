// SPDX-License-Identifier: GPL-3.0-or-later
// The day that a whole page gives: which order of day and month it writes.
#include "indexer/extractor/dates/publication_date.hpp"
#include "indexer/extractor/extractor.hpp"
#include "tests/support/built_in.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;

namespace {

const std::string story =
    "<p>Officials in the capital said on Thursday that the two governments had agreed to speak "
    "about the safety of their networks again, after two years of silence between them.</p>"
    "<p>The talks are to begin in the spring, and engineers of both sides will take part in them, "
    "as they did before the quarrel, a spokesman told reporters after the meeting.</p>";

std::string published(const std::string& language, const std::string& printed,
                      const std::string& address) {
    Page page;
    page.path = "a.html";
    page.address = address;
    page.bytes = "<html lang='" + language +
                 "'><title>Talks resume in spring</title><h1>Talks resume in spring</h1>"
                 "<p class='date'>Posted " +
                 printed + "</p>" + story;
    const Article article = extract(page, test::built_in_outlets()).article;
    return article.published ? to_iso(*article.published) : "none";
}

} // namespace

BOOST_AUTO_TEST_SUITE(month_first)

BOOST_AUTO_TEST_CASE(the_order_of_day_and_month_is_the_country_s) {
    struct Row {
        const char* language;
        const char* printed;
        const char* address;
        const char* iso;
    };
    const Row table[] = {
        {"en-US", "03/04/2019", "https://lantern.example/a", "2019-03-04"},
        {"en-GB", "03/04/2019", "https://lantern.example/a", "2019-04-03"},
        {"en", "03/04/2019", "https://lantern.example/a", "2019-03-04"},
        {"en", "03/04/2019", "https://lantern.co.uk/a", "2019-04-03"},
        {"en-US", "23/04/2019", "https://lantern.example/a", "2019-04-23"},
    };
    for (const Row& row : table)
        BOOST_TEST_CONTEXT(row.language << " " << row.address)
    BOOST_TEST(published(row.language, row.printed, row.address) == row.iso);
}

BOOST_AUTO_TEST_SUITE_END()
