// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/body/block_row.hpp"
#include "indexer/extractor/body/body_model.hpp"
#include "indexer/extractor/body/context_features.hpp"

#include <boost/test/unit_test.hpp>

#include <random>
#include <vector>

using namespace newshound;

namespace {

DecisionTrees two_trees() {
    DecisionTrees trees;
    trees.start = 0.5F;
    trees.roots = {0, 3};
    trees.nodes = {{10, 1, 1}, {-1, 0, 0}, {2, 0, 0}, {0.25F, 0, 0}};
    return trees;
}

} // namespace

BOOST_AUTO_TEST_SUITE(decision_trees)

BOOST_AUTO_TEST_CASE(leaves_add_up) {
    const DecisionTrees trees = two_trees();
    const float below[] = {0, 9};
    const float above[] = {0, 10};
    BOOST_TEST(trees.log_odds(below) == -0.25F);
    BOOST_TEST(trees.log_odds(above) == 2.75F);
    BOOST_TEST(probability(0) == 0.5F);
}

BOOST_AUTO_TEST_CASE(text_reads_back_and_damage_is_refused) {
    const std::string text = two_trees().to_text();
    std::string_view rest = text;
    DecisionTrees copy;
    BOOST_TEST(copy.read(rest, 2));
    BOOST_TEST(copy.to_text() == text);
    for (std::size_t length = 0; length + 6 < text.size(); ++length) {
        std::string_view cut = std::string_view(text).substr(0, length);
        DecisionTrees broken;
        BOOST_TEST(!broken.read(cut, 2), length);
    }
    DecisionTrees narrow;
    rest = text;
    BOOST_TEST(!narrow.read(rest, 1)); // names feature 1
}

BOOST_AUTO_TEST_CASE(trees_laid_out_answer_the_same) {
    const BodyModel& model = body_model();
    std::mt19937 dice(1);
    std::vector<float> row(std::size_t{block_feature_count} + context_feature_count);
    for (int round = 0; round < 200; ++round) {
        // Some of the thresholds themselves, and values around them.
        for (std::size_t i = 0; i < row.size(); ++i) {
            const TreeNode& node = model.context.nodes[dice() % model.context.nodes.size()];
            row[i] = node.threshold * static_cast<float>(dice() % 3);
        }
        BOOST_TEST(model.quick_alone.log_odds(row) == model.alone.log_odds(row));
        BOOST_TEST(model.quick_context.log_odds(row) == model.context.log_odds(row));
    }
    const float below[] = {0, 9};
    BOOST_TEST(CompleteTrees(two_trees()).log_odds(below) == -0.25F);
    BOOST_TEST(CompleteTrees().log_odds(below) == 0.0F);
}

BOOST_AUTO_TEST_CASE(trees_too_deep_to_lay_out_are_told) {
    // Each question has a leaf below it, and the next question below its other answer.
    const auto chain = [](unsigned questions) {
        DecisionTrees trees;
        trees.roots = {0};
        for (unsigned i = 0; i < questions; ++i)
            trees.nodes.insert(trees.nodes.end(), {{1, 0, 1}, {2, 0, 0}});
        trees.nodes.push_back({3, 0, 0});
        return trees;
    };
    BOOST_TEST(CompleteTrees::is_shallow(chain(CompleteTrees::depth)));
    BOOST_TEST(!CompleteTrees::is_shallow(chain(CompleteTrees::depth + 1)));
}

BOOST_AUTO_TEST_CASE(the_built_in_model_is_whole) {
    const BodyModel& model = body_model();
    BOOST_TEST(model.words.entries().size() > 100u);
    BOOST_TEST(!model.alone.roots.empty());
    BOOST_TEST(!model.context.roots.empty());
    BodyModel copy;
    BOOST_TEST(copy.read(model.to_text()));
    BOOST_TEST(!copy.read("newshound body model 1\n1\n"));
}

BOOST_AUTO_TEST_CASE(words_that_were_not_learned_weigh_nothing) {
    const WordWeights words({{7, 1.5F}, {1u << 31, -2.0F}});
    BOOST_TEST(words[7] == 1.5F);
    BOOST_TEST(words[1u << 31] == -2.0F);
    BOOST_TEST(words[8] == 0.0F);
    BOOST_TEST(WordWeights()[7] == 0.0F);
}

BOOST_AUTO_TEST_SUITE_END()
