// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/text/nearest.hpp"
#include "searcher/engine/query/near_words.hpp"

#include <boost/test/unit_test.hpp>

#include <random>
#include <set>

using namespace newshound;

namespace {

Xapian::WritableDatabase words_of(const std::vector<std::string>& terms) {
    Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
    Xapian::Document document;
    for (const std::string& term : terms)
        document.add_term(term);
    database.add_document(document);
    return database;
}

std::string joined(const NearWords& near) {
    std::string text;
    for (const NearWord& each : near.words)
        text += (text.empty() ? "" : " ") + each.word + std::to_string(each.edits);
    return text;
}

} // namespace

BOOST_AUTO_TEST_SUITE(near_words)

BOOST_AUTO_TEST_CASE(every_kind_of_edit_is_one) {
    const auto database = words_of({"bortnikov", "bortniko", "bortnikovs", "bortnikow", "botrnikov",
                                    "ortnikov", "bortnik", "bordnikow", "putin"});
    BOOST_TEST(joined(words_near(database, "", "bortnikov", 0)) == "bortnikov0");
    BOOST_TEST(joined(words_near(database, "", "bortnikov", 1)) ==
               "bortnikov0 bortniko1 bortnikovs1 bortnikow1 botrnikov1 ortnikov1");
    BOOST_TEST(joined(words_near(database, "", "bortnikov", 2)) ==
               "bortnikov0 bortniko1 bortnikovs1 bortnikow1 botrnikov1 ortnikov1 bordnikow2 "
               "bortnik2");
}

BOOST_AUTO_TEST_CASE(letters_that_are_kept_bound_the_walk) {
    const auto database = words_of({"bort", "port", "bord", "zort", "övd", "ovd"});
    BOOST_TEST(joined(words_near(database, "", "bort", 1, 1)) == "bort0 bord1");
    BOOST_TEST(joined(words_near(database, "", "övd", 1, 2)) == "övd0");
}

BOOST_AUTO_TEST_CASE(letters_are_code_points) {
    const auto database = words_of({"götze", "gotze", "медведев", "медведева"});
    BOOST_TEST(joined(words_near(database, "", "götze", 1)) == "götze0 gotze1");
    BOOST_TEST(joined(words_near(database, "", "медведов", 1)) == "медведев1");
}

BOOST_AUTO_TEST_CASE(only_words_of_the_field_are_near) {
    const auto database = words_of({"bort", "Sbort", "XPERSON:bort", "XPERSON:=bort", "zort"});
    BOOST_TEST(joined(words_near(database, "", "bort", 1)) == "bort0 zort1");
    BOOST_TEST(joined(words_near(database, "XPERSON:", "bord", 1)) == "bort1");
}

BOOST_AUTO_TEST_CASE(of_equally_near_words_the_more_frequent_comes_first) {
    auto database = words_of({"wall", "hall"});
    Xapian::Document document;
    document.add_term("wall");
    database.add_document(document);
    const NearWords near = words_near(database, "", "tall", 1);
    BOOST_REQUIRE(near.words.size() == 2);
    BOOST_TEST((near.words[0] == NearWord{"wall", 1, 2}));
}

BOOST_AUTO_TEST_CASE(a_late_walk_ends_and_says_so) {
    Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
    Xapian::Document document;
    for (int i = 0; i < 10'000; ++i)
        document.add_term("w" + std::to_string(i));
    database.add_document(document);
    const auto now = std::chrono::steady_clock::now();
    const NearWords late = words_near(database, "", "w1234", 4, 0, now);
    BOOST_TEST(late.is_late);
    BOOST_TEST(late.is_cut);
    BOOST_TEST(!words_near(database, "", "w1234", 4, 0, now + std::chrono::hours(1)).is_late);
}

// Leaps pass over nothing that a plain look at every word would have found.
BOOST_AUTO_TEST_CASE(the_walk_finds_what_a_look_at_all_words_finds) {
    std::mt19937 random(7);
    const auto letters = [&](std::size_t most) {
        std::string word;
        for (std::size_t left = 1 + random() % most; left > 0; --left)
            word += static_cast<char>('a' + random() % 3);
        return word;
    };
    std::set<std::string> words;
    while (words.size() < 400)
        words.insert(letters(8));
    const auto database = words_of({words.begin(), words.end()});
    for (int i = 0; i < 60; ++i) {
        const std::string goal = letters(8);
        const auto edits = static_cast<unsigned>(i % 3);
        std::set<std::string> expected;
        for (const std::string& word : words)
            if (edit_distance(goal, word) <= edits) expected.insert(word);
        std::set<std::string> found;
        for (const NearWord& near : words_near(database, "", goal, edits).words)
            found.insert(near.word);
        BOOST_TEST(found == expected, goal << " within " << edits);
    }
}

BOOST_AUTO_TEST_SUITE_END()
