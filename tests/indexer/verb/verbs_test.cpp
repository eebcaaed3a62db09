// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/program/options.hpp"
#include "indexer/verb/verbs.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;

BOOST_AUTO_TEST_SUITE(indexer_verbs_list)

BOOST_AUTO_TEST_CASE(every_verb_teaches) {
    for (const Verb& verb : indexer_verbs()) {
        BOOST_TEST_CONTEXT(verb.name) {
            BOOST_TEST(!verb.summary.empty());
            const std::string call = "newshound " + std::string(verb.name);
            BOOST_TEST(verb.examples.find(call) != std::string_view::npos);
            Options options;
            verb.declare(options);
            BOOST_TEST(options.help().find("--help") != std::string::npos);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
