// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/error.hpp"
#include "indexer/tagger/training/conll.hpp"
#include "indexer/tagger/training/evaluation.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;

namespace {

// Finds the first word of every sentence, as a person.
class FirstWords : public Tagger {
  public:
    std::vector<Name> tag(const TokenizedText& text) const override {
        std::vector<Name> names;
        for (std::uint32_t i = 0; i < text.tokens.size(); ++i)
            if (text.tokens[i].sentence_start) names.push_back({i, i + 1, EntityType::person});
        return names;
    }
};

constexpr std::string_view lines =
    "-DOCSTART-\tO\n\nPutin\tB-PER\nleft\tO\nNew\tB-LOC\nYork\tI-LOC\n"
    "\nReuters\tB-ORG\nAP\tB-ORG\nFoo\tB-MISC\n\n"
    "-DOCSTART- O\n\nSmith\tNNP\tI-PER\n";

} // namespace

BOOST_AUTO_TEST_SUITE(conll)

BOOST_AUTO_TEST_CASE(documents_sentences_and_names_are_read) {
    const std::vector<MarkedText> texts = read_conll(lines, "file");
    BOOST_REQUIRE(texts.size() == 2u);
    const std::vector<Name> expected = {{0, 1, EntityType::person},
                                        {2, 4, EntityType::place},
                                        {4, 5, EntityType::org},
                                        {5, 6, EntityType::org}};
    BOOST_TEST((texts[0].names == expected));
    BOOST_TEST(texts[0].text[3] == "York");
    BOOST_TEST(texts[0].text.tokens[4].sentence_start);
    BOOST_TEST(!texts[0].text.tokens[1].sentence_start);
    BOOST_TEST((texts[1].names == std::vector<Name>{{0, 1, EntityType::person}}));
}

BOOST_AUTO_TEST_CASE(a_line_without_a_tag_is_named) {
    BOOST_CHECK_EXCEPTION(read_conll("a\tO\nb\n", "file"), Error, [](const Error& error) {
        return std::string(error.what()).starts_with("file:2: ");
    });
}

BOOST_AUTO_TEST_CASE(names_count_when_span_and_type_are_right) {
    const Evaluation result = evaluate(FirstWords(), read_conll(lines, "file"));
    const NameTally& people = result.types[0];
    BOOST_TEST(people.right == 2u);
    BOOST_TEST(people.found == 3u);
    BOOST_TEST(people.gold == 2u);
    BOOST_TEST(people.recall() == 100);
    BOOST_TEST(result.all().gold == 5u);
    BOOST_TEST(result.all().f1() == 50);
}

BOOST_AUTO_TEST_SUITE_END()
