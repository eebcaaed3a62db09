// SPDX-License-Identifier: GPL-3.0-or-later
// The sample corpus as the tests see it: its expected pages and what the real program says of them.
#pragma once

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace newshound::test {

// The lines of sample-corpus/expected.jsonl.
const std::vector<nlohmann::json>& expected_pages();

// What one run of `inspect` says of each of them, in the same order.
const std::vector<nlohmann::json>& inspected_pages();

// Runs of white space as one blank, so that line breaks of the page do not count; "" for null.
std::string squeezed(const nlohmann::json& text);

// Calls check(expected, actual) for each page that is an article and expects something of `key`.
template <typename Check>
void for_each_article(const char* key, Check check) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < expected_pages().size(); ++i) {
        const nlohmann::json& expected = expected_pages()[i];
        if (expected.contains("skipped") || !expected.contains(key)) continue;
        ++count;
        BOOST_TEST_CONTEXT(expected["file"]) check(expected, inspected_pages()[i]);
    }
    BOOST_TEST(count > 0u);
}

} // namespace newshound::test
