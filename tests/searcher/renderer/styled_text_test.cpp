// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/renderer/styled_text.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

using namespace newshound;

BOOST_AUTO_TEST_SUITE(styled_text)

BOOST_AUTO_TEST_CASE(only_foreign_directions_are_isolated) {
    BOOST_TEST(isolated("news") == "news");
    BOOST_TEST(isolated("") == "");
    BOOST_TEST(isolated("\u05D7\u05D3\u05E9 news") == "\u2068\u05D7\u05D3\u05E9 news\u2069");
}

BOOST_AUTO_TEST_CASE(lines_are_broken_at_blanks) {
    struct Row {
        const char* text;
        std::size_t indent;
        std::size_t width;
        const char* lines;
    };
    const Row rows[] = {
        {"", 2, 10, ""},
        {"one", 2, 10, "  one\n"},
        {"one two three", 0, 7, "one two\nthree\n"},
        {"one two three", 3, 8, "   one two\n   three\n"},
        {"a\nb  c", 0, 20, "a b c\n"},
        {"a extraordinarily b", 0, 5, "a\nextraordinarily\nb\n"},
        {"\u65B0\u805E \u65B0\u805E", 0, 4, "\u65B0\u805E\n\u65B0\u805E\n"}, // two columns each
        {"a\x1b[2Jb", 0, 20, "a[2Jb\n"},
    };
    for (const auto& [text, indent, width, lines] : rows) {
        const std::string got = wrapped({}, text, {}, Style::plain, indent, width);
        if (std::string(text).find('\x1b') == std::string::npos)
            BOOST_TEST(got == lines);
        else
            BOOST_TEST(got.find('\x1b') == std::string::npos);
    }
}

BOOST_AUTO_TEST_CASE(hits_are_styled_by_code_points_within_the_base) {
    const Terminal terminal{.is_terminal = true, .colour = true};
    const std::string hit(style(terminal, Style::hit));
    const std::string plain(style(terminal, Style::plain));
    const std::string bold(style(terminal, Style::bold));
    const std::vector<Snippet::Hit> hits = {{0, 3}, {4, 8}};
    BOOST_TEST(wrapped(terminal, "Zo\u00EB rang", hits, Style::plain, 0, 40) ==
               hit + "Zo\u00EB" + plain + " " + hit + "rang" + plain + "\n");
    BOOST_TEST(wrapped(terminal, "a hit", {{2, 5}}, Style::bold, 0, 40) ==
               bold + "a " + hit + "hit" + plain + bold + plain + "\n");
    BOOST_TEST(wrapped({}, "a hit", {{2, 5}}, Style::bold, 0, 40) == "a hit\n");
}

BOOST_AUTO_TEST_SUITE_END()
