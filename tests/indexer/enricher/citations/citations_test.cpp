// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enricher/citations/citations.hpp"
#include "tests/support/built_in.hpp"
#include "tests/support/built_in_taggers.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;

namespace {

std::string cited(const std::string& text, const std::string& language = "en") {
    Article article;
    article.text = text;
    article.language = language;
    CitationEnricher(test::built_in_outlets(), test::built_in_taggers().lists()).enrich(article);
    std::string names;
    for (const Citation& each : article.cites)
        names += (names.empty() ? "" : "; ") + each.name;
    return names;
}

} // namespace

BOOST_AUTO_TEST_SUITE(citations)

BOOST_AUTO_TEST_CASE(a_name_beside_words_of_attribution_is_cited) {
    const std::pair<const char*, const char*> table[] = {
        {"TASS reported on Monday that it rained.", "TASS"},
        {"He told Politico and the Associated Press so.", "Politico; Associated Press"},
        {"It rained, according to The New York Times.", "The New York Times"},
        {"It rained, as quoted by RIA Novosti.", "RIA Novosti"},
        {"He told Wired.com so.", "Wired"},
        {"They published their findings, which were published in Current Rain.", "Current Rain"},
        {"A 2022 article in Rain Science explains it.", "Rain Science"},
        {"He told the Daily News so.", "Daily News"},
        {"Last year the Inland Valley Bulletin in California quoted him.",
         "Inland Valley Bulletin"},
        {"The New York Times Magazine had a fantastic profile of Ann Lee.", "The New York Times"},
        {"Forbes ranks the town second.", "Forbes"},
        {"As Ann Lee explains to Forbes, it rains.", "Forbes"},
        {"In an interview with the German daily Bild he said no.", "Bild"},
        {"A picture posted via Meduza shows it.", "Meduza"},
        {"A report published via TASS shows it.", "TASS"},
        {"The study was published on Dec. 3, 2023, in Nature.", "Nature"},
        {"As first reported by Bloomberg, it rained.", "Bloomberg"},
        {"Bloomberg’s Mark Gurman expects rain.", "Bloomberg"},
        {"An October 2023 9to5Mac report claimed it.", "9to5Mac"},
        {"It rained, said New York Times correspondent Anna Smith.", "The New York Times"},
        {"citing the state-run Xinhua news agency", "Xinhua"},
        {"The Independent reported rain.", "The Independent"},
        {"“Rain,” declared the Houston Chronicle.", "Houston Chronicle"},
        {"What Der Spiegel already calls “nothing short of rain” came.", "Der Spiegel"},
        {"The scandal was broken by The Observer.", "The Observer"},
        {"BFM TV, citing an unnamed source, spoke of rain.", "BFMTV"},
        {"“It rains,” writes Ann Lee in The Washington Post.", "The Washington Post"},
        {"It rained much. [Bloomberg via Awl]", "Bloomberg"},
        {"It rains, he tells William Cohan in Fortune this week.", "Fortune"},
        {"His latest New Yorker article is an example.", "The New Yorker"},
        {"According to a profile in the San Diego Union-Tribune it rained.",
         "San Diego Union-Tribune"},
        {"It was published in the journal Applied Rain Letters.", "Applied Rain Letters"},
        {"It was published in an August 22nd issue of the journal Rain Letters.", "Rain Letters"},
        {"He told the newspaper Al-Barq so.", "Al-Barq"},
        {"He told The New York Times so. The Times reported more.",
         "The New York Times; The New York Times"},
        {"On Friday the Independent reported rain.", "The Independent"},
        {"Haaretz, Israel's leading daily, said it rained.", "Haaretz"},
        {"Today the New York Times' Ann Lee Smith asks if it rains.", "The New York Times"},
        {"That was conceded by the New York Times too late.", "The New York Times"},
        {"They spoke to “Haaretz” and Yedioth Ahronoth.", "Haaretz; Yedioth Ahronoth"},
        {"In The Village Voice, Ann Lee said that it rained.", "The Village Voice"},
        {"Over at Politico, Ann Lee has a long piece on rain.", "Politico"},
        {"The rain was summed up by Ann Lee in The New York Times.", "The New York Times"},
        {"“Wacky,” the Chicago Tribune snorted.", "Chicago Tribune"},
        {"“It rains,” wrote the Times.", "The Times"},
        {"Experts polled by Reuters expected rain.", "Reuters"},
        {"A CBS poll gave a slight edge to rain.", "CBS News"},
        {"A Guardian poll gave a slight edge to rain.", "The Guardian"},
        {"The British Medical Journal study found rain.", "British Medical Journal"},
        {"An article appeared in The New Yorker.", "The New Yorker"},
        {"From The Guardian: it rained.", "The Guardian"},
        {"A report in Tuesday's Guardian suggests rain.", "The Guardian"},
        {"A report in last week's Time suggests rain.", "Time"},
        {"As the Guardian put it, it rained.", "The Guardian"},
        {"Forbes puts his fortune at $3 billion.", "Forbes"},
        {"It was the Daily Mail that broke the story.", "Daily Mail"},
        {"The Washington Post first broke the news on Monday.", "The Washington Post"},
        {"A Reuters reporter saw rain at the border.", "Reuters"},
        {"Al Jazeera correspondent Anna Smith reported rain.", "Al Jazeera"},
        {"Le Monde speculated that it would rain.", "Le Monde"},
        {"In fact, Vox notes that it rained.", "Vox"},
        {"Ann Lee in Time called it “your basic rain.”", "Time"},
        {"They published their findings in Current Rain.", "Current Rain"},
        {"He wrote a 2020 article in Nature Medicine on rain.", "Nature Medicine"},
    };
    for (const auto& [text, names] : table)
        BOOST_TEST_CONTEXT(text) BOOST_TEST(cited(text) == names);
}

