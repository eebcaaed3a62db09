// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/programs/sample_corpus.hpp"

#include "tests/support/run_program.hpp"

#include <sstream>

namespace newshound::test {
namespace {

using Json = nlohmann::json;

std::vector<Json> json_lines(const std::string& text) {
    std::vector<Json> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);)
        lines.push_back(Json::parse(line));
    return lines;
}

std::vector<Json> inspect(const std::vector<Json>& pages) {
    Run run{{"inspect", "--format", "ndjson"}, {}, source_path("sample-corpus")};
    for (const Json& page : pages)
        run.arguments.push_back(page["file"]);
    const Outcome outcome = run_program(run);
    BOOST_REQUIRE_MESSAGE(outcome.status == 0, outcome.err);
    return json_lines(outcome.out);
}

} // namespace

const std::vector<Json>& expected_pages() {
    static const auto pages = json_lines(read_file(source_path("sample-corpus/expected.jsonl")));
    return pages;
}

const std::vector<Json>& inspected_pages() {
    static const std::vector<Json> pages = inspect(expected_pages());
    BOOST_REQUIRE_EQUAL(pages.size(), expected_pages().size());
    return pages;
}

std::string squeezed(const Json& text) {
    std::string result;
    if (!text.is_string()) return result;
    std::istringstream words{text.get<std::string>()};
    for (std::string word; words >> word;)
        result += (result.empty() ? "" : " ") + word;
    return result;
}

} // namespace newshound::test
