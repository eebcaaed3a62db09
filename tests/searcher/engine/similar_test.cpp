// SPDX-License-Identifier: GPL-3.0-or-later
// Articles like one another, their copies, and what came before.
#include "common/error.hpp"
#include "common/schema/analysis.hpp"
#include "common/schema/database.hpp"
#include "common/schema/date_terms.hpp"
#include "common/schema/stored_article.hpp"
#include "searcher/answer/answer.hpp"
#include "searcher/answer/typed_query.hpp"
#include "tests/support/run_program.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;

namespace {

struct Story {
    std::string id;
    std::string text;
    Date published;
    std::string story = {};
    std::string person = {};
    std::string about = {};
};

// As the writer makes them, as far as likeness asks.
void add(Xapian::WritableDatabase& database, const Story& story) {
    Article article;
    article.text = story.text;
    article.published = story.published;
    Xapian::Document document;
    for (const Word& word : analyze(story.text))
        document.add_posting(word.term, word.position + 1);
    document.add_boolean_term("XARTICLE:" + story.id);
    document.add_value(number_of(Slot::article), story.id);
    document.add_value(number_of(Slot::version), sortable(1));
    if (!story.story.empty()) {
        document.add_boolean_term("XSTORY:" + story.story);
        document.add_value(number_of(Slot::story), story.story);
    }
    for (const std::string& term : date_terms(*find_field("date"), story.published))
        document.add_boolean_term(term);
    document.add_value(number_of(Slot::published), sortable(day_number(story.published)));
    if (!story.person.empty()) document.add_boolean_term("XPERSON:=" + name_key(story.person));
    if (!story.about.empty()) document.add_boolean_term("XABOUT:" + story.about);
    document.set_data(store_article(article));
    database.add_document(document);
}

Date day(int month, int number) {
    return {.year = 2019, .month = month, .day = number};
}

// Some articles of noise, and what a test adds.
struct Fixture {
    test::TemporaryFolder folder;
    std::string path = (folder.path() / "archive.db").string();
    Xapian::WritableDatabase database{path, Xapian::DB_CREATE_OR_OPEN};

    Fixture() {
        database.set_metadata(std::string(metadata::format), std::to_string(database_format));
        database.set_metadata(std::string(metadata::analysis), std::to_string(analysis_version));
        for (int i = 0; i < 28; ++i)
            add(database, {"noise" + std::to_string(i),
                           "the football match and the report in a number of " + std::to_string(i),
                           day(1, i + 1)});
    }

