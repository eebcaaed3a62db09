// SPDX-License-Identifier: GPL-3.0-or-later
// `doctor` over databases of which one thing is wrong: it is named, mended, and all is as before.
#include "common/schema/schema.hpp"
#include "tests/support/archive_state.hpp"
#include "tests/support/page_html.hpp"
#include "tests/support/run_program.hpp"
#include "tests/support/sample_archive.hpp"

#include <boost/test/unit_test.hpp>
#include <fcntl.h>
#include <nlohmann/json.hpp>
#include <sys/wait.h>
#include <unistd.h>
#include <xapian.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <functional>

using namespace newshound;
using namespace newshound::test;
namespace fs = std::filesystem;

namespace {

// All runs are of one time. Xapian's check of a database deletes an object of its own by the type
// of a smaller one, which AddressSanitizer would stop at.
const std::vector<std::pair<std::string, std::string>> at_one_time = {
    {"SOURCE_DATE_EPOCH", "1577836800"}, {"ASAN_OPTIONS", "new_delete_type_mismatch=0"}};

struct Place {
    TemporaryFolder folder;
    std::string archive = (folder.path() / "archive").string();
    std::string database = (folder.path() / "a.db").string();

    explicit Place(int pages) {
        for (int i = 0; i < pages; ++i) {
            const std::string n = std::to_string(i);
            folder.write("archive/" + n + ".html",
                         page_html({"Caf\xC3\xA9 number " + n,
                                    "It was the " + n + "th caf\xC3\xA9 of the harbour's quay.",
                                    "https://one.example/" + n, "2019-03-0" + n.substr(0, 1)}));
        }
        index();
        folder.write("archive/1.html",
                     page_html({"Caf\xC3\xA9 number 1 burns", "It burned down to the ground.",
                                "https://one.example/1", "2019-03-01"}));
        index();
    }
    void index() const {
        const Outcome outcome = run_program(
            {.arguments = {"index", archive, "--database", database}, .environment = at_one_time});
        BOOST_TEST(outcome.status == 0, outcome.err);
    }
    Outcome doctor(std::vector<std::string> more = {}) const {
        more.insert(more.begin(), {"doctor", "--database", database});
        return run_program({.arguments = more, .environment = at_one_time});
    }
    nlohmann::json told(std::vector<std::string> more = {}) const {
        more.insert(more.end(), {"--format", "json"});
        return nlohmann::json::parse(doctor(more).out, nullptr, false);
    }
};

// The document of an article whose file is the archive's "3.html".
Xapian::docid third(const Xapian::Database& database) {
    return *database.postlist_begin("Parchive/3.html");
}

struct Illness {
    const char* part; // in which it is found
    std::function<void(Xapian::WritableDatabase&)> befall;
};

const Illness illnesses[] = {
    {"articles",
     [](Xapian::WritableDatabase& database) {
         Xapian::Document document = database.get_document(third(database));
         std::string data = document.get_data();
         data[data.size() - 20] = static_cast<char>(data[data.size() - 20] ^ 0x10);
         document.set_data(data);
         database.replace_document(third(database), document);
     }},
    {"words",
     [](Xapian::WritableDatabase& database) {
         Xapian::Document document = database.get_document(third(database));
         document.remove_term("quay");
         database.replace_document(third(database), document);
     }},
    {"versions",
     [](Xapian::WritableDatabase& database) {
         Xapian::Document document = database.get_document(third(database));
         document.add_boolean_term(std::string(superseded_term));
         database.replace_document(third(database), document);
     }},
    {"coverage",
     [](Xapian::WritableDatabase& database) {
         const std::string key = *database.metadata_keys_begin("coverage:");
         database.set_metadata(key, "");
     }},
    {"forms",
     [](Xapian::WritableDatabase& database) {
         database.set_metadata("accents:cafe", "");
         database.set_metadata("forms:en:zebra", std::string("\6zebras", 7));
     }},
    {"records",
     [](Xapian::WritableDatabase& database) { database.delete_document(third(database)); }},
};

// Zeros a block of the table that is in use and not the one where its tree begins.
bool zero_a_block(const Place& place, const std::string& table) {
    constexpr std::size_t block = 8192;
    const std::string path = place.database + "/" + table + ".glass";
    const std::string whole = read_file(path);
    for (std::size_t at = 0; at < whole.size(); at += block) {
        std::ofstream(path, std::ios::binary)
            << std::string(whole).replace(at, block, std::string(block, '\0'));
        if (place.doctor().status == 1) return true;
    }
    return false;
}

bool tells(const nlohmann::json& told, const std::string& part) {
    if (!told.is_object()) return false;
    return std::ranges::any_of(told["findings"], [&](const auto& each) {
        return each["part"] == part && each["command"] != "";
    });
}

} // namespace

