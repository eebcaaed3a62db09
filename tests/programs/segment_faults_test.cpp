// SPDX-License-Identifier: GPL-3.0-or-later
// Archives of many segments that are killed, served, copied, damaged and mixed up: what was
// committed is there, and what is wrong is told by its name.
#include "common/schema/segments.hpp"
#include "tests/support/archive_folder.hpp"
#include "tests/support/archive_state.hpp"
#include "tests/support/live_server.hpp"
#include "tests/support/page_html.hpp"
#include "tests/support/run_program.hpp"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>
#include <sys/wait.h>
#include <xapian.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <functional>
#include <thread>

using namespace newshound;
using namespace newshound::test;
namespace fs = std::filesystem;

namespace {

struct Place : ArchiveFolder {
    // Each run begins a segment.
    explicit Place(int runs) {
        for (int run = 0; run < runs; ++run)
            index(4 * run, 4 * (run + 1));
    }
    std::vector<std::string> words_of_index() const {
        return {"index",           archive, "--database", database,
                "--segment-bytes", "1",     "--without",  "quotes,times,cites"};
    }
    void index(int from, int to) const {
        write_pages(from, to);
        const Outcome outcome = run_program({words_of_index()});
        BOOST_TEST(outcome.status == 0, outcome.err);
    }
    std::string segment(std::uint64_t number) const { return segment_folder(database, number); }
    std::size_t listed() const { return segments_of(Xapian::Database(database)).size(); }
    int found(const std::string& at) const {
        const Outcome outcome = run_program(
            {{"search", "harbour", "--limit", "0", "--format", "json", "--database", at}});
        return nlohmann::json::parse(outcome.out, nullptr, false).value("total", -1);
    }
    int found() const { return found(database); }
    // As a writer does that is killed before it commits the root.
    void commit_alone(std::uint64_t number) const {
        Xapian::WritableDatabase tables(segment(number), Xapian::DB_OPEN);
        tables.replace_document(1, Xapian::Document());
        tables.commit();
    }
    // What --to makes is the archive as its root lists it.
    void expect_copy() const {
        const std::string copy = (folder.path() / "copy.db").string();
        const Outcome outcome = run("compact", {"--to", copy});
        BOOST_TEST(outcome.status == 0, outcome.err);
        BOOST_TEST((archive_state(copy) == archive_state(database)));
        fs::remove_all(copy);
    }
};

// Zeros a block of the table that is in use and not the one where its tree begins.
bool zero_a_block(const Place& place, const std::string& table) {
    constexpr std::size_t block = 8192;
    const std::string whole = read_file(table);
    for (std::size_t at = 0; at < whole.size(); at += block) {
        std::ofstream(table, std::ios::binary)
            << std::string(whole).replace(at, block, std::string(block, '\0'));
        if (place.run("doctor").status == 1) return true;
    }
    return false;
}

} // namespace

BOOST_AUTO_TEST_SUITE(segment_faults)

// At whatever moment: while it adds, commits a segment or the root, merges, or removes old folders.
BOOST_AUTO_TEST_CASE(killed_it_is_searched_at_once_and_indexed_again) {
    const Place place(6);
    int pages = 24;
    int before = place.found();
    for (int kills = 0; kills < 40; ++kills) {
        place.write_pages(pages, pages + 2);
        pages += 2;
        const TemporaryFolder scratch;
        const int process = start_program({place.words_of_index()}, scratch.path());
        std::this_thread::sleep_for(std::chrono::milliseconds(3 * kills));
        kill(process, SIGKILL);
        waitpid(process, nullptr, 0);
        const int now = place.found();
        BOOST_TEST((now >= before && now <= pages), "killed after " << 3 * kills << " ms: " << now);
        before = now;
        place.expect_copy();
    }
    place.index(pages, pages + 1);
    BOOST_TEST(place.found() == pages + 1);
    BOOST_TEST(leftovers(place.database) == "");
    BOOST_TEST(place.run("doctor").status == 0);
}

