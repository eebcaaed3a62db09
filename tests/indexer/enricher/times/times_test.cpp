// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/text/utf8.hpp"
#include "tests/indexer/enricher/times/times_of.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

using namespace newshound;
using namespace newshound::test;

namespace {

struct Row {
    const char* text;
    const char* expected;
};

} // namespace

BOOST_AUTO_TEST_SUITE(times_enricher)

BOOST_AUTO_TEST_CASE(dates_of_the_calendar) {
    const Row table[] = {
        {"It opened on 13 April 2018.", "13 April 2018=2018-04-13"},
        {"It opened on April 13, 2018.", "April 13, 2018=2018-04-13"},
        {"It opened on the 13th of April, 2018.", "13th of April, 2018=2018-04-13"},
        {"It opened on Monday, June 4, 2018.", "Monday, June 4, 2018=2018-06-04"},
        {"It opened on 2018-04-13.", "2018-04-13=2018-04-13"},
        {"It opened on 4/13/2018.", "4/13/2018=2018-04-13"},
        {"It opened on 13/4/2018.", "13/4/2018=2018-04-13"},
        {"It opened on 7/8/07.", "7/8/07=2007-07-08"},
        {"It opened in October 2018.", "October 2018=2018-10"},
        {"It opened in Oct. 2018.", "Oct. 2018=2018-10"},
        {"It opened in early June 2018.", "early June 2018=2018-06"},
        {"It opened in 1975.", "1975=1975"},
        {"the 2008 Olympic Games", "2008=2008"},
        {"before the Sept. 11 attacks", "Sept. 11=2001-09-11"},
        {"before 9/11", "9/11=2001-09-11"},
        {"Updated December 14, 2018: more", "December 14, 2018=2018-12-14"},
        {"at 2018-04-13T21:14:05Z", "2018-04-13=2018-04-13"},
        {"in the War of 1812 and since 1789", "1812=1812; 1789=1789"},
        {"Wolfgang Amadeus Mozart (1756-1791)", "1756=1756; 1791=1791"},
        {"Oct. 15: tax is due", "Oct. 15=2019-10-15"},
        {"on Tuesday, January, 6 2026", "Tuesday, January, 6 2026=2026-01-06"},
        {"It fell most since '82.", "'82=1982"},
    };
    for (const Row& row : table)
        BOOST_TEST(times(row.text) == row.expected, row.text << " -> " << times(row.text));
}

BOOST_AUTO_TEST_CASE(years_in_words) {
    const Row table[] = {
        {"It closed in nineteen eighty-four.", "nineteen eighty-four=1984"},
        {"It closed in nineteen fourteen.", "nineteen fourteen=1914"},
        {"It closed in nineteen hundred.", "nineteen hundred=1900"},
        {"It closed in nineteen oh five.", "nineteen oh five=1905"},
        {"It closed in twenty ten.", "twenty ten=2010"},
        {"Since two thousand and eight it is closed.", "two thousand and eight=2008"},
        {"In two thousand homes and nineteen hundred towns", ""},
        {"In twenty ten-year-old boys and two thousand and eight towns", ""},
        {"In nineteen eighty-seat buses", ""},
        {"Nineteen eighty-four is a book.", ""},
    };
    for (const Row& row : table)
        BOOST_TEST(times(row.text) == row.expected, row.text << " -> " << times(row.text));
}

BOOST_AUTO_TEST_CASE(days_with_a_name) {
    const Row table[] = {
        {"They met on Christmas Day 2018.", "Christmas Day 2018=2018-12-25"},
        {"They will meet on Christmas Eve.", "Christmas Eve=2019-12-24"},
        {"They will meet on New Year's Day.", "New Year's Day=2020-01-01"},
        {"They will meet on New Year’s Eve.", "New Year’s Eve=2019-12-31"},
        {"They will meet on Halloween.", "Halloween=2019-10-31"},
        {"A new year of Christmas lights and boxing.", ""},
    };
    for (const Row& row : table)
        BOOST_TEST(times(row.text) == row.expected, row.text << " -> " << times(row.text));
    BOOST_TEST(times("Sie kommt an Heiligabend.", "de") == "Heiligabend=2019-12-24");
}

