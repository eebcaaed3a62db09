// SPDX-License-Identifier: GPL-3.0-or-later
// An archive that grew by segments, a run each: every question has the answer that it has of the
// same archive without any, and what is changed, removed, corrected and compacted comes out alike.
#include "common/schema/segments.hpp"
#include "tests/support/archive_folder.hpp"
#include "tests/support/archive_state.hpp"
#include "tests/support/page_html.hpp"
#include "tests/support/run_program.hpp"
#include "tests/support/shard_server.hpp"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>
#include <xapian.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <regex>
#include <sstream>

using namespace newshound;
using namespace newshound::test;
namespace fs = std::filesystem;

namespace {

using Words = std::vector<std::string>;

// All runs are of one time; for doctor, see doctor_test.cpp.
Outcome run_at_one_time(Words words, const std::string& database) {
    words.insert(words.begin() + 1, {"--database", database});
    return run_program({.arguments = std::move(words),
                        .environment = {{"SOURCE_DATE_EPOCH", "1577836800"},
                                        {"ASAN_OPTIONS", "new_delete_type_mismatch=0"}}});
}

std::size_t count_segments(const std::string& database) {
    return segments_of(Xapian::Database(database)).size();
}

// The folders of segments, whether the archive has them or not.
std::size_t count_folders(const std::string& database) {
    std::size_t count = 0;
    for (const auto& each : fs::directory_iterator(database))
        count += each.is_directory() ? 1 : 0;
    return count;
}

std::vector<std::string> sample_pages() {
    std::vector<std::string> pages;
    for (const auto& each : fs::recursive_directory_iterator(source_path("sample-corpus"))) {
        const std::string path = each.path();
        const bool is_page = path.ends_with(".html") || path.ends_with(".html.gz");
        if (is_page && path.find("_files/") == path.npos) pages.push_back(path);
    }
    std::ranges::sort(pages);
    return pages;
}

// The sample corpus in one run, and in twelve of which each reads a twelfth.
struct SampleInParts {
    TemporaryFolder folder{};
    std::string whole = (folder.path() / "whole.db").string();
    std::string parted = (folder.path() / "parted.db").string();

    SampleInParts() {
        std::vector<std::string> lists(12);
        std::string all;
        std::size_t number = 0;
        for (const std::string& page : sample_pages()) {
            lists[number++ % lists.size()] += page + "\n";
            all += page + "\n";
        }
        index(whole, all, {});
        for (const std::string& list : lists)
            index(parted, list, {"--segment-bytes", "1"});
    }
    void index(const std::string& database, const std::string& list, const Words& more) const {
        Words words = {"index", "--from", folder.write("list", list), "--root",
                       source_path("sample-corpus")};
        words.insert(words.end(), more.begin(), more.end());
        const Outcome outcome = run_at_one_time(words, database);
        BOOST_REQUIRE_MESSAGE(outcome.status == 0, outcome.err);
    }
};

const SampleInParts& sample() {
    static const SampleInParts archives;
    return archives;
}

// What it prints, but for the time that it took.
std::string told(const Words& words, const std::string& database) {
    const Outcome outcome = run_at_one_time(words, database);
    std::string text = outcome.out + outcome.err + std::to_string(outcome.status);
    for (std::size_t at = 0; (at = text.find("\"seconds\":", at)) != text.npos; ++at)
        text.erase(at, text.find_first_of(",}", at) - at);
    // What is removed is removed when it is.
    return words[0] == "remove" ? std::regex_replace(text, std::regex("T[0-9:]+Z"), "") : text;
}

const std::vector<Words> questions = {
    {"search", "*", "--versions", "all", "--limit", "all", "--format", "ndjson", "--fields", "all"},
    {"search", "bridge council police", "--any", "--format", "json", "--explain"},
    {"search", "\"information security\"", "--format", "kwic"},
    {"search", "said:\"information security\" by:bortnikov", "--quotes"},
    {"search", "mayor NEAR/sentence said", "--format", "json"},
    {"search", "outlet:\"the meridian post\" date:2019..2024 words:100..", "--sort", "newest"},
    {"search", "removed:said OR added:said", "--versions", "all"},
    {"search", "lang:en", "--sort", "indexed", "--limit", "30"},
    {"search", "harbuor* OR *arbour", "--limit", "all", "--sort", "oldest"},
    {"search", "bridge", "--feedback", "--recency", "300"},
    {"search", "*", "--limit", "0", "--format", "json", "--facet-limit", "all", "--facets",
     "outlet,person,org,place,by,cites,author,section,lang,year,month"},
    {"search", "*", "--limit", "0", "--timeline", "--count", "stories"},
    {"search", "*", "--copies", "collapse", "--limit", "all", "--sort", "newest"},
    {"search", "*", "--copies", "only", "--format", "csv"},
    {"search", "*", "--quotes", "--limit", "all"},
    {"search", "*", "--limit", "all", "--format", "bibtex"},
    {"suggest", "bort"},
    {"suggest", "har", "--format", "json"},
    {"entity", "person:\"Alexander Bortnikov\""},
    {"names", "export"},
    {"sources"},
    {"coverage", "--format", "json"},
    {"remove", "--query", "bridge", "--dry-run"},
};

} // namespace

