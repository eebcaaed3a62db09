// SPDX-License-Identifier: GPL-3.0-or-later
// Every page of the sample corpus as the real program reads it, against expected.jsonl.
#include "tests/programs/sample_corpus.hpp"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>

using namespace newshound::test;
using Json = nlohmann::json;

namespace {

// The printed page may be in capitals ("By WALTER PRENTISS"); ASCII case does not count.
std::vector<std::string> lower_case(const Json& names) {
    std::vector<std::string> result;
    for (std::string name : names) {
        std::ranges::transform(name, name.begin(), [](unsigned char letter) {
            return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + 32)
                                                  : static_cast<char>(letter);
        });
        result.push_back(name);
    }
    std::ranges::sort(result);
    return result;
}

// An expected day is met by any time of that day.
bool same_time(const Json& expected, const Json& actual) {
    if (!expected.is_string()) return actual.is_null();
    if (!actual.is_string()) return false;
    const std::string wanted = expected;
    return actual.get<std::string>().substr(0, wanted.size()) == wanted;
}

} // namespace

BOOST_AUTO_TEST_SUITE(sample_corpus_inspect)

BOOST_AUTO_TEST_CASE(pages_are_told_from_what_is_no_article) {
    for (std::size_t i = 0; i < expected_pages().size(); ++i) {
        const Json& expected = expected_pages()[i];
        BOOST_TEST_CONTEXT(expected["file"])
        BOOST_TEST(inspected_pages()[i].value("skipped", "") == expected.value("skipped", ""));
    }
}

BOOST_AUTO_TEST_CASE(titles_outlets_languages_and_addresses) {
    for (const char* key : {"title", "outlet", "lang", "url"})
        for_each_article(key, [&](const Json& expected, const Json& actual) {
            BOOST_TEST(actual[key] == expected[key]);
        });
}

BOOST_AUTO_TEST_CASE(authors) {
    for_each_article("author", [](const Json& expected, const Json& actual) {
        BOOST_TEST(lower_case(actual["authors"]) == lower_case(expected["author"]),
                   boost::test_tools::per_element());
    });
}

BOOST_AUTO_TEST_CASE(times_of_publication_update_and_capture) {
    for (const char* key : {"published", "updated", "captured"})
        for_each_article(key, [&](const Json& expected, const Json& actual) {
            BOOST_TEST(same_time(expected[key], actual[key]),
                       key << " is " << actual[key] << ", not " << expected[key]);
        });
}

BOOST_AUTO_TEST_SUITE_END()
