// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/text/utf8.hpp"
#include "indexer/enricher/quotations/quotations.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace newshound;

namespace {

struct Named {
    const char* text;
    const char* name;
    EntityType type = EntityType::person;
};

constexpr Named people[] = {
    {"Ann Lee", "Ann Lee"},
    {"Lee", "Ann Lee"},
    {"John Doe", "John Doe"},
    {"Doe", "John Doe"},
    {"Бортников", "Бортников"},
    {"Merkel", "Angela Merkel"},
    {"Microsoft", "Microsoft", EntityType::org},
    {"Dupont", "Jean Dupont"},
    {"Yale University", "Yale University", EntityType::org},
    {"Office of Rain", "Office of Rain", EntityType::org},
    {"Snow Control", "Snow Control", EntityType::org},
    {"Sánchez", "Pedro Sánchez"},
    {"Mary Roe", "Mary Roe"},
    {"Robin Reed", "Robin Reed"}, // a man or a woman
    {"Cole", "Cole"},             // in full nowhere
    {"Webb", "Webb"},
};

// Marks every name of the list in the text, the longest first.
Article article_of(const std::string& text, const std::string& language) {
    Article article;
    article.text = text;
    article.language = language;
    std::vector<bool> taken(text.size());
    for (const Named& each : people) {
        const std::string_view name = each.text;
        for (std::size_t at = text.find(name); at != text.npos; at = text.find(name, at + 1)) {
            if (taken[at]) continue;
            std::fill_n(taken.begin() + static_cast<std::ptrdiff_t>(at), name.size(), true);
            EntityMention mention;
            mention.type = each.type;
            mention.name = each.name;
            mention.text = each.text;
            mention.start = static_cast<std::uint32_t>(code_point_count(text.substr(0, at)));
            mention.end = mention.start + static_cast<std::uint32_t>(code_point_count(name));
            article.entities.push_back(mention);
        }
    }
    std::ranges::sort(article.entities, {}, &EntityMention::start);
    return article;
}

std::string speakers(const std::string& text, const std::string& language = "en") {
    Article article = article_of(text, language);
    QuotationEnricher().enrich(article);
    std::string all;
    for (const Quotation& each : article.quotes)
        all += (all.empty() ? "" : "; ") + (each.speakers.empty() ? "?" : speaker_names(each)) +
               (each.cue.empty() ? "" : "/" + each.cue);
    return all;
}

} // namespace

BOOST_AUTO_TEST_SUITE(quotations)

