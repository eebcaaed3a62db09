// SPDX-License-Identifier: GPL-3.0-or-later
// One archive in several databases, by index --shard: the same articles, each in one of them.
#include "tests/support/container_bytes.hpp"
#include "tests/support/page_html.hpp"
#include "tests/support/run_program.hpp"
#include "tests/support/sample_archive.hpp"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <sstream>

using namespace newshound::test;
using Json = nlohmann::json;

namespace {

using Lines = std::vector<std::string>;

std::string shard(int number, int of) {
    return std::to_string(number) + "/" + std::to_string(of);
}

// An archive of several databases, "1.db" and so on, made of `path`.
class ShardedArchive {
  public:
    ShardedArchive(int shards, std::string path) : shards_(shards), path_(std::move(path)) {
        reports = index({"--shard"});
    }

    // Each database reads the path once more; behind "--shard" stands which it is.
    std::vector<Json> index(const Lines& options) const {
        std::vector<Json> told;
        for (int number = 1; number <= shards_; ++number) {
            Lines words = {"index", path_, "--format", "json", "--database", name(number)};
            words.insert(words.end(), options.begin(), options.end());
            if (!options.empty() && options.back() == "--shard")
                words.push_back(shard(number, shards_));
            const Outcome outcome = run_program({words, "", folder.path()});
            BOOST_REQUIRE_MESSAGE(outcome.status == 0, outcome.err);
            told.push_back(Json::parse(outcome.out));
        }
        return told;
    }

    Outcome run(Lines words) const {
        for (int number = 1; number <= shards_; ++number)
            words.insert(words.end(), {"--database", name(number)});
        // For doctor, see doctor_test.cpp.
        return run_program({.arguments = words,
                            .folder = folder.path(),
                            .environment = {{"ASAN_OPTIONS", "new_delete_type_mismatch=0"}}});
    }

    static std::string name(int number) { return std::to_string(number) + ".db"; }

    TemporaryFolder folder;
    std::vector<Json> reports;

  private:
    int shards_;
    std::string path_;
};

std::uint64_t sum_of(const std::vector<Json>& reports, const char* count) {
    std::uint64_t sum = 0;
    for (const Json& each : reports)
        sum += each[count].get<std::uint64_t>();
    return sum;
}

Lines sorted_lines(const std::string& text) {
    Lines lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);)
        lines.push_back(line);
    std::ranges::sort(lines);
    return lines;
}

const Lines queries = {"*",
                       "bridge",
                       "\"information security\"",
                       "outlet:\"the meridian post\"",
                       "date:2019",
                       "said:the",
                       "person:bortnikov",
                       "cites:tass",
                       "lang:de",
                       "title:moon",
                       "about:1985",
                       "removed:said"};

// What is found, in no order: weights are of the words of all databases together.
Lines found(const auto& archive, const std::string& query) {
    return sorted_lines(
        archive
            .run({"search", query, "--versions", "all", "--limit", "all", "--format", "ndjson",
                  "--fields", "id,version,title,outlet,published,versions,previous,url"})
            .out);
}

} // namespace

BOOST_AUTO_TEST_SUITE(shards)

BOOST_AUTO_TEST_CASE(shards_hold_together_what_one_database_holds) {
    const ShardedArchive archive(3, source_path("sample-corpus").string());
    const auto pages = archive.reports.front()["files"].get<std::uint64_t>();
    for (const Json& report : archive.reports) {
        BOOST_TEST(report["files"] == pages); // each sees all
        BOOST_TEST(report["indexed"].get<int>() > 5);
    }
    std::uint64_t stories = pages; // what is no story is skipped by each
    for (const auto& [reason, count] : archive.reports.front()["skipped"].items())
        stories -= count.get<std::uint64_t>();
    BOOST_TEST(sum_of(archive.reports, "of_other_shards") == 2 * stories);
    for (const std::string& query : queries)
        BOOST_TEST(found(archive, query) == found(sample_archive(), query), query);
    const Json info = Json::parse(archive.run({"info", "--format", "json"}).out);
    BOOST_TEST(info["shards"] == Json({"1/3", "2/3", "3/3"}));
    const Json whole = Json::parse(sample_archive().run({"info", "--format", "json"}).out);
    for (const char* same : {"articles", "versions", "undated", "outlets", "first", "last"})
        BOOST_TEST(info[same] == whole[same], same);
    BOOST_TEST(archive.run({"doctor"}).status == 0);
    BOOST_TEST(archive.run({"compact"}).status == 0);
    BOOST_TEST(found(archive, "*") == found(sample_archive(), "*"));
    // Again, no page is read, and no shard has to be told which it is.
    const std::vector<Json> again = archive.index({});
    BOOST_TEST(sum_of(again, "bytes") == 0U);
    BOOST_TEST(sum_of(again, "unchanged") == stories);
    BOOST_TEST(sum_of(again, "of_other_shards") == 2 * stories);
}