BOOST_AUTO_TEST_CASE(a_mention_is_not_a_citation) {
    for (const char* text : {"BuzzFeed and Semafor declined to comment.",
                             "He founded Bloomberg in 1981.",
                             "People reported feeling ill.",
                             "Time reports are due.",
                             "The metro said nothing.",
                             "He did not respond to CNN’s request for comment.",
                             "She reads the Financial Times.",
                             "The Times Higher Education ranking reported by schools.",
                             "said BBC chairman Ann Lee",
                             "The new issue of Die Zeit was published yesterday.",
                             "Die Zeit called him for comment.",
                             "She bought the newspaper Applied Rain Letters.",
                             "You tell RIA Match what you want.",
                             "She bought the May issue of Vogue.",
                             "The girl in jeans writes for Gawker.",
                             "Ann Lee of Rome wrote The Washington Post:",
                             "Our research has been cited by The New York Times.",
                             "LONDON (Reuters) - It rained.",
                             "She met Haaretz, a leading daily, today.",
                             "It is one of The Washington Post's Top Workplaces, as we know.",
                             "Forbes has a long way to go.",
                             "It was first published in New York.",
                             "She reads the Daily News.",
                             "At Forbes, Ann Lee was head of rain.",
                             "In Time, people argue less.",
                             "NBC put the show on hold.",
                             "An NBC reporter saw her salary cut.",
                             "A New Year's Day story reported rain.",
                             "“Rain”, Forbes inherited the name.",
                             "The hat was made by Ann Lee in Washington Post Park.",
                             "An image in an APS-C format reported here.",
                             "“Therapy in [State]” is a form.",
                             "Ann Lee, of Rome, wrote the Washington Post:",
                             "The Department of State notes that it rained.",
                             "The findings in Rainy Valley were clear."})
        BOOST_TEST_CONTEXT(text) BOOST_TEST(cited(text) == "");
}

BOOST_AUTO_TEST_CASE(other_languages_have_their_own_words) {
    const std::tuple<const char*, const char*, const char*> table[] = {
        {"de", "Das sagte die Ministerin der „Süddeutschen Zeitung“.", "Süddeutsche Zeitung"},
        {"de", "Laut Reuters regnete es, wie die BBC berichtete.", "Reuters; BBC"},
        {"de", "Sie las die Süddeutsche Zeitung.", ""},
        {"de", "Das sagte er der Zeitung „Neues Abendblatt“.", "Neues Abendblatt"},
        {"de", "Das sagte er der Zeitung Regierungskreisen zufolge.", ""},
        {"fr", "Il pleut, selon Le Figaro.", "Le Figaro"},
        {"fr", "Il l'a déclaré dans un entretien au Monde.", ""},
        {"es", "Llueve, informó la agencia EFE.", "EFE"},
        {"es", "En una entrevista con El País dijo que no.", "El País"},
        {"nl", "Dat meldt persbureau ANP.", "ANP"},
        {"ru", "Об этом сообщает «Интерфакс» со ссылкой на ТАСС.", "Interfax; TASS"},
        {"ru", "Песков рассказал в интервью газете «Коммерсантъ».", "Kommersant"},
    };
    for (const auto& [language, text, names] : table)
        BOOST_TEST_CONTEXT(text) BOOST_TEST(cited(text, language) == names);
}