BOOST_AUTO_TEST_CASE(the_clause_beside_a_quotation_names_its_speaker) {
    const std::pair<const char*, const char*> table[] = {
        {"“It will rain a lot,” said Ann Lee.", "Ann Lee/said"},
        {"“It will rain a lot,” Lee told reporters.", "Ann Lee/told"},
        {"Lee told reporters that they worked “in the field of rain,” after a pause that began "
         "when it snowed.",
         "Ann Lee/told"},
        {"“It will rain a lot,” Dr. Lee adds.", "Ann Lee/adds"},
        {"Lee said that the year “will be wet in many ways,” and warns of rain.", "Ann Lee/said"},
        {"“It will rain a lot,” Lee, a farmer who has lived in the wet green valley above the town "
         "for more than thirty years, said.",
         "Ann Lee/said"},
        {"Lee sees it only slowly, observing that “it will rain a lot.”", "Ann Lee/observing"},
        {"“It will rain a lot,” said Yale University professor Ann Lee, a chemist.",
         "Ann Lee/said"},
        {"“It will rain a lot,” Lee, who lives in Rome, said.", "Ann Lee/said"},
        {"“It will rain a lot,” said the group’s head, Ann Lee.", "Ann Lee/said"},
        {"Ann Lee said: “It will rain a lot.”", "Ann Lee/said"},
        {"Ann Lee told John Doe, “It will rain a lot.”", "Ann Lee/told"},
        {"Ann Lee: “It will rain a lot.”", "Ann Lee"},
        {"According to Ann Lee, “it will rain a lot.”", "Ann Lee/According"},
        {"Lee spoke to Doe, noting that it “will rain quite a lot” soon.", "Ann Lee/noting"},
        {"“It will rain a lot,” Microsoft said.", "Microsoft/said"},
        {"Schilling told the paper:\n\n“It will rain a lot.”", "Schilling/told"},
        {"“Will it rain?” Lee asked.", "Ann Lee/asked"},
        {"“It will rain a lot,” raved Ann Lee.", "Ann Lee/raved"},
        {"As Ann Lee put it, “it will rain a lot.”", "Ann Lee/put"},
        {"As Lee told me, “it will rain a lot.”", "Ann Lee/told"},
        {"Ann Lee went on: “It will rain a lot.”", "Ann Lee/went"},
        {"In the words of Ann Lee, “it will rain a lot.”", "Ann Lee/words"},
        {"It is, in Lee's words, “a lot of rain” and snow.", "Ann Lee/words"},
        {"Lee said it was “as wet as it never was” and a fault to think that “it will not rain.”",
         "Ann Lee/said; Ann Lee"},
        {"John Doe left. According to Ann Lee, he works. “It will rain a lot,” she said.",
         "Ann Lee/said"},
    };
    for (const auto& [text, expected] : table)
        BOOST_TEST_CONTEXT(text) BOOST_TEST(speakers(text) == expected);
}

// A name may only tell whose the speaker is, or stand in a clause of its own.
BOOST_AUTO_TEST_CASE(another_name_beside_the_verb_takes_no_words) {
    const std::pair<const char*, const char*> table[] = {
        {"“It will rain a lot,” Doe spokesman Ann Lee said.", "Ann Lee/said"},
        {"“It will rain a lot,” Doe campaign adviser Ann Lee said.", "Ann Lee/said"},
        {"“It will rain a lot,” said Doe aide Ann Lee.", "Ann Lee/said"},
        {"“It will rain a lot,” said Doe steward Ann Lee.", "Ann Lee/said"},
        {"“It will rain a lot,” Doe Foundation President Ann Lee said.", "Ann Lee/said"},
        {"“It will rain a lot,” the Cole and Webb spokeswoman Ann Lee said.", "Ann Lee/said"},
        {"“It will rain a lot,” said Cole, Webb and Doe analyst Ann Lee.", "Ann Lee/said"},
        {"“It will rain a lot,” a Cole & Webb spokeswoman, Ann Lee, said.", "Ann Lee/said"},
        {"“It will rain a lot,” Cole and Webb’s Ann Lee said.", "Ann Lee/said"},
        {"“It will rain a lot,” said Cole and Webb CEO Ann Lee.", "Ann Lee/said"},
        {"“It will rain a lot,” a Cole and Webb spokeswoman said.", "?/said"},
        {"“It will rain a lot,” Ann Lee and John Doe’s lawyer said.", "?/said"},
        {"“It will rain a lot,” Ann Lee was quoted as saying.", "Ann Lee/quoted"},
        {"Doe quotes Ann Lee’s warning that “it will rain a lot.”", "Ann Lee/warning"},
        {"“It will rain a lot,” John Doe quoted Ann Lee, a farmer, as saying.", "Ann Lee/quoted"},
        {"“It will rain a lot,” John Doe quoted his father as saying.", "?/quoted"},
        {"Ann Lee quoted John Doe’s lawyer as saying: “It will rain a lot.”", "?/saying"},
        {"Ann Lee cited a friend of John Doe as saying: “It will rain a lot.”", "?/saying"},
        {"Ann Lee quotes John Doe, a farmer, as saying: “It will rain a lot.”", "John Doe/saying"},
        {"Ann Lee was quoted as saying: “It will rain a lot.”", "Ann Lee/saying"},
        {"Ann Lee ignored her father’s warning that “it will rain a lot.”", "?/warning"},
        {"Doe lawyer Ann Lee said: “It will rain a lot.”", "Ann Lee/said"},
        {"“It will rain a lot,” said Doe’s daughter, Ann Lee.", "Ann Lee/said"},
        {"“It will rain a lot,” a Doe spokesman said.", "?/said"},
        {"“It will rain a lot,” said a spokeswoman for Microsoft, Ann Lee.", "Ann Lee/said"},
        {"“It will rain a lot,” said the chairman of Microsoft, Ann Lee.", "Ann Lee/said"},
        {"“It will rain a lot,” said an aide to Mayor John Doe.", "?/said"},
        {"Ann Lee of the Yale University said: “It will rain a lot.”", "Ann Lee/said"},
        {"The judge who sentenced John Doe said: “It will rain a lot.”", "?/said"},
        {"“It will rain a lot,” the judge who sentenced John Doe told reporters.", "?/told"},
        {"“It will rain a lot,” a man who knew Ann Lee said.", "?/said"},
        {"“It will rain a lot,” a spokesman for Prime Minister John Doe said.", "?/said"},
        {"“It will rain a lot,” said the man who shot John Doe.", "?/said"},
        {"“It will rain a lot,” John Doe was told by Ann Lee.", "Ann Lee/told"},
        {"If John Doe came, Ann Lee would go, saying, “It will rain a lot.”", "Ann Lee/saying"},
        {"John Doe came in and Ann Lee rose, saying “It will rain a lot.”", "Ann Lee/saying"},
        {"Doe quoted Ann Lee as saying “It will rain a lot.”", "Ann Lee/saying"},
        {"Doe was quoted by Microsoft as saying “It will rain a lot.”", "John Doe/saying"},
        {"Doe remembered Ann Lee saying, “It will rain a lot.”", "Ann Lee/saying"},
        {"Doe met Mary Roe, saying “It will rain a lot.”", "John Doe/saying"},
        {"There is an old saying: “It will rain a lot.” John Doe left.", "?"},
    };
    for (const auto& [text, expected] : table)
        BOOST_TEST_CONTEXT(text) BOOST_TEST(speakers(text) == expected);
}

