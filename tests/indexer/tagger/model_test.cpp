// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/error.hpp"
#include "indexer/data/tagger_model_file.hpp"
#include "indexer/tagger/model.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;

namespace {

Weights few_weights() {
    Weights weights;
    Features features;
    for (unsigned kind = 0; kind < 50; ++kind)
        features.add(kind, 7);
    std::int32_t at = 0;
    for (const std::uint64_t feature : features) {
        Weights::Row& row = weights.rows.emplace_back();
        row.feature = feature;
        row.weights[1] = ++at;
        row.weights[2] = at == 50 ? -Weights::heaviest : 0;
    }
    weights.transitions[1][2] = -70'000;
    return weights;
}

} // namespace

BOOST_AUTO_TEST_SUITE(model)

BOOST_AUTO_TEST_CASE(what_is_packed_is_read_back) {
    const WordClusters clusters("3 1 london paris\n4 2 said Told\n");
    const std::string bytes = pack_model(few_weights(), clusters);
    BOOST_TEST(bytes == pack_model(few_weights(), clusters));
    const Model model(bytes);
    BOOST_TEST(model.transitions()[1][2] == -70'000);
    Features features;
    features.add(9, 7);
    BOOST_TEST(model.score(features)[1] == 10);
    features.add(19, 7);
    features.add(19, 8); // unknown
    BOOST_TEST(model.score(features)[1] == 30);
    features.clear();
    features.add(49, 7); // a heavy row loses its fine grain
    BOOST_TEST(model.score(features)[2] == -Weights::heaviest);
    BOOST_TEST(model.score(features)[1] == 0);
    const Token token = make_token("TOLD", 0, 4);
    BOOST_TEST(model.clusters().of(token.lower).fine == 2);
    BOOST_TEST(model.clusters().of(token.lower).middle == 4);
    BOOST_TEST(model.clusters().of(token.lower + 1).fine == 0);
}

// Its sum is not taken at each start.
BOOST_AUTO_TEST_CASE(the_model_of_the_program_is_whole) {
    for (const EmbeddedFile& file : tagger_model_file())
        if (file.name == "tagger.model") BOOST_CHECK_NO_THROW(Model(file.bytes));
}

BOOST_AUTO_TEST_CASE(damage_is_found) {
    const std::string good = pack_model(few_weights(), WordClusters());
    std::string bad = good;
    bad[bad.size() / 2] = static_cast<char>(bad[bad.size() / 2] + 1);
    BOOST_CHECK_THROW(Model{bad}, Error);
    BOOST_CHECK_THROW(Model{std::string_view(good).substr(0, good.size() - 1)}, Error);
    BOOST_CHECK_THROW(Model{""}, Error);
    std::string other_version = good;
    other_version[8] = 99;
    BOOST_CHECK_EXCEPTION(Model{other_version}, Error, [](const Error& error) {
        return std::string(error.what()).find("version") != std::string::npos;
    });
}

BOOST_AUTO_TEST_SUITE_END()