BOOST_AUTO_TEST_SUITE(segments_of_archives)

BOOST_AUTO_TEST_CASE(every_question_has_the_answer_of_an_archive_without_any) {
    BOOST_TEST(count_segments(sample().whole) == 0U);
    BOOST_TEST(count_segments(sample().parted) > 2U);
    BOOST_TEST(count_folders(sample().parted) == count_segments(sample().parted));
    BOOST_TEST((archive_state(sample().parted) == archive_state(sample().whole)));
    for (const Words& words : questions) {
        const std::string expected = told(words, sample().whole);
        BOOST_TEST(expected.back() == '0', words[1] << expected);
        BOOST_TEST((told(words, sample().parted) == expected), words[0] << " " << words.back());
    }
}

BOOST_AUTO_TEST_CASE(so_do_those_of_one_article) {
    const std::string all =
        run_at_one_time({"search", "*", "--limit", "all", "--format", "ndjson", "--fields", "id"},
                        sample().whole)
            .out;
    constexpr std::size_t step = 7; // of so many articles one
    std::size_t number = 0;
    std::istringstream lines(all);
    for (std::string line; std::getline(lines, line);) {
        if (number++ % step != 0) continue;
        const std::string id = nlohmann::json::parse(line)["id"];
        for (const Words& words :
             {Words{"show", id}, Words{"similar", id}, Words{"similar", id, "--background"}})
            BOOST_TEST((told(words, sample().parted) == told(words, sample().whole)),
                       words[0] << " " << id);
    }
    BOOST_TEST(number > 50U);
}

BOOST_AUTO_TEST_CASE(info_counts_the_bytes_of_all_tables) {
    std::map<std::string, std::uintmax_t> expected;
    for (const auto& each : fs::recursive_directory_iterator(sample().parted))
        if (each.path().extension() == ".glass") expected[each.path().stem()] += each.file_size();
    const Outcome outcome = run_at_one_time({"info", "--format", "json"}, sample().parted);
    const nlohmann::json info = nlohmann::json::parse(outcome.out, nullptr, false);
    for (const auto& [table, bytes] : expected)
        BOOST_TEST(info["tables"].value(table, std::uintmax_t(0)) == bytes, table);
    BOOST_TEST(run_at_one_time({"doctor"}, sample().parted).status == 0);
}

BOOST_AUTO_TEST_CASE(compacted_it_is_one_folder) {
    const TemporaryFolder folder;
    const std::string database = (folder.path() / "a.db").string();
    const std::string to = (folder.path() / "b.db").string();
    fs::copy(sample().parted, database, fs::copy_options::recursive);
    const std::string before = archive_state(database);
    BOOST_TEST(run_at_one_time({"compact", "--to", to}, database).status == 0);
    BOOST_TEST(count_folders(database) == count_segments(database));
    const auto done = nlohmann::json::parse(
        run_at_one_time({"compact", "--format", "json"}, database).out, nullptr, false);
    BOOST_TEST(done.value("bytes", 0) < done.value("bytes_before", 0));
    for (const std::string& each : {database, to}) {
        BOOST_TEST(count_folders(each) == 0U);
        BOOST_TEST(count_segments(each) == 0U);
        BOOST_TEST((archive_state(each) == before));
        BOOST_TEST(run_at_one_time({"doctor"}, each).status == 0);
    }
}

BOOST_AUTO_TEST_CASE(again_renews_what_stands_in_segments) {
    const TemporaryFolder folder;
    const std::string database = (folder.path() / "a.db").string();
    fs::copy(sample().parted, database, fs::copy_options::recursive);
    BOOST_TEST(run_at_one_time({"index", "--again", "--segment-bytes", "1"}, database).status == 0);
    BOOST_TEST(count_segments(database) == count_segments(sample().parted));
    BOOST_TEST((archive_state(database) == archive_state(sample().whole)));
}

// As docs/shards.md has it: the root first.
BOOST_AUTO_TEST_CASE(on_another_machine_it_is_served_with_all_its_folders_or_left_out,
                     *boost::unit_test::precondition(has_xapian_tools)) {
    std::vector<std::string> folders = table_folders(sample().parted);
    const std::string last = folders.back();
    folders.pop_back();
    const ShardServer whole(last, "127.0.0.1", folders);
    const auto rows = [](const Words& where) {
        Words words = {"search",   "bridge OR said", "--limit",  "all",
                       "--format", "ndjson",         "--fields", "id,version,title,score"};
        words.insert(words.end(), where.begin(), where.end());
        return run_program({words}).out;
    };
    BOOST_TEST(rows({"--shard", whole.place()}) == rows({"--database", sample().whole}));
    const ShardServer root(sample().parted);
    const Outcome outcome = run_program({{"search", "bridge", "--shard", root.place()}});
    refused(outcome, "its server has only a part of it");
}