// All of them are its speakers; who only stands beside them is none.
BOOST_AUTO_TEST_CASE(several_may_say_it_together) {
    const std::pair<const char*, const char*> table[] = {
        // before the verb
        {"Ann Lee and John Doe said in a letter: “It will rain a lot.”", "Ann Lee, John Doe/said"},
        {"“It will rain a lot,” Lee and Doe said.", "Ann Lee, John Doe/said"},
        {"“It will rain a lot,” Lee and Doe both later said.", "Ann Lee, John Doe/said"},
        {"“It will rain a lot,” Ann Lee, John Doe and Mary Roe agreed.",
         "Ann Lee, John Doe, Mary Roe/agreed"},
        {"“It will rain a lot,” Ann Lee, John Doe, and Mary Roe said.",
         "Ann Lee, John Doe, Mary Roe/said"},
        {"“It will rain a lot,” Microsoft and Ann Lee said.", "Microsoft, Ann Lee/said"},
        {"On Monday Lee and Doe wrote: “It will rain a lot.”", "Ann Lee, John Doe/wrote"},
        {"When Mary Roe came, Ann Lee and John Doe said: “It will rain a lot.”",
         "Ann Lee, John Doe/said"},
        {"When Mary Roe came, Ann Lee, John Doe and Robin Reed said: “It will rain a lot.”",
         "Ann Lee, John Doe, Robin Reed/said"},
        {"Both Lee and Doe said “it will rain a lot.”", "Ann Lee, John Doe/said"},
        {"Ann Lee, a farmer, and John Doe, a teacher, said: “It will rain a lot.”",
         "Ann Lee, John Doe/said"},
        {"Ann Lee, a friend of Mary Roe, and John Doe said: “It will rain a lot.”",
         "Ann Lee, John Doe/said"},
        {"Ann Lee of Microsoft and John Doe of the Yale University said: “It will rain a lot.”",
         "Ann Lee, John Doe/said"},
        {"Ann Lee and her younger brother, John Doe, said: “It will rain a lot.”",
         "Ann Lee, John Doe/said"},
        {"Mayor Ann Lee and Governor John Doe rose and said: “It will rain a lot.”",
         "Ann Lee, John Doe/said"},
        {"Ann Lee and John Doe laughed, saying “It will rain a lot.”", "Ann Lee, John Doe/saying"},
        {"“It will rain a lot,” Ann Lee and John Doe, who live in Rome, said.",
         "Ann Lee, John Doe/said"},
        {"“It will rain a lot,” Ann Lee and Microsoft General Counsel John Doe said.",
         "Ann Lee, John Doe/said"},
        {"Ann Lee and John Doe argue that “it will rain a lot.”", "Ann Lee, John Doe/argue"},
        {"“It will rain a lot,” Ann Lee and John Doe thundered on Monday.",
         "Ann Lee, John Doe/thundered"},
        // behind it
        {"“It will rain a lot,” said Ann Lee and John Doe.", "Ann Lee, John Doe/said"},
        {"“It will rain a lot,” said Ann Lee, John Doe and Mary Roe in a letter.",
         "Ann Lee, John Doe, Mary Roe/said"},
        {"“It will rain a lot,” said Ann Lee, a farmer, and John Doe, a teacher.",
         "Ann Lee, John Doe/said"},
        {"“It will rain a lot,” said Mayor Ann Lee and her husband, John Doe.",
         "Ann Lee, John Doe/said"},
        {"“It will rain a lot,” said Ann Lee, the longtime president of Yale University in the "
         "green valley, and John Doe.",
         "Ann Lee, John Doe/said"},
        {"“It will rain a lot,” raved Ann Lee and John Doe.", "Ann Lee, John Doe/raved"},
        {"“It will rain a lot,” Ann Lee and Cole spokesman John Doe said.",
         "Ann Lee, John Doe/said"},
        {"“It will rain a lot,” Cole and Webb said.", "Cole, Webb/said"},
        {"According to Ann Lee and John Doe, “it will rain a lot.”", "Ann Lee, John Doe/According"},
        // without one
        {"Ann Lee and John Doe: “It will rain a lot.”", "Ann Lee, John Doe"},
        {"“It rains,” Lee and Doe said. “It will rain a lot.”",
         "Ann Lee, John Doe/said; Ann Lee, John Doe"},
        {"“It rains,” Lee and Doe said. “It will rain a lot,” she added.",
         "Ann Lee, John Doe/said; Ann Lee/added"},
    };
    for (const auto& [text, expected] : table)
        BOOST_TEST_CONTEXT(text) BOOST_TEST(speakers(text) == expected);
}

