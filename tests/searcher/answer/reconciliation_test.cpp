// SPDX-License-Identifier: GPL-3.0-or-later
// What a batch of queries asks; what is answered, tests/programs/reconcile_test.cpp tells.
#include "common/error.hpp"
#include "searcher/answer/reconciliation.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;

namespace {

std::string types_of(const std::vector<EntityType>& types) {
    std::string text;
    for (const EntityType type : types)
        text += std::string(to_string(type)) + " ";
    return text;
}

} // namespace

BOOST_AUTO_TEST_SUITE(reconciliation)

BOOST_AUTO_TEST_CASE(a_query_asks_for_a_name_of_types_within_a_limit) {
    struct Row {
        const char* members;
        const char* types;
        const char* preferred;
        std::size_t limit;
    };
    const Row rows[] = {
        {"", "person org place ", "", 10},
        {R"(, "type": "org")", "org ", "", 10},
        {R"(, "type": ["org", "place", "org"], "limit": 3)", "org place ", "", 3},
        {R"(, "type": [], "limit": 5.0)", "person org place ", "", 5},
        {R"(, "type": "Q5", "limit": 100000)", "", "", 100},
        {R"(, "type": ["Q5", "place"], "type_strict": "any")", "place ", "", 10},
        {R"(, "type": ["person", "place"], "type_strict": "all")", "", "", 10},
        {R"(, "type": ["Q5", "place"], "type_strict": "all")", "", "", 10},
        {R"(, "type": "place", "type_strict": "all")", "place ", "", 10},
        {R"(, "type": "place", "type_strict": "should")", "person org place ", "place ", 10},
    };
    for (const auto& [members, types, preferred, limit] : rows) {
        const std::string json = R"({"q0": {"query": "Bonn")" + std::string(members) + "}}";
        const std::vector<ReconciliationQuery> batch = read_reconciliation_batch(json);
        BOOST_TEST_REQUIRE(batch.size() == 1U, json);
        BOOST_TEST(batch[0].key == "q0");
        BOOST_TEST(batch[0].question.name == "Bonn");
        BOOST_TEST(types_of(batch[0].question.types) == types, json);
        BOOST_TEST(types_of(batch[0].preferred) == preferred, json);
        BOOST_TEST(batch[0].question.limit == limit, json);
    }
}

BOOST_AUTO_TEST_CASE(a_batch_keeps_its_order_and_may_be_empty) {
    const std::vector<ReconciliationQuery> batch = read_reconciliation_batch(
        R"({"b": {"query": "x"}, "": {"properties": [{"pid": "p", "v": 1}]}, "a": {"query": ""}})");
    BOOST_TEST_REQUIRE(batch.size() == 3U);
    BOOST_TEST(batch[0].key == "b");
    BOOST_TEST(!batch[0].has_properties);
    BOOST_TEST(batch[1].key == "");
    BOOST_TEST(batch[1].has_properties);
    BOOST_TEST(read_reconciliation_batch("{}").empty());
}

BOOST_AUTO_TEST_CASE(what_is_no_batch_is_refused_with_its_query) {
    const std::pair<const char*, const char*> table[] = {
        {R"({"q0": 5})", "query 'q0': it is no object"},
        {R"({"q0": {}})", "query 'q0': query takes the name to match"},
        {R"({"q0": {"query": 5}})", "query 'q0': query takes the name to match"},
        {R"({"q0": {"properties": []}})", "query 'q0': query takes the name to match"},
        {R"({"q0": {"query": "a", "properties": {}}})", "query 'q0': properties takes a list"},
        {R"({"q0": {"query": "a", "limit": 0}})", "query 'q0': limit takes a whole number from 1"},
        {R"({"q0": {"query": "a", "limit": 1.5}})",
         "query 'q0': limit takes a whole number from 1"},
        {R"({"q0": {"query": "a", "limit": "5"}})",
         "query 'q0': limit takes a whole number from 1"},
        {R"({"q0": {"query": "a", "type": [5]}})",
         "query 'q0': type takes a type's id or a list of them"},
        {R"({"q0": {"query": "a", "type": {"id": "org"}}})",
         "query 'q0': type takes a type's id or a list of them"},
        {R"({"q0": {"query": "a", "type_strict": "some"}})",
         "query 'q0': type_strict takes any, all or should"},
        {R"({"q0": {"query": "a"}, "q0": {"query": "b"}})",
         "query 'q0': the batch has two of that name"},
    };
    const auto message_of = [](const std::string& json) -> std::string {
        try {
            read_reconciliation_batch(json);
        } catch (const UsageError& error) {
            return error.what();
        }
        return {};
    };
    for (const auto& [json, message] : table)
        BOOST_TEST(message_of(json) == message);
    for (const char* json : {"", "[]", "null", "\"q\"", "{", "{\"q0\": {\"query\": \"\xFF\"}}"})
        BOOST_TEST(message_of(json).starts_with("queries takes an object"), json);
    BOOST_TEST(message_of("{\"" + std::string(100'000, 'k') + "\": 5}") ==
               "query '" + std::string(100, 'k') + "\u2026': it is no object");
    std::string many = "{";
    for (int i = 0; i < 101; ++i)
        many += (i ? ", \"q" : "\"q") + std::to_string(i) + "\": {\"query\": \"a\"}";
    BOOST_TEST(message_of(many + "}") == "a batch has at most 100 queries; send them in parts");
}

BOOST_AUTO_TEST_SUITE_END()
