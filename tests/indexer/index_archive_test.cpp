// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of articles over several runs: versions, copies, pruning, removal.
#include "common/error.hpp"
#include "common/schema/coverage.hpp"
#include "indexer/writer/archive_view.hpp"
#include "indexer/writer/writer.hpp"
#include "tests/indexer/archive_fixture.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;
using test::Archive;
using test::page_html;
namespace fs = std::filesystem;

namespace {

using Titles = std::vector<std::string>;

} // namespace

BOOST_AUTO_TEST_SUITE(index_archive_run)

BOOST_AUTO_TEST_CASE(a_second_run_finds_nothing_new) {
    Archive archive;
    archive.write("a.html", {"Harbour opens", "Ships came."});
    archive.write("sub/b.htm", {"Bridge closes", "Cars waited."});
    archive.folder.write("archive/c.pdf", "%PDF-1.4 and so on");
    archive.folder.write("archive/.hidden/d.html", "<html><p>no");
    const Report first = archive.index();
    BOOST_TEST(first.indexed == 2u);
    BOOST_TEST(first.skipped.at("PDF") == 1u);
    const Report second = archive.index();
    BOOST_TEST(second.indexed == 0u);
    BOOST_TEST(second.unchanged == 2u);
    BOOST_TEST((second.skipped == first.skipped));
    BOOST_TEST(archive.open().get_doccount() == 2u);
}

BOOST_AUTO_TEST_CASE(a_touched_file_and_a_moved_archive_make_no_copies) {
    Archive archive;
    archive.write("a.html", {"Harbour opens", "Ships came."});
    archive.index();
    fs::last_write_time(archive.folder.path() / "archive/a.html", fs::file_time_type::clock::now());
    BOOST_TEST(archive.index().unchanged == 1u);
    fs::create_directory(archive.folder.path() / "disk");
    fs::rename(archive.folder.path() / "archive", archive.folder.path() / "disk/archive");
    IndexOptions options = archive.options();
    options.paths = {(archive.folder.path() / "disk/archive").string()};
    BOOST_TEST(index_archive(options, {}).unchanged == 1u);
    BOOST_TEST(archive.open().get_doccount() == 1u);
}

BOOST_AUTO_TEST_CASE(two_folders_of_one_name_stay_apart) {
    Archive archive;
    archive.folder.write("x/news/a.html", page_html({"First", "One."}));
    archive.folder.write("y/news/a.html", page_html({"Second", "Two."}));
    IndexOptions options = archive.options();
    options.paths = {(archive.folder.path() / "x/news").string()};
    index_archive(options, {});
    options.paths = {(archive.folder.path() / "y/news").string()};
    BOOST_TEST(index_archive(options, {}).indexed == 1u);
    // A folder within one known already goes by the same names.
    options.paths = {(archive.folder.path() / "x/news/a.html").string()};
    BOOST_TEST(index_archive(options, {}).unchanged == 1u);
    BOOST_TEST(archive.open().get_doccount() == 2u);
}

BOOST_AUTO_TEST_CASE(changed_text_is_a_new_version) {
    Archive archive;
    const std::string url = "https://lantern.example/a";
    archive.write("a.html", {"Harbour opens", "Ships came.", url, "2019-10-17"});
    archive.index();
    archive.write("a.html", {"Harbour opens late", "Ships came.", url, "2019-10-17"});
    const Report report = archive.index();
    BOOST_TEST(report.updated == 1u);
    BOOST_TEST((archive.titles() == Titles{"Harbour opens late"}));
    const Xapian::Database database = archive.open();
    BOOST_TEST(database.get_doccount() == 2u);
    // One article in the coverage, not two.
    CoverageYear coverage;
    BOOST_REQUIRE(
        unpack_coverage(database.get_metadata(coverage_key("The Lantern", 2019)), coverage));
    BOOST_TEST(coverage.days.at(290) == 1);
    // The older text again is nothing new.
    archive.write("b.html", {"Harbour opens", "Ships came.", url, "2019-10-17"});
    BOOST_TEST(archive.index().unchanged == 2u);
}