    Results found(const Result& subject, Likeness likeness, const std::string& among,
                  std::size_t similar_shown) {
        database.commit();
        Answerer archive({path});
        SearchRequest request;
        request.similar_shown = similar_shown;
        return archive.similar(subject, likeness, among.empty() ? Query{} : read_query(among),
                               request);
    }
    // Background with what is similar too: what there is to choose from.
    std::vector<std::string> like(const Result& subject, Likeness likeness,
                                  const std::string& among = {}, std::size_t similar_shown = 0) {
        std::vector<std::string> ids;
        for (const Result& each : found(subject, likeness, among, similar_shown).results)
            ids.push_back(each.id);
        return ids;
    }
};

const std::string harbour = "the ferry struck the harbour pier and sank beside the old crane";
using Ids = std::vector<std::string>;

bool holds(const Ids& ids, const std::string& id) {
    return std::ranges::find(ids, id) != ids.end();
}

Result subject_of(const Story& story) {
    Result subject;
    subject.id = story.id;
    subject.story = story.story;
    subject.article.text = story.text;
    subject.article.published = story.published;
    if (!story.person.empty()) subject.article.entities.emplace_back().name = story.person;
    if (!story.about.empty()) subject.article.times.emplace_back().value = story.about;
    return subject;
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(similar, Fixture)

BOOST_AUTO_TEST_CASE(shared_words_count_and_the_article_itself_does_not) {
    const Story subject{"subject", harbour, day(6, 1)};
    add(database, subject);
    add(database, {"sequel", "divers reach the ferry near the harbour pier", day(6, 2)});
    add(database, {"other", "parliament voted a budget in the night", day(6, 2)});
    BOOST_TEST(like(subject_of(subject), Likeness::similar) == Ids{"sequel"});
    BOOST_TEST(like(subject_of(subject), Likeness::similar, "divers") == Ids{"sequel"});
    BOOST_TEST(like(subject_of(subject), Likeness::similar, "budget") == Ids{});
}

BOOST_AUTO_TEST_CASE(near_copies_are_left_out_grouped_or_not) {
    const Story subject{"subject", harbour, day(6, 1), "group"};
    add(database, subject);
    add(database, {"grouped", "ferry harbour pier fog crane", day(6, 1), "group"});
    add(database, {"ungrouped", harbour + " today", day(6, 1)});
    add(database, {"sequel", "divers reach the ferry near the harbour pier", day(6, 2)});
    BOOST_TEST(like(subject_of(subject), Likeness::similar) == Ids{"sequel"});
}

BOOST_AUTO_TEST_CASE(a_page_outside_of_the_archive_is_asked_by_its_words) {
    add(database, {"sequel", "divers reach the ferry near the harbour pier", day(6, 2)});
    Result page;
    page.article.text = harbour;
    BOOST_TEST(like(page, Likeness::similar) == Ids{"sequel"});
    page.article.text = "nothing of all this stands anywhere";
    BOOST_TEST(like(page, Likeness::similar) == Ids{});
    page.article.text.clear();
    BOOST_TEST(like(page, Likeness::similar) == Ids{});
}

BOOST_AUTO_TEST_CASE(background_is_what_came_before) {
    const Story subject{"subject", harbour, day(6, 10)};
    add(database, subject);
    add(database, {"sameday", "the harbour pier and the ferry", day(6, 10)});
    add(database, {"before", "the harbour pier and the ferry in winter", day(6, 9)});
    add(database, {"after", "the harbour pier and the ferry in court", day(6, 11)});
    BOOST_TEST(like(subject_of(subject), Likeness::background) == Ids{"before"});
    Result undated = subject_of(subject);
    undated.article.published.reset();
    BOOST_CHECK_THROW(like(undated, Likeness::background), UsageError);
}

BOOST_AUTO_TEST_CASE(names_and_cited_days_explain_without_a_common_word) {
    const Story subject{"subject", "ferry inquiry opens", day(6, 10), "", "Ada Lund", "2019-03-05"};
    add(database, subject);
    add(database, {"namesake", "a captain is sworn", day(2, 1), "", "Ada Lund"});
    add(database, {"nextday", "storm over the coast", day(3, 6)});
    add(database, {"later", "storm calms down", day(3, 8)});
    add(database, {"speaks", "an anniversary", day(4, 1), "", "", "2019-03-05"});
    Ids found = like(subject_of(subject), Likeness::background);
    std::ranges::sort(found);
    BOOST_TEST(found == (Ids{"namesake", "nextday", "speaks"}));
}

BOOST_AUTO_TEST_CASE(words_alone_are_no_background_where_names_or_days_tell) {
    const Story subject{"subject", harbour, day(6, 10), "", "Ada Lund"};
    add(database, subject);
    add(database, {"words", "the ferry struck the harbour pier in winter", day(2, 1)});
    add(database, {"both", "the harbour pier and the crane", day(2, 2), "", "Ada Lund"});
    BOOST_TEST(like(subject_of(subject), Likeness::background) == Ids{"both"});
    BOOST_TEST(like(subject_of(subject), Likeness::similar).size() == 2U);
}

BOOST_AUTO_TEST_CASE(one_name_of_many_is_no_background) {
    Story subject{"subject", harbour, day(6, 10), "", "Ada Lund"};
    for (int i = 0; i < 12; ++i) {
        const std::string word = " wreck" + std::to_string(i) + "s";
        subject.text += word;
        add(database, {"wreck" + std::to_string(i), "a letter on" + word, day(7, i + 1)});
    }
    add(database, subject);
    add(database, {"namesake", "a captain is sworn", day(2, 1), "", "Ada Lund"});
    add(database, {"story", harbour, day(2, 2), "", "Ada Lund"});
    BOOST_TEST(like(subject_of(subject), Likeness::background) == Ids{"story"});
}

// Of those that are like it "close" is the most, and "copy" a printing of that.
BOOST_AUTO_TEST_CASE(background_does_not_repeat_what_similar_shows) {
    const Story subject{"subject", harbour, day(6, 10), "", "Ada Lund", "2019-03-05"};
    add(database, subject);
    add(database, {"close", "a crane sank beside the old pier that the harbour ferry struck",
                   day(2, 2), "group", "Ada Lund"});
    add(database, {"copy", "ferry harbour pier fog", day(2, 3), "group", "Ada Lund"});
    for (const char* id : {"like1", "like2"})
        add(database, {id, "the harbour pier and the ferry", day(4, 1), "", "Ada Lund"});
    add(database, {"namesake", "a captain is sworn", day(2, 1), "", "Ada Lund", "2019-03-05"});
    const Result page = subject_of(subject);
    BOOST_TEST(like(page, Likeness::background).size() == 5U);
    const Ids similar = like(page, Likeness::similar);
    BOOST_REQUIRE(similar.size() >= 4U);
    BOOST_TEST(similar.front() == "close");
    for (const std::size_t shown : {1U, 3U, 4U}) {
        const Ids background = like(page, Likeness::background, "", shown);
        for (std::size_t i = 0; i < shown; ++i)
            BOOST_TEST(!holds(background, similar[i]), similar[i]);
        BOOST_TEST(!holds(background, "copy"));
        BOOST_TEST(holds(background, "namesake"));
    }
    BOOST_TEST(like(page, Likeness::background, "", 1).size() == 3U);
    BOOST_TEST(found(page, Likeness::background, "", 4).notes == Ids{},
               boost::test_tools::per_element());
}

// Of what other words leave of it, too; and the answer says why it is empty.
BOOST_AUTO_TEST_CASE(background_that_similar_shows_already_says_so) {
    const Story subject{"subject", harbour, day(6, 10)};
    add(database, subject);
    add(database, {"winter", "the harbour pier and the ferry in winter", day(6, 8)});
    add(database, {"court", "the harbour pier and the ferry in court", day(6, 9)});
    const Result page = subject_of(subject);
    BOOST_TEST(like(page, Likeness::background, "court", 1) == Ids{});
    BOOST_TEST(like(page, Likeness::background, "", 1).size() == 1U);
    const Results nothing = found(page, Likeness::background, "", 10);
    BOOST_TEST(nothing.total == 0U);
    BOOST_TEST(nothing.notes ==
               Ids{"no earlier article explains it beside those that similar shows"});
    BOOST_TEST(found(page, Likeness::similar, "nowhere", 10).notes == Ids{});
}

BOOST_AUTO_TEST_SUITE_END()
