// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/tagger/rules_tagger.hpp"
#include "indexer/tagger/tokenizer.hpp"
#include "tests/support/built_in_taggers.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

using namespace newshound;

namespace {

std::string shown(std::string_view text, std::string_view language) {
    const TokenizedText tokens = tokenize(text);
    std::string line;
    for (const Name& name : RulesTagger(test::built_in_taggers().lists(), language).tag(tokens)) {
        const auto begin = tokens.tokens[name.first].begin;
        line += std::string(to_string(name.type)) + ":" +
                std::string(text.substr(begin, tokens.tokens[name.last - 1].end - begin)) + "|";
    }
    return line;
}

struct Row {
    const char* language;
    const char* text;
    const char* names;
};

} // namespace

BOOST_AUTO_TEST_SUITE(rules_tagger)

BOOST_AUTO_TEST_CASE(types_come_from_lists_titles_and_writing) {
    const Row table[] = {
        {"en", "The rebels left. President Vladimir Putin met Maria Smith in Berlin.",
         "person:Vladimir Putin|person:Maria Smith|place:Berlin|"},
        {"en", "Smith said so. Maria Smith is with the FSB and Oxford University.",
         "person:Smith|person:Maria Smith|org:FSB|org:Oxford University|"},
        {"en", "On Monday the Reuters agency, Russia", "org:Reuters|place:Russia|"},
        {"fr", "Le président Emmanuel Macron est allé à Marseille.",
         "person:Emmanuel Macron|place:Marseille|"},
        {"de", "Die Kanzlerin Angela Merkel sprach in Hamburg über das Haus der Zukunft.",
         "person:Angela Merkel|place:Hamburg|"},
        {"de", "Das Auswärtige Amt in Berlin warnt vor Reisen nach Russland und Syrien.",
         "place:Berlin|place:Russland|place:Syrien|"},
        {"de", "Außenminister Heiko Maas traf den Chef der CDU in Köln.",
         "person:Heiko Maas|org:CDU|place:Köln|"},
        {"de", "Dabei war Andreas Jung von der Tierrettung, nicht Ursula von der Leyen.",
         "person:Andreas Jung|person:Ursula von der Leyen|"},
        {"de", "Der Boden ist hart. Er zeigt ein gutes Bild und entstand aus Teilen der GmbH.", ""},
        {"de", "Das sagte sie der New York Times und der „Bild“.", "org:New York Times|org:Bild|"},
        {"de", "Nach dem Essen fuhr sie nach Essen.", "place:Essen|"},
        {"de", "Mit neuer Kraft zum Rand der Manche, drei Male im Jahr.", ""},
        {"de", "Dort sind die ABB und die ING, in den Bergen, nicht in Bergen.",
         "org:ABB|org:ING|place:Bergen|"},
        {"en", "Kraft said on Monday that it would buy Orange.", "org:Kraft|org:Orange|"},
        {"de", "Das Verbot der Nutzung von Apple gilt, sagte Karl von Schirach.",
         "org:Apple|person:Karl von Schirach|"},
        {"fr", "Les Etats-Unis et l'Allemagne négocient, selon le président Macron.",
         "place:Etats-Unis|place:Allemagne|person:Macron|"},
        {"es", "El presidente Pedro Sánchez viajó de Moscú a Los Ángeles con el PSOE.",
         "person:Pedro Sánchez|place:Moscú|place:Los Ángeles|org:PSOE|"},
        {"nl", "Premier Mark Rutte sprak in de Tweede Kamer over Duitsland.",
         "person:Mark Rutte|org:Tweede Kamer|place:Duitsland|"},
        {"en", "no capitals in here at all, not even putin", ""},
    };
    for (const Row& row : table)
        BOOST_TEST(shown(row.text, row.language) == row.names);
}

BOOST_AUTO_TEST_SUITE_END()
