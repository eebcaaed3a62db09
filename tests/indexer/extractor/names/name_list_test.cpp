// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/names/byline_words.hpp"
#include "indexer/extractor/names/name_list.hpp"
#include "indexer/extractor/names/name_words.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;

namespace {

std::string joined(const std::vector<std::string>& names) {
    std::string text;
    for (const std::string& name : names)
        text += (text.empty() ? "" : "|") + name;
    return text;
}

} // namespace

BOOST_AUTO_TEST_SUITE(name_list)

BOOST_AUTO_TEST_CASE(bylines_give_their_people) {
    const std::pair<const char*, const char*> table[] = {
        {"By Jane Roe", "Jane Roe"},
        {"By JANE ROE", "Jane Roe"},
        {"Von Hans Muster und Petra Beispiel", "Hans Muster|Petra Beispiel"},
        {"Por Ana Pérez y José López", "Ana Pérez|José López"},
        {"Par Jeanne Dupont et Luc Martin", "Jeanne Dupont|Luc Martin"},
        {"By Jane Roe, John Doe and Max Moe", "Jane Roe|John Doe|Max Moe"},
        {"Written by: Dr. Jane Roe, PhD", "Jane Roe"},
        {"By Jane Roe, Senior Reporter", "Jane Roe"},
        {"By Jane Roe, Reuters", "Jane Roe"},
        {"By Jane Roe (Reuters)", "Jane Roe"},
        {"By Jane Roe | October 17, 2019", "Jane Roe"},
        {"By Jane Roe in Washington", "Jane Roe"},
        {"Roe, Jane", "Jane Roe"},
        {"Ursula von der Muster", "Ursula von der Muster"},
        {"Автор: Иван Петров", "Иван Петров"},
        {"View all posts by Jane Roe", "Jane Roe"},
        {"Alles von Jane Roe", "Jane Roe"},
        {"Jane Roe December 17, 2025", "Jane Roe"},
        {"roejane on 17 December 2025", "roejane"},
        {"Sat, 20 Dec, 2025 Jane Roe", "Jane Roe"},
        {"By Jane Roe, Trial Attorney", "Jane Roe"},
        {"August 28, 2025", ""},
        {"By the numbers:", ""},
        {"by data processors.", ""},
        {"2023 > December > 22", ""},
        {"Auteur : Auteur(s) :", ""},
        {"Web Commerce GmbH www.w-commerce.example", ""},
        {"by jancak", "jancak"},
        {"Marta Costa e Silva", "Marta Costa e Silva"},
        {"Marta Costa e Ana Lima", "Marta Costa|Ana Lima"},
        {"Jaime Orteza y Gallet", "Jaime Orteza y Gallet"},
        {"Ana Roe y José Orteza y Gallet", "Ana Roe|José Orteza y Gallet"},
        {"Josep Puig i Soler", "Josep Puig i Soler"},
        {"Hans in 't Veldt", "Hans in 't Veldt"},
        {"Simon le Carrec", "Simon le Carrec"},
        {"Jeanne Dupont le 17 octobre 2019", "Jeanne Dupont"},
        {"Jonathan V. Last", "Jonathan V. Last"},
        {"Mary Ann Head", "Mary Ann Head"},
        {"Jane Roe Last Updated", "Jane Roe"},
        {"Joe Schmidt, Sr., Tara Dorn, MD", "Joe Schmidt Sr.|Tara Dorn"},
        {"Joe Schmidt, III and Tara Dorn", "Joe Schmidt III|Tara Dorn"},
        {"Sid Lowell", "Sid Lowell"},
        {"Kirche und Leben", "Kirche und Leben"},
        {"MAUREEN O'DOWELL", "Maureen O'Dowell"},
        {"İBRAHİM IŞIKLI", "İbrahim Işıklı"},
        {"Martin Untern (avec Damien Lelou et Morgane Tuel)",
         "Martin Untern|Damien Lelou|Morgane Tuel"},
        {"Joe Weeks Monday, February 29, 2016", "Joe Weeks"},
        {"Jane Roe In", "Jane Roe"},
        {"بقلم: محمد العلي", "محمد العلي"},
        {"作者：王小明", "王小明"},
        {"記者王小明", "王小明"},
        {"김철수 기자", "김철수"},
        {"Του Γιώργου Παπαδόγλου", "Γιώργου Παπαδόγλου"},
        {"Jane Roe\nJohn Doe\nJane Roe", "Jane Roe|John Doe"},
    };
    for (const auto& [byline, names] : table) {
        BOOST_TEST_CONTEXT(byline) {
            BOOST_TEST(joined(read_names(byline, false).people) == names);
        }
    }
}

BOOST_AUTO_TEST_CASE(desks_stand_apart) {
    for (const char* desk : {"Reuters", "dpa", "SID", "Redaktion", "Example News Staff"}) {
        BOOST_TEST_CONTEXT(desk) {
            const NameList names = read_names(desk, false);
            BOOST_TEST(names.people.empty());
            BOOST_TEST(joined(names.desks) == desk);
        }
    }
}

BOOST_AUTO_TEST_CASE(pen_names_pass_only_where_declared) {
    BOOST_TEST(joined(read_names("MikeNils", false).people) == "MikeNils");
    BOOST_TEST(joined(read_names("Morgan & Morgan", false).people) == "Morgan & Morgan");
    BOOST_TEST(read_names("by printing one of several", true).people.empty());
}

BOOST_AUTO_TEST_CASE(what_is_no_name) {
    for (const char* text :
         {"", "https://example.com/jane", "www.example.com", "262588213843476", "No Author",
          "unknown", "By", "jane@example.com", "Last Updated", "See full bio", "Alle Artikel",
          "Publié le", "Folgen", "作者：", "Jane Roe Staff Head"}) {
        BOOST_TEST_CONTEXT(text) {
            const NameList names = read_names(text, false);
            BOOST_TEST(names.people.empty());
        }
    }
}

BOOST_AUTO_TEST_CASE(words_that_lead_bylines) {
    BOOST_TEST(byline_word("By Jane") == 3u);
    BOOST_TEST(byline_word("Geschrieben von Hans") == 16u);
    BOOST_TEST(byline_word("Autor: Hans") == 7u);
    BOOST_TEST(byline_word("Byzantium") == 0u);
    BOOST_TEST(looks_like_person("Jane Roe"));
    BOOST_TEST(!looks_like_person("read more about"));
    BOOST_TEST(!looks_like_person("Jane"));
}

BOOST_AUTO_TEST_SUITE_END()
