// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of words, each through what it makes the enricher find.
#include "indexer/enricher/times/time_words.hpp"
#include "tests/indexer/enricher/times/times_of.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;
using namespace newshound::test;

BOOST_AUTO_TEST_SUITE(time_words)

BOOST_AUTO_TEST_CASE(other_languages) {
    const struct {
        const char* language;
        const char* text;
        const char* expected;
    } table[] = {
        {"de", "Am 13. April 2018 kam er.", "13. April 2018=2018-04-13"},
        {"de", "Am Montag, den 4. Juni 2018,", "Montag, den 4. Juni 2018=2018-06-04"},
        {"de", "am 13.04.2018", "13.04.2018=2018-04-13"},
        {"de", "Gestern kam er, morgen geht er.", "Gestern=2019-10-15; morgen=2019-10-17"},
        {"de", "Am Donnerstag sagte er", "Donnerstag=2019-10-10"},
        {"de", "im vergangenen Jahr", "vergangenen Jahr=2018"},
        {"de", "vor zwei Jahren", "vor zwei Jahren=2017"},
        {"de", "in den 1990er Jahren", "den 1990er Jahren=199"},
        {"de", "seit 2015, im Mai 2016", "2015=2015; Mai 2016=2016-05"},
        {"fr", "le 1er avril 2018", "1er avril 2018=2018-04-01"},
        {"fr", "lundi 4 juin 2018", "lundi 4 juin 2018=2018-06-04"},
        {"fr", "hier, aujourd'hui et demain",
         "hier=2019-10-15; aujourd'hui=2019-10-16; demain=2019-10-17"},
        {"fr", "l'année dernière", "année dernière=2018"},
        {"fr", "il y a deux ans", "y a deux ans=2017"},
        {"fr", "dans les années 1990", "les années 1990=199"},
        {"es", "el 13 de abril de 2018", "13 de abril de 2018=2018-04-13"},
        {"es", "el año pasado", "el año pasado=2018"},
        {"es", "ayer por la mañana", "ayer=2019-10-15"},
        {"es", "hace dos años", "hace dos años=2017"},
        {"nl", "op 13 april 2018", "13 april 2018=2018-04-13"},
        {"nl", "vorig jaar, gisteren", "vorig jaar=2018; gisteren=2019-10-15"},
        {"nl", "twee jaar geleden", "twee jaar geleden=2017"},
        {"de", "in den letzten Jahren", ""},
        {"es", "una mujer de 20 años", ""},
        {"fr", "deux ans après 1995", "deux ans=P2Y; 1995=1995"},
        {"ru", "13 апреля 2018 года", "13 апреля 2018=2018-04-13"},
        {"ru", "Вчера, в прошлом году", "Вчера=2019-10-15; прошлом году=2018"},
        {"ru", "в четверг он заявил", "четверг=2019-10-10"},
        {"ru", "два года назад", "два года назад=2017"},
        {"pl", "13.04.2018 i wczoraj", "13.04.2018=2018-04-13"},
    };
    for (const auto& row : table) {
        BOOST_TEST(times(row.text, row.language) == row.expected,
                   row.text << " -> " << times(row.text, row.language));
    }
}

BOOST_AUTO_TEST_CASE(a_word_has_all_its_meanings) {
    const TimeMeaning* may = TimeWords::of_language("en").find("may");
    BOOST_REQUIRE(may);
    BOOST_TEST(may->is(TimeWord::month));
    BOOST_TEST(may->is(TimeWord::modal));
    BOOST_TEST(may->number(TimeWord::month) == 5);
    const TimeMeaning* sept = TimeWords::of_language("fr").find("sept");
    BOOST_REQUIRE(sept);
    BOOST_TEST(sept->number(TimeWord::month) == 9);
    BOOST_TEST(sept->number(TimeWord::cardinal) == 7);
    BOOST_TEST(!TimeWords::of_language("en").find("jeudi"));
    BOOST_TEST(!TimeWords::of_language("pl").find("may"));
}

BOOST_AUTO_TEST_SUITE_END()
