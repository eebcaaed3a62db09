// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/text/utf8.hpp"
#include "searcher/engine/passage/snippet.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;

namespace {

Highlighter highlighter_for(const std::vector<std::vector<std::string>>& phrases) {
    std::vector<Concept> concepts;
    for (const auto& phrase : phrases) {
        Concept& wanted = concepts.emplace_back();
        for (const std::string& word : phrase)
            wanted.words.push_back({word});
    }
    return Highlighter(std::move(concepts));
}

// The snippet's text with its hits in brackets.
std::string shown(const Snippet& snippet) {
    std::string text;
    std::size_t next = 0;
    std::uint32_t point = 0;
    for (std::size_t at = 0; at < snippet.text.size(); ++point) {
        const std::size_t here = at;
        if (next < snippet.hits.size() && snippet.hits[next].end == point) {
            text += ']';
            ++next;
        }
        if (next < snippet.hits.size() && snippet.hits[next].start == point) text += '[';
        next_code_point(snippet.text, at);
        text += snippet.text.substr(here, at - here);
    }
    return next < snippet.hits.size() ? text + "]" : text;
}

std::string filler(int sentences) {
    std::string text;
    for (int i = 0; i < sentences; ++i)
        text += "Nothing of that is said in this long sentence. ";
    return text;
}

} // namespace

BOOST_AUTO_TEST_SUITE(snippet)

BOOST_AUTO_TEST_CASE(a_short_text_is_shown_whole) {
    const Snippet got = make_snippet("\u201CContacts were restored,\u201D he said.",
                                     highlighter_for({{"restored"}}));
    BOOST_TEST(shown(got) == "\u201CContacts were [restored],\u201D he said.");
}

BOOST_AUTO_TEST_CASE(passages_are_whole_sentences_where_they_can_be) {
    const std::string chair = "Federal Reserve Board Chairman Paul Volcker said that the slide of "
                              "the dollar in all markets had been quite enough, a Fed spokesman "
                              "said.";
    const auto wanted = highlighter_for({{"volcker"}, {"dollar"}});
    // A match that is shown already takes no room from the start of the sentence.
    const Snippet got =
        make_snippet(chair +
                         " Asked about the recent slide, Volcker, who was speaking to a group "
                         "of financial analysts, called the dollar too low. " +
                         filler(5),
                     wanted);
    BOOST_TEST(shown(got).starts_with("Federal Reserve Board Chairman Paul [Volcker] said"));
    BOOST_TEST(got.text.ends_with("."));
    // Of windows in one place the tightest, with its whole sentence.
    const Snippet tight = make_snippet("The dollar fell. " + chair + filler(9), wanted);
    BOOST_TEST(tight.text.find(chair) != std::string::npos, tight.text);
}

BOOST_AUTO_TEST_CASE(a_quotation_that_starts_a_passage_keeps_its_mark) {
    const auto wanted = highlighter_for({{"dollar"}});
    const std::string text = filler(9) + "\u201CThe dollar is weak,\u201D he said. " + filler(9);
    BOOST_TEST(make_snippet(text, wanted).text.starts_with("\u201CThe dollar is weak,\u201D"));
    const std::string plain = filler(9) + "(\"The dollar is weak,\" he said.) " + filler(9);
    BOOST_TEST(make_snippet(plain, wanted).text.starts_with("(\"The dollar is weak,\""));
}

BOOST_AUTO_TEST_CASE(edited_stretches_alone_are_shown) {
    const std::string text = "A dollar here. " + filler(9) + "A dollar there.";
    const auto wanted = highlighter_for({{"dollar"}});
    const std::size_t there = text.rfind("dollar");
    const Stretch stretches[] = {{2, 2}, {there, there + 3}};
    BOOST_TEST(shown(make_snippet(text, wanted, stretches)).ends_with("A [dollar] there."));
    BOOST_TEST(shown(make_snippet(text, wanted, stretches)).find("here. ") == std::string::npos);
    BOOST_TEST(make_snippet(text, wanted, {stretches, 1}).text == "");
}

