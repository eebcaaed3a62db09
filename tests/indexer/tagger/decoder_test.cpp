// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/tagger/decoder.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;

namespace {

constexpr Label begins = label_of(EntityType::org, Part::beginning),
                inside = label_of(EntityType::org, Part::inside),
                ends = label_of(EntityType::org, Part::last),
                alone = label_of(EntityType::person, Part::unit);

LabelScores scores_of(Label label, std::int32_t score) {
    LabelScores scores{};
    scores[label] = score;
    return scores;
}

} // namespace

BOOST_AUTO_TEST_SUITE(decoder)

BOOST_AUTO_TEST_CASE(labels_follow_each_other_as_they_may) {
    BOOST_TEST(may_follow(outside, begins));
    BOOST_TEST(!may_follow(outside, ends));
    BOOST_TEST(may_follow(begins, ends));
    BOOST_TEST(!may_follow(begins, label_of(EntityType::place, Part::last)));
    BOOST_TEST(!may_follow(begins, outside));
    BOOST_TEST(may_follow(ends, alone));
}

BOOST_AUTO_TEST_CASE(the_best_possible_row_wins) {
    const LabelScores scores[] = {scores_of(begins, 5), scores_of(alone, 4), scores_of(ends, 3)};
    Decoder decoder;
    const auto best = decoder.best(scores, {});
    const Label expected[] = {begins, inside, ends}; // 8 beats the 4 of "alone"
    BOOST_TEST(best == expected, boost::test_tools::per_element());
    BOOST_TEST(decoder.best({}, {}).empty());
}

BOOST_AUTO_TEST_CASE(transitions_count) {
    const LabelScores scores[] = {scores_of(alone, 5), scores_of(alone, 5)};
    TransitionScores transitions{};
    transitions[alone][alone] = -20;
    Decoder decoder;
    const auto best = decoder.best(scores, transitions);
    BOOST_TEST(((best[0] == alone) != (best[1] == alone)));
}

BOOST_AUTO_TEST_CASE(names_are_read_from_labels) {
    const Label labels[] = {alone, begins, inside, ends, outside, ends};
    std::vector<Name> names;
    append_names(labels, 10, names);
    const std::vector<Name> expected = {{10, 11, EntityType::person}, {11, 14, EntityType::org}};
    BOOST_TEST((names == expected));
}

BOOST_AUTO_TEST_SUITE_END()
