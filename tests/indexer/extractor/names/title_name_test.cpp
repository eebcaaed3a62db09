// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/extractor.hpp"
#include "indexer/extractor/names/title_name.hpp"
#include "tests/support/built_in.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;

namespace {

std::string name_on(const std::string& title, const std::string& body) {
    const HtmlDocument document("<html><head><title>" + title + "</title></head><body>" + body +
                                "</body></html>");
    const std::optional<Candidate> found = title_name(document);
    return found ? found->value : "";
}

std::string skipped(const std::string& title, const std::string& text) {
    Page page;
    page.bytes = "<html><head><title>" + title + "</title></head><body><h1>" + title + "</h1><p>" +
                 text + "</p></body></html>";
    return extract(page, test::built_in_outlets()).skipped;
}

} // namespace

BOOST_AUTO_TEST_SUITE(names_in_titles)

BOOST_AUTO_TEST_CASE(title_and_masthead_or_copyright_agree) {
    const std::string masthead = "<img src=m.gif alt='The Example Post'><p>Rain.</p>";
    BOOST_TEST(name_on("The Example Post: Rain again", masthead) == "The Example Post");
    BOOST_TEST(name_on("Rain again (The Example Post Online)", masthead) == "The Example Post");
    BOOST_TEST(name_on("Rain again - Example Post", masthead) == "Example Post");
    const std::string owner = "<p>&copy; Copyright 1997 The Example Post Company.</p>";
    BOOST_TEST(name_on("The Example Post: Rain again", owner) == "The Example Post");
}

BOOST_AUTO_TEST_CASE(one_word_of_it_is_not_enough) {
    BOOST_TEST(name_on("The Example Post: Rain again", "<p>Rain.</p>") == "");
    BOOST_TEST(name_on("Rain again", "<img alt='The Example Post'>") == "");
    BOOST_TEST(name_on("A long headline about the rain on Monday | Weather",
                       "<img alt='A long headline about the rain on Monday'>") == "");
}

BOOST_AUTO_TEST_CASE(a_title_alone_names_the_outlet_beside_the_pages_headline) {
    const std::string page = "<a href='/'>Home</a> <a href='/s/'>Real Estate</a>"
                             "<font><b>Rain again over the valley</b></font><p>Rain.</p>";
    const std::pair<const char*, const char*> table[] = {
        {"Rain again over the valley | Example Post", "Example Post"},
        {"Example Post: Rain again over the valley", "Example Post"},
        {"Rain again over the valley - Ο Λιμενικός Τύπος", "Ο Λιμενικός Τύπος"},
        {"Rain again over the valley | Real Estate", ""}, // a section's link
        {"Rain again over the valley | Weather", ""},     // one word may be a section
        {"Rain again over the valley | and what comes next", ""},
        {"Rain again over the valley", ""},
        {"Rain at last over the hills | Example Post", ""}, // another headline
    };
    for (const auto& [title, name] : table) {
        BOOST_TEST_CONTEXT(title) {
            const HtmlDocument document("<title>" + std::string(title) + "</title>" + page);
            const std::optional<Candidate> found = title_tail(document);
            BOOST_TEST((found ? found->value : "") == name);
        }
    }
    const HtmlDocument document("<title>Rain and Hail | Lantern Health of the Valley</title>"
                                "<b>Lantern Health of the Valley</b> <h1>Rain and Hail</h1>");
    BOOST_TEST(!title_tail(document, "Rain and Hail"));
}

BOOST_AUTO_TEST_CASE(pages_that_are_not_there_walls_and_fronts_are_told) {
    BOOST_TEST(skipped("Oops! That page can\xE2\x80\x99t be found.", "Try a search?") ==
               "error page");
    BOOST_TEST(skipped("Body not found after search of the lake",
                       "Divers have given up the search for the missing fisherman.") == "");
    BOOST_TEST(skipped("Le respect de votre vie privée", "Nos partenaires utilisent des cookies "
                                                         "et des données personnelles avec "
                                                         "votre consentement.") == "consent wall");
    BOOST_TEST(skipped("Example Online - Front Page", "Oil passes $70. Council delays vote.") ==
               "index page");
}

BOOST_AUTO_TEST_SUITE_END()