BOOST_AUTO_TEST_CASE(german_years_stand_alone) {
    BOOST_TEST(times("Im Jahr 2016 war es kalt.", "de") == "2016=2016");
    BOOST_TEST(times("Es war kalt. 2016 hatte es geregnet.", "de") == "2016=2016");
    BOOST_TEST(times("Es kamen 2016 Gäste.", "de") == "");
}

BOOST_AUTO_TEST_CASE(decades_and_centuries) {
    BOOST_TEST(times("in the 1990s") == "the 1990s=199");
    BOOST_TEST(times("in the mid-1980s") == "the mid-1980s=198");
    BOOST_TEST(times("in the '60s and 70s") == "the '60s=196; 70s=197");
    BOOST_TEST(times("in the seventies") == "the seventies=197");
    BOOST_TEST(times("in the 19th century") == "the 19th century=18");
    BOOST_TEST(times("a 1800s house") == "1800s=18");
}

BOOST_AUTO_TEST_CASE(of_a_range_the_two_ends) {
    BOOST_TEST(times("from 1975 to 1991") == "1975=1975; 1991=1991");
    BOOST_TEST(times("the 1975-1991 war") == "1975=1975; 1991=1991");
    BOOST_TEST(times("the 2008-09 season") == "2008=2008; 09=2009");
    BOOST_TEST(times("from June 3 to August 5, 2008") ==
               "June 3=2008-06-03; August 5, 2008=2008-08-05");
    BOOST_TEST(times("on 13-15 April 2018") == "13=2018-04-13; 15 April 2018=2018-04-15");
    BOOST_TEST(times("on April 13-15, 2018") == "April 13=2018-04-13; 15, 2018=2018-04-15");
    BOOST_TEST(times("between April and June 2008") == "April=2008-04; June 2008=2008-06");
}

BOOST_AUTO_TEST_CASE(a_bare_weekday_is_the_day_of_publication_or_as_the_tense_has_it) {
    BOOST_TEST(times("He said on Wednesday it was over.") == "Wednesday=2019-10-16");
    BOOST_TEST(times("He will speak on Wednesday.") == "Wednesday=2019-10-16");
    BOOST_TEST(times("He said on Thursday it was over.") == "Thursday=2019-10-10");
    BOOST_TEST(times("He will speak on Thursday.") == "Thursday=2019-10-17");
    BOOST_TEST(times("The trial is set to begin on Monday.") == "Monday=2019-10-21");
    BOOST_TEST(times("He said on Monday he would resign on Friday.") ==
               "Monday=2019-10-14; Friday=2019-10-18");
    BOOST_TEST(times("Shops stay shut until Friday.") == "Friday=2019-10-18");
    BOOST_TEST(times("On Friday, the index nearly broke its record.") == "Friday=2019-10-11");
    BOOST_TEST(times("He met her last Thursday.") == "last Thursday=2019-10-10");
    BOOST_TEST(times("They talk next Monday.") == "next Monday=2019-10-21");
    BOOST_TEST(times("He left on Thursday last week.") == "Thursday last week=2019-10-10");
    BOOST_TEST(times("Monday's ruling could be appealed.") == "Monday=2019-10-14");
    BOOST_TEST(times("Monday\u2019s meeting could be moved.") == "Monday=2019-10-21");
    BOOST_TEST(times("The talks, planned for Friday, are open.") == "Friday=2019-10-18");
    BOOST_TEST(times("He was arrested for Friday's raid.") == "Friday=2019-10-11");
    BOOST_TEST(times("She was blamed for Sunday remarks.") == "Sunday=2019-10-13");
    BOOST_TEST(times("Ahead of Friday's talks they met.") == "Friday=2019-10-18");
    BOOST_TEST(times("Starting Friday, masks are needed.") == "Friday=2019-10-18");
    BOOST_TEST(times("They were to meet on Friday.") == "Friday=2019-10-18");
    BOOST_TEST(times("He could not say on Monday who came.") == "Monday=2019-10-14");
    BOOST_TEST(times("She would not comment on Monday.") == "Monday=2019-10-14");
    BOOST_TEST(times("It might have been closed on Monday.") == "Monday=2019-10-14");
    BOOST_TEST(times("It will have been closed on Monday.") == "Monday=2019-10-21");
    BOOST_TEST(times("They could say on Monday who came.") == "Monday=2019-10-21");
    BOOST_TEST(times("He came late Tuesday night.") == "late Tuesday night=2019-10-15");
}

