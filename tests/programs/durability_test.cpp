// SPDX-License-Identifier: GPL-3.0-or-later
// The real program where something is broken, missing, read-only or hostile: nothing committed is
// lost, nothing is done that was not asked for, and the reason is told.
#include "tests/support/archive_folder.hpp"
#include "tests/support/page_html.hpp"
#include "tests/support/run_program.hpp"
#include "tests/support/sample_archive.hpp"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>
#include <xapian.h>
#include <zlib.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

using namespace newshound::test;
namespace fs = std::filesystem;

namespace {

struct Place : ArchiveFolder {
    nlohmann::json index() const {
        return nlohmann::json::parse(run("index", {archive, "--format", "json"}).out, nullptr,
                                     false);
    }
    int found(const std::string& query) const {
        const Outcome outcome = run("search", {query, "--limit", "0", "--format", "json"});
        return nlohmann::json::parse(outcome.out, nullptr, false).value("total", -1);
    }
};

// Damages the stored article of that title, as a flipped bit on the disk does.
void damage_article(const std::string& path, const std::string& title) {
    Xapian::WritableDatabase database(path, Xapian::DB_OPEN);
    for (Xapian::docid docid = 1; docid <= database.get_lastdocid(); ++docid) {
        Xapian::Document document = database.get_document(docid);
        std::string data = document.get_data();
        if (data.find(title) == data.npos) continue;
        char& byte = data[data.size() - 20]; // in its deflated part
        byte = static_cast<char>(byte ^ 0x10);
        document.set_data(data);
        database.replace_document(docid, document);
        return;
    }
    BOOST_REQUIRE_MESSAGE(false, "no article " + title);
}

// Zeros the table's last block, as a disk gives back one that it lost.
void damage_last_block(const std::string& path) {
    std::string bytes = read_file(path);
    std::fill(bytes.end() - 8192, bytes.end(), '\0');
    std::ofstream(path, std::ios::binary) << bytes;
}

std::string gzipped(const std::string& text) {
    TemporaryFolder folder;
    const std::string path = (folder.path() / "x.gz").string();
    gzFile file = gzopen(path.c_str(), "wb");
    gzwrite(file, text.data(), static_cast<unsigned>(text.size()));
    gzclose(file);
    return read_file(path);
}

} // namespace

BOOST_AUTO_TEST_SUITE(durability)

BOOST_AUTO_TEST_CASE(no_database_is_made_over_what_may_be_one) {
    const Place place;
    place.write_pages(0, 20);
    place.index();
    const fs::path whole = place.folder.path() / "whole.db";
    fs::copy(place.database, whole);
    // Each file of the database that a copy may lack.
    for (const auto& entry : fs::directory_iterator(whole)) {
        const std::string name = entry.path().filename();
        if (name == "flintlock") continue;
        fs::remove(fs::path(place.database) / name);
        const Outcome outcome = place.run("index", {place.archive});
        refused(outcome, name == "iamglass" ? "has lost its file iamglass" : name);
        fs::copy(entry.path(), fs::path(place.database) / name);
        BOOST_TEST(place.found("story") == 20, name);
    }
}

BOOST_AUTO_TEST_CASE(a_head_of_an_empty_database_does_not_hide_a_full_one) {
    for (const int count : {1, 20}) { // of one article each table is a block
        const Place place;
        place.write_pages(0, count);
        place.index();
        const fs::path empty = place.folder.path() / "empty.db";
        Xapian::WritableDatabase(empty.string(), Xapian::DB_CREATE);
        const fs::path head = fs::path(place.database) / "iamglass";
        const std::string own = read_file(head);
        fs::copy(empty / "iamglass", head, fs::copy_options::overwrite_existing);
        refused(place.run("index", {place.archive}), "database of another program");
        place.folder.write("a.db/iamglass", own);
        BOOST_TEST(place.found("story") == count);
    }
}

// As a disk that fails leaves them: the block that each table begins with, and nothing in it.
BOOST_AUTO_TEST_CASE(a_database_whose_making_failed_is_made_anew) {
    const Place place;
    place.write_pages(0, 2);
    Xapian::WritableDatabase(place.database, Xapian::DB_CREATE);
    std::string block(8192, '\0');
    constexpr std::string_view start("\0\0\0\1\0\x1f\xf0\x1f\xf0\0\x0d\x1f\xfd", 13);
    block.replace(0, start.size(), start);
    block[8189] = '\x60';
    for (const char* table : {"docdata", "position", "postlist", "spelling", "synonym", "termlist"})
        place.folder.write(std::string("a.db/") + table + ".glass", block);
    BOOST_TEST(place.index()["indexed"] == 2);
}