// Where threads add to two segments at once.
BOOST_AUTO_TEST_CASE(killed_in_a_large_run_it_goes_on_with_what_is_missing) {
    const ArchiveFolder place;
    place.write_long_pages(0, 50);
    const auto index = [&](const std::string& database) -> std::vector<std::string> {
        return {"index",     place.archive, "--database",   database,    "--memory",          "64",
                "--threads", "5",           "--no-compact", "--without", "quotes,times,cites"};
    };
    const auto at_one_time = [](Run run) {
        run.environment = {{"SOURCE_DATE_EPOCH", "1577836800"},
                           {"ASAN_OPTIONS", "new_delete_type_mismatch=0"}};
        return run;
    };
    const auto documents = [&] {
        return fs::exists(place.database) ? joined(open_segments(place.database)).get_doccount()
                                          : 0;
    };
    const std::string whole = (place.folder.path() / "whole.db").string();
    const auto start = std::chrono::steady_clock::now();
    BOOST_TEST(run_program(at_one_time({index(whole)})).status == 0);
    const auto needed = std::chrono::steady_clock::now() - start;
    Xapian::doccount before = 0;
    for (int kills = 1; kills <= 8; ++kills) {
        const TemporaryFolder scratch;
        const int process = start_program(at_one_time({index(place.database)}), scratch.path());
        std::this_thread::sleep_for(needed * kills / 8);
        kill(process, SIGKILL);
        waitpid(process, nullptr, 0);
        const Xapian::doccount now = documents();
        BOOST_TEST(now >= before);
        before = now;
        if (before == 50) fs::remove_all(place.database);
    }
    const Outcome outcome = run_program(at_one_time({index(place.database)}));
    BOOST_TEST(outcome.status == 0, outcome.err);
    BOOST_TEST((archive_state(place.database) == archive_state(whole)));
    BOOST_TEST(leftovers(place.database) == "");
    BOOST_TEST(place.run("doctor").status == 0);
}

BOOST_AUTO_TEST_CASE(a_server_answers_while_segments_come_and_are_merged) {
    const Place place(1);
    const LiveServer server({"--database", place.database, "--workers", "2"});
    std::atomic<bool> is_over = false;
    int answers = 0;
    std::string wrong;
    std::thread reader([&] {
        constexpr const char* targets[] = {"/api/v1/search?q=harbour&limit=0",
                                           "/api/v1/search?q=%22of+its+kind%22&limit=100",
                                           "/api/v1/facets?q=*&facets=person,org,year",
                                           "/",
                                           "/api/v1/coverage",
                                           "/api/v1/suggest?q=harb"};
        int total = 0;
        while (!is_over) {
            for (const char* target : targets) {
                const HttpAnswer answer = server.get(target);
                if (answer.status != 200) wrong += target + (": " + answer.body) + "\n";
                ++answers;
            }
            const int now = nlohmann::json::parse(server.get(targets[0]).body, nullptr, false)
                                .value("total", -1);
            if (now < total) wrong += std::to_string(now) + " < " + std::to_string(total) + "\n";
            total = now;
        }
    });
    for (int run = 1; run < 25; ++run)
        place.index(4 * run, 4 * (run + 1));
    is_over = true;
    reader.join();
    BOOST_TEST(wrong == "");
    BOOST_TEST(answers > 25);
    BOOST_TEST(place.listed() < 10U);
    const HttpAnswer all = server.get("/api/v1/search?q=harbour&limit=0");
    BOOST_TEST(nlohmann::json::parse(all.body).value("total", 0) == 100);
}