BOOST_AUTO_TEST_CASE(a_changed_file_is_newer_whatever_day_it_tells) {
    const std::string url = "https://lantern.example/a";
    for (const std::string day : {"2019-10-16", "2019-10-17", "2019-10-18", ""}) {
        const Archive archive;
        archive.write("a.html", {"Harbour opens", "Ships came.", url, "2019-10-17"});
        archive.write("b.html", {"Harbour opens", "Ships came.", url, "2019-10-17"});
        archive.index();
        archive.write("b.html", {"Harbour opens late", "Ships came.", url, day});
        archive.index();
        BOOST_TEST((archive.titles() == Titles{"Harbour opens late"}), day);
        // And back, with another day.
        archive.write("b.html", {"Harbour opens", "Ships came.", url, "2019-10-15"});
        BOOST_TEST(archive.index().updated == 1u, day);
        BOOST_TEST((archive.titles() == Titles{"Harbour opens"}), day);
    }
}

BOOST_AUTO_TEST_CASE(same_text_at_another_address_is_another_article) {
    Archive archive;
    archive.write("a.html", {"Wire story", "Same.", "https://one.example/a"});
    archive.write("b.html", {"Wire story", "Same.", "https://two.example/a"});
    archive.write("c.html", {"Wire story", "Same.", "https://www.one.example/a#top"});
    const Report report = archive.index();
    BOOST_TEST(report.indexed == 2u);
    BOOST_TEST(report.unchanged == 1u);
}

BOOST_AUTO_TEST_CASE(near_copies_share_a_story) {
    Archive archive;
    const std::string body =
        "Ships came into the new harbour on a cold and bright morning while the "
        "band played on the old crane above them all.";
    archive.write("a.html", {"Harbour opens", body, "https://one.example/a"});
    archive.write("b.html", {"New harbour", body + " (Wire)", "https://two.example/b"});
    archive.write("c.html", {"Bridge", "Cars waited long at the closed bridge. No word was said of "
                                       "an end to it by those who had ordered the works there and "
                                       "nobody asked them again, since all had left the room."});
    archive.index();
    archive.write("a.html", {"Harbour opens!", body + " Again.", "https://one.example/a"});
    archive.index();
    const auto slot = number_of(Slot::story);
    const auto story = [&](Xapian::docid id) {
        return archive.open().get_document(id).get_value(slot);
    };
    BOOST_TEST(story(1) != "");
    BOOST_TEST(story(2) == story(1));
    BOOST_TEST(story(3) != story(1));
    BOOST_TEST(story(4) == story(1));
    BOOST_TEST(archive.open().get_termfreq("XSTORY:" + story(1)) == 2u);
    IndexOptions options = archive.options();
    options.paths.clear();
    index_again(options, {});
    BOOST_TEST(story(2) == story(1));
    options.without = {"copies"};
    index_again(options, {});
    BOOST_TEST(story(1) == "");
    BOOST_TEST(!archive.open().term_exists("XSTORY:" + story(1)));
}

BOOST_AUTO_TEST_CASE(a_moved_file_stays_its_article) {
    for (const char* url : {"", "https://lantern.example/a"}) {
        Archive archive;
        archive.write("in/a.html", {"Harbour opens", "Ships came.", url});
        archive.write("z.html", {"Bridge closes", "Cars waited."});
        archive.index();
        const auto id_of = [&](Xapian::docid document) {
            return archive.open().get_document(document).get_value(number_of(Slot::article));
        };
        const std::string id = id_of(1);
        fs::create_directory(archive.folder.path() / "archive/done");
        fs::rename(archive.folder.path() / "archive/in/a.html",
                   archive.folder.path() / "archive/done/b.html");
        const Report report = archive.index();
        BOOST_TEST(report.moved == 1u);
        BOOST_TEST(report.unchanged == 2u);
        BOOST_TEST(report.indexed == 0u);
        Article article;
        BOOST_TEST(load_article(archive.open().get_document(1).get_data(), article));
        BOOST_TEST(article.origin.path == "archive/done/b.html");
        BOOST_TEST(archive.open().get_termfreq("Parchive/in/a.html") == 0u);
        // It changes at its new place, and another page comes to the old one.
        archive.write("done/b.html", {"Harbour opens late", "Ships came.", url});
        BOOST_TEST(archive.index().updated == 1u);
        BOOST_TEST(id_of(3) == id);
        archive.write("in/a.html", {"Gulls counted", "Nobody knows."});
        BOOST_TEST(archive.index().indexed == 1u);
        BOOST_TEST(id_of(4) != id);
        BOOST_TEST(archive.index().unchanged == 3u);
    }
}