BOOST_AUTO_TEST_CASE(not_all_names_that_and_joins_say_it) {
    const std::pair<const char*, const char*> table[] = {
        {"“It will rain a lot,” said Ann Lee and John Doe nodded.", "Ann Lee/said"},
        {"“It will rain a lot,” said Ann Lee, and John Doe agreed.", "Ann Lee/said"},
        {"“It will rain a lot,” said Ann Lee, a farmer, and John Doe, a teacher, agreed.",
         "Ann Lee/said"},
        {"“It will rain a lot,” says Ann Lee and John Doe.", "Ann Lee/says"},
        {"“It will rain a lot,” said Ann Lee and a friend.", "Ann Lee/said"},
        {"“It will rain a lot,” said Ann Lee and Doe’s father.", "Ann Lee/said"},
        {"“It will rain a lot,” Lee told Doe and Roe.", "Ann Lee/told"},
        {"Ann Lee told John Doe and Mary Roe: “It will rain a lot.”", "Ann Lee/told"},
        {"Ann Lee left, and John Doe said: “It will rain a lot.”", "John Doe/said"},
        {"Mary Roe met Ann Lee and John Doe said: “It will rain a lot.”", "?/said"},
        {"In a letter the Office of Rain and Snow Control said: “It will rain a lot.”", "?/said"},
        {"A friend of Ann Lee and John Doe said: “It will rain a lot.”", "?/said"},
        {"A spokesman for Ann Lee and John Doe said: “It will rain a lot.”", "?/said"},
        {"“It will rain a lot,” both men said. Ann Lee and John Doe left.", "?/said"},
        {"Ann Lee and John Doe came. “It will rain a lot,” they said.", "?/said"},
        {"“It rains,” John Doe and Robin Reed said. “It will rain a lot,” he added.",
         "John Doe, Robin Reed/said; ?/added"},
    };
    for (const auto& [text, expected] : table)
        BOOST_TEST_CONTEXT(text) BOOST_TEST(speakers(text) == expected);
}