BOOST_AUTO_TEST_SUITE(doctor)

BOOST_AUTO_TEST_CASE(what_index_makes_is_well) {
    const Outcome well = sample_archive().run({"doctor"}, at_one_time);
    BOOST_TEST(well.status == 0, well.out);
}

BOOST_AUTO_TEST_CASE(each_illness_is_named_and_mended) {
    const Place place(9);
    const Outcome well = place.doctor();
    BOOST_TEST(well.status == 0, well.out);
    BOOST_TEST(well.out == "10 versions of articles, checksums none\nall is well\n");
    const std::string before = archive_state(place.database, false);
    const std::string whole = (place.folder.path() / "whole.db").string();
    fs::copy(place.database, whole);
    for (const Illness& illness : illnesses) {
        BOOST_TEST_CONTEXT(illness.part) {
            fs::remove_all(place.database);
            fs::copy(whole, place.database);
            {
                Xapian::WritableDatabase database(place.database, Xapian::DB_OPEN);
                illness.befall(database);
            }
            const nlohmann::json told = place.told();
            BOOST_TEST(told["sound"] == false);
            BOOST_TEST(tells(told, illness.part), told.dump());
            BOOST_TEST(place.doctor().status == 1);
            const Outcome mended = place.doctor({"--repair"});
            BOOST_TEST(mended.status == 0, mended.out + mended.err);
            place.index(); // reads again what was forgotten
            BOOST_TEST((archive_state(place.database, false) == before));
            BOOST_TEST(place.doctor().status == 0);
        }
    }
}

constexpr const char* a_correction = "2026-11-29T01:02:03Z\tann\thide\tperson\tNobody At All\t\n";

BOOST_AUTO_TEST_CASE(nothing_is_made_anew_under_a_writer) {
    const Place place(5);
    BOOST_TEST(zero_a_block(place, "docdata"));
    const int lock = open((place.database + "/flintlock").c_str(), O_RDWR | O_CREAT, 0666);
    struct flock first_byte {};
    first_byte.l_type = F_WRLCK;
    first_byte.l_len = 1;
    BOOST_TEST(fcntl(lock, F_OFD_SETLK, &first_byte) == 0);
    const Outcome refused = place.doctor({"--repair"});
    close(lock);
    BOOST_TEST(refused.status == 2);
    BOOST_TEST(refused.err.find("another program is writing") != std::string::npos, refused.err);
    BOOST_TEST(!fs::exists(place.database + ".damaged"));
}

BOOST_AUTO_TEST_CASE(a_database_of_damaged_blocks_is_made_anew) {
    const Place place(60);
    const std::string whole = (place.folder.path() / "whole.db").string();
    std::ofstream(place.database + "/names.tsv") << a_correction;
    fs::copy(place.database, whole);
    for (const char* table : {"docdata", "termlist", "position"}) {
        BOOST_TEST_CONTEXT(table) {
            fs::remove_all(place.database);
            fs::copy(whole, place.database);
            BOOST_TEST(zero_a_block(place, table));
            BOOST_TEST(tells(place.told(), "files"));
            const Outcome mended = place.doctor({"--repair"});
            BOOST_TEST(mended.status == 0, mended.out + mended.err);
            BOOST_TEST(mended.out.find(".damaged") != std::string::npos);
            BOOST_TEST(read_file(place.database + "/names.tsv") == a_correction);
            place.index();
            BOOST_TEST(place.doctor().status == 0);
            // Every article is there; an earlier version only where its own text can be read.
            const Outcome all = run_program(
                {{"search", "*", "--limit", "0", "--format", "json", "-d", place.database}});
            BOOST_TEST(all.out.find("\"total\":60,") != std::string::npos, all.out);
            if (table != std::string("docdata"))
                BOOST_TEST((archive_state(place.database, false) == archive_state(whole, false)));
        }
    }
}

