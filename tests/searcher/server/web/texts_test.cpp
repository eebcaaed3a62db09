// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/schema/schema.hpp"
#include "searcher/server/web/search_state.hpp"
#include "searcher/server/web/texts.hpp"
#include "searcher/server/web/web_files.hpp"
#include "tests/support/source_tree.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <sstream>

using namespace newshound;

namespace {

// The strings between quotation marks behind `call` in the sources of the pages.
std::vector<std::string> keys_in_sources() {
    std::vector<std::string> keys;
    for (const test::SourceFile& file : test::source_files()) {
        if (!file.path.starts_with("searcher/server/web/")) continue;
        for (const std::string& line : file.lines) {
            for (const std::string_view call : {"texts(\"", "texts.count(\""}) {
                const std::size_t at = line.find(call);
                if (at == line.npos) continue;
                const std::size_t start = at + call.size();
                std::string key = line.substr(start, line.find('"', start) - start);
                if (key.ends_with('.') || key.ends_with('-')) continue; // put together
                if (call.find("count") != call.npos) key += ".many";
                keys.push_back(key);
            }
        }
    }
    return keys;
}

} // namespace

BOOST_AUTO_TEST_SUITE(texts)

BOOST_AUTO_TEST_CASE(every_text_is_there_in_every_language) {
    std::istringstream table{std::string(find_web_file("texts.tsv")->bytes)};
    for (std::string line; std::getline(table, line);) {
        if (line.starts_with('#')) continue;
        BOOST_TEST(std::ranges::count(line, '\t') == 3, line);
        BOOST_TEST(line.find("\t\t") == line.npos, line);
        BOOST_TEST(!line.ends_with('\t'), line);
    }
}

BOOST_AUTO_TEST_CASE(every_key_of_the_pages_is_in_the_table) {
    const Texts english("en");
    std::vector<std::string> keys = keys_in_sources();
    BOOST_TEST(keys.size() > 50U);
    for (const Field& field : fields())
        keys.push_back("field." + std::string(field.name));
    for (const std::string_view facet : state_facets())
        keys.push_back("facet." + std::string(facet));
    for (const std::string& key : keys)
        BOOST_TEST(english(key) != key, key);
}

BOOST_AUTO_TEST_CASE(the_browser_s_languages_choose) {
    const std::pair<std::string_view, std::string_view> cases[] = {
        {"", "en"},
        {"de-AT,de;q=0.9,en;q=0.8", "de"},
        {"fr", "fr"},
        {"nl, fr;q=0.5", "fr"},
        {"en;q=0.1,de;q=0.2", "de"},
        {"de;q=x,,;;", "de"}};
    for (const auto& [accept, language] : cases)
        BOOST_TEST(Texts::choose(accept) == language, accept);
}

BOOST_AUTO_TEST_CASE(numbers_and_dates_are_the_language_s) {
    BOOST_TEST(Texts("en").number(1234567) == "1,234,567");
    BOOST_TEST(Texts("de").share(0.0512) == "5,1\u00A0%");
    BOOST_TEST(Texts("de").date({.year = 2019, .month = 10, .day = 3}) == "3. Oktober 2019");
    BOOST_TEST(Texts("fr").date({.year = 2019, .month = 10, .precision = Precision::month}) ==
               "octobre 2019");
    BOOST_TEST(Texts("en").count("articles", 1) == "1 article");
    BOOST_TEST(Texts("en").count("articles", 2000) == "2,000 articles");
    BOOST_TEST(Texts("fr").language_name("de") == "allemand");
    BOOST_TEST(Texts("fr").language_name("xx") == "xx");
}

BOOST_AUTO_TEST_SUITE_END()