BOOST_AUTO_TEST_CASE(a_backup_is_one_whole_revision_also_while_segments_come) {
    const Place place(6);
    std::thread writer([&] {
        for (int run = 6; run < 20; ++run)
            place.index(4 * run, 4 * (run + 1));
    });
    int before = 24;
    std::string copy;
    for (int number = 0; number < 6; ++number) {
        copy = (place.folder.path() / ("copy" + std::to_string(number))).string();
        const Outcome outcome = place.run("doctor", {"--backup", copy});
        BOOST_TEST(outcome.status == 0, outcome.err);
        const int now = place.found(copy);
        BOOST_TEST(now >= before);
        BOOST_TEST(now % 4 == 0);
        before = now;
    }
    writer.join();
    for (int number = 0; number < 6; ++number) {
        const std::string each = (place.folder.path() / ("copy" + std::to_string(number))).string();
        const Outcome sound =
            run_program({.arguments = {"doctor", "--database", each},
                         .environment = {{"ASAN_OPTIONS", "new_delete_type_mismatch=0"}}});
        BOOST_TEST(sound.status == 0, sound.out + sound.err);
        BOOST_TEST(sound.out.find("checksums good") != std::string::npos, sound.out);
    }
    const std::string state = archive_state(place.database);
    fs::remove_all(place.database);
    fs::copy(copy, place.database, fs::copy_options::recursive);
    BOOST_TEST(place.found() == before);
    place.index(80, 80);
    BOOST_TEST(place.found() == 80);
    BOOST_TEST(place.run("doctor").status == 0);
    // A file of a segment counts among the checksums.
    BOOST_TEST(place.run("doctor", {"--sum"}).out.find("  segment-") != std::string::npos);
    const std::string table = table_folders(place.database)[1] + "/docdata.glass";
    std::ofstream(table, std::ios::binary | std::ios::app) << "x";
    BOOST_TEST(place.run("doctor").out.find("checksums damaged") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_damaged_segment_loses_what_is_in_it_and_reads_it_again) {
    const Place place(1);
    place.index(4, 64); // so many that a table has blocks below the first
    place.index(64, 70);
    BOOST_TEST_REQUIRE(place.listed() == 2U);
    const std::string whole = (place.folder.path() / "whole.db").string();
    fs::copy(place.database, whole, fs::copy_options::recursive);
    for (const char* table : {"docdata", "termlist", "position"}) {
        BOOST_TEST_CONTEXT(table) {
            fs::remove_all(place.database);
            fs::copy(whole, place.database, fs::copy_options::recursive);
            BOOST_TEST(zero_a_block(place, place.segment(1) + "/" + table + ".glass"));
            BOOST_TEST(place.found() > 0);
            const Outcome mended = place.run("doctor", {"--repair"});
            BOOST_TEST(mended.status == 0, mended.out + mended.err);
            place.index(70, 70); // reads again what could not be read
            BOOST_TEST(place.run("doctor").status == 0);
            BOOST_TEST(place.found() == 70);
            if (table != std::string("docdata")) // with an article's bytes goes when it came
                BOOST_TEST((archive_state(place.database, false) == archive_state(whole, false)));
        }
    }
}

BOOST_AUTO_TEST_CASE(a_file_of_a_segment_must_be_as_it_was_written) {
    const Place place(3);
    const std::string table = place.segment(1) + "/postlist.glass";
    const std::string bytes = read_file(table);
    for (const std::size_t size : {std::size_t{0}, bytes.size() / 2}) {
        fs::resize_file(table, size);
        const std::string words = "segment-1 is damaged: its file postlist.glass";
        refused(place.run("search", {"harbour"}), words);
        refused(place.run("index", {place.archive}), words);
        refused(place.run("compact"), words);
        std::ofstream(table, std::ios::binary) << bytes;
    }
    fs::remove(place.segment(1) + "/iamglass");
    const std::string words = "segment-1 is missing";
    refused(place.run("search", {"harbour"}), words);
    refused(place.run("index", {place.archive}), words);
}

BOOST_AUTO_TEST_CASE(a_segment_that_is_gone_or_of_another_archive_is_told_in_one_line) {
    const Place place(4);
    const Place other(4);
    const std::string away = (place.folder.path() / "away").string();
    fs::rename(place.segment(2), away);
    const auto is_refused = [&] {
        for (const char* verb : {"info", "coverage", "compact"})
            refused(place.run(verb), "a.db/segment-2 is ");
        refused(place.run("search", {"harbour"}),
                "bring back a backup, or do without it: newshound doctor --repair");
        refused(place.run("remove", {"https://one.example/1"}), "a.db/segment-2 is ");
        const Outcome outcome = place.run("index", {place.archive});
        refused(outcome, "a.db/segment-2 is ");
        BOOST_TEST(std::ranges::count(outcome.err, '\n') == 1);
    };
    is_refused();
    const Outcome told = place.run("doctor");
    BOOST_TEST(told.status == 1);
    BOOST_TEST(told.out.find("can't be opened: ") != std::string::npos, told.out);
    fs::copy(other.segment(2), place.segment(2), fs::copy_options::recursive);
    is_refused();
    fs::remove_all(place.segment(2));
    fs::rename(away, place.segment(2));
    place.index(16, 20);
    BOOST_TEST(place.found() == 20);
}

// As far as the others go: what was removed stays so, and what is lost is read again.
BOOST_AUTO_TEST_CASE(without_a_segment_the_rest_is_made_an_archive_anew) {
    const Place place(5);
    BOOST_TEST(place.run("remove", {"https://one.example/1"}).status == 0);
    BOOST_TEST(place.run("names", {"retype", "person:Jane Porter", "org"}).status == 0);
    const std::string whole = (place.folder.path() / "whole.db").string();
    fs::copy(place.database, whole, fs::copy_options::recursive);
    const auto remove = [](const std::string& segment) { fs::remove_all(segment); };
    const auto empty = [](const std::string& segment) {
        fs::resize_file(segment + "/postlist.glass", 0);
    };
    const auto cut = [](const std::string& segment) {
        fs::resize_file(segment + "/docdata.glass", 10);
    };
    for (const auto& befall : std::vector<std::function<void(std::string)>>{remove, empty, cut}) {
        fs::remove_all(place.database);
        fs::copy(whole, place.database, fs::copy_options::recursive);
        befall(place.segment(2));
        BOOST_TEST(place.run("doctor").status == 1);
        const Outcome mended = place.run("doctor", {"--repair"});
        BOOST_TEST(mended.status == 0, mended.out + mended.err);
        BOOST_TEST(mended.out.find(" 4 files to be read again") != std::string::npos, mended.out);
        BOOST_TEST(place.found() == 15);
        place.index(20, 20);
        BOOST_TEST(place.found() == 19);
        BOOST_TEST(place.run("doctor").status == 0);
        BOOST_TEST(place.run("remove", {"--list"}).out.find("one.example/1") != std::string::npos);
    }
}

// Though an older version of its article stands elsewhere.
BOOST_AUTO_TEST_CASE(the_page_of_a_version_that_is_lost_is_read_again) {
    const Place place(1);
    const auto write = [&](const std::string& name, const std::string& day,
                           const std::string& more) {
        place.folder.write("archive/" + name,
                           page_html({"The bridge is open",
                                      "The bridge over the river was opened again on Tuesday, the "
                                      "council said." +
                                          more,
                                      "https://paper.example/bridge", day}));
        place.index(0, 0);
    };
    write("one.html", "2020-03-02", "");
    write("two.html", "2020-03-03", " Officials added that the tollbooth closes.");
    const auto tollbooths = [&] {
        return nlohmann::json::parse(
            place.run("search", {"tollbooth", "--format", "json"}).out)["total"];
    };
    BOOST_TEST(tollbooths() == 1);
    fs::remove_all(place.segment(segments_of(Xapian::Database(place.database)).back().number));
    BOOST_TEST(place.run("doctor", {"--repair"}).status == 0);
    BOOST_TEST(tollbooths() == 0);
    place.index(0, 0);
    BOOST_TEST(tollbooths() == 1);
}

BOOST_AUTO_TEST_CASE(a_segment_that_can_not_be_read_just_then_is_not_taken_for_one_that_is_gone) {
    const Place place(3);
    const std::string head = place.segment(1) + "/iamglass";
    const std::string away = (place.folder.path() / "away").string();
    fs::rename(head, away);
    fs::create_symlink("iamglass", head); // can't be opened, not even by root
    refused(place.run("search", {"harbour"}), "can't read");
    refused(place.run("doctor", {"--repair"}), "can't read");
    fs::rename(away, head);
    BOOST_TEST(place.found() == 12);
}

BOOST_AUTO_TEST_CASE(a_segment_has_the_rights_of_its_archive) {
    const Place place(1);
    fs::permissions(place.database, fs::perms::owner_all | fs::perms::group_all);
    place.index(4, 8);
    place.index(8, 12);
    BOOST_TEST(
        (fs::status(place.segment(1)).permissions() == fs::status(place.database).permissions()));
}

BOOST_AUTO_TEST_CASE(what_lies_in_a_folder_called_like_a_segment_stays) {
    const Place place(2);
    place.folder.write("a.db/segment-9/film.mp4", "x");
    place.index(8, 12);
    BOOST_TEST(fs::exists(place.segment(9) + "/film.mp4"));
    const std::string copy = (place.folder.path() / "copy.db").string();
    place.folder.write("copy.db.part/segment-1/film.mp4", "x");
    BOOST_TEST(place.run("doctor", {"--backup", copy}).status == 2);
    BOOST_TEST(fs::exists(copy + ".part/segment-1/film.mp4"));
}

BOOST_AUTO_TEST_CASE(compact_leaves_what_is_called_like_a_segment) {
    const Place place(3);
    const std::string copy = (place.folder.path() / "copy.db").string();
    place.folder.write("a.db/segment-9/notes.txt", "mine");
    place.folder.write("a.db/segment-8", "mine");
    place.folder.write("a.db/segment-18446744073709551615/notes.txt", "mine");
    const std::string before = archive_state(place.database);
    refused(place.run("compact"), "/notes.txt is no file of a database; move away what is not");
    BOOST_TEST((archive_state(place.database) == before));
    BOOST_TEST(read_file(place.segment(9) + "/notes.txt") == "mine");
    place.expect_copy();
    fs::remove_all(place.segment(9));
    fs::remove_all(place.segment(UINT64_MAX));
    BOOST_TEST(place.run("compact").status == 0);
    BOOST_TEST((archive_state(place.database) == before));
    BOOST_TEST(read_file(place.segment(8)) == "mine");
    BOOST_TEST(place.run("doctor", {"--sum"}).out.find("segment-") == std::string::npos);
}

// Nor do they keep new segments off, nor does one of its own go with what lies in it.
BOOST_AUTO_TEST_CASE(merging_leaves_what_lies_in_a_segments_folder) {
    const Place place(3);
    for (const std::uint64_t number : {std::uint64_t{2}, std::uint64_t{4}, UINT64_MAX})
        place.folder.write("a.db/segment-" + std::to_string(number) + "/notes.txt", "mine");
    for (int run = 3; run < 12; ++run)
        place.index(4 * run, 4 * (run + 1));
    BOOST_TEST(place.listed() < 8U); // merged
    BOOST_TEST(place.found() == 48);
    for (const std::uint64_t number : {std::uint64_t{2}, std::uint64_t{4}, UINT64_MAX})
        BOOST_TEST(read_file(place.segment(number) + "/notes.txt") == "mine");
    refused(place.run("compact"), "/notes.txt is no file of a database; move away what is not");
    place.expect_copy();
}

BOOST_AUTO_TEST_CASE(a_copy_without_gaps_is_of_what_the_root_lists) {
    const Place place(3);
    const std::string state = archive_state(place.database);
    const auto heads = [&] {
        return read_file(place.segment(1) + "/iamglass") + read_file(place.database + "/iamglass");
    };
    place.commit_alone(1);
    place.commit_alone(2);
    const std::string before = heads();
    place.expect_copy();
    {
        const Xapian::WritableDatabase writer(place.database); // at work
        place.expect_copy();
        refused(place.run("compact"), "another program is writing to");
    }
    BOOST_TEST((heads() == before)); // both only read it
    BOOST_TEST(place.run("compact").status == 0);
    BOOST_TEST((archive_state(place.database) == state));
}

BOOST_AUTO_TEST_CASE(a_folder_that_is_none_of_its_segments_is_not_read_and_goes) {
    const Place place(3);
    fs::copy(place.segment(1), place.segment(7), fs::copy_options::recursive);
    place.folder.write("a.db/segment-8/half.glass", "x");
    BOOST_TEST(place.found() == 12);
    place.index(12, 12);
    BOOST_TEST(leftovers(place.database) == "");
    BOOST_TEST(!fs::exists(place.segment(7)));
    BOOST_TEST(!fs::exists(place.segment(8)));
    BOOST_TEST(place.found() == 12);
}

BOOST_AUTO_TEST_CASE(what_only_reads_needs_no_lock_in_any_folder) {
    const Place place(4);
    for (const std::string& folder : table_folders(place.database)) {
        fs::remove(folder + "/flintlock");
        fs::create_directory(folder + "/flintlock"); // no lock can be had, even by root
        fs::permissions(folder, fs::perms::owner_read | fs::perms::owner_exec);
    }
    BOOST_TEST(place.found() == 16);
    for (const char* verb : {"info", "coverage", "doctor"})
        BOOST_TEST(place.run(verb).status == 0, verb);
    refused(place.run("remove", {"https://one.example/1"}), "can't write to");
    for (const std::string& folder : table_folders(place.database))
        fs::permissions(folder, fs::perms::owner_all);
}

BOOST_AUTO_TEST_SUITE_END()
