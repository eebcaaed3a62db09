// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/article/outlet_registry.hpp"
#include "common/error.hpp"
#include "tests/support/built_in.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cstdio>
#include <fstream>

using namespace newshound;

namespace {

// A user's list on disk for the length of a test.
class ListFile {
  public:
    explicit ListFile(const std::string& text) {
        static int number = 0;
        path_ = "outlet_registry_test." + std::to_string(++number) + ".tsv";
        std::ofstream(path_) << text;
    }
    ~ListFile() { std::remove(path_.c_str()); }
    const std::string& path() const { return path_; }

  private:
    std::string path_;
};

std::string names_found(const OutletRegistry& registry, std::string_view text) {
    std::string names;
    for (const OutletName& each : registry.names_in(text))
        names += (names.empty() ? "" : ";") + each.outlet->name + "=" +
                 std::string(text.substr(each.start, each.end - each.start));
    return names;
}

std::string complaint(const std::string& list) {
    const ListFile file(list);
    try {
        const OutletRegistry registry(file.path());
    } catch (const UsageError& error) {
        return std::string(error.what()).substr(file.path().size());
    }
    return "";
}

} // namespace

BOOST_AUTO_TEST_SUITE(outlet_registry)

BOOST_AUTO_TEST_CASE(every_spelling_finds_the_outlet) {
    const std::pair<const char*, const char*> table[] = {
        {"new york times", "The New York Times"},
        {"The NYT", "The New York Times"},
        {"NYTimes.com", "The New York Times"},
        {"tass", "TASS"},
        {"ИТАР-ТАСС", "TASS"},
        {"KOMMERSANT", "Kommersant"},
        {"коммерсантъ", "Kommersant"},
        {"FAZ", "Frankfurter Allgemeine Zeitung"},
        {"lemonde.fr", "Le Monde"},
        {"人民日报", "People's Daily"},
        {"Hürriyet", "Hürriyet"},
        {"hurriyet", "Hürriyet"},
        {"The Guardian", "The Guardian"},
        {"Ahwatukee Foothills News", "Ahwatukee Foothills News"},
    };
    for (const auto& [spelling, name] : table) {
        BOOST_TEST_CONTEXT(spelling) {
            const Outlet* outlet = test::built_in_outlets().find(spelling);
            BOOST_REQUIRE(outlet);
            BOOST_TEST(outlet->name == name);
        }
    }
}

BOOST_AUTO_TEST_CASE(what_is_nobodys_or_several_outlets_is_not_found) {
    for (const char* spelling : {"", "Daily News", "no such outlet", "!?", "CNA"})
        BOOST_TEST_CONTEXT(spelling) BOOST_TEST(!test::built_in_outlets().find(spelling));
    BOOST_TEST(test::built_in_outlets().display_name("no such outlet") == "no such outlet");
    BOOST_TEST(test::built_in_outlets().keys("Daily News").size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_domain_is_found_by_its_longest_suffix) {
    const std::pair<const char*, const char*> table[] = {
        {"edition.cnn.com", "CNN"},
        {"https://www.bbc.co.uk/news/world-1", "BBC"},
        {"WWW.Reuters.com", "Reuters"},
        {"observer.guardian.co.uk", "The Observer"},
        {"sport.guardian.co.uk", "The Guardian"},
    };
    for (const auto& [host, name] : table) {
        BOOST_TEST_CONTEXT(host) {
            const Outlet* outlet = test::built_in_outlets().find_domain(host);
            BOOST_REQUIRE(outlet);
            BOOST_TEST(outlet->name == name);
        }
    }
    for (const char* host : {"", "com", "co.uk", "notcnn.com", "localhost", "http://"})
        BOOST_TEST_CONTEXT(host) BOOST_TEST(!test::built_in_outlets().find_domain(host));
}

BOOST_AUTO_TEST_CASE(keys_hold_every_spelling_and_domain_once) {
    const std::vector<std::string> keys = test::built_in_outlets().keys("NYT");
    BOOST_TEST(keys.front() == "nyt");
    for (const char* key : {"newyorktimes", "nytimes", "nyt"})
        BOOST_TEST(std::ranges::count(keys, key) == 1);
}

BOOST_AUTO_TEST_CASE(names_stand_in_a_text_with_their_capitals) {
    const std::pair<const char*, const char*> table[] = {
        {"The New York Times said", "The New York Times=New York Times"},
        {"told TASS, Politico and the BBC's", "TASS=TASS;Politico=Politico;BBC=BBC"},
        {"REUTERS REPORTED", "Reuters=REUTERS"},
        {"people of the time saw the sun", ""},
        {"a Reuters-Bericht", "Reuters=Reuters"},
        {"BBCs, xReuters, @Reuters, www.Reuters.com", ""},
        {"сообщает «Коммерсантъ».", "Kommersant=Коммерсантъ"},
        {"据新华社报道", "Xinhua=新华社"},
        {"연합뉴스는", "Yonhap News Agency=연합뉴스"},
        {"the Ma’an News Agency", "Maan News Agency=Ma’an News Agency"},
        {"", ""},
    };
    for (const auto& [text, names] : table) {
        BOOST_TEST_CONTEXT(text) BOOST_TEST(names_found(test::built_in_outlets(), text) == names);
    }
}

BOOST_AUTO_TEST_CASE(the_users_list_adds_and_wins) {
    const ListFile file("# mine\n\nOur Village Herald\tOVH\tvillage.example\tnewspaper\tGB\n"
                        "Politico Weekly\tPolitico\n");
    const OutletRegistry registry(file.path());
    BOOST_TEST(registry.display_name("ovh") == "Our Village Herald");
    BOOST_TEST(registry.find_domain("www.village.example")->country == "GB");
    BOOST_TEST(registry.display_name("politico") == "Politico Weekly");
    BOOST_TEST(names_found(registry, "told Politico") == "Politico Weekly=Politico");
    BOOST_TEST(registry.display_name("politico.com") == "Politico Weekly");
}

BOOST_AUTO_TEST_CASE(complaints_name_the_line) {
    BOOST_TEST(complaint("A\n\tx\n") == ":2: the line has no outlet's name");
    BOOST_TEST(complaint("A\t\t\tblog\n").starts_with(":1: unknown kind \"blog\""));
    BOOST_TEST(complaint("A\t\t\t\t\tmaybe\n").starts_with(":1: unknown flag \"maybe\""));
    BOOST_TEST(complaint("A\t\t\t\t\t\tx\n").starts_with(":1: more than six columns"));
    BOOST_CHECK_THROW(OutletRegistry("no/such/file.tsv"), UsageError);
}

BOOST_AUTO_TEST_SUITE_END()