BOOST_AUTO_TEST_CASE(captures_of_an_address_come_to_one_shard) {
    const TemporaryFolder crawl;
    std::string bytes = warcinfo();
    for (int number = 0; number < 40; ++number)
        for (const char* year : {"2019", "2020"})
            bytes += story_record("Story " + std::to_string(number) + " of " + year,
                                  "https://www.one.example/" + std::to_string(number),
                                  year + std::string("-01-02T03:04:05Z"));
    const std::string path = crawl.write("crawl.warc", bytes).string();
    const ShardedArchive archive(4, path);
    const TemporaryFolder folder;
    run_program({{"index", path, "--database", "whole"}, "", folder.path()});
    const Outcome whole =
        run_program({{"search", "*", "--versions", "all", "--limit", "all", "--format", "ndjson",
                      "--fields", "id,version,versions", "--database", "whole"},
                     "",
                     folder.path()});
    BOOST_TEST(sum_of(archive.reports, "of_other_shards") == 3U * 80);
    BOOST_TEST(sum_of(archive.reports, "updated") == 40U);
    const Lines rows =
        sorted_lines(archive
                         .run({"search", "*", "--versions", "all", "--limit", "all", "--format",
                               "ndjson", "--fields", "id,version,versions"})
                         .out);
    BOOST_TEST(rows.size() == 80U);
    BOOST_TEST(rows == sorted_lines(whole.out), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_database_is_one_shard_for_good) {
    const TemporaryFolder folder;
    for (int number = 0; number < 4; ++number)
        folder.write("pages/" + std::to_string(number) + ".html",
                     page_html({.title = "Story " + std::to_string(number),
                                .body = "Ships came to the harbour on Friday."}));
    const auto index = [&](const Lines& more) {
        Lines words = {"index", "pages", "--database"};
        words.insert(words.end(), more.begin(), more.end());
        return run_program({words, "", folder.path()});
    };
    const Outcome first = index({"1.db", "--shard", "1/2"});
    BOOST_TEST(first.status == 0, first.err);
    BOOST_TEST(first.out.find("belong to other shards\n") != std::string::npos, first.out);
    BOOST_TEST(first.out.find("skipped") == std::string::npos, first.out);
    BOOST_TEST(index({"1.db", "--shard", "1/2", "--strict"}).status == 0);
    const Outcome told = run_program({{"info", "-d", "1.db", "-d", "1.db"}, "", folder.path()});
    BOOST_TEST(told.out.find("1/2, 1/2; not among these: 2/2\n") != std::string::npos, told.out);
    const Outcome other = index({"1.db", "--shard", "2/2"});
    BOOST_TEST(other.status == 2);
    BOOST_TEST(other.err.find("1.db holds shard 1/2 of its archive, not 2/2; name another place "
                              "with --database") != std::string::npos,
               other.err);
    BOOST_TEST(index({"whole.db"}).status == 0);
    const Outcome late = index({"whole.db", "--shard", "1/2"});
    BOOST_TEST(late.status == 2);
    BOOST_TEST(late.err.find("whole.db was made without --shard") != std::string::npos, late.err);
    const Outcome wrong = index({"new.db", "--shard", "3/2"});
    BOOST_TEST(wrong.status == 2);
    BOOST_TEST(wrong.err.find("as in 3/16, not '3/2'") != std::string::npos, wrong.err);
    BOOST_TEST(!std::filesystem::exists(folder.path() / "new.db"));
}

// Another number of shards, from the databases alone.
BOOST_AUTO_TEST_CASE(shards_are_made_anew_of_an_export) {
    const Outcome all = sample_archive().run({"search", "*", "--versions", "all", "--fields", "all",
                                              "--limit", "all", "--format", "ndjson"});
    const TemporaryFolder folder;
    const ShardedArchive archive(2, folder.write("all.ndjson", all.out).string());
    BOOST_TEST(sum_of(archive.reports, "of_other_shards") ==
               archive.reports.front()["files"].get<std::uint64_t>());
    for (const std::string& query : queries)
        BOOST_TEST(found(archive, query) == found(sample_archive(), query), query);
}

BOOST_AUTO_TEST_SUITE_END()