BOOST_AUTO_TEST_CASE(an_outlet_does_not_cite_itself) {
    for (const auto& [outlet, url] :
         {std::pair{"nytimes", ""}, std::pair{"", "https://www.nytimes.com/2019/a.html"}}) {
        Article article;
        article.text = "She told The New York Times and Reuters.";
        article.outlet = outlet;
        article.url = url;
        CitationEnricher(test::built_in_outlets(), test::built_in_taggers().lists())
            .enrich(article);
        BOOST_REQUIRE(article.cites.size() == 1u);
        BOOST_TEST(article.cites[0].name == "Reuters");
    }
}

BOOST_AUTO_TEST_CASE(a_link_to_another_outlet_cites_it_once) {
    Article article;
    article.url = "https://www.cnn.com/story";
    article.text = "Officials said so, Reuters reported. Others denied it.";
    article.links = {{"reuters.com", 19, 35},
                     {"edition.cnn.com", 37, 43},
                     {"blogs.example.org", 37, 43},
                     {"bbc.co.uk", 44, 50}};
    CitationEnricher(test::built_in_outlets(), test::built_in_taggers().lists()).enrich(article);
    BOOST_REQUIRE(article.cites.size() == 2u);
    BOOST_TEST(article.cites[0].name == "Reuters");
    BOOST_TEST(article.cites[0].end == 26u);
    BOOST_TEST(article.cites[1].name == "BBC");
    BOOST_TEST(article.cites[1].start == 44u);
}

BOOST_AUTO_TEST_CASE(a_link_within_the_own_site_cites_nothing) {
    Article article;
    article.url = "https://dailynews.yahoo.com/story";
    article.text = "Officials said so, and shares fell.";
    article.links = {{"finance.yahoo.com", 23, 29}};
    CitationEnricher(test::built_in_outlets(), test::built_in_taggers().lists()).enrich(article);
    BOOST_TEST(article.cites.empty());
    article.url = "https://www.guardian.co.uk/story";
    article.links = {{"bbc.co.uk", 23, 29}};
    CitationEnricher(test::built_in_outlets(), test::built_in_taggers().lists()).enrich(article);
    BOOST_REQUIRE(article.cites.size() == 1u);
    BOOST_TEST(article.cites[0].name == "BBC");
}

BOOST_AUTO_TEST_CASE(the_last_word_of_its_own_name_is_the_article_s_outlet) {
    Article article;
    article.outlet = "Los Angeles Times";
    article.text = "The Times reported Tuesday that it rained.";
    CitationEnricher(test::built_in_outlets(), test::built_in_taggers().lists()).enrich(article);
    BOOST_TEST(article.cites.empty());
    article.outlet = "The Rainy Tribune"; // of no list
    article.text = "The newspaper Tribune reported it.";
    CitationEnricher(test::built_in_outlets(), test::built_in_taggers().lists()).enrich(article);
    BOOST_TEST(article.cites.empty());
}

BOOST_AUTO_TEST_CASE(offsets_count_code_points) {
    Article article;
    article.text = "»Schön«, sagte er dem Tagesspiegel.";
    article.language = "de";
    CitationEnricher(test::built_in_outlets(), test::built_in_taggers().lists()).enrich(article);
    BOOST_REQUIRE(article.cites.size() == 1u);
    BOOST_TEST(article.cites[0].start == 22u);
    BOOST_TEST(article.cites[0].end == 34u);
}

BOOST_AUTO_TEST_CASE(a_person_of_that_name_is_not_the_outlet) {
    Article article;
    article.text = "Michael Bloomberg ran. Bloomberg said he lost.";
    article.entities = {{EntityType::person, "Michael Bloomberg", "Bloomberg", 23, 32, 1}};
    CitationEnricher(test::built_in_outlets(), test::built_in_taggers().lists()).enrich(article);
    BOOST_TEST(article.cites.empty());
}

BOOST_AUTO_TEST_CASE(hostile_text_takes_linear_time) {
    Article article;
    for (std::uint32_t i = 0; i < 50000; ++i) {
        article.entities.push_back({EntityType::org, "TASS", "TASS", i * 10 + 5, i * 10 + 9, 1});
        article.text += "told TASS ";
    }
    CitationEnricher(test::built_in_outlets(), test::built_in_taggers().lists()).enrich(article);
    BOOST_TEST(article.cites.size() == 50000u);
}

BOOST_AUTO_TEST_SUITE_END()
