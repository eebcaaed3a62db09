// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enricher/quotations/quotation_marks.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

using namespace newshound;

namespace {

std::string quoted(const std::string& text) {
    std::string all;
    for (const QuotedSpan& each : quoted_spans(text))
        all += (all.empty() ? "" : "|") + text.substr(each.start, each.end - each.start) +
               (each.unclosed ? "..." : "");
    return all;
}

} // namespace

BOOST_AUTO_TEST_SUITE(quotation_marks)

BOOST_AUTO_TEST_CASE(all_styles_are_read) {
    const std::pair<const char*, const char*> table[] = {
        {"He said: “It rains.”", "It rains."},
        {"\"It rains,\" he said. \"Again.\"", "It rains,|Again."},
        {"Er sagte: „Es regnet.“ Und: „Ja.”", "Es regnet.|Ja."},
        {"»Es regnet«, sagte er.", "Es regnet"},
        {"« Il pleut », dit-il.", "Il pleut"},
        {"«Идёт дождь», — сказал он.", "Идёт дождь"},
        {"”Det regnar”, sade hon.", "Det regnar"},
        {"‘It rains,’ he said. ‘Don’t go.’", "It rains,|Don’t go."},
        {"'It rains,' he said.", "It rains,"},
        {"‚Es regnet‘, sagte er.", "Es regnet"},
        {"他说：「下雨了。」", "下雨了。"},
        {"— Идёт дождь, — сказал он. — Снова.", "Идёт дождь,|Снова."},
        {"—Llueve —dijo Ana—. Otra vez.", "Llueve|Otra vez."},
    };
    for (const auto& [text, spans] : table)
        BOOST_TEST_CONTEXT(text) BOOST_TEST(quoted(text) == spans);
}

BOOST_AUTO_TEST_CASE(apostrophes_and_inches_are_no_marks) {
    for (const char* text :
         {"It’s the boys’ car, isn’t it?", "rock ’n’ roll of the ’90s", "5' 10\" tall",
          "Home » News » Politics", "don't can't won't", "", "\"", "“", "said ” and"})
        BOOST_TEST_CONTEXT(text) BOOST_TEST(quoted(text) == "");
}

BOOST_AUTO_TEST_CASE(a_quotation_inside_another_is_part_of_it) {
    BOOST_TEST(quoted("“He said ‘no’ to me,” she said.") == "He said ‘no’ to me,");
    BOOST_TEST(quoted("‘The boys’ car is gone,’ he said.") == "The boys’ car is gone,");
}

BOOST_AUTO_TEST_CASE(paragraphs_that_open_again_go_on) {
    BOOST_TEST(quoted("“One.\n\n“Two.\n\n“Three,” he said.") == "One....|Two....|Three,");
    BOOST_TEST(quoted("A lost “mark stands here.\n\nNothing follows.") == "");
    BOOST_TEST(quoted("\"Lost mark. \"It rains,\" he said.") == "It rains,");
}

BOOST_AUTO_TEST_CASE(hostile_text_takes_linear_time) {
    std::string text;
    for (int i = 0; i < 50000; ++i)
        text += "‘a “b „c \"d 'e (‘";
    quoted_spans(text);
    std::string marks;
    for (int i = 0; i < 100000; ++i)
        marks += "“";
    BOOST_TEST(quoted_spans(marks).empty());
    BOOST_TEST(quoted_spans(std::string("\xE2\x80 \xFF“\xC3")).empty());
}

BOOST_AUTO_TEST_SUITE_END()