// Damage ends Xapian's walk over metadata, in which the many records of files come first.
BOOST_AUTO_TEST_CASE(what_was_removed_stays_so_where_records_of_files_are_damaged) {
    const Place place(200);
    BOOST_TEST(run_program({{"remove", "https://one.example/7", "-d", place.database}}).status ==
               0);
    {
        Xapian::WritableDatabase database(place.database, Xapian::DB_OPEN);
        database.set_metadata("newshound:share", "1/1");
    }
    BOOST_TEST(run_program({{"compact", "-d", place.database}}).status == 0);
    const std::string table = place.database + "/postlist.glass";
    std::string bytes = read_file(table);
    const std::size_t record = bytes.find("file:archive/150.html");
    BOOST_REQUIRE(record != std::string::npos);
    constexpr std::size_t block = 8192;
    bytes.replace(record / block * block, block, std::string(block, '\0'));
    std::ofstream(table, std::ios::binary) << bytes;
    // Xapian itself loses a little memory where its list of metadata ends in an error.
    const Outcome repaired = run_program(
        {.arguments = {"doctor", "--repair", "--database", place.database},
         .environment = {{"SOURCE_DATE_EPOCH", "1577836800"},
                         {"ASAN_OPTIONS", "new_delete_type_mismatch=0:detect_leaks=0"}}});
    BOOST_TEST(repaired.status == 0, repaired.out + repaired.err);
    const Xapian::Database mended(place.database);
    BOOST_TEST(mended.get_metadata("newshound:share") == "1/1");
    const Outcome removed = run_program({{"remove", "--list", "-d", place.database}});
    BOOST_TEST(removed.out.find("one.example/7") != std::string::npos, removed.out);
}

BOOST_AUTO_TEST_CASE(one_of_several_databases_that_fails_does_not_keep_off_the_others) {
    const Place place(3);
    const std::string missing = (place.folder.path() / "missing.db").string();
    for (const char* verb : {"doctor", "compact"}) {
        const Outcome outcome = run_program(
            {.arguments = {verb, "-d", missing, "-d", place.database}, .environment = at_one_time});
        BOOST_TEST(outcome.status == 2);
        BOOST_TEST(outcome.err.find("no database at " + missing) != std::string::npos);
        BOOST_TEST(outcome.out.find(place.database) != std::string::npos, outcome.out);
    }
}

BOOST_AUTO_TEST_CASE(what_has_no_page_any_more_is_named) {
    const Place place(5);
    {
        Xapian::WritableDatabase database(place.database, Xapian::DB_OPEN);
        illnesses[0].befall(database);
    }
    fs::remove(place.archive + "/3.html");
    const Outcome left = place.doctor({"--repair"});
    BOOST_TEST(left.status == 1);
    BOOST_TEST(left.out.find("can't be read: ") != std::string::npos, left.out);
    BOOST_TEST(left.out.find("(archive/3.html)") != std::string::npos, left.out);
}

BOOST_AUTO_TEST_CASE(checksums_find_a_flipped_byte_and_partial_copies) {
    const Place place(9);
    BOOST_TEST(place.doctor({"--sum"}).out.find("  docdata.glass\n") != std::string::npos);
    BOOST_TEST(place.told()["checksums"] == "good");
    const std::string path = place.database + "/position.glass";
    std::string bytes = read_file(path);
    bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
    std::ofstream(path, std::ios::binary) << bytes;
    const nlohmann::json told = place.told();
    BOOST_TEST(told["checksums"] == "damaged");
    BOOST_TEST(tells(told, "checksums"));
    bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
    std::ofstream(path, std::ios::binary) << bytes;
    place.folder.write("archive/new.html", page_html({"New", "A new one.", "https://x.example/"}));
    place.index();
    BOOST_TEST(place.told()["checksums"] == "outdated");
    BOOST_TEST(place.doctor().status == 0);
}

