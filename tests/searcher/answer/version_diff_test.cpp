// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/answer/version_diff.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

using namespace newshound;

namespace {

Result with(std::string title, std::string text) {
    Result result;
    result.article.title = std::move(title);
    result.article.text = std::move(text);
    return result;
}

} // namespace

BOOST_AUTO_TEST_SUITE(version_diffs)

BOOST_AUTO_TEST_CASE(words_of_headline_and_text_are_counted) {
    struct Row {
        const char* before;
        const char* after;
        std::size_t removed;
        std::size_t added;
    };
    const Row rows[] = {
        {"", "", 0, 0},
        {"same text", "same text", 0, 0},
        {"", "two words", 0, 2},
        {"two words", "", 2, 0},
        {"He left Oslo today.", "She left Oslo.", 2, 1},
        {"one  two", "one two", 0, 0}, // a blank is no word
    };
    for (const auto& [before, after, removed, added] : rows) {
        const VersionDiff text = compare(with("", before), with("", after));
        BOOST_TEST(text.words_removed == removed, before << " / " << after);
        BOOST_TEST(text.words_added == added, before << " / " << after);
        BOOST_TEST(text.any() == (removed + added > 0));
        const VersionDiff title = compare(with(before, "x"), with(after, "x"));
        BOOST_TEST(title.words_removed == removed);
        BOOST_TEST(title.words_added == added);
    }
}

BOOST_AUTO_TEST_SUITE_END()
