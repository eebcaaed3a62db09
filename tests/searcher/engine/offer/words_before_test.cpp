// SPDX-License-Identifier: GPL-3.0-or-later
// What goes on with the words typed before.
#include "searcher/engine/offer/words_before.hpp"

#include <boost/test/unit_test.hpp>

#include <sstream>

using namespace newshound;

namespace {

OpenDatabase archive() {
    Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
    for (const char* text : {"toyota recall brakes", "toyota recall", "toyota record", "recipe",
                             "recipe soup", "recipe salt", "honda recess"}) {
        Xapian::Document document;
        std::istringstream words(text);
        for (std::string word; words >> word;)
            document.add_term(word);
        database.add_document(document);
    }
    OpenDatabase open;
    open.all = database;
    open.shards = {open.all};
    open.about = {{"of words"}};
    open.parts = {open.shards};
    return open;
}

std::string going_on(const std::string& before, std::size_t most = 5) {
    const OpenDatabase database = archive();
    std::string text;
    for (const CountedTerm& each : WordsBefore(database, before).terms_starting("rec", most))
        text += each.term + " " + std::to_string(each.documents) + "; ";
    return text;
}

} // namespace

BOOST_AUTO_TEST_SUITE(words_before)

BOOST_AUTO_TEST_CASE(what_stands_beside_all_of_them_most_often_first) {
    BOOST_TEST(going_on("Toyota") == "recall 2; record 1; ");
    BOOST_TEST(going_on("toyota", 1) == "recall 2; ");
    BOOST_TEST(going_on("toyota brakes") == "recall 1; ");
    BOOST_TEST(going_on("soup") == "recipe 1; ");
}

BOOST_AUTO_TEST_CASE(without_words_or_articles_nothing_goes_on) {
    const OpenDatabase database = archive();
    for (const char* words : {"", "...", "xyzzy", "toyota honda"})
        BOOST_TEST(!WordsBefore(database, words).any(), words);
    BOOST_TEST(WordsBefore(database, "toyota").any());
    BOOST_TEST(WordsBefore(database, "toyota").count_with({"recall"}) == 2u);
    BOOST_TEST(WordsBefore(database, "toyota").count_with({"recipe"}) == 0u);
}

BOOST_AUTO_TEST_SUITE_END()
