// SPDX-License-Identifier: GPL-3.0-or-later
// `compact`, and `index` that ends with it: the same archive in fewer bytes, whatever comes
// between.
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
#include <chrono>
#include <csignal>
#include <filesystem>
#include <thread>

using namespace newshound::test;
namespace fs = std::filesystem;

namespace {

struct Place : ArchiveFolder {
    // Each later run leaves gaps.
    explicit Place(int runs = 3) {
        for (int run = 0; run < runs; ++run)
            index(20 * run, 20 * (run + 1));
    }
    void index(int from, int to) const {
        write_pages(from, to);
        BOOST_TEST(run("index", {archive}).status == 0);
    }
    nlohmann::json compact() const {
        return nlohmann::json::parse(run("compact", {"--format", "json"}).out, nullptr, false);
    }
    std::vector<std::string> names_beside() const {
        std::vector<std::string> names;
        for (const auto& each : fs::directory_iterator(folder.path()))
            names.push_back(each.path().filename());
        std::ranges::sort(names);
        return names;
    }
};

const std::vector<std::string> nothing_left = {"a.db", "archive"};

} // namespace

BOOST_AUTO_TEST_SUITE(compact)

BOOST_AUTO_TEST_CASE(the_same_archive_takes_fewer_bytes) {
    const Place place;
    BOOST_TEST(place.run("names", {"retype", "person:Jane Porter", "org"}).status == 0);
    BOOST_TEST(place.run("doctor", {"--sum"}).status == 0);
    fs::permissions(place.database + "/iamglass", fs::perms::owner_read | fs::perms::owner_write);
    const std::string before = archive_state(place.database);
    const nlohmann::json done = place.compact();
    BOOST_TEST(done.value("bytes", 0) < done.value("bytes_before", 0));
    BOOST_TEST(archive_state(place.database) == before);
    BOOST_TEST(fs::exists(place.database + "/names.tsv"));
    BOOST_CHECK((fs::status(place.database + "/iamglass").permissions() & fs::perms::others_read) ==
                fs::perms::none);
    const Outcome doctor = place.run("doctor");
    BOOST_TEST(doctor.status == 0, doctor.out);
    BOOST_TEST(doctor.out.find("checksums good") != std::string::npos, doctor.out);
    BOOST_TEST(place.names_beside() == nothing_left, boost::test_tools::per_element());
    // And goes on as before.
    place.index(60, 61);
    BOOST_TEST(place.run("search", {"harbour", "--limit", "0"}).status == 0);
}

BOOST_AUTO_TEST_CASE(info_tells_the_bytes_of_each_table) {
    const Place place(1);
    const nlohmann::json info =
        nlohmann::json::parse(place.run("info", {"--format", "json"}).out, nullptr, false);
    std::uint64_t sum = 0;
    for (const auto& [name, bytes] : info.at("tables").items())
        sum += bytes.get<std::uint64_t>();
    BOOST_TEST(info.at("tables").contains("position"));
    BOOST_TEST(sum < info.at("bytes").get<std::uint64_t>());
    BOOST_TEST(sum + 1000 > info.at("bytes").get<std::uint64_t>());
    const std::string text = place.run("info", {"--verbose"}).out;
    BOOST_TEST(text.find("a version: places of words in articles") != std::string::npos, text);
}

BOOST_AUTO_TEST_CASE(a_copy_leaves_the_database_as_it_is) {
    const Place place;
    const std::string before = archive_state(place.database);
    const std::string to = (place.folder.path() / "b.db").string();
    const std::string head = read_file(place.database + "/iamglass");
    BOOST_TEST(place.run("compact", {"--to", to}).status == 0);
    BOOST_TEST(archive_state(to) == before);
    BOOST_TEST(read_file(place.database + "/iamglass") == head);
    refused(place.run("compact", {"--to", to}), "can't copy to " + to);
}

BOOST_AUTO_TEST_CASE(a_link_to_the_database_stays_a_link) {
    const Place place;
    const fs::path link = place.folder.path() / "link.db";
    fs::create_directory_symlink(place.database, link);
    BOOST_TEST(run_program({.arguments = {"compact", "--database", link}}).status == 0);
    BOOST_TEST(fs::is_symlink(link));
    BOOST_TEST(place.run("doctor").status == 0);
}

BOOST_AUTO_TEST_CASE(what_is_not_the_databases_is_not_touched) {
    const Place place;
    place.folder.write("a.db/notes/today.txt", "mine");
    refused(place.run("compact"), "notes is no file of a database");
    BOOST_TEST(read_file(place.database + "/notes/today.txt") == "mine");
    fs::remove_all(place.database + "/notes");
    place.folder.write("a.db.compact/today.txt", "mine");
    refused(place.run("compact"), "a.db.compact");
    BOOST_TEST(read_file(place.folder.path() / "a.db.compact/today.txt") == "mine");
}

