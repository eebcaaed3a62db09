// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/answer/version_diff.hpp"
#include "searcher/renderer/diff_renderer.hpp"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include <sstream>
#include <string>

using namespace newshound;

namespace {

Result version(unsigned number, std::string title, std::string text) {
    Result result;
    result.id = "k3v9x2m4p7q1";
    result.version = number;
    result.article.title = std::move(title);
    result.article.text = std::move(text);
    result.article.captured = parse_iso_date("2019-05-0" + std::to_string(number));
    return result;
}

std::string drawn(const VersionDiff& diff, const Terminal& terminal = {}) {
    std::ostringstream out;
    write_diff(out, diff, terminal);
    return out.str();
}

} // namespace

BOOST_AUTO_TEST_SUITE(diff_renderer)

BOOST_AUTO_TEST_CASE(edits_are_marked_as_wdiff_does) {
    const VersionDiff diff = compare(version(1, "Talks open", "Ten men met in Oslo."),
                                     version(2, "Talks end", "Ten women met in Oslo."));
    BOOST_TEST(drawn(diff) == "before  k3v9x2m4p7q1.1, captured 2019-05-01\n"
                              "after   k3v9x2m4p7q1.2, captured 2019-05-02\n"
                              "words   2 removed, 2 added\n\n"
                              "Talks [-open-] {+end+}\n\n"
                              "Ten [-men-] {+women+} met in Oslo.\n");
    const Terminal terminal{.is_terminal = true, .colour = true};
    BOOST_TEST(drawn(diff, terminal).find("[-") == std::string::npos);
    BOOST_TEST(drawn(diff, terminal).find(style(terminal, Style::added)) != std::string::npos);
}

BOOST_AUTO_TEST_CASE(what_did_not_change_is_shortened_or_said) {
    std::string many;
    for (int i = 0; i < 100; ++i)
        many += "word" + std::to_string(i) + " ";
    const std::string same = drawn(compare(version(1, "A", many), version(2, "B", many)));
    BOOST_TEST(same.find("(The text is the same.)") != std::string::npos);
    const std::string longer =
        drawn(compare(version(1, "A", many + "old"), version(2, "A", many + "new")));
    BOOST_TEST(longer.find("\u2026 word88") != std::string::npos);
    BOOST_TEST(longer.find("word50") == std::string::npos);
    BOOST_TEST(longer.find("[-old-] {+new+}") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(kept_and_added_texts_joined_are_the_later_text) {
    const std::string later = "Ten women met in Oslo.\n\nThey left.";
    const auto json = nlohmann::json::parse(
        to_json(compare(version(1, "A", "Ten men met in Oslo."), version(2, "A", later))));
    std::string joined;
    for (const auto& change : json["text"])
        if (change["kind"] != "removed") joined += change["text"].get<std::string>();
    BOOST_TEST(joined == later);
    BOOST_TEST(json["before"]["version"] == 1);
    BOOST_TEST(json["after"]["captured"] == "2019-05-02");
    BOOST_TEST(json["before"]["published"].is_null());
    BOOST_TEST(json["words_added"] == 3);
}

BOOST_AUTO_TEST_SUITE_END()
