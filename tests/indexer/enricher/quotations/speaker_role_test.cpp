// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/text/utf8.hpp"
#include "indexer/enricher/quotations/quotations.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;

namespace {

// Of the first quotation, said by the one person of the text.
std::string role(const std::string& text) {
    Article article;
    article.text = text;
    article.language = "en";
    const std::size_t at = text.find("Ann Lee");
    const auto start = static_cast<std::uint32_t>(code_point_count(text.substr(0, at)));
    article.entities = {{.name = "Ann Lee", .text = "Ann Lee", .start = start, .end = start + 7}};
    QuotationEnricher().enrich(article);
    if (article.quotes.empty() || article.quotes.front().speakers.empty()) return "(none)";
    return article.quotes.front().speakers.front().role;
}

} // namespace

BOOST_AUTO_TEST_SUITE(speaker_role)

BOOST_AUTO_TEST_CASE(what_stands_beside_the_name_tells_what_somebody_is) {
    const std::pair<const char*, const char*> table[] = {
        {"“It will rain a lot,” said Ann Lee, the president of Toyota.", "president of Toyota"},
        {"“It will rain a lot,” said Ann Lee, a spokeswoman for the town.",
         "spokeswoman for the town"},
        {"Ann Lee, president of Toyota, said: “It will rain a lot.”", "president of Toyota"},
        {"“It will rain a lot,” said Prime Minister Ann Lee.", "Prime Minister"},
        {"“It will rain a lot,” said the former president Ann Lee.", "former president"},
        {"“It will rain a lot,” president Ann Lee said.", "president"},
        {"“It will rain a lot,” said Ann Lee, 54, a spokeswoman for the town.",
         "spokeswoman for the town"},
        {"On a rainy spring morning outgoing president Ann Lee said: “It will rain a lot.”",
         "outgoing president"},
        {"“It will rain a lot,” said Housing Minister Ann Lee.", "Housing Minister"},
        {"Yesterday Minister Ann Lee said: “It will rain a lot.”", "Minister"},
    };
    for (const auto& [text, expected] : table)
        BOOST_TEST_CONTEXT(text) BOOST_TEST(role(text) == expected);
}

BOOST_AUTO_TEST_CASE(what_is_no_role_is_none) {
    for (const char* text :
         {"“It will rain a lot,” said Ann Lee.", "“It will rain a lot,” said Ann Lee, 42.",
          "“It will rain a lot,” said Ann Lee, who met the president of Toyota.",
          "“It will rain a lot,” said Ann Lee, speaking to the president.",
          "“It will rain a lot,” said Ann Lee, after the president of Toyota left.",
          "On Monday Ann Lee said: “It will rain a lot.”"})
        BOOST_TEST_CONTEXT(text) BOOST_TEST(role(text) == "");
}

BOOST_AUTO_TEST_SUITE_END()
