// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enricher/citations/wire_credit.hpp"
#include "tests/support/built_in.hpp"
#include "tests/support/built_in_taggers.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;

namespace {

std::string credit(const std::string& text, std::vector<std::string> authors = {}) {
    Article article;
    article.text = text;
    article.authors = std::move(authors);
    return wire_credit(article, test::built_in_outlets(), test::built_in_taggers().lists());
}

} // namespace

BOOST_AUTO_TEST_SUITE(wire_credits)

BOOST_AUTO_TEST_CASE(datelines_bylines_and_last_lines_credit) {
    const std::pair<const char*, const char*> table[] = {
        {"LONDON (Reuters) - It rained.", "Reuters"},
        {"WASHINGTON (AP) — It rained.", "Associated Press"},
        {"PARIS (AFP) It rained.", "Agence France-Presse"},
        {"NEW YORK, May 3 (Northwire) - It rained.", "Northwire"},
        {"OSLO, Norway (Northern Wire) — It rained.", "Northern Wire"},
        {"Berlin (dpa/lnw) - Es regnete.", "Deutsche Presse-Agentur"},
        {"MOSCOW, May 3. /TASS/. It rained.", "TASS"},
        {"By The Associated Press\n\nIt rained.", "Associated Press"},
        {"By ANNA SMITH, Associated Press\n\nIt rained.", "Associated Press"},
        {"Reuters\n\nIt rained.", "Reuters"},
        {"It rained.\n\n© 2019 AFP", "Agence France-Presse"},
        {"It rained.\n\nCopyright 2019 The Associated Press. All rights reserved.",
         "Associated Press"},
        {"Es regnete.\n\nQuelle: dpa", "Deutsche Presse-Agentur"},
        {"Es regnete. (AFP/dpa)", "Agence France-Presse"},
        {"It rained. — Reuters", "Reuters"},
        {"It rained.\n\nCopyright \xC2\xA9 2019 by The Associated Press", "Associated Press"},
        {"It rained.\n\nAFP \xC2\xA9 2019", "Agence France-Presse"},
        {"Rio de Janeiro, 3 de mayo (EFE).- Llueve.", "EFE"},
        {"Newcastle upon Tyne (Reuters) - It rained.", "Reuters"},
        {"Stratford-upon-Avon, England (AP) — It rained.", "Associated Press"},
        {"Offenbach unweit Frankfurt (dpa) – Es regnete.", "Deutsche Presse-Agentur"},
        {"Frankfurt am Main, 3. Mai (dpa) – Es regnete.", "Deutsche Presse-Agentur"},
        {"МОСКВА, 3 мая (ТАСС) Идёт дождь.", "TASS"},
        {"Москва (Reuters) - Идёт дождь.", "Reuters"},
        {"It rained.\n\n(Reporting by A. Smith; Editing by B. Jones)", "Reuters"},
    };
    for (const auto& [text, agency] : table)
        BOOST_TEST_CONTEXT(text) BOOST_TEST(credit(text) == agency);
    BOOST_TEST(credit("It rained.", {"Anna Smith, Associated Press"}) == "Associated Press");
    BOOST_TEST(credit("It rained.", {"AFP"}) == "Agence France-Presse");
}

std::string credit_beside(const std::string& line) {
    Article article;
    article.text = "It rained all day, and the river rose.";
    article.found.push_back({"credit", line, "byline", "p", 0.8F});
    return wire_credit(article, test::built_in_outlets(), test::built_in_taggers().lists());
}

BOOST_AUTO_TEST_CASE(lines_beside_the_text_credit) {
    const std::pair<const char*, const char*> table[] = {
        {"By ANNA SMITH, Associated Press", "Associated Press"},
        {"ANNA SMITH Associated Press Writer", "Associated Press"},
        {"By The Associated Press | May 3, 2019", "Associated Press"},
        {"Reuters Staff", "Reuters"},
        {"Reuters \xC2\xB7 3 May 2019", "Reuters"},
        {"Von Anna Schmidt (dpa)", "Deutsche Presse-Agentur"},
        {"Anna Smith|Associated Press", "Associated Press"},
        {"3 May 2019 - AFP", "Agence France-Presse"},
        {"Copyright 2019 The Associated Press. All rights reserved. This material may not be "
         "published.",
         "Associated Press"},
        {"(c) 2019 Reuters. Click for restrictions.", "Reuters"},
        {"Photo: Associated Press", ""},
        {"\xC2\xA9 2019 The Example. Contains material from AFP", ""},
        {"Copyright Example Ltd, with content by Reuters and AFP", ""},
        {"Anna Smith / AP", ""},
        {"Anna Smith told Reuters all about it", ""},
        {"Reuters Institute names new head", ""},
    };
    for (const auto& [line, agency] : table)
        BOOST_TEST_CONTEXT(line) BOOST_TEST(credit_beside(line) == agency);
}

BOOST_AUTO_TEST_CASE(a_mention_credits_nobody) {
    for (const char* text : {"",
                             "He told Reuters that it rained.",
                             "It rained (Reuters said so on Monday) and rained.",
                             "The agency (Reuters) is old.",
                             "The agency (Reuters) - it is old.",
                             "The agency called Northern Wire (Reuters) - it is old.",
                             "Rain fell, London (Reuters) - it is old.",
                             "By the time Reuters came, it rained.",
                             "LONDON (CNN) - It rained.",
                             "PARIS (Texas) - It rained.",
                             "RAIN (May 3) - It rained.",
                             "LONDON (UK) - It rained.",
                             "Rain (Northwire) - it fell.",
                             "A LIST (Photo by Ann Lee) - rain.",
                             "LONDON (Northwire said) - rain.",
                             "UPDATE 2 (Corrected) - rain.",
                             "The Associated Press reported rain.",
                             "Премьер (Reuters) говорил о дожде.",
                             "Как сообщает агентство (Reuters) - идёт дождь.",
                             "總理（路透社）說下雨了。",
                             "總理在北京告訴記者說今天會下雨(Reuters) - 他說。",
                             "The deal was first told by a wire (Reuters). It rained.",
                             "It rained.\n\n\xC2\xA9 2019 The Example. Contains material from AFP"})
        BOOST_TEST_CONTEXT(text) BOOST_TEST(credit(text) == "");
    BOOST_TEST(credit("It rained.", {"Petra Smith", "Anna Reuters-Jones"}) == "");
}

BOOST_AUTO_TEST_SUITE_END()
