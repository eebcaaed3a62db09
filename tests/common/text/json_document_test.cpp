// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/text/json_document.hpp"

#include <boost/test/unit_test.hpp>

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

using namespace newshound;

namespace {

// What a value answers to all questions, in one line.
std::string told(const JsonValue& value) {
    if (!value.exists()) return "none";
    if (value.is_object()) return "object of " + std::to_string(value.size());
    if (value.is_array()) return "array of " + std::to_string(value.size());
    if (value.is_text()) return "text " + std::string(value.text());
    if (value.truth()) return *value.truth() ? "true" : "false";
    if (value.count()) return "count " + std::to_string(*value.count());
    if (value.number()) return "number " + std::to_string(*value.number());
    return "null";
}

} // namespace

BOOST_AUTO_TEST_SUITE(json_document)

BOOST_AUTO_TEST_CASE(each_kind_of_value_is_read) {
    const std::vector<std::pair<std::string, std::string>> rows = {
        {"null", "null"},
        {"true", "true"},
        {"false", "false"},
        {"0", "count 0"},
        {"18446744073709551615", "count 18446744073709551615"},
        {"18446744073709551616", "number 18446744073709551616.000000"},
        {"-7", "number -7.000000"},
        {"2.5e1", "number 25.000000"},
        {R"("")", "text "},
        {R"(" a\u00e9\ud83d\ude00\n")", "text  aé😀\n"},
        {"[]", "array of 0"},
        {"[1,[2,3],{\"a\":4}]", "array of 3"},
        {"{}", "object of 0"},
        {R"({"a":[1,2],"b":{"c":3}})", "object of 2"},
        {" \n[1] ", "array of 1"},
    };
    for (const auto& [text, expected] : rows)
        BOOST_TEST(told(JsonDocument(text).root()) == expected, text);
}

BOOST_AUTO_TEST_CASE(what_is_no_document_is_none) {
    for (const char* text : {"", "{", "[1,]", "{\"a\" 1}", "'a'", "nul", "1 2", "[1]x", "\"\xff\"",
                             R"("\ud800")", "1e999", "{1:2}", "// a\n1"})
        BOOST_TEST(told(JsonDocument(text).root()) == "none", text);
}

BOOST_AUTO_TEST_CASE(members_are_found_by_name_and_told_in_order) {
    const JsonDocument document(R"({"z":1,"a":{"z":2,"":3},"m":[{"z":4}],"a":5,"z":6})");
    const JsonValue root = document.root();
    std::string names;
    for (const JsonValue member : root)
        names += std::string(member.name()) + " ";
    BOOST_TEST(names == "z a m a z ");
    const std::vector<std::pair<std::string, std::string>> rows = {
        {told(root["z"]), "count 6"}, // the last of one name
        {told(root["a"]), "count 5"},         {told((*root["m"].begin())["z"]), "count 4"},
        {told(root["zz"]), "none"},           {told(root[""]), "none"},
        {told(root["z"]["z"]), "none"}, // of a number
        {told(root["none"]["none"]), "none"}, {told(JsonValue()["a"]), "none"},
    };
    for (const auto& [got, expected] : rows)
        BOOST_TEST(got == expected);
    BOOST_TEST(root["m"].name() == "m");
    BOOST_TEST(JsonValue().empty());
}

BOOST_AUTO_TEST_CASE(neither_depth_nor_breadth_costs_more_than_its_length) {
    const std::string deep = std::string(500'000, '[') + std::string(500'000, ']');
    BOOST_TEST(told(JsonDocument(deep).root()) == "array of 1");
    std::string broad = "{";
    for (int i = 0; i < 100'000; ++i)
        broad += "\"" + std::to_string(i) + "\":" + std::to_string(i) + ",";
    broad.back() = '}';
    const JsonDocument document(broad);
    std::uint64_t sum = 0;
    for (int i = 0; i < 100'000; ++i)
        sum += document.root()[std::to_string(i)].count().value_or(0);
    BOOST_TEST(sum == 4'999'950'000u);
}

BOOST_AUTO_TEST_SUITE_END()