BOOST_AUTO_TEST_CASE(what_a_killed_program_began_is_begun_anew) {
    const Place place;
    place.write_pages(0, 2);
    fs::create_directory(place.database);
    BOOST_TEST(place.index()["indexed"] == 2); // an empty folder
    fs::remove_all(place.database);
    for (const char* name : {"flintlock", "postlist.glass", "termlist.glass", "v.tmp"})
        place.folder.write(std::string("a.db/") + name, "");
    BOOST_TEST(place.index()["indexed"] == 2);
}

BOOST_AUTO_TEST_CASE(a_database_names_nothing_to_open_or_run) {
    const Place place;
    place.write_pages(0, 1);
    const std::string mark = (place.folder.path() / "ran").string();
    place.folder.write("a.db/XAPIANDB", "remote :/usr/bin/touch " + mark + "\n");
    const std::string stub =
        place.folder.write("list", "auto " + sample_archive().database() + "\n").string();
    for (const char* verb : {"search", "info", "coverage"}) {
        const std::vector<std::string> words = verb == std::string("search")
                                                   ? std::vector<std::string>{"*"}
                                                   : std::vector<std::string>{};
        refused(place.run(verb, words), "is no database");
        std::vector<std::string> named = words;
        named.insert(named.begin(), {verb, "--database", stub});
        refused(run_program({named}), "--stub");
    }
    refused(place.run("index", {place.archive}), "is no database");
    refused(place.run("remove", {"--list"}), "is no database");
    BOOST_TEST(!fs::exists(mark));
}

BOOST_AUTO_TEST_CASE(a_stub_file_lists_folders_and_machines_and_nothing_else) {
    const Place place;
    const std::string sample = sample_archive().database();
    const std::string mark = (place.folder.path() / "ran").string();
    const std::pair<std::string, std::string> table[] = {
        {"remote :/usr/bin/touch " + mark, ":1: a line of a stub file"},
        {"# two\nauto " + sample + "\ninmemory", ":3: a line of a stub file"},
        {"remote localhost:99999", ":1: a line of a stub file"},
        {"auto ", ":1: a line of a stub file"},
        {"auto nowhere", "no database at"},
        {"", "lists no database"},
    };
    for (const auto& [text, words] : table) {
        const std::string stub = place.folder.write("list", text + "\n").string();
        refused(run_program({{"search", "*", "--stub", stub}}), words);
    }
    BOOST_TEST(!fs::exists(mark));
    fs::create_directory_symlink(sample, place.folder.path() / "sample.db");
    const std::string good = place.folder.write("list", "auto sample.db\n").string();
    BOOST_TEST(run_program({{"search", "*", "--stub", good, "--limit", "1"}}).status == 0);
    refused(run_program({{"index", place.archive, "--stub", good}}), "unknown option");
}

BOOST_AUTO_TEST_CASE(a_page_that_can_not_be_read_whole_is_none_until_it_can) {
    const Place place;
    const std::string page =
        gzipped(page_html({"Harbour opens", "Ships came from far away to the harbour."}));
    std::string flipped = page;
    flipped[page.size() / 2] = static_cast<char>(flipped[page.size() / 2] ^ 0x55);
    const std::pair<std::string, std::string> table[] = {
        {page.substr(0, page.size() / 2), "gzip file cut short"},
        {page.substr(0, page.size() - 1), "gzip file cut short"},
        {flipped, "gzip file damaged"},
    };
    for (const auto& [bytes, reason] : table) {
        const std::string file = place.folder.write("archive/a.html.gz", bytes).string();
        for (int run = 0; run < 2; ++run) // the second reads it again
            BOOST_TEST(place.index()["skipped"][reason] == 1, reason);
        const Outcome inspected = run_program({{"inspect", file}});
        refused(inspected, reason);
        BOOST_TEST(place.found("*") == 0);
    }
    place.folder.write("archive/a.html.gz", page);
    BOOST_TEST(place.index()["indexed"] == 1);
}