// Precision first: where the clause is about somebody or something else, nobody speaks.
BOOST_AUTO_TEST_CASE(a_name_in_a_clause_about_another_takes_no_words) {
    const std::pair<const char*, const char*> table[] = {
        {"“It will rain a lot,” wrote the newspaper that John Doe owns.", "?/wrote"},
        {"“It will rain a lot,” said the man John Doe hired.", "?/said"},
        {"“It will rain a lot,” said the actor John Doe yesterday.", "John Doe/said"},
        {"“It will rain a lot,” according to a letter John Doe received.", "?/according"},
        {"“It will rain a lot,” the company John Doe founded said.", "?/said"},
        {"The company that John Doe founded said: “It will rain a lot.”", "?/said"},
        {"“It will rain a lot,” said the attorney representing John Doe.", "?/said"},
        {"“It will rain a lot,” the actor playing John Doe said.", "?/said"},
        {"“It will rain a lot,” said acting chief Ann Lee.", "Ann Lee/said"},
        {"Quoting John Doe, the judge said: “It will rain a lot.”", "?/said"},
        {"Doe said an official told reporters that “it will rain a lot.”", "?/told"},
        {"Doe said the year was wet and told reporters: “It will rain a lot.”", "John Doe/told"},
        {"Doe remembered what his father said: “It will rain a lot.”", "?/said"},
        {"Ann Lee tells of a young man who said: “It will rain a lot.”", "?/said"},
        {"Ann Lee tells of John Doe, who said: “It will rain a lot.”", "John Doe/said"},
        {"The friend of John Doe who said “it will rain a lot” left.", "?/said"},
        {"Ann Lee, who met a young man, said: “It will rain a lot.”", "Ann Lee/said"},
        {"John Doe watched as the mayor said: “It will rain a lot.”", "?/said"},
        {"“It will rain a lot,” John Doe heard her say.", "?/say"},
        {"Unlike John Doe, the mayor said “it will rain a lot.”", "?/said"},
        {"“It will rain a lot,” said neither John Doe nor Ann Lee.", "?/said"},
    };
    for (const auto& [text, expected] : table)
        BOOST_TEST_CONTEXT(text) BOOST_TEST(speakers(text) == expected);
}

BOOST_AUTO_TEST_CASE(a_verb_off_the_list_is_known_by_its_place) {
    const std::pair<const char*, const char*> table[] = {
        {"“It will rain a lot,” Ann Lee thundered on Monday.", "Ann Lee/thundered"},
        {"“It will rain a lot!” Ann Lee thundered.", "Ann Lee/thundered"},
        {"“It will rain a lot,” stresses Visual Designer Ann Lee.", "Ann Lee/stresses"},
        {"Ann Lee thundered: “It will rain a lot.”", "Ann Lee/thundered"},
        {"“It will rain a lot.” Ann Lee returned on Monday.", "?"},
        {"“It will rain a lot,” Ann Lee wanted him to know.", "?"},
    };
    for (const auto& [text, expected] : table)
        BOOST_TEST_CONTEXT(text) BOOST_TEST(speakers(text) == expected);
}

