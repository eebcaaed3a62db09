// SPDX-License-Identifier: GPL-3.0-or-later
// The queries of sample-corpus/queries.tsv, asked of the real program over the real corpus.
#include "tests/support/run_program.hpp"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <sstream>

using namespace newshound::test;
using Json = nlohmann::json;

namespace {

struct Row {
    std::string id;
    std::vector<std::string> options;
    std::string query;
    std::string match; // is, order, first, has, count, none, error: see sample-corpus/README.md
    std::vector<std::string> answers;
};

std::vector<std::string> words_of(const std::string& text) {
    std::vector<std::string> words;
    std::istringstream stream(text);
    for (std::string word; stream >> word;)
        if (word != "-") words.push_back(word);
    return words;
}

std::vector<Row> rows() {
    std::vector<Row> all;
    std::istringstream lines(read_file(source_path("sample-corpus/queries.tsv")));
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("#")) continue;
        std::vector<std::string> cells;
        std::istringstream stream(line);
        for (std::string cell; std::getline(stream, cell, '\t');)
            cells.push_back(cell);
        BOOST_REQUIRE_MESSAGE(cells.size() >= 5, "not a row: " << line);
        all.push_back({cells[0], words_of(cells[1]), cells[2], cells[3], words_of(cells[4])});
    }
    return all;
}

// The corpus in a database of its own, made once.
class Archive {
  public:
    Archive() : database_((folder_.path() / "archive.db").string()) {
        const Outcome outcome = run_program(
            {{"index", source_path("sample-corpus").string(), "--database", database_}});
        BOOST_REQUIRE_MESSAGE(outcome.status == 0, outcome.err);
    }

    Outcome search(const std::vector<std::string>& options, const std::string& query) const {
        Run run{{"search", "--format", "ndjson", "--database", database_}};
        run.arguments.insert(run.arguments.end(), options.begin(), options.end());
        run.arguments.insert(run.arguments.end(), {"--", query});
        return run_program(run);
    }

    Outcome search_as_text(const std::string& query) const {
        return run_program({{"search", "--database", database_, "--", query}});
    }

  private:
    TemporaryFolder folder_;
    std::string database_;
};

const Archive& archive() {
    static const Archive made;
    return made;
}

// The files of an answer, relative to the corpus.
std::vector<std::string> files_of(const std::string& ndjson) {
    std::vector<std::string> files;
    std::istringstream lines(ndjson);
    for (std::string line; std::getline(lines, line);) {
        std::string file = Json::parse(line)["file"];
        const std::string corpus = "sample-corpus/";
        if (const auto at = file.rfind(corpus); at != std::string::npos)
            file.erase(0, at + corpus.size());
        files.push_back(file);
    }
    return files;
}

bool matches(const Row& row, std::vector<std::string> files) {
    auto wanted = row.answers;
    if (row.match == "none" || row.match == "error") return files.empty();
    if (row.match == "count") return std::to_string(files.size()) == wanted.at(0);
    if (row.match == "order") return files == wanted;
    if (row.match == "first")
        return files.size() >= wanted.size() &&
               std::equal(wanted.begin(), wanted.end(), files.begin());
    std::ranges::sort(files);
    std::ranges::sort(wanted);
    if (row.match == "is") return files == wanted;
    BOOST_REQUIRE_MESSAGE(row.match == "has", "unknown match: " << row.match);
    return std::ranges::includes(files, wanted);
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words)
        text += "\n    " + word;
    return text;
}

} // namespace

BOOST_AUTO_TEST_SUITE(sample_corpus_search)

BOOST_AUTO_TEST_CASE(each_query_finds_what_it_should) {
    for (const Row& row : rows()) {
        const Outcome outcome = archive().search(row.options, row.query);
        const auto files = files_of(outcome.out);
        BOOST_TEST(matches(row, files), row.id << ": " << row.query << " found" << joined(files)
                                               << "\n  instead of " << row.match
                                               << joined(row.answers) << "\n"
                                               << outcome.err);
        const int status = row.match == "error" ? 2 : row.match == "none" ? 1 : 0;
        BOOST_TEST(outcome.status == status, row.id << ": " << outcome.err);
        BOOST_TEST((status != 2 || outcome.err.find('^') != std::string::npos), row.id);
    }
}

BOOST_AUTO_TEST_CASE(a_hostile_title_cannot_steer_the_terminal) {
    const Outcome outcome = archive().search_as_text("tweetdeck");
    BOOST_TEST(outcome.status == 0);
    BOOST_TEST(outcome.out.find("<script>") != std::string::npos);
    for (const char* hostile : {"\x1b", "\a", "\u202e"})
        BOOST_TEST(outcome.out.find(hostile) == std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