BOOST_AUTO_TEST_CASE(the_system_s_name_of_an_error_is_told) {
    const Place place;
    place.write_pages(0, 1);
    refused(run_program({{"inspect", "/proc/self/mem"}}), "can't be read: Input/output error");
    refused(run_program({{"inspect", "/nowhere"}}), "can't be read: No such file or directory");
    refused(place.run("index", {"/nowhere"}), "can't read /nowhere: No such file or directory");
    const Outcome memory = place.run("index", {"/proc/self/mem", "--verbose", "--quiet"});
    BOOST_TEST(memory.err.find("can't be read: Input/output error") != std::string::npos);
    BOOST_TEST(place.index()["indexed"] == 1);
    const Outcome full = place.run("search", {"*", "--receipt", "/dev/full"});
    BOOST_TEST(full.status == 2);
    BOOST_TEST(full.err == "newshound: can't write /dev/full: No space left on device\n");
    BOOST_TEST(fs::is_character_file("/dev/full"));
    // A lock that can't be made is not one that is held.
    fs::remove(fs::path(place.database) / "flintlock");
    fs::create_directory(fs::path(place.database) / "flintlock");
    refused(place.run("index", {place.archive}), "Is a directory");
}

BOOST_AUTO_TEST_CASE(what_only_reads_needs_no_lock_and_no_right_to_write) {
    const Place place;
    place.write_pages(0, 2);
    place.index();
    BOOST_TEST(place.run("remove", {"https://one.example/0"}).status == 0);
    // No lock can be had, even by root.
    fs::remove(fs::path(place.database) / "flintlock");
    fs::create_directory(fs::path(place.database) / "flintlock");
    const Outcome list = place.run("remove", {"--list"});
    BOOST_TEST(list.status == 0, list.err);
    BOOST_TEST(list.out.find("one.example/0") != std::string::npos);
    const Outcome dry = place.run("remove", {"https://one.example/1", "--dry-run"});
    BOOST_TEST(dry.status == 0, dry.err);
    BOOST_TEST(dry.out.size() == 13u);
    BOOST_TEST(place.run("remove", {"--query", "story", "--dry-run"}).out == dry.out);
    for (const char* verb : {"info", "coverage"})
        BOOST_TEST(place.run(verb, {}).status == 0);
    // What could not be done is not said.
    refused(place.run("remove", {"https://one.example/1"}), "can't write to");
    BOOST_TEST(place.found("story") == 1);
}

BOOST_AUTO_TEST_CASE(one_damaged_article_is_one_damaged_article) {
    const Place place;
    place.write_pages(0, 30);
    place.index();
    damage_article(place.database, "Story number 7");
    const Outcome all = place.run("search", {"*", "--limit", "all", "--format", "ndjson"});
    BOOST_TEST(all.status == 0);
    BOOST_TEST(std::ranges::count(all.out, '\n') == 29);
    BOOST_TEST(all.err.find("is damaged in the database (from archive/7.html); index its page "
                            "again") != std::string::npos,
               all.err);
    const Outcome one = place.run("search", {"7th", "--format", "json"});
    BOOST_TEST(one.out.find("left out: article ") != std::string::npos, one.out);
    const std::string id = all.err.substr(all.err.find("article ") + 8, 12);
    refused(place.run("show", {id}), "article " + id + " is damaged");
    for (const char* verb : {"info", "coverage"})
        BOOST_TEST(place.run(verb, {}).status == 0);

    // Its page is known, and read again all the same where it is named.
    BOOST_TEST(place.index()["unchanged"] == 30);
    const Outcome healing = place.run("index", {place.archive + "/7.html", "--format", "json"});
    BOOST_TEST(nlohmann::json::parse(healing.out)["healed"] == 1);
    const Outcome healed = place.run("search", {"*", "--limit", "all", "--format", "ndjson"});
    BOOST_TEST(std::ranges::count(healed.out, '\n') == 30);
    BOOST_TEST(healed.err == "");
    BOOST_TEST(place.run("show", {id}).status == 0);
}

BOOST_AUTO_TEST_CASE(again_finds_damaged_articles_and_the_next_run_heals_them) {
    const Place place;
    place.write_pages(0, 5);
    place.index();
    damage_article(place.database, "Story number 3");
    const Outcome again = place.run("index", {"--again", "--format", "json", "--verbose"});
    const auto report = nlohmann::json::parse(again.out);
    BOOST_TEST(report["renewed"] == 4);
    BOOST_TEST(report["skipped"]["damaged: index its page again"] == 1);
    BOOST_TEST(again.err.find("skipped article ") != std::string::npos, again.err);
    const auto next = place.index();
    BOOST_TEST(next["healed"] == 1);
    BOOST_TEST(next["unchanged"] == 4);
    BOOST_TEST(place.found("story") == 5);
}