BOOST_AUTO_TEST_CASE(months_and_days_without_their_year) {
    BOOST_TEST(times("Sales fell in October.") == "October=2019-10");
    BOOST_TEST(times("Sales fell in November.") == "November=2018-11");
    BOOST_TEST(times("Sales will start in November.") == "November=2019-11");
    BOOST_TEST(times("It should be completed in January.") == "January=2020-01");
    BOOST_TEST(times("It was plans announced in January.") == "January=2019-01");
    BOOST_TEST(times("Sales fell last November.") == "last November=2018-11");
    BOOST_TEST(times("Sales fell in June last year.") == "June last year=2018-06");
    BOOST_TEST(times("It opened on 11 December.") == "11 December=2018-12-11");
    BOOST_TEST(times("It arrives on October 22.") == "October 22=2019-10-22");
    BOOST_TEST(times("A November 3 hearing has been scheduled.") == "November 3=2019-11-03");
}

BOOST_AUTO_TEST_CASE(times_counted_from_the_day_of_publication) {
    const Row table[] = {
        {"He came yesterday.", "yesterday=2019-10-15"},
        {"He came the day before yesterday.", "the day before yesterday=2019-10-14"},
        {"He comes tomorrow morning.", "tomorrow morning=2019-10-17"},
        {"He came last night.", "last night=2019-10-15"},
        {"He came this morning.", "this morning=2019-10-16"},
        {"He came last year.", "last year=2018"},
        {"It will start next year.", "next year=2020"},
        {"The rules go into effect tomorrow and on Friday.",
         "tomorrow=2019-10-17; Friday=2019-10-18"},
        {"He came late last year.", "late last year=2018"},
        {"He came last week.", "last week=2019-W41"},
        {"He comes next month.", "next month=2019-11"},
        {"He came earlier this month.", "earlier this month=2019-10"},
        {"He came a week ago.", "a week ago=2019-10-09"},
        {"He came two weeks ago.", "two weeks ago=2019-W40"},
        {"He came 10 days ago.", "10 days ago=2019-10-06"},
        {"He came twenty-five years ago.", "twenty-five years ago=1994"},
        {"By the end of the year it will be gone.", "the end of the year=2019"},
        {"It lost in the third quarter.", "the third quarter=2019-Q3"},
        {"It lost in the fourth quarter.", "the fourth quarter=2018-Q4"},
        {"It lost in the first half of 2019.", "the first half of 2019=2019-H1"},
        {"It lost in Q3 2018.", "Q3 2018=2018-Q3"},
        {"It came in the summer of 2018.", "summer of 2018=2018-SU"},
        {"It came last summer.", "last summer=2019-SU"},
        {"It came this weekend.", "this weekend=2019-W42-WE"},
    };
    for (const Row& row : table)
        BOOST_TEST(times(row.text) == row.expected, row.text << " -> " << times(row.text));
}

BOOST_AUTO_TEST_CASE(times_counted_from_the_time_last_spoken_of) {
    BOOST_TEST(times("It began in 2004. Three years after, it ended.") ==
               "2004=2004; Three years after=2007");
    BOOST_TEST(times("Founded in 2004, it closed two years later.") ==
               "2004=2004; two years later=2006");
    BOOST_TEST(times("On May 3, 2004 he left. The next day he died.") ==
               "May 3, 2004=2004-05-03; The next day=2004-05-04");
    BOOST_TEST(times("On Monday he left, and the same day he died.") ==
               "Monday=2019-10-14; the same day=2019-10-14");
    BOOST_TEST(times("It fell on Monday. Near 1998's low, it ended the day at 7.") ==
               "Monday=2019-10-14; 1998=1998; the day=2019-10-14");
    BOOST_TEST(times("It lost in May 2019, in the same month last year it won.") ==
               "May 2019=2019-05; the same month last year=2018-05");
    BOOST_TEST(times("In 2004 it began. Three days later it ended.") == "2004=2004",
               "2004 has no third day on");
}

