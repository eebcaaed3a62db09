// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/engine/query/derivation.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;

BOOST_AUTO_TEST_SUITE(derivation)

BOOST_AUTO_TEST_CASE(endings_that_make_new_words_are_told_from_inflections) {
    struct Row {
        const char* word;
        const char* other;
        const char* language;
        bool derived;
    };
    constexpr Row rows[] = {
        {"political", "politics", "en", true},
        {"international", "internal", "en", true},
        {"relation", "relative", "en", true},
        {"economy", "economic", "en", true},
        {"organise", "organisation", "en", true},
        {"organise", "organising", "en", false},
        {"harbour", "harbours", "en", false},
        {"city", "cities", "en", false},
        {"manage", "manager", "en", true},
        {"manages", "managed", "en", false},
        {"managers", "manages", "en", true},
        {"stop", "stopped", "en", false},
        {"politik", "politisch", "de", true},
        {"freund", "freunde", "de", false},
        {"freund", "freundlich", "de", true},
        {"nation", "nationale", "fr", true},
        {"chat", "chats", "fr", false},
        {"kansen", "kans", "nl", false},
        {"lathatja", "lathatta", "hu", false},
        {"achievement", "achieving", "en", true},
        {"hopeful", "hoping", "en", true},
        {"happy", "happiness", "en", true},
        {"beautiful", "beauty", "en", true},
        {"admittedly", "admit", "en", true},
        {"increasingly", "increases", "en", true},
        {"technologies", "technological", "en", true},
        {"securing", "security", "en", true},
        {"closely", "closing", "en", true},
        {"applies", "applying", "en", false},
        {"parties", "party", "en", false},
        {"skis", "skiing", "en", false},
        {"employees", "employee", "en", false},
        {"died", "dies", "en", false},
        {"observation", "observance", "en", true},
        {"information", "informal", "en", true},
        {"socialist", "socialism", "en", true},
        {"resident", "residence", "en", true},
        {"possible", "possibility", "en", true},
        {"control", "controllers", "en", true},
        {"metal", "metallic", "en", true},
        {"control", "controlled", "en", false},
        {"activity", "activities", "en", false},
        {"organised", "organising", "en", false},
        {"organize", "organizing", "en", false},
        {"agency", "agencies", "en", false},
        {"created", "creating", "en", false},
        {"financed", "financing", "en", false},
        {"nation", "nations", "en", false},
        {"policy", "policies", "en", false},
        {"stories", "story", "en", false},
        {"national", "nationaux", "fr", false},
        {"actif", "active", "fr", false},
        {"informacao", "informacoes", "pt", false},
    };
    for (const Row& row : rows) {
        BOOST_TEST(is_derived(row.word, row.other, row.language) == row.derived,
                   row.word << " " << row.other);
        BOOST_TEST(is_derived(row.other, row.word, row.language) == row.derived,
                   row.other << " " << row.word);
    }
}

BOOST_AUTO_TEST_CASE(words_of_one_stem_may_mean_different_things) {
    struct Row {
        const char* word;
        const char* other;
        const char* language;
        bool unrelated;
    };
    constexpr Row rows[] = {
        {"university", "universe", "en", true},
        {"university", "universal", "en", true},
        {"universe", "universal", "en", false},
        {"universities", "university", "en", false},
        {"organization", "organs", "en", true},
        {"organisms", "organized", "en", true},
        {"organise", "organization", "en", false},
        {"united", "units", "en", true},
        {"united", "unites", "en", false},
        {"several", "severe", "en", true},
        {"businesses", "busy", "en", true},
        {"wales", "waled", "en", true},
        {"nearly", "near", "en", true},
        {"nears", "near", "en", false},
        {"suite", "suits", "en", true},
        {"suited", "suit", "en", false},
        {"press", "presse", "en", true},
        {"mary", "marie", "en", true},
        {"mari", "mary", "en", true},
        {"press", "presse", "fr", false},
        {"city", "cities", "en", false},
        {"authority", "authors", "en", true},
        {"authority", "authorize", "en", true},
        {"priority", "prior", "en", true},
        {"opportunities", "opportune", "en", true},
        {"activity", "active", "en", false},
        {"activities", "activate", "en", false},
        {"possibility", "possible", "en", false},
        {"curiosity", "curious", "en", false},
        {"security", "secured", "en", false},
        {"security", "securities", "en", false},
        {"local", "localities", "en", false},
        {"political", "politics", "en", false},
        {"international", "internal", "en", true},
        {"international", "internationally", "en", false},
        {"interned", "internal", "en", true},
        {"cooperation", "cooper", "en", true},
        {"subsidize", "subsiding", "en", true},
        {"subsidized", "subsidies", "en", false},
        {"oliver", "olives", "en", true},
        {"treasurers", "treasurer", "en", false},
        {"nation", "national", "en", false},
        {"harbour", "harbours", "en", false},
        {"universit\u00E9", "univers", "fr", true},
        {"universidad", "universo", "es", true},
        {"casas", "caso", "es", true},
        {"casas", "casa", "es", false},
        {"plaza", "plazos", "es", true},
        {"f\u00F6rdern", "ford", "de", true},
        {"f\u00F6rdern", "f\u00F6rdert", "de", false},
        {"bauern", "bauen", "de", true},
        {"kohlen", "kohl", "de", true},
        {"meisten", "meister", "de", true},
        {"meister", "meistern", "de", false},
        {"porte", "ports", "fr", true},
        {"partis", "parties", "fr", true},
        {"droites", "droite", "fr", false},
        {"porta", "porti", "it", true},
        {"livros", "livre", "pt", true},
        {"universe", "university", "hu", false},
    };
    for (const Row& row : rows) {
        BOOST_TEST(is_unrelated(row.word, row.other, row.language) == row.unrelated,
                   row.word << " " << row.other);
        BOOST_TEST(is_unrelated(row.other, row.word, row.language) == row.unrelated,
                   row.other << " " << row.word);
    }
}

BOOST_AUTO_TEST_SUITE_END()