BOOST_AUTO_TEST_CASE(a_damaged_block_is_no_writer_to_wait_for) {
    const Place place;
    place.write_pages(0, 100);
    place.index();
    damage_last_block(place.database + "/docdata.glass");
    const Outcome all = place.run("search", {"*", "--limit", "all", "--format", "ndjson"});
    BOOST_TEST(all.status == 0);
    const auto shown = std::ranges::count(all.out, '\n');
    const auto told = std::ranges::count(all.err, '\n');
    BOOST_TEST(shown > 0);
    BOOST_TEST(told > 0);
    BOOST_TEST(shown + told == 100);
    BOOST_TEST(all.err.find("is damaged in the database (from ") != std::string::npos, all.err);
}

BOOST_AUTO_TEST_CASE(what_is_hidden_comes_back_whole_without_any_page) {
    const Place place;
    const auto write = [&](const std::string& text, const std::string& captured) {
        place.folder.write("archive/a.html",
                           page_html({"Harbour opens", text, "https://one.example/a", captured}));
        place.index();
    };
    write("Ships came from far away to the new harbour.", "2019-03-01");
    write("Ships came from far away; the minister declined to comment.", "2019-03-02");
    place.folder.write("archive/b.html",
                       page_html({"Another", "Nothing of that kind.", "https://one.example/b"}));
    place.index();
    const auto state = [&] {
        std::string all;
        for (const std::vector<std::string>& words :
             {std::vector<std::string>{"*", "--versions", "all", "--sort", "newest", "--format",
                                       "json"},
              {"removed:new", "--versions", "all", "--format", "json"},
              {"*", "--facets", "outlet,year", "--timeline", "--format", "json"}})
            all += place.run("search", words).out;
        return all + place.run("coverage", {"--format", "json"}).out;
    };
    const std::string before = state();
    const Outcome hidden = place.run("remove", {"--keep", "https://one.example/a"});
    const std::string id = hidden.out.substr(0, 12);
    BOOST_TEST(hidden.out == id + " hidden\n");
    BOOST_TEST(place.found("harbour") == 0);
    BOOST_TEST(place.found("*") == 1);
    BOOST_TEST(place.run("show", {id}).status == 1);
    const Outcome list = place.run("remove", {"--list"});
    BOOST_TEST(list.out.find("hidden, 2 versions kept") != std::string::npos, list.out);
    BOOST_TEST(place.index()["unchanged"] == 1); // its page does not bring it back

    fs::remove_all(place.archive);
    BOOST_TEST(place.run("remove", {"--undo", id}).out == id + " is back with 2 versions\n");
    BOOST_TEST(state() == before);
    BOOST_TEST(place.run("remove", {"--list"}).out == "");
    BOOST_TEST(place.run("remove", {"--undo", id}).status == 1);
}

BOOST_AUTO_TEST_CASE(what_is_removed_for_good_is_gone_and_undo_says_what_it_can) {
    const Place place;
    place.folder.write(
        "archive/a.html",
        page_html({"Harbour opens", "The secret word is xylograph.", "https://one.example/a"}));
    place.index();
    const std::string id =
        place.run("remove", {"--keep", "https://one.example/a"}).out.substr(0, 12);
    BOOST_TEST(place.run("remove", {"https://one.example/a"}).out == id + " removed\n");
    {
        const Xapian::Database database(place.database);
        BOOST_TEST((database.metadata_keys_begin("kept:") == database.metadata_keys_end("kept:")));
    }
    const std::string compact = (place.folder.path() / "compact.db").string();
    Xapian::Database(place.database).compact(compact);
    const Xapian::Database small(compact);
    BOOST_TEST(small.get_doccount() == 0u);
    BOOST_TEST(!small.term_exists("xylograph"));

    const Outcome can = place.run("remove", {"--undo", id});
    BOOST_TEST(can.out ==
               id + " may come back; index its page again: " + place.archive + "/a.html\n");
    BOOST_TEST(place.index()["indexed"] == 1);
    BOOST_TEST(place.run("remove", {id}).status == 0);
    fs::remove_all(place.archive);
    const Outcome can_not = place.run("remove", {"--undo", id});
    BOOST_TEST(can_not.out.find("but no page of it is where it was read from") != std::string::npos,
               can_not.out);
}

BOOST_AUTO_TEST_SUITE_END()
