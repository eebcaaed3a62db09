// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enricher/entities/name_spans.hpp"
#include "tests/support/built_in_taggers.hpp"
#include "tests/support/marked_names.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

using namespace newshound;

namespace {

// The names of a marked text (marked_names.hpp) after mending.
std::string mended(std::string_view marked, std::string_view language = "en") {
    test::MarkedNames marks(marked);
    mend_name_spans(marks.text, language, test::built_in_taggers().lists(), marks.names);
    return marks.written();
}

} // namespace

BOOST_AUTO_TEST_SUITE(name_spans)

BOOST_AUTO_TEST_CASE(each_kind_of_span_is_mended) {
    const std::pair<const char*, const char*> table[] = {
        {"Then <President Clinton> left.", "Clinton|"},
        {"Shares of {Amazon}.com rose.", "Amazon.com/org|"},
        {"Shares of Booking.com rose, as did “Check.com”.", "Booking.com/org|Check.com/org|"},
        {"Ask ann@Booking.com, www.Booking.com or Booking.com/help now.", ""},
        {"He left.com and Lee.co went.", ""},
        {"They met at <McDonald>’s on Friday.", "McDonald’s/org|"},
        {"The wife of <McDonald> left.", "McDonald|"},
        {"The {Ministry of Foreign Affairs} and Trade warned.",
         "Ministry of Foreign Affairs and Trade/org|"},
        {"The {Department of Justice} and {Congress} met.",
         "Department of Justice/org|Congress/org|"},
        {"Then <Lee> <Jr King> left.", "Lee Jr|King|"}, // a word is of one name
        {"Then <Lee> <Jr> left.", "Lee Jr|"},
        {"Then <Ms. Taylor> left.", "Taylor|"},
        {"Said <Chief Executive Ann Lee> today.", "Ann Lee|"},
        {"Then <Pope Francis> left.", "Pope Francis|"},
        {"Then <Sir Keir Starmer> left <Dame Judi>.", "Keir Starmer|Judi|"},
        {"Then <Lady Gaga> left <Lord Howe>.", "Lady Gaga|Lord Howe|"},
        {"Then <Stephen King> left.", "Stephen King|"},
        {"Then <Tom Lee> Jr. left.", "Tom Lee Jr.|"},
        {"Then <Tom Lee>, Jr., left.", "Tom Lee, Jr.|"},
        {"Then <Tom Lee> III left.", "Tom Lee III|"},
        {"Then <Martin Luther> King Jr. left.", "Martin Luther King Jr.|"},
        {"At <Martin Luther> King {Jr. High School} they sang.",
         "Martin Luther King Jr.|High School/org|"},
        {"Then <Martin Luther> King left.", "Martin Luther King|"},
        {"Then <Martin Luther> King Lear left.", "Martin Luther|"},
        {"Then <Ursula> von der <Leyen> left.", "Ursula von der Leyen|"},
        {"Then Mrs del <Ponte> left.", "del Ponte|"},
        {"He drove la <Capri> home.", "Capri|"},
        {"At <Ernst> & <Young> they left.", "Ernst & Young/org|"},
        {"Then <Brad Pitt> & <Ann Lee> left.", "Brad Pitt|Ann Lee|"},
        {"Then <Lund CEO> <Ann Lee> left.", "Lund|Ann Lee|"},
        {"Then @<annlee> left.", ""},
        {"So <I’d> left, said <Jr.> and <Mr.> too.", ""},
        {"We run <Kubernetes> here.", ""},
        {"Now {SEO} and {GPS} help {Reuters}.", "Reuters/org|"},
        {"Then <K>, <Ann31> and <X> left.", ""},
        {"Then <SPD Anna Lund> left <PJ Harvey>.", "Anna Lund|PJ Harvey|"},
        {"The <USS Anna Lund> left, and <SZA Anna Lund>.", "USS Anna Lund|SZA Anna Lund|"},
        {"Then <Adm. Vernon Lund> left.", "Vernon Lund|"},
    };
    for (const auto& [text, expected] : table)
        BOOST_TEST_CONTEXT(text) BOOST_TEST(mended(text) == expected);
}

BOOST_AUTO_TEST_CASE(particles_are_words_in_other_languages) {
    BOOST_TEST(mended("Das Haus von <Merkel> brennt.", "de") == "Merkel|");
}

BOOST_AUTO_TEST_SUITE_END()
