// SPDX-License-Identifier: GPL-3.0-or-later
// Every page of the sample corpus, read by the real program, against
// tests/data/sample_corpus.jsonl.
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
    static const auto pages = json_lines(read_file(source_path("tests/data/sample_corpus.jsonl")));
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

// Runs of white space as one blank, so that line breaks of the page do not count.
std::string squeezed(const Json& text) {
    std::string result;
    if (!text.is_string()) return result;
    std::istringstream words{text.get<std::string>()};
    for (std::string word; words >> word;)
        result += (result.empty() ? "" : " ") + word;
    return result;
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

// Whether some object of `list` satisfies the predicate.
template <typename Predicate>
bool any(const Json& list, Predicate predicate) {
    return std::any_of(list.begin(), list.end(), predicate);
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

BOOST_AUTO_TEST_CASE(the_story_is_whole_and_the_furniture_is_out) {
    for_each_article("with", [](const Json& expected, const Json& actual) {
        const std::string text = squeezed(actual["text"]);
        for (const Json& part : expected["with"])
            BOOST_TEST(text.find(part) != std::string::npos, "lost: " << part);
        for (const Json& part : expected["without"])
            BOOST_TEST(text.find(part) == std::string::npos, "kept: " << part);
    });
}

BOOST_AUTO_TEST_CASE(stubs_and_wire_credits) {
    for (const char* key : {"truncated", "wire"})
        for_each_article(key, [&](const Json& expected, const Json& actual) {
            BOOST_TEST(actual[key] == expected[key]);
        });
}

BOOST_AUTO_TEST_CASE(entities) {
    for_each_article("entities", [](const Json& expected, const Json& actual) {
        for (const Json& entity : expected["entities"])
            BOOST_TEST(any(actual["entities"],
                           [&](const Json& each) {
                               return each["type"] == entity["type"] &&
                                      each["name"] == entity["name"];
                           }),
                       "lost: " << entity);
    });
}

BOOST_AUTO_TEST_CASE(quotations_and_their_speakers) {
    for_each_article("quotes", [](const Json& expected, const Json& actual) {
        for (const Json& quote : expected["quotes"])
            BOOST_TEST(any(actual["quotes"],
                           [&](const Json& each) {
                               return each["speaker"] == quote["speaker"] &&
                                      squeezed(each["text"]).find(quote["text"]) !=
                                          std::string::npos;
                           }),
                       "lost: " << quote);
    });
}

BOOST_AUTO_TEST_CASE(cited_outlets) {
    for_each_article("cites", [](const Json& expected, const Json& actual) {
        for (const Json& name : expected["cites"])
            BOOST_TEST(any(actual["cites"], [&](const Json& each) { return each["name"] == name; }),
                       "lost: " << name);
    });
}

BOOST_AUTO_TEST_CASE(when_it_happened) {
    for_each_article("times", [](const Json& expected, const Json& actual) {
        for (const Json& time : expected["times"])
            BOOST_TEST(any(actual["times"],
                           [&](const Json& each) { return each["value"] == time["value"]; }),
                       "lost: " << time);
    });
}

BOOST_AUTO_TEST_SUITE_END()
