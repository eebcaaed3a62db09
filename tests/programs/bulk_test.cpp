// SPDX-License-Identifier: GPL-3.0-or-later
// `search --format bulk`, each line held against docs/bulk-mapping.json as a strict index would.
#include "common/article/date.hpp"
#include "tests/support/sample_archive.hpp"
#include "tests/support/source_tree.hpp"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>
#include <sstream>

using namespace newshound::test;
using Json = nlohmann::json;

namespace {

constexpr std::size_t longest_keyword = 32'766; // bytes, Lucene's longest term

bool fits(const Json& value, const Json& field, std::size_t& nested);

bool fit_members(const Json& object, const Json& properties, std::size_t& nested) {
    if (!object.is_object()) return false;
    for (const auto& [name, value] : object.items())
        if (!properties.contains(name) || !fits(value, properties[name], nested)) return false;
    return true;
}

bool is_of_type(const Json& value, const std::string& type) {
    if (type == "boolean") return value.is_boolean();
    if (type == "integer") return value.is_number_unsigned() && value <= 0x7FFFFFFF;
    if (type == "float") return value.is_number();
    if (!value.is_string()) return false;
    const std::string text = value;
    if (type == "date") return newshound::parse_iso_date(text).has_value();
    return type == "text" || text.size() <= longest_keyword;
}

// A list is any number of values; null is none.
bool fits(const Json& value, const Json& field, std::size_t& nested) {
    if (value.is_array())
        return std::ranges::all_of(value,
                                   [&](const Json& each) { return fits(each, field, nested); });
    if (value.is_null()) return true;
    const std::string type = field.value("type", "object");
    if (type == "nested") ++nested;
    if (field.contains("properties")) return fit_members(value, field["properties"], nested);
    if (type == "object") return value.is_object() && field["enabled"] == false;
    return is_of_type(value, type);
}

} // namespace

BOOST_AUTO_TEST_SUITE(bulk)

BOOST_AUTO_TEST_CASE(every_line_is_taken_by_the_mapping) {
    const Json mapping = Json::parse(read_file(source_path("docs/bulk-mapping.json")));
    BOOST_TEST(mapping["mappings"]["dynamic"] == "strict");
    const Json& properties = mapping["mappings"]["properties"];
    const Outcome outcome = sample_archive().run(
        {"search", "*", "--versions", "all", "--limit", "all", "--format", "bulk"});
    BOOST_TEST(outcome.status == 0);
    BOOST_TEST(outcome.err == "");
    BOOST_TEST(outcome.out.ends_with("\n")); // without which _bulk refuses the last one
    std::set<std::string> names;
    std::set<std::string> seen;
    std::istringstream lines(outcome.out);
    std::size_t nested = 0;
    for (std::string action, line; std::getline(lines, action) && std::getline(lines, line);) {
        const Json document = Json::parse(line);
        const std::string name =
            document["id"].get<std::string>() + "." + document["version"].dump();
        BOOST_TEST(Json::parse(action) == Json({{"index", {{"_id", name}}}}));
        BOOST_TEST(names.insert(name).second, name);
        BOOST_TEST(fit_members(document, properties, nested), line);
        for (const auto& [field, value] : document.items())
            if (!value.is_null()) seen.insert(field);
    }
    BOOST_TEST(names.size() > 50U);
    BOOST_TEST(nested > 50U);
    // No row of the mapping is of a field that nothing has, but what the sample lacks.
    const std::set<std::string> absent = {"image", "last_captured", "updated"};
    for (const auto& [field, type] : properties.items())
        BOOST_TEST((seen.contains(field) || absent.contains(field)), field);
}

BOOST_AUTO_TEST_CASE(an_answer_without_results_is_no_line) {
    const Outcome outcome = sample_archive().run({"search", "zzzzqq", "--format", "bulk"});
    BOOST_TEST(outcome.status == 1);
    BOOST_TEST(outcome.out == "");
}

BOOST_AUTO_TEST_CASE(fields_are_not_chosen) {
    const Outcome outcome =
        sample_archive().run({"search", "*", "--format", "bulk", "--fields", "id"});
    BOOST_TEST(outcome.status == 2);
    BOOST_TEST(outcome.err.find("json, ndjson and csv, not of bulk") != std::string::npos,
               outcome.err);
}

BOOST_AUTO_TEST_SUITE_END()