BOOST_AUTO_TEST_CASE(a_renamed_folder_is_no_second_archive) {
    Archive archive;
    archive.write("a.html", {"Harbour opens", "Ships came."});
    archive.write("sub/b.html", {"Bridge closes", "Cars waited."});
    archive.index();
    fs::rename(archive.folder.path() / "archive", archive.folder.path() / "kept");
    IndexOptions options = archive.options();
    options.paths = {(archive.folder.path() / "kept").string()};
    BOOST_TEST(index_archive(options, {}).moved == 2u);
    BOOST_TEST(archive.open().get_doccount() == 2u);
    BOOST_TEST(index_archive(options, {}).moved == 0u);
}

BOOST_AUTO_TEST_CASE(a_folder_keeps_its_name_where_it_is_told) {
    Archive archive;
    archive.write("a.html", {"Harbour opens", "Ships came."});
    archive.index();
    fs::rename(archive.folder.path() / "archive", archive.folder.path() / "kept");
    archive.folder.write("kept/a.html", page_html({"Harbour opens late", "Ships came."}));
    IndexOptions options = archive.options();
    options.paths = {(archive.folder.path() / "kept").string()};
    options.moved_roots = {{"archive", options.paths.front()}};
    BOOST_TEST(index_archive(options, {}).updated == 1u);
    options.moved_roots.clear();
    BOOST_TEST(index_archive(options, {}).unchanged == 1u);
    options.moved_roots = {{"unheard of", options.paths.front()}};
    BOOST_CHECK_THROW(index_archive(options, {}), UsageError);
}

BOOST_AUTO_TEST_CASE(a_folder_read_under_its_new_name_gets_its_old_one_back) {
    Archive archive;
    for (const std::string name : {"a.html", "b.html", "c.html"})
        archive.write(name, {"Harbour opens " + name, "Ships came to " + name + "."});
    archive.index();
    const fs::path kept = archive.folder.path() / "kept";
    fs::rename(archive.folder.path() / "archive", kept);
    IndexOptions options = archive.options();
    options.paths = {kept.string()};
    BOOST_TEST(index_archive(options, {}).moved == 3u);
    options.moved_roots = {{"archive", kept.string()}};
    const Report taken = index_archive(options, {});
    BOOST_TEST(taken.unchanged == 3u);
    BOOST_TEST(taken.moved == 0u);
    std::size_t roots = 0;
    each_metadata(archive.open(), metadata::root_prefix, [&](auto, const auto&) { ++roots; });
    BOOST_TEST(roots == 1u);
    // No second record of a file keeps its article.
    fs::remove(kept / "a.html");
    options.moved_roots.clear();
    options.prune = PruneRule::some;
    BOOST_TEST(index_archive(options, {}).pruned == 1u);
    BOOST_TEST(archive.open().get_doccount() == 2u);
}

BOOST_AUTO_TEST_CASE(a_renamed_folder_is_asked_about) {
    Archive archive;
    archive.write("a.html", {"Harbour opens", "Ships came."});
    archive.index();
    fs::rename(archive.folder.path() / "archive", archive.folder.path() / "kept");
    IndexOptions options = archive.options();
    options.paths = {(archive.folder.path() / "kept").string()};
    std::string advice;
    IndexEvents events;
    events.advise = [&](const std::string& line) { advice = line; };
    index_archive(options, events);
    BOOST_TEST(advice.find("--root 'archive=") != advice.npos, advice);
    advice.clear();
    index_archive(options, events);
    BOOST_TEST(advice == "");
}