BOOST_AUTO_TEST_CASE(a_backup_is_one_whole_revision_also_while_pages_come) {
    const Place place(9);
    const std::string copy = (place.folder.path() / "copy.db").string();
    for (int i = 0; i < 200; ++i) {
        const std::string n = "new" + std::to_string(i);
        place.folder.write("more/" + n + ".html",
                           page_html({n, "It was " + n + ".", "https://two.example/" + n}));
    }
    std::ofstream(place.database + "/names.tsv") << a_correction;
    const TemporaryFolder scratch;
    const std::string more = (place.folder.path() / "more").string();
    const int writer =
        start_program({{"index", more, "--database", place.database}}, scratch.path());
    BOOST_TEST(place.doctor({"--backup", copy}).status == 0);
    int state = 0;
    waitpid(writer, &state, 0);
    const Outcome sound =
        run_program({.arguments = {"doctor", "--database", copy}, .environment = at_one_time});
    BOOST_TEST(sound.status == 0, sound.out);
    BOOST_TEST(sound.out.find("checksums good") != std::string::npos, sound.out);
    BOOST_TEST(read_file(copy + "/names.tsv") == a_correction);
    BOOST_TEST(place.doctor({"--backup", copy}).status == 2); // never over anything
    const auto kept = place.folder.write("other.db.part/notes.txt", "mine");
    BOOST_TEST(place.doctor({"--backup", (place.folder.path() / "other.db").string()}).status == 2);
    BOOST_TEST(read_file(kept) == "mine");
    // Restored, it is written on.
    fs::remove_all(place.database);
    fs::copy(copy, place.database);
    BOOST_TEST(run_program({{"index", more, "--database", place.database}}).status == 0);
    BOOST_TEST(place.doctor().status == 0);
    // A partial copy is found out.
    fs::resize_file(copy + "/postlist.glass", fs::file_size(copy + "/postlist.glass") - 8192);
    BOOST_TEST(
        run_program({.arguments = {"doctor", "--database", copy}, .environment = at_one_time})
            .status == 2);
}

BOOST_AUTO_TEST_CASE(of_a_database_in_one_file_a_copy_is_made_by_copying_it) {
    const Place place(2);
    const std::string file = (place.folder.path() / "one.db").string();
    const std::string copy = (place.folder.path() / "copy.db").string();
    Xapian::Database(place.database).compact(file, Xapian::DBCOMPACT_SINGLE_FILE);
    const auto told = [&](const std::vector<std::string>& words) {
        const Outcome outcome = run_program({.arguments = words});
        BOOST_TEST(outcome.status == 2);
        BOOST_TEST(!fs::exists(copy));
        return outcome.err;
    };
    BOOST_TEST(told({"doctor", "--backup", copy, "--database", file}) ==
               "newshound: " + file + " is a database in one file; copy that file\n");
    for (const std::vector<std::string>& to : {std::vector<std::string>{}, {"--to", copy}}) {
        std::vector<std::string> words = {"compact", "--database", file};
        words.insert(words.end(), to.begin(), to.end());
        BOOST_TEST(told(words) ==
                   "newshound: " + file + " is a database in one file, which has no gaps\n");
    }
}

BOOST_AUTO_TEST_CASE(the_archive_is_judged_outlet_by_outlet) {
    const TemporaryFolder folder;
    const std::string database = (folder.path() / "a.db").string();
    folder.write("archive/a.html",
                 page_html({"Oops", "Sorry, the page you are looking for has moved away.",
                            "https://one.example/a", "2019-03-01"}));
    folder.write("archive/b.html", page_html({"Caf\xC3\x83\xC2\xA9 opens",
                                              "Caf\xC3\x83\xC2\xA9 and caf\xC3\x83\xC2\xA9.",
                                              "https://one.example/b", "2019-03-04"}));
    folder.write("archive/c.html", page_html({"Privacy", "We use cookies and value your privacy.",
                                              "https://one.example/c"}));
    for (int i = 0; i < 10; ++i)
        folder.write("archive/t" + std::to_string(i) + ".html",
                     page_html({"One title", "Story " + std::to_string(i) + " of many.",
                                "https://one.example/t" + std::to_string(i), "2019-03-02"}));
    const std::string archive = (folder.path() / "archive").string();
    run_program({{"index", archive, "--database", database, "--quiet"}});
    const Outcome outcome = run_program(
        {.arguments = {"doctor", "--archive", "--database", database, "--format", "json"},
         .environment = at_one_time});
    const nlohmann::json told = nlohmann::json::parse(outcome.out, nullptr, false);
    BOOST_TEST_REQUIRE(told["archive"].is_array());
    const nlohmann::json& outlet = told["archive"][0];
    BOOST_TEST_CONTEXT(outcome.out) {
        BOOST_TEST(outlet["outlet"] == "The Lantern");
        BOOST_TEST(outlet["undated"] == 1);
        BOOST_TEST(outlet["not_found"] == 1);
        BOOST_TEST(outlet["consent_walls"] == 1);
        BOOST_TEST(outlet["same_title"] == 10);
        BOOST_TEST(outlet["days_missing"] == 1);
    }
    const Outcome text = run_program(
        {.arguments = {"doctor", "--archive", "--database", database}, .environment = at_one_time});
    BOOST_TEST(text.out.find("The Lantern (") != std::string::npos, text.out);
}

BOOST_AUTO_TEST_SUITE_END()