BOOST_AUTO_TEST_CASE(an_unnamed_speaker_stays_unknown) {
    for (const char* text :
         {"Ann Lee left. “It will rain a lot,” a spokesman said.",
          "“It will rain a lot,” said a spokesman for Ann Lee.",
          "“It will rain a lot,” Lee’s lawyer said.", "“It will rain a lot,” Doe supporters said.",
          "“It will rain a lot,” they said.",
          "A spokeswoman for the software giant Microsoft said: “It will rain a lot.”",
          "According to a Microsoft review of the year, “it will rain a lot.”"})
        BOOST_TEST_CONTEXT(text) BOOST_TEST(speakers(text).starts_with("?/"));
}

BOOST_AUTO_TEST_CASE(a_speaker_is_carried_over_what_follows) {
    const std::pair<const char*, const char*> table[] = {
        {"“It rains,” Lee said. “It will rain more.”", "Ann Lee/said; Ann Lee"},
        {"“It rains,” Lee said, “and it will rain more.”", "Ann Lee/said; Ann Lee/said"},
        {"“It rains,” Lee said.\n\n“It will rain a lot more.”", "Ann Lee/said; Ann Lee"},
        {"“It rains,” Lee said. “It is wet.\n\n“It will rain more.”",
         "Ann Lee/said; Ann Lee; Ann Lee"},
        {"“It rains,” a man said. “It will rain more.”", "?/said; ?"},
        {"“It rains,” Lee said. John Doe came in. “It will snow a lot.”", "Ann Lee/said; ?"},
        {"“It rains,” Lee said. Advocates of the town keep on pressing the council to see that “it "
         "will "
         "rain a lot more.”",
         "Ann Lee/said; ?"},
        {"Lee said the year was wet. “It will rain a lot more.”", "Ann Lee"},
        {"Lee said the year was wet.\n\n“It will rain a lot more.”", "Ann Lee"},
        {"“It will rain a lot, and more.\n\n“It will snow,” said Ann Lee.",
         "Ann Lee; Ann Lee/said"},
    };
    for (const auto& [text, expected] : table)
        BOOST_TEST_CONTEXT(text) BOOST_TEST(speakers(text) == expected);
}

BOOST_AUTO_TEST_CASE(pronouns_mean_the_last_person_of_their_gender) {
    const std::pair<const char*, const char*> table[] = {
        {"Ann Lee came. “It will rain a lot,” she said.", "Ann Lee/said"},
        {"“It rains,” Lee said. Then: “It will snow,” she added.", "Ann Lee/said; Ann Lee/added"},
        {"John Doe met Ann Lee. “It will rain a lot,” she said.", "?/said"},
        {"Ann Lee came in. “It will rain a lot!” She said, “It will snow a lot.”",
         "?; Ann Lee/said"},
        {"A lot of water fell last year in the valley above the town, says Robin Reed. “It will "
         "rain a lot,” she said.",
         "Robin Reed/said"},
        {"Ann Lee came. Then John Doe asked her, “Will it rain a lot?” She answered, “It will rain "
         "a lot.”",
         "John Doe/asked; Ann Lee/answered"},
        {"A man came. Robin Reed, he said, is “somebody who knows a lot about rain.”", "?/said"},
        {"Ann Lee came. “It will rain a lot,” he said.", "?/said"},
        {"John Doe came. Ann Lee left. “It will rain a lot,” he said.", "John Doe/said"},
        {"In a long letter to the members of the council of the town, Robin Reed was kind. “It "
         "will "
         "rain a lot,” he said.",
         "Robin Reed/said"},
        {"“It rains,” said John Doe. For Mary Roe, it is late. “It will rain a lot,” she said.",
         "John Doe/said; Mary Roe/said"},
        {"John Doe met Robin Reed. A man came (“It will rain a lot,” he said).", "?/said"},
        {"John Doe came by (“It will rain a lot,” he said).", "John Doe/said"},
        {"“It rains,” said John Doe. Robin Reed came in. “It will rain a lot,” he said.",
         "John Doe/said; ?/said"},
    };
    for (const auto& [text, expected] : table)
        BOOST_TEST_CONTEXT(text) BOOST_TEST(speakers(text) == expected);
}