BOOST_AUTO_TEST_CASE(sets_ages_vague_words_and_numbers_are_no_times) {
    for (const char* text : {"every Monday",
                             "on Mondays",
                             "each year",
                             "15 a year",
                             "every two years",
                             "on a Monday",
                             "a 34-year-old man",
                             "he is 34 years old",
                             "recently",
                             "now",
                             "in recent years",
                             "years ago",
                             "several weeks",
                             "2000 people",
                             "some 1950 cars",
                             "$2000",
                             "1,999",
                             "2019.5 points",
                             "1950%",
                             "he may go",
                             "they march on",
                             "Good Friday",
                             "the Sunday Times said",
                             "the sun",
                             "Windows 2000",
                             "call 555-1999",
                             "Boeing-1998",
                             "version 2.0.2019.1",
                             "his second half",
                             "the last of them",
                             "may 5 people",
                             "10,000",
                             "12:30",
                             "1.2.3.4",
                             "#1999",
                             "a 2000m race",
                             "the coming weeks",
                             "1709 schoolchildren",
                             "a copy of 1812",
                             "highs in the high-60s",
                             "at the end of the day",
                             "Open Monday to Friday",
                             "Tuesday: 8 AM",
                             "Psychology Today says",
                             "the ACT and SAT. Since then",
                             "in our 40s and 50s"}) {
        BOOST_TEST(times(text) == "", text << " -> " << times(text));
    }
}

BOOST_AUTO_TEST_CASE(a_length_is_kept_as_a_length) {
    BOOST_TEST(times("It took three years.") == "three years=P3Y");
    BOOST_TEST(times("a 12-hour flight") == "12-hour=PT12H");
    BOOST_TEST(times("It took 2.5 years.") == "2.5 years=P2.5Y");
    BOOST_TEST(times("over the past nine days") == "past nine days=P9D");
    BOOST_TEST(times("A year after the war he left.") == "");
}

BOOST_AUTO_TEST_CASE(without_a_day_of_publication_only_what_names_its_year) {
    BOOST_TEST(times("Yesterday, on Monday, in May and last year.", "en", "") == "");
    BOOST_TEST(times("Yesterday in May 2012.", "en", "2019-10") == "May 2012=2012-05");
    BOOST_TEST(times("In 2012; two years later.", "en", "") == "2012=2012; two years later=2014");
}

BOOST_AUTO_TEST_CASE(offsets_count_code_points_of_the_text) {
    Article article = article_of("“Žluťoučký” – řekl\n\nvčera in October 2018.", "2019-10-16");
    Times().enrich(article);
    BOOST_REQUIRE(article.times.size() == 1u);
    BOOST_TEST(article.times[0].start == 29u);
    BOOST_TEST(article.times[0].end == 41u);
}

BOOST_AUTO_TEST_CASE(twice_is_as_once_and_old_mentions_go) {
    Article article = article_of("in October 2018", "2019-10-16");
    const Times enricher;
    enricher.enrich(article);
    enricher.enrich(article);
    BOOST_TEST(article.times.size() == 1u);
}

BOOST_AUTO_TEST_CASE(hostile_texts_take_linear_time) {
    const auto repeated = [](std::string_view piece, std::size_t bytes) {
        std::string text;
        while (text.size() < bytes)
            text += piece;
        return text;
    };
    for (const char* piece : {"1", "1 ", "1-", "1.1.", "2019-", "last ", "early ", "May ", "\n",
                              "'90", "from 2019 to "}) {
        Article article = article_of(repeated(piece, 1 << 20), "2019-10-16");
        Times().enrich(article);
        BOOST_TEST(is_utf8(article.text));
    }
}

BOOST_AUTO_TEST_SUITE_END()
