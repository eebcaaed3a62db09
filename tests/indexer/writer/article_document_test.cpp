// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/schema/packing.hpp"
#include "common/schema/schema.hpp"
#include "indexer/writer/article_document.hpp"
#include "tests/support/built_in.hpp"

#include <boost/test/unit_test.hpp>

#include <map>
#include <set>

using namespace newshound;

namespace {

struct Posting {
    unsigned wdf = 0;
    std::vector<unsigned> positions;
};

std::map<std::string, Posting> postings(const Article& article) {
    std::map<std::string, Posting> result;
    const ArticleDocument made = make_document(article, test::built_in_outlets());
    for (auto at = made.document.termlist_begin(); at != made.document.termlist_end(); ++at)
        result[*at] = {at.get_wdf(), {at.positionlist_begin(), at.positionlist_end()}};
    return result;
}

using Positions = std::vector<unsigned>;

} // namespace

BOOST_AUTO_TEST_SUITE(article_document)

BOOST_AUTO_TEST_CASE(headline_lead_and_body_weigh_and_stand_as_stated) {
    Article article;
    article.title = "Harbour opens";
    article.text = "Harbour one." + std::string(lead_bytes, ' ') + "Late.\n\nNext harbour";
    const auto terms = postings(article);
    BOOST_TEST(terms.at("opens").wdf == title_weight);
    BOOST_TEST(terms.at("one").wdf == lead_weight);
    BOOST_TEST(terms.at("late").wdf == 1u);
    BOOST_TEST((terms.at("Sharbour").positions == Positions{1}));
    // Title, first paragraph and second paragraph, a gap between each.
    const Positions harbour = terms.at("harbour").positions;
    BOOST_REQUIRE(harbour.size() == 3u);
    BOOST_TEST(harbour[0] == 1u);
    BOOST_TEST(harbour[1] > 2 + paragraph_gap - 1);
    BOOST_TEST(harbour[2] - terms.at("late").positions.at(0) >= paragraph_gap);
    BOOST_TEST(terms.contains(std::string(undated_term)));
    const unsigned late = terms.at("late").positions.at(0);
    const Positions sentences = {2, terms.at("one").positions.at(0), late, harbour[2]};
    const Positions paragraphs = {2, late, harbour[2]};
    BOOST_TEST(terms.at(std::string(sentence_end_term)).positions == sentences);
    BOOST_TEST(terms.at(std::string(paragraph_end_term)).positions == paragraphs);
    BOOST_TEST(terms.at(std::string(sentence_end_term)).wdf == 0u);
}

BOOST_AUTO_TEST_CASE(names_are_found_whole_and_by_words_in_every_spelling) {
    Article article;
    article.text = "x";
    article.entities = {{EntityType::person, "Alexander Bortnikov", "Bortnikov", 0, 1, 0.5F},
                        {EntityType::person, "Zoë Müller", "Frau Müller", 0, 1, 0.9F}};
    article.authors = {"Anna Smith"};
    const auto terms = postings(article);
    BOOST_TEST(terms.contains("XPERSON:=alexander bortnikov"));
    BOOST_TEST(terms.contains("XPERSON:=bortnikov"));
    BOOST_TEST(terms.at("XPERSON:bortnikov").positions.size() == 2u);
    BOOST_TEST(terms.at("XPERSON:bortnikov").positions.at(0) ==
               terms.at("XPERSON:alexander").positions.at(0) + 1);
    BOOST_TEST(terms.contains("XPERSON:muller"));
    BOOST_TEST(terms.contains("A=anna smith"));
    const ArticleDocument made = make_document(article, test::built_in_outlets());
    const std::vector<std::string> people = {"Zoë Müller", "Alexander Bortnikov"};
    BOOST_TEST(
        (unpack_texts(made.document.get_value(static_cast<unsigned>(Slot::people))) == people));
}

BOOST_AUTO_TEST_CASE(a_phrase_asks_who_said_what) {
    Article article;
    article.text = "x";
    article.quotes = {{.text = "information security",
                       .speakers = {{"Alexander Bortnikov"}, {"Ann Lee"}},
                       .cue = "said"},
                      {.text = "security first"}};
    const auto terms = postings(article);
    const Positions security = terms.at("XSAID:security").positions;
    BOOST_REQUIRE(security.size() == 2u);
    const unsigned information = terms.at("XSAID:information").positions.at(0);
    BOOST_TEST(security[0] == information + said_stride);
    BOOST_TEST(
        (terms.at("XBY:bortnikov").positions == Positions{information + 1, information + 3}));
    BOOST_TEST(
        (terms.at("XBY:=alexander bortnikov").positions == terms.at("XBY:bortnikov").positions));
    BOOST_TEST((terms.at("XBY:=ann lee").positions == terms.at("XBY:bortnikov").positions));
    BOOST_TEST(terms.at("XBY:").positions.empty());
    BOOST_TEST(security[1] - security[0] >= said_gap);
}

BOOST_AUTO_TEST_CASE(outlets_dates_and_addresses_are_keys) {
    Article article;
    article.text = "x";
    article.outlet = "New York Times";
    article.url = "https://www.nytimes.com/2019/a.html#x";
    article.language = "en";
    article.published = Date{.year = 2019, .month = 10, .day = 17};
    article.times = {{"Wednesday", "2019-10-16", 0, 1}, {"1990s", "199", 0, 1}};
    article.cites = {{"TASS", 0, 1}};
    article.wire = "Reuters";
    article.origin.path = "archive/" + std::string(300, 'p') + ".html";
    const auto terms = postings(article);
    for (const char* term :
         {"XOUTLET:newyorktimes", "XOUTLET:nytimes", "XCITES:tass", "XWIRE:reuters", "Len",
          "D20191017", "M201910", "Y2019", "XON:10-17", "XABOUT:2019-10-16", "XABOUT:2019",
          "XABOUT:199", "Unytimes.com/2019/a.html", "Hnytimes.com"})
        BOOST_TEST(terms.contains(term), term);
    BOOST_TEST(!terms.contains(std::string(undated_term)));
    for (const auto& [term, posting] : terms)
        BOOST_TEST(term.size() <= longest_term);
}

BOOST_AUTO_TEST_CASE(parts_of_stories_and_guessed_dates_are_marked) {
    Article article;
    article.text = "x";
    article.url = "https://n.example/dock?page=2";
    article.published = Date{.year = 2019, .month = 10, .day = 17};
    article.found = {{"published", "17 October 2019", "printed date", "p", 0.5F},
                     {"part", "2/3", "links between pages", "", 0.9F},
                     {"part of", "https://n.example/dock", "links between pages", "", 0.9F}};
    auto terms = postings(article);
    for (const char* term :
         {"XPART:2/3", "Un.example/dock", "Un.example/dock?page=2", "XDOUBTFUL:"})
        BOOST_TEST(terms.contains(term), term);
    article.found.resize(1);
    article.found[0].confidence = 0.8F;
    terms = postings(article);
    for (const char* term : {"XPART:2/3", "Un.example/dock", "XDOUBTFUL:"})
        BOOST_TEST(!terms.contains(term), term);
}

BOOST_AUTO_TEST_SUITE_END()
