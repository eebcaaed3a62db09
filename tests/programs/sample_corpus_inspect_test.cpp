// SPDX-License-Identifier: GPL-3.0-or-later
// Every page of the sample corpus, read by the real program, against sample-corpus/expected.jsonl.
#include "tests/support/run_program.hpp"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <sstream>

using namespace newshound::test;
using Json = nlohmann::json;

namespace {

std::vector<Json> json_lines(const std::string& text) {
    std::vector<Json> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);)
        lines.push_back(Json::parse(line));
    return lines;
}

const std::vector<Json>& expected_pages() {
    static const auto pages = json_lines(read_file(source_path("sample-corpus/expected.jsonl")));
    return pages;
}

// What `inspect` says of each expected page, in the same order.
const std::vector<Json>& inspected_pages() {
    static const std::vector<Json> pages = [] {
        Run run{{"inspect", "--format", "ndjson"}, {}, source_path("sample-corpus")};
        for (const Json& page : expected_pages())
            run.arguments.push_back(page["file"]);
        const Outcome outcome = run_program(run);
        BOOST_REQUIRE_MESSAGE(outcome.status == 0, outcome.err);
        return json_lines(outcome.out);
    }();
    BOOST_REQUIRE_EQUAL(pages.size(), expected_pages().size());
    return pages;
}

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

// Calls check(expected, actual) for each page that is an article and expects something of `key`.
template <typename Check>
void for_each_article(const char* key, Check check) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < expected_pages().size(); ++i) {
        const Json& expected = expected_pages()[i];
        if (expected.contains("skipped") || !expected.contains(key)) continue;
        ++count;
        BOOST_TEST_CONTEXT(expected["file"]) check(expected, inspected_pages()[i]);
    }
    BOOST_TEST(count > 0u);
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
