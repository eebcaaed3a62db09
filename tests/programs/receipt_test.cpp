// SPDX-License-Identifier: GPL-3.0-or-later
// Receipts of searches, and verify.
#include "common/text/sha256.hpp"
#include "tests/support/page_html.hpp"
#include "tests/support/sample_archive.hpp"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include <sstream>

using namespace newshound::test;
using Json = nlohmann::json;

BOOST_AUTO_TEST_SUITE(receipts)

BOOST_AUTO_TEST_CASE(the_hash_is_sha_256) {
    newshound::Sha256 sum;
    sum.add("a");
    sum.add("bc"); // FIPS 180-4's example
    BOOST_TEST(sum.finish() == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    BOOST_TEST(sum.finish() == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

BOOST_AUTO_TEST_CASE(a_receipt_tells_what_was_asked_and_what_came) {
    const TemporaryFolder folder;
    const std::string file = (folder.path() / "receipt").string();
    const Outcome found =
        sample_archive().run({"search", "security", "date:1990..", "--sort", "newest", "--limit",
                              "all", "--format", "ndjson", "--receipt", file});
    BOOST_TEST(found.status == 0, found.err);
    const Json receipt = Json::parse(read_file(file));
    newshound::Sha256 sum;
    std::size_t count = 0;
    std::istringstream lines(found.out);
    for (std::string line; std::getline(lines, line); ++count) {
        const Json hit = Json::parse(line);
        sum.add(hit["id"].get<std::string>() + "." + std::to_string(hit["version"].get<int>()) +
                "\n");
    }
    BOOST_TEST(receipt["count"] == count);
    BOOST_TEST(receipt["ids_sha256"] == sum.finish());
    BOOST_TEST(receipt["text"] == "security date:1990..");
    BOOST_TEST(receipt["options"] == Json::parse(R"({"sort":"newest","limit":"all"})"));
    BOOST_TEST(receipt["program"].get<std::string>().starts_with("newshound "));
    const Outcome verified = sample_archive().run({"verify", file});
    BOOST_TEST(verified.status == 0, verified.err);
    BOOST_TEST(verified.out.starts_with("same: " + std::to_string(count) + " result"),
               verified.out);
}

BOOST_AUTO_TEST_CASE(relative_dates_and_filters_are_asked_again) {
    const TemporaryFolder folder;
    const std::string file = (folder.path() / "receipt").string();
    sample_archive().run({"search", "security date:\"2000..this year\"", "--any", "--filter",
                          "-lang:de", "--filter", "lang:en", "--receipt", file});
    const Json receipt = Json::parse(read_file(file));
    BOOST_TEST(receipt["query"] == "security date:\"2000..this year\" -lang:=\"de\" lang:=\"en\"");
    BOOST_TEST(receipt["options"] == Json::parse(R"({"any":"","filter":["-lang:de","lang:en"]})"));
    BOOST_TEST(receipt["count"] > 0);
    BOOST_TEST(sample_archive().run({"verify", file}).status == 0);
}

BOOST_AUTO_TEST_CASE(a_second_look_is_taken_again) {
    const TemporaryFolder folder;
    const std::string file = (folder.path() / "receipt").string();
    const Outcome found = sample_archive().run(
        {"search", "government", "--feedback", "--limit", "5", "--receipt", file});
    BOOST_TEST(found.status == 0, found.err);
    BOOST_TEST(Json::parse(read_file(file))["options"] ==
               Json::parse(R"({"feedback":"","limit":"5"})"));
    BOOST_TEST(sample_archive().run({"verify", file}).status == 0);
}

BOOST_AUTO_TEST_CASE(what_is_similar_has_receipts_too) {
    const TemporaryFolder folder;
    const std::string file = (folder.path() / "receipt").string();
    const std::string id = Json::parse(
        sample_archive()
            .run({"search", "title:eclipse date:2024", "--limit", "1", "--format", "ndjson"})
            .out)["id"];
    const Outcome found = sample_archive().run(
        {"similar", id, "date:..2023", "--limit", "3", "--copies", "collapse", "--receipt", file});
    BOOST_TEST(found.status == 0, found.err);
    const Json receipt = Json::parse(read_file(file));
    BOOST_TEST(receipt["similar_to"] == id + ".1");
    BOOST_TEST(receipt["background"] == false);
    BOOST_TEST(receipt["text"] == "date:..2023");
    BOOST_TEST(receipt["options"] == Json::parse(R"({"limit":"3","copies":"collapse"})"));
    const Outcome verified = sample_archive().run({"verify", file, "--format", "json"});
    BOOST_TEST(verified.status == 0, verified.err);
    const Json answer = Json::parse(verified.out);
    BOOST_TEST(answer["same"] == true);
    BOOST_TEST(answer["then"] == receipt);
    BOOST_TEST(answer["now"]["ids_sha256"] == receipt["ids_sha256"]);
    BOOST_TEST(answer["now"]["query"] == receipt["query"]);
}

BOOST_AUTO_TEST_CASE(a_grown_archive_answers_differently) {
    const TemporaryFolder folder;
    const std::string file = (folder.path() / "receipt").string();
    const std::string database = (folder.path() / "db").string();
    const std::string pages = (folder.path() / "pages").string();
    const auto index = [&](const std::string& name) {
        folder.write("pages/" + name + ".html",
                     page_html({.title = "Harbour " + name, .body = "The harbour, " + name}));
        return run_program({{"index", pages, "--database", database, "--quiet"}}).status;
    };
    BOOST_TEST(index("one") == 0);
    BOOST_TEST(
        run_program({{"search", "harbour", "--database", database, "--receipt", file}}).status ==
        0);
    BOOST_TEST(run_program({{"verify", file, "--database", database}}).status == 0);
    BOOST_TEST(index("two") == 0);
    const Outcome changed = run_program({{"verify", file, "--database", database}});
    BOOST_TEST(changed.status == 1);
    BOOST_TEST(changed.out.starts_with("different: 2 results, 1 more\n"), changed.out);
    BOOST_TEST(changed.out.find("; was ") != std::string::npos, changed.out);
}

BOOST_AUTO_TEST_CASE(mistakes_are_told) {
    const TemporaryFolder folder;
    BOOST_TEST(sample_archive().run({"verify"}).status == 2);
    BOOST_TEST(sample_archive().run({"verify", (folder.path() / "none").string()}).status == 2);
    const std::string junk = folder.write("junk", "{\"format_version\":1}").string();
    const Outcome outcome = sample_archive().run({"verify", junk});
    BOOST_TEST(outcome.status == 2);
    BOOST_TEST(outcome.err.find("is no receipt") != std::string::npos, outcome.err);
}

BOOST_AUTO_TEST_SUITE_END()