BOOST_AUTO_TEST_CASE(one_passage_holds_all_words_where_it_can) {
    const std::string text = filler(9) + "Cyber one. " + filler(9) +
                             "Contacts on cyber security were restored in Moscow. " + filler(9);
    const Snippet got = make_snippet(text, highlighter_for({{"cyber"}, {"restored"}}));
    BOOST_TEST(shown(got).find("Contacts on [cyber] security were [restored] in Moscow.") !=
               std::string::npos);
    BOOST_TEST(got.text.find("\u2026 ") == std::string::npos); // starts with a sentence
    BOOST_TEST(got.text.size() <= snippet_bytes + 10);
}

BOOST_AUTO_TEST_CASE(two_passages_where_the_words_stand_apart) {
    const std::string text = "Start. " + filler(9) + "Alexander Bortnikov spoke. " + filler(20) +
                             "The pipeline was shut. " + filler(9);
    const Snippet got = make_snippet(text, highlighter_for({{"pipeline"}, {"bortnikov"}}));
    const std::string seen = shown(got);
    BOOST_TEST(seen.find("Alexander [Bortnikov] spoke.") < seen.find("[pipeline]"));
    BOOST_TEST(seen.find("[pipeline]") != std::string::npos);
    BOOST_TEST(got.text.find(" \u2026 ") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(only_whole_phrases_are_marked) {
    const Snippet got = make_snippet("Information is not information security.",
                                     highlighter_for({{"information", "security"}}));
    BOOST_TEST(shown(got) == "Information is not [information security].");
}

BOOST_AUTO_TEST_CASE(offsets_count_code_points_and_white_space_is_squeezed) {
    const Snippet got =
        make_snippet("\u0424\u0421\u0411\n\u0433\u043E\u0432\u043E\u0440\u0438\u0442  M\u00FCller",
                     highlighter_for({{"m\u00FCller"}}));
    BOOST_TEST(got.text ==
               "\u0424\u0421\u0411 \u0433\u043E\u0432\u043E\u0440\u0438\u0442 M\u00FCller");
    BOOST_REQUIRE(got.hits.size() == 1);
    BOOST_TEST(got.hits[0].start == 12);
    BOOST_TEST(got.hits[0].end == 18);
}

// Wherever the room ends, a passage grows by some words rather than show half a name.
BOOST_AUTO_TEST_CASE(a_name_at_either_end_is_shown_whole) {
    const std::vector<std::string> name = {"Anna", "Maria", "Berg", "Holm"};
    const auto wanted = highlighter_for({{"dollar"}});
    const std::string words = "and they talked about it for as long as they could bear it there ";
    for (std::size_t gap = 20; gap < 2 * snippet_bytes; gap += 3) {
        std::string around;
        while (around.size() < gap)
            around += words.substr(0, gap - around.size());
        const std::string full = "Anna Maria Berg Holm";
        const std::string text = "Once " + full + " " + around + " the dollar fell " + around +
                                 " with " + full + " " + words + words + words;
        const std::string got = make_snippet(text, wanted).text;
        const std::string_view whole = got;
        std::size_t parts = 0;
        for (const std::string& part : name)
            for (std::size_t at = whole.find(part); at != whole.npos; at = whole.find(part, at + 1))
                ++parts;
        std::size_t names = 0;
        for (std::size_t at = whole.find(full); at != whole.npos; at = whole.find(full, at + 1))
            ++names;
        BOOST_TEST(parts == names * name.size(), gap << ": " << got);
    }
}

BOOST_AUTO_TEST_CASE(nothing_to_show_is_no_error) {
    BOOST_TEST(make_snippet("", highlighter_for({{"a"}})).text.empty());
    BOOST_TEST(make_snippet("?!", highlighter_for({{"a"}})).text.empty());
    BOOST_TEST(make_snippet("Just words.", highlighter_for({})).text == "Just words.");
}

BOOST_AUTO_TEST_SUITE_END()