BOOST_AUTO_TEST_CASE(titles_and_scare_quotes_are_left_out) {
    for (const char* text :
         {"Ann Lee went on holding a sign saying “I am the rain.”",
          "She read “The Boys in the Boat” again.", "The “fiscal cliff” is near.",
          "They call it the “third wave of great new things” here.", "Nobody said anything."})
        BOOST_TEST_CONTEXT(text) BOOST_TEST(speakers(text) == "");
    BOOST_TEST(speakers("A sign hung there. “It will rain for many days.”") == "?");
}

BOOST_AUTO_TEST_CASE(other_languages_have_their_own_words) {
    const std::tuple<const char*, const char*, const char*> table[] = {
        {"de", "„Es regnet heute viel“, sagte Merkel.", "Angela Merkel/sagte"},
        {"de", "Merkel traf einen Mann, der zu ihr sagte: „Es regnet heute viel.“", "?/sagte"},
        {"de", "Merkel, die einen Mann traf, sagte: „Es regnet heute viel.“",
         "Angela Merkel/sagte"},
        {"de", "Merkel sprach mit Sánchez, der gestern sagte: „Es regnet heute viel.“",
         "Pedro Sánchez/sagte"},
        {"de", "Merkel, die Kanzlerin, die vier Jahre regiert, sagte: „Es regnet heute viel.“",
         "Angela Merkel/sagte"},
        {"de", "»Es regnet heute viel«, so Merkel.", "Angela Merkel/so"},
        {"de", "Am Montag sagte Merkel: „Es regnet heute viel.“", "Angela Merkel/sagte"},
        {"fr", "« Il pleut beaucoup », a déclaré M. Dupont.", "Jean Dupont/déclaré"},
        {"fr", "« Il pleut beaucoup », explique Dupont.", "Jean Dupont/explique"},
        {"fr", "« Il pleut beaucoup », a promis le président Dupont.", "Jean Dupont/promis"},
        {"fr", "« Il pleut beaucoup », avait prévu Dupont lundi.", "Jean Dupont/prévu"},
        {"de", "„Es regnet heute viel“, hatte Merkel am Montag geantwortet.",
         "Angela Merkel/geantwortet"},
        {"de", "„Es regnet heute viel“, erwiderte Merkel.", "Angela Merkel/erwiderte"},
        {"es", "«Llueve mucho hoy», ha prometido Sánchez.", "Pedro Sánchez/prometido"},
        {"nl", "“Het regent vandaag veel”, heeft Merkel beloofd.", "Angela Merkel/beloofd"},
        {"nl", "“Het regent vandaag veel”, waarschuwt Merkel.", "Angela Merkel/waarschuwt"},
        {"nl", "“Het regent vandaag veel”, zei Merkel over Dupont.", "Angela Merkel/zei"},
        {"nl", "“Het regent vandaag veel”, zei de man over Dupont.", "?/zei"},
        {"nl", "“Het regent vandaag veel”, schreef de krant die Dupont bezit.", "?/schreef"},
        {"de", "„Es regnet heute viel“, wurde Merkel gesagt.", "?/gesagt"},
        {"de", "Merkel wurde gesagt: „Es regnet heute viel.“", "?/gesagt"},
        {"de", "Merkel sagte Dupont: „Es regnet heute viel.“", "Angela Merkel/sagte"},
        {"de", "„Es regnet heute viel“, sagte gestern die Ministerin Merkel.",
         "Angela Merkel/sagte"},
        {"fr", "« Il pleut beaucoup », a dit l’homme qui accuse Dupont.", "?/dit"},
        {"fr", "« Il pleut beaucoup », a dit l’avocat d’Jean Dupont.", "?/dit"},
        {"fr", "Le journal que possède Dupont a écrit : « Il pleut beaucoup. »", "?/écrit"},
        {"es", "«Llueve mucho hoy», escribió el periódico que posee Sánchez.", "?/escribió"},
        {"es", "«Llueve mucho hoy», le dijo Sánchez a Merkel.", "Pedro Sánchez/dijo"},
        {"it", "«Oggi piove molto», ha detto il portavoce di Merkel.", "?/detto"},
        {"it", "«Oggi piove molto», ha spiegato Merkel.", "Angela Merkel/spiegato"},
        {"es", "«Llueve mucho hoy», dijo Sánchez.", "Pedro Sánchez/dijo"},
        {"es", "—Llueve mucho hoy —dijo Sánchez—.", "Pedro Sánchez/dijo"},
        {"nl", "“Het regent vandaag veel”, zegt Merkel.", "Angela Merkel/zegt"},
        {"ru", "«Сегодня идёт сильный дождь», — заявил Бортников.", "Бортников/заявил"},
        {"de", "„Es regnet heute viel“, sagten Merkel und Dupont.",
         "Angela Merkel, Jean Dupont/sagten"},
        {"de", "„Es regnet heute viel“, sagte Merkel und Dupont nickte.", "Angela Merkel/sagte"},
        {"de", "Merkel und Dupont erklärten: „Es regnet heute viel.“",
         "Angela Merkel, Jean Dupont/erklärten"},
        {"de", "„Es regnet heute viel“, haben Merkel und Dupont gesagt.",
         "Angela Merkel, Jean Dupont/gesagt"},
        {"de", "„Es regnet heute viel“, so Merkel und Dupont.", "Angela Merkel, Jean Dupont/so"},
        {"de", "Laut Merkel und Dupont „regnet es heute viel“.", "Angela Merkel, Jean Dupont/Laut"},
        {"fr", "« Il pleut beaucoup », ont déclaré Dupont et Merkel.",
         "Jean Dupont, Angela Merkel/déclaré"},
        {"fr", "Dupont et Merkel ont écrit : « Il pleut beaucoup. »",
         "Jean Dupont, Angela Merkel/écrit"},
        {"es", "«Llueve mucho hoy», dijeron Sánchez y Dupont.",
         "Pedro Sánchez, Jean Dupont/dijeron"},
        {"nl", "“Het regent vandaag veel”, zeiden Merkel en Dupont.",
         "Angela Merkel, Jean Dupont/zeiden"},
        {"nl", "Merkel en Dupont zeiden: “Het regent vandaag veel.”",
         "Angela Merkel, Jean Dupont/zeiden"},
        {"ru", "«Сегодня идёт сильный дождь», — заявили Бортников и Merkel.",
         "Бортников, Angela Merkel/заявили"},
        {"ru", "— Сегодня идёт сильный дождь, — сказал Бортников. — Снова.",
         "Бортников/сказал; Бортников"},
    };
    for (const auto& [language, text, expected] : table)
        BOOST_TEST_CONTEXT(text) BOOST_TEST(speakers(text, language) == expected);
}

BOOST_AUTO_TEST_CASE(offsets_count_code_points_without_the_marks) {
    Article article = article_of("Ö: “Ää ist gut,” said Ann Lee.", "en");
    QuotationEnricher().enrich(article);
    BOOST_REQUIRE(article.quotes.size() == 1u);
    BOOST_TEST(article.quotes[0].text == "Ää ist gut,");
    BOOST_TEST(article.quotes[0].start == 4u);
    BOOST_TEST(article.quotes[0].end == 15u);
}

BOOST_AUTO_TEST_SUITE_END()
