// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/schema/sentences.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;

namespace {

// Each word that ends a sentence, the last one left out.
std::string ends(const std::string& text) {
    const std::vector<Word> words = analyze(text);
    std::string found;
    for (std::size_t i = 0; i + 1 < words.size(); ++i)
        if (ends_sentence(text, words[i], words[i + 1]))
            found += (found.empty() ? "" : " ") + words[i].term;
    return found;
}

} // namespace

BOOST_AUTO_TEST_SUITE(sentences)

BOOST_AUTO_TEST_CASE(sentences_end_where_readers_see_it) {
    const std::pair<const char*, const char*> rows[] = {
        {"It rained. He left.", "rained"},
        {"Did it rain? He left! She stayed.", "rain left"},
        {"\u201CIt rained.\u201D He left.", "rained"},
        {"\"It rained.\" \"Yes, it did.\" So it was.", "rained did"},
        {"\u201CWhy?\u201D he asked. Nobody knew.", "asked"},
        {"He saw Mr. Smith and Gen. J. R. Lee. They spoke.", "lee"},
        {"The U.S. Senate met in the U.S. The House did not.", "us"},
        {"On Oct. 16 it fell 1.5 percent. No. 5 won.", "percent"},
        {"He said no. Then he left.", "no"},
        {"Am 3. Oktober wurde gefeiert. Danach nicht.", "gefeiert"},
        {"It closed at 21. The index fell.", "21"},
        {"He waited \u2026 and waited ... Then he left.", "waited"},
        {"Yahoo! said it would. See example.com for more.", "would"},
        {"\u0411\u044B\u043B \u0434\u043E\u0436\u0434\u044C. \u041E\u043D "
         "\u0443\u0448\u0451\u043B.",
         "\u0434\u043E\u0436\u0434\u044C"},
        {"\u4E2D\u56FD\u3002\u5317\u4EAC", "\u56FD"},
        {"A headline without a stop\n\nThe text. More", "stop text"},
        {"", ""},
    };
    for (const auto& [text, expected] : rows)
        BOOST_TEST(ends(text) == expected, text << " ends at " << ends(text));
}

BOOST_AUTO_TEST_SUITE_END()