// The same life led by two archives; in one each run begins a segment.
BOOST_AUTO_TEST_CASE(what_is_changed_removed_and_corrected_comes_out_alike) {
    const ArchiveFolder place;
    const std::string parted = (place.folder.path() / "parted.db").string();
    const auto both = [&](Words words) {
        const Outcome plain = run_at_one_time(words, place.database);
        if (words[0] == "index") words.insert(words.end(), {"--segment-bytes", "1"});
        const Outcome outcome = run_at_one_time(words, parted);
        BOOST_TEST(outcome.status == 0, outcome.err);
        BOOST_TEST(plain.status == 0, plain.err);
        BOOST_TEST((archive_state(parted) == archive_state(place.database)), words.back());
        BOOST_TEST(count_folders(parted) == count_segments(parted));
        return outcome.out;
    };
    for (int run = 0; run < 6; ++run) {
        place.write_pages(4 * run, 4 * run + 4);
        both({"index", place.archive});
    }
    BOOST_TEST(count_segments(parted) == 5U);
    for (const char* page : {"1", "9", "22"}) // of the root and of segments
        place.folder.write(
            "archive/" + std::string(page) + ".html",
            page_html({"Story number " + std::string(page) + " changed",
                       "The minister declined to comment on what stands at the harbour now.",
                       "https://one.example/" + std::string(page), "2019-03-01"}));
    both({"index", place.archive});
    for (const char* page : {"2", "10", "21"})
        fs::remove(place.archive + "/" + page + ".html");
    both({"index", place.archive, "--prune=all"});
    const std::string id = both({"remove", "--keep", "https://one.example/9"}).substr(0, 12);
    both({"remove", "https://one.example/12"});
    both({"remove", "--undo", id});
    both({"names", "retype", "person:Jane Porter", "org"});
    // Merged, too: more runs than there may be segments of one size.
    for (int run = 6; run < 14; ++run) {
        place.write_pages(4 * run, 4 * run + 4);
        both({"index", place.archive});
    }
    BOOST_TEST(count_segments(parted) < 8U);
    for (const Words& words :
         {Words{"search", "*", "--versions", "all", "--limit", "all", "--sort", "newest"},
          Words{"search", "harbour", "--facets", "person,org,year"}, Words{"remove", "--list"}})
        BOOST_TEST((told(words, parted) == told(words, place.database)), words[1]);
    BOOST_TEST(run_at_one_time({"doctor"}, parted).status == 0);
}

// As several threads add them; the run's second commit and those behind it do.
BOOST_AUTO_TEST_CASE(what_a_large_run_adds_goes_into_two_segments_and_is_one_archive) {
    const ArchiveFolder place;
    place.write_long_pages(0, 60);
    place.folder.write("archive/later.html", // of an article that is being added
                       page_html({"Story number 59", "It was opened anew at the harbour.",
                                  "https://one.example/59", "2019-03-01"}));
    const auto run = [&](const std::string& database, const Words& more) {
        Words words = {"index", place.archive, "--memory", "64"};
        words.insert(words.end(), more.begin(), more.end());
        const Outcome outcome = run_at_one_time(words, database);
        BOOST_TEST(outcome.status == 0, outcome.err);
        return outcome.out;
    };
    run(place.database, {"--segment-bytes", "0"});
    std::string state = archive_state(place.database);
    const std::string parted = (place.folder.path() / "parted.db").string();
    for (const char* threads : {"1", "5"}) {
        fs::remove_all(parted);
        run(parted, {"--no-compact", "--threads", threads});
        BOOST_TEST(count_segments(parted) == (threads == std::string("5") ? 2U : 0U));
        BOOST_TEST(count_folders(parted) == count_segments(parted));
        BOOST_TEST((archive_state(parted) == state), threads << " threads");
        BOOST_TEST(run_at_one_time({"doctor"}, parted).status == 0);
    }
    // A small run behind it adds to the last one, a large one fills both further.
    for (const int more : {65, 110}) {
        place.write_long_pages(60, more);
        run(place.database, {"--segment-bytes", "0", "--prune"});
        run(parted, {"--no-compact", "--prune", "--threads", "4"});
        BOOST_TEST(count_segments(parted) == 2U);
        BOOST_TEST((archive_state(parted) == archive_state(place.database)));
    }
    BOOST_TEST(run_at_one_time({"compact"}, parted).status == 0);
    BOOST_TEST(count_folders(parted) == 0U);
    BOOST_TEST((archive_state(parted) == archive_state(place.database)));
}

BOOST_AUTO_TEST_SUITE_END()