BOOST_AUTO_TEST_CASE(beside_a_writer_at_work_it_is_refused) {
    const Place place;
    const Xapian::WritableDatabase writer(place.database);
    refused(place.run("compact"), "another program is writing to");
    BOOST_TEST(place.names_beside() == nothing_left, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_server_goes_on_over_it) {
    const Place place;
    const LiveServer server({"--database", place.database});
    const auto total = [&] {
        return nlohmann::json::parse(server.get("/api/v1/search?q=harbour").body).value("total", 0);
    };
    BOOST_TEST(total() == 60);
    BOOST_TEST(place.run("compact").status == 0);
    BOOST_TEST(total() == 60);
    // Nobody asks between a commit and a compaction, whose tables have Xapian's revision 1 again.
    place.index(60, 70);
    BOOST_TEST(place.run("compact").status == 0);
    BOOST_TEST(total() == 70);
    place.index(70, 75);
    BOOST_TEST(total() == 75);
}

BOOST_AUTO_TEST_CASE(an_archive_of_that_name_is_left_alone) {
    const Place place;
    const std::string other = place.database + ".compact";
    BOOST_TEST(place.run("compact", {"--to", other}).status == 0);
    const std::string before = archive_state(other);
    refused(place.run("compact"), "can't make the folder " + other);
    place.index(60, 61);
    BOOST_TEST(archive_state(other) == before);
}

// What is damaged already is not called good.
BOOST_AUTO_TEST_CASE(checksums_that_were_wrong_are_not_made_right) {
    const Place place;
    BOOST_TEST(place.run("doctor", {"--sum"}).status == 0);
    place.index(60, 61);
    BOOST_TEST(place.run("compact").status == 0);
    BOOST_TEST(place.run("doctor").out.find("checksums none") != std::string::npos);
}

// At whatever moment it is killed.
BOOST_AUTO_TEST_CASE(killed_it_leaves_an_archive_that_is_whole) {
    const Place place;
    const std::string before = archive_state(place.database);
    for (int wait = 0; wait < 40; ++wait) {
        const TemporaryFolder scratch;
        const int process =
            start_program({.arguments = {"compact", "--database", place.database}}, scratch.path());
        std::this_thread::sleep_for(std::chrono::milliseconds(wait));
        kill(process, SIGKILL);
        waitpid(process, nullptr, 0);
        BOOST_TEST(archive_state(place.database) == before, "killed after " << wait << " ms");
    }
    BOOST_TEST(place.run("index", {place.archive}).status == 0);
    BOOST_TEST(place.names_beside() == nothing_left, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_full_disk_leaves_it_as_it_was) {
    const Place place;
    const std::string before = archive_state(place.database);
    const std::string command = "ulimit -f 20; exec " + newshound_path() + " compact --database " +
                                place.database; // blocks of 512 or 1024 bytes
    const Outcome outcome = run_program({.arguments = {"-c", command}}, "/bin/sh");
    BOOST_TEST(outcome.status != 0);
    BOOST_TEST(archive_state(place.database) == before);
}

// Words that are all different make a database of 8 MB of few pages.
BOOST_AUTO_TEST_CASE(a_run_that_wrote_most_of_it_ends_with_it) {
    const TemporaryFolder folder;
    const std::string archive = (folder.path() / "archive").string();
    const auto write = [&](int from, int to) {
        for (int i = from; i < to; ++i) {
            const std::string n = std::to_string(i);
            std::string text;
            for (int word = 0; word < 4000; ++word)
                text += "w" + n + "x" + std::to_string(word) + " ";
            folder.write("archive/" + n + ".html",
                         page_html({"Story " + n, text + ".", "https://one.example/" + n}));
        }
    };
    // Bytes of what the run leaves.
    const auto index = [&](const std::string& name, std::vector<std::string> more) {
        const std::string database = (folder.path() / name).string();
        more.insert(more.begin(), {"index", archive, "--database", database});
        BOOST_TEST(run_program({.arguments = more}).status == 0);
        std::uintmax_t bytes = 0;
        for (const auto& each : fs::directory_iterator(database))
            bytes += each.file_size();
        return bytes;
    };
    write(0, 50);
    BOOST_TEST(index("loose.db", {"--no-compact"}) > index("a.db", {}));
    // 1 is that of tables that were just compacted.
    const auto revision = [&] {
        return Xapian::Database((folder.path() / "a.db").string()).get_revision();
    };
    BOOST_TEST(revision() == 1U);
    write(50, 51); // little that is new
    index("a.db", {});
    BOOST_TEST(revision() > 1U);
}

BOOST_AUTO_TEST_SUITE_END()