BOOST_AUTO_TEST_CASE(prune_takes_no_more_than_seems_right) {
    struct Row {
        int pages, gone, removed;
    };
    // A tenth, or twenty; but never all.
    for (const Row& row : {Row{30, 30, 0}, {1, 1, 0}, {30, 20, 20}, {30, 21, 0}, {5, 4, 4}}) {
        Archive archive;
        const auto name = [](int i) { return "p" + std::to_string(i) + ".html"; };
        for (int i = 0; i < row.pages; ++i)
            archive.write(name(i), {"Story " + std::to_string(i), "Of day " + std::to_string(i)});
        archive.index();
        for (int i = 0; i < row.gone; ++i)
            fs::remove(archive.folder.path() / "archive" / name(i));
        IndexOptions options = archive.options();
        options.prune = PruneRule::none;
        Report report = index_archive(options, {});
        BOOST_TEST(report.pruned == 0u);
        BOOST_TEST(report.kept == static_cast<unsigned>(row.gone));
        options.prune = PruneRule::some;
        report = index_archive(options, {});
        BOOST_TEST_CONTEXT(row.gone << " of " << row.pages) {
            BOOST_TEST(report.pruned == static_cast<unsigned>(row.removed));
            BOOST_TEST(report.refused.size() == (row.removed == 0 ? 1u : 0u));
        }
        options.prune = PruneRule::everything;
        BOOST_TEST(index_archive(options, {}).pruned ==
                   static_cast<unsigned>(row.gone - row.removed));
        BOOST_TEST(archive.open().get_doccount() == static_cast<unsigned>(row.pages - row.gone));
    }
}

BOOST_AUTO_TEST_CASE(prune_removes_what_no_file_holds) {
    Archive archive;
    archive.write("a.html", {"Harbour opens", "Ships came."});
    archive.write("b.html", {"Twice", "Same.", "https://one.example/b", "2019-10-17"});
    archive.write("c.html", {"Twice", "Same.", "https://one.example/b", "2019-10-17"});
    archive.index();
    fs::remove(archive.folder.path() / "archive/a.html");
    fs::remove(archive.folder.path() / "archive/b.html");
    BOOST_TEST(archive.index().pruned == 0u);
    IndexOptions options = archive.options();
    options.prune = PruneRule::everything;
    BOOST_TEST(index_archive(options, {}).pruned == 1u);
    BOOST_TEST((archive.titles() == Titles{"Twice"}));
    archive.write("a.html", {"Harbour opens", "Ships came."});
    BOOST_TEST(archive.index().indexed == 1u);
}

BOOST_AUTO_TEST_CASE(prune_takes_the_older_versions_of_a_lost_file_too) {
    Archive archive;
    archive.write("a.html", {"Harbour opens", "Ships came.", "https://one.example/a"});
    archive.write("z.html", {"Bridge closes", "Cars waited."});
    archive.index();
    archive.write("a.html", {"Harbour opens late", "Ships came.", "https://one.example/a"});
    archive.index();
    fs::remove(archive.folder.path() / "archive/a.html");
    IndexOptions options = archive.options();
    options.prune = PruneRule::everything;
    BOOST_TEST(index_archive(options, {}).pruned == 2u);
    BOOST_TEST((archive.titles() == Titles{"Bridge closes"}));
}

BOOST_AUTO_TEST_CASE(a_removed_article_stays_away_until_that_is_undone) {
    Archive archive;
    archive.write("a.html", {"Harbour opens", "Ships.", "https://one.example/a", "2019-10-17"});
    archive.write("b.html", {"Bridge closes", "Cars."});
    archive.index();
    std::string id;
    {
        Writer writer(archive.database());
        BOOST_REQUIRE(ArchiveView(archive.database()).find("http://www.one.example/a").size() ==
                      1u);
        id = ArchiveView(archive.database()).find("http://www.one.example/a").front();
        BOOST_TEST(writer.remove(id, "court order", Removal::for_good));
        BOOST_TEST(!writer.remove(id, "again", Removal::for_good));
        writer.commit();
    }
    BOOST_TEST((archive.titles() == Titles{"Bridge closes"}));
    BOOST_TEST(archive.open().get_metadata(coverage_key("The Lantern", 2019)).empty());
    fs::last_write_time(archive.folder.path() / "archive/a.html", fs::file_time_type::clock::now());
    archive.write("c.html", {"Harbour opens!", "More.", "https://one.example/a"});
    BOOST_TEST(archive.index().skipped.at("removed before") == 2u);
    BOOST_TEST(archive.open().get_doccount() == 1u);
    {
        Writer writer(archive.database());
        BOOST_REQUIRE(ArchiveView(archive.database()).tombstones().size() == 1u);
        BOOST_TEST(ArchiveView(archive.database()).tombstones().front().reason == "court order");
        BOOST_TEST(writer.undo_removal(id, OutletRegistry()).has_value());
        writer.commit();
    }
    archive.index();
    BOOST_TEST(archive.open().get_doccount() == 3u);
}

BOOST_AUTO_TEST_SUITE_END()
