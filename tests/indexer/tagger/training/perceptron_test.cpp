// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/tagger/model_tagger.hpp"
#include "indexer/tagger/training/evaluation.hpp"
#include "indexer/tagger/training/newswire_examples.hpp"
#include "indexer/tagger/training/perceptron.hpp"
#include "tests/support/built_in_taggers.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;

namespace {

std::string model_of(std::span<const MarkedText> texts) {
    const WordClusters clusters;
    const TrainingOptions options{.rounds = 4, .most_rows = 20'000};
    return pack_model(
        train(texts, test::built_in_taggers().lists(), clusters, options, [](unsigned, double) {}),
        clusters);
}

} // namespace

BOOST_AUTO_TEST_SUITE(perceptron)

BOOST_AUTO_TEST_CASE(learns_and_gives_the_same_bytes_again) {
    const std::vector<MarkedText> texts = newswire_examples(30);
    const std::string bytes = model_of(texts);
    BOOST_TEST(bytes == model_of(texts));
    const Model model(bytes);
    const ModelTagger tagger(model, test::built_in_taggers().lists());
    BOOST_TEST(evaluate(tagger, texts).all().f1() > 90);
}

BOOST_AUTO_TEST_CASE(examples_are_marked_and_shouted) {
    const std::vector<MarkedText> texts = newswire_examples(5);
    BOOST_TEST(texts.size() == 5u);
    const std::vector<MarkedText> shouted = in_capitals(texts, 10);
    BOOST_TEST(shouted.size() == 5u);
    for (const MarkedText& text : shouted)
        for (std::size_t i = 0; i < text.text.tokens.size(); ++i)
            BOOST_TEST((text.text.tokens[i].letters != LetterCase::lower));
}

BOOST_AUTO_TEST_SUITE_END()
