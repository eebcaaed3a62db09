// SPDX-License-Identifier: GPL-3.0-or-later
// The run itself: threads, tables, errors, enriching again.
#include "common/error.hpp"
#include "common/schema/database.hpp"
#include "common/schema/forms.hpp"
#include "common/schema/packing.hpp"
#include "common/schema/schema.hpp"
#include "indexer/writer/writer.hpp"
#include "tests/indexer/archive_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <chrono>
#include <ctime>
#include <filesystem>

using namespace newshound;
using test::Archive;
namespace fs = std::filesystem;

namespace {

using Titles = std::vector<std::string>;

} // namespace

BOOST_AUTO_TEST_SUITE(index_run)

BOOST_AUTO_TEST_CASE(any_number_of_threads_gives_the_same_database) {
    Archive archive;
    for (int i = 0; i < 120; ++i) {
        const std::string n = std::to_string(i);
        archive.write(n + ".html", {"Story " + n, "Number " + n + " of many elections.",
                                    "https://one.example/" + std::to_string(i / 3)});
    }
    // All but the clock: when an article came.
    const auto dump = [&](unsigned threads, std::uint64_t commit = RunMemory().commit) {
        fs::remove_all(archive.database());
        IndexOptions options = archive.options(threads);
        options.memory.commit = commit;
        index_archive(options, {});
        const Xapian::Database database = archive.open();
        std::string all;
        for (auto each = database.postlist_begin(""); each != database.postlist_end(""); ++each) {
            const Xapian::Document document = database.get_document(*each);
            all += document.get_data();
            for (auto at = document.termlist_begin(); at != document.termlist_end(); ++at) {
                all += *at;
                for (auto p = at.positionlist_begin(); p != at.positionlist_end(); ++p)
                    all += std::to_string(*p) + " ";
            }
            // When it came is the clock's, which a slow machine shows.
            for (auto at = document.values_begin(); at != document.values_end(); ++at)
                if (at.get_valueno() != static_cast<Xapian::valueno>(Slot::indexed)) all += *at;
        }
        return all;
    };
    const std::string one = dump(1);
    BOOST_TEST(!one.empty());
    BOOST_TEST((dump(2) == one));
    BOOST_TEST((dump(7) == one));
    const std::string parted = dump(4, 4000);
    BOOST_TEST(segments_of(Xapian::Database(archive.database())).size() == 2U);
    BOOST_TEST((dump(7, 4000) == parted));
    // In the order of pages; that it is the same archive otherwise is in any_order_test.cpp.
    BOOST_TEST((dump(3, 4000) == dump(1, 4000)));
}

BOOST_AUTO_TEST_CASE(files_that_were_changed_before_a_time_are_passed_over) {
    const Archive archive;
    archive.write("old.html", {.title = "Alpha", .body = "It was the first."});
    archive.write("new.html", {.title = "Beta", .body = "It was the second."});
    const auto old = archive.folder.path() / "archive/old.html";
    const auto now = std::filesystem::last_write_time(old);
    std::filesystem::last_write_time(old, now - std::chrono::hours(72));
    IndexOptions options = archive.options();
    options.since = utc_date(std::time(nullptr) - 24 * 3600);
    const Report newer = index_archive(options, {});
    BOOST_TEST(newer.indexed == 1u);
    BOOST_TEST(newer.older == 1u);
    BOOST_TEST(newer.files == 1u);
    BOOST_TEST((archive.titles() == std::vector<std::string>{"Beta"}));
    BOOST_TEST(archive.index().indexed == 1u);
}

BOOST_AUTO_TEST_CASE(enriching_again_needs_no_pages) {
    Archive archive;
    archive.write("a.html", {"Harbour opens", "Ships came.", "https://one.example/a"});
    archive.index();
    archive.write("a.html", {"Harbour opens late", "Ships came.", "https://one.example/a"});
    archive.index();
    fs::remove_all(archive.folder.path() / "archive");
    const auto terms = [&] {
        const Xapian::Database database = archive.open();
        return std::vector<std::string>(database.allterms_begin(), database.allterms_end());
    };
    const std::vector<std::string> before = terms();
    IndexOptions options = archive.options();
    options.paths.clear();
    const Report report = index_again(options, {});
    BOOST_TEST(report.renewed == 2u);
    BOOST_TEST((terms() == before));
    BOOST_TEST((archive.titles() == Titles{"Harbour opens late"}));
    {
        // A database of older rules for words is renewed by it, and by nothing else.
        Xapian::WritableDatabase database(archive.database());
        database.set_metadata(std::string(metadata::analysis), "0");
    }
    const std::string path = archive.database();
    BOOST_CHECK_THROW(open_database({&path, 1}), DatabaseError);
    index_again(options, {});
    BOOST_TEST(open_database({&path, 1}).all.get_doccount() == 2u);
}

BOOST_AUTO_TEST_CASE(words_meet_their_forms) {
    Archive archive;
    archive.write("a.html", {"Elections after the election in Düsseldorf", "It was close."});
    archive.index();
    const Xapian::Database database = archive.open();
    const auto forms = unpack_texts(database.get_metadata(stem_forms_key("en", "elect")));
    BOOST_TEST((forms == std::vector<std::string>{"election", "elections"}));
    const auto accents = unpack_texts(database.get_metadata(accent_forms_key("dusseldorf")));
    BOOST_TEST((accents == std::vector<std::string>{"düsseldorf"}));
}

BOOST_AUTO_TEST_CASE(a_second_writer_is_told_to_wait) {
    Archive archive;
    archive.write("a.html", {"Harbour opens", "Ships came."});
    const Writer first(archive.database());
    BOOST_CHECK_THROW(Writer(archive.database()), DatabaseBusy);
    const test::Outcome second = test::run_program(
        {{"index", archive.options().paths.front(), "--database", archive.database()}});
    BOOST_TEST(second.status == 2);
    BOOST_TEST(second.err.find("another program is writing to") != std::string::npos, second.err);
}

BOOST_AUTO_TEST_CASE(what_is_not_there_is_told) {
    Archive archive;
    IndexOptions options = archive.options();
    options.paths = {"/nowhere/at/all"};
    BOOST_CHECK_THROW(index_archive(options, {}), SystemError);
    archive.write("a.html", {"Harbour opens", "Ships came."});
    options.paths.push_back(archive.options().paths.front());
    const Report report = index_archive(options, {});
    BOOST_TEST(report.indexed == 1u);
    BOOST_TEST(report.skipped.at("not there") == 1u);
}

// A file of which nothing could be read may be readable the next time, with the same time and size.
BOOST_AUTO_TEST_CASE(what_could_not_be_read_is_not_remembered) {
    const Archive archive;
    archive.write("a.html", {"Harbour opens", "Ships came."});
    archive.folder.write("archive/empty.html", "");
    const fs::path locked = archive.folder.path() / "archive" / "locked.html";
    archive.write("locked.html", {"Bridge falls", "Nobody was hurt.", "https://one.example/b"});
    fs::permissions(locked, fs::perms::none);
    archive.index();
    {
        const Writer writer(archive.database());
        writer.each_file([](const std::string& name, const FileRecord&) {
            BOOST_TEST(name.find("empty.html") == name.npos, name);
        });
    }
    fs::permissions(locked, fs::perms::owner_all);
    archive.index(); // root reads it the first time
    BOOST_TEST((archive.titles() == Titles{"Harbour opens", "Bridge falls"}));
}

BOOST_AUTO_TEST_SUITE_END()
