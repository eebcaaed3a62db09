// SPDX-License-Identifier: GPL-3.0-or-later
// Runs over zip files and the like: what is new in them, what is as it was, what is gone.
#include "tests/indexer/archive_fixture.hpp"
#include "tests/support/archive_bytes.hpp"
#include "tests/support/container_bytes.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <filesystem>

using namespace newshound;
using namespace newshound::test;
namespace fs = std::filesystem;

namespace {

PackedFile page(const std::string& name, const std::string& title) {
    return {.name = name, .bytes = story(title)};
}

const PackedFile a = page("2019/a.html", "Alpha");
const PackedFile b = page("2019/b%20c.html", "Beta");
const PackedFile c = page("c.html", "Gamma");

using Titles = std::vector<std::string>;

// An archive of one zip file.
struct Zip : Archive {
    explicit Zip(const std::vector<PackedFile>& files) { put(files); }

    fs::path path() const { return folder.path() / "archive" / "pages.zip"; }
    // A time of its own each, so that none counts as unchanged.
    void put(const std::vector<PackedFile>& files) {
        folder.write("archive/pages.zip", packed(files));
        fs::last_write_time(path(), fs::file_time_type::clock::now() + std::chrono::hours(++puts_));
    }
    Report pruned() const {
        IndexOptions asked = options();
        asked.prune = PruneRule::everything;
        return index_archive(asked, {});
    }
    Titles sorted() const {
        Titles all = titles();
        std::ranges::sort(all);
        return all;
    }

  private:
    int puts_ = 0;
};

} // namespace

BOOST_AUTO_TEST_SUITE(runs_over_archives)

BOOST_AUTO_TEST_CASE(an_unchanged_archive_is_passed_over) {
    const Zip zip({a, b});
    const Report first = zip.index();
    BOOST_TEST(first.indexed == 2u);
    BOOST_TEST(first.containers == 1u);
    BOOST_TEST(first.records.at("member: page") == 2u);
    BOOST_TEST(first.file_bytes == std::filesystem::file_size(zip.path()));
    const Report again = zip.index();
    BOOST_TEST(again.containers == 0u);
    BOOST_TEST(again.containers_unchanged == 1u);
    BOOST_TEST(again.records.empty());
}

BOOST_AUTO_TEST_CASE(of_one_that_changed_what_is_new_is_read) {
    Zip zip({a, b});
    zip.index();
    zip.put({c, a, b});
    const Report more = zip.index();
    BOOST_TEST(more.indexed == 1u);
    BOOST_TEST(more.unchanged == 2u);
    zip.put({c, page("2019/a.html", "Alpha revised"), b});
    const Report changed = zip.index();
    BOOST_TEST(changed.updated == 1u);
    BOOST_TEST((zip.sorted() == Titles{"Alpha revised", "Beta", "Gamma"}));
    BOOST_TEST(zip.pruned().pruned == 0u);
}

BOOST_AUTO_TEST_CASE(pages_that_it_no_longer_holds_are_gone) {
    Zip zip({a, b, c});
    zip.index();
    zip.put({a});
    zip.index();
    BOOST_TEST(zip.open().get_doccount() == 3u);
    BOOST_TEST(zip.pruned().pruned == 2u);
    BOOST_TEST((zip.titles() == Titles{"Alpha"}));
}

BOOST_AUTO_TEST_CASE(pages_of_one_that_vanished_are_gone) {
    const Zip zip({a, b});
    zip.write("page.html", {"Delta", "Ships came.", "https://one.example/d"});
    zip.index();
    BOOST_TEST(zip.pruned().pruned == 0u);
    fs::remove(zip.path());
    BOOST_TEST(zip.pruned().pruned == 2u);
    BOOST_TEST((zip.titles() == Titles{"Delta"}));
}

BOOST_AUTO_TEST_CASE(one_that_was_renamed_is_known_again) {
    const Zip zip({a, b});
    zip.index();
    fs::rename(zip.path(), zip.path().parent_path() / "renamed.zip");
    const Report renamed = zip.index();
    BOOST_TEST(renamed.moved == 2u);
    BOOST_TEST(renamed.indexed == 0u);
    BOOST_TEST(zip.pruned().pruned == 0u);
}

BOOST_AUTO_TEST_CASE(files_that_were_packed_are_known_again) {
    const Archive archive;
    archive.folder.write("archive/2019/a.html", a.bytes);
    archive.folder.write("archive/c.html", c.bytes);
    archive.index();
    fs::remove_all(archive.folder.path() / "archive/2019");
    archive.folder.write("archive/pages.tgz", packed({a}, {.format = "tar", .filter = "gz"}));
    const Report moved = archive.index();
    BOOST_TEST(moved.moved == 1u);
    BOOST_TEST(moved.indexed == 0u);
}

BOOST_AUTO_TEST_CASE(texts_in_a_wacz_are_read_where_that_is_asked_for) {
    const Archive archive;
    const std::string words = "Ships came into the harbour. It was told at length, and printed.";
    archive.folder.write("archive/a.wacz",
                         packed({{.name = "archive/a.warc",
                                  .bytes = warc_record({.type = "conversion",
                                                        .block = "Harbour opens\n\n" + words + "\n",
                                                        .content_type = "text/plain"})},
                                 {.name = "datapackage.json", .bytes = "{}"}}));
    BOOST_TEST(archive.index().files == 0u);
    BOOST_TEST(archive.index().containers_unchanged == 1u);
    IndexOptions options = archive.options();
    options.with_texts = true;
    BOOST_TEST(index_archive(options, {}).files == 1u);
    BOOST_TEST(archive.index().containers_unchanged == 1u);
}

BOOST_AUTO_TEST_CASE(a_damaged_archive_gives_what_it_has_and_is_tried_again) {
    const Zip zip({});
    const std::string bytes = packed({a, c}, {.format = "tar"});
    zip.folder.write("archive/pages.zip", bytes.substr(0, bytes.find("Gamma")));
    zip.write("page.html", {"Delta", "Ships came.", "https://one.example/d"});
    for (int run = 0; run < 2; ++run) {
        const Report report = zip.index();
        BOOST_TEST(report.containers == 0u);
        BOOST_TEST(report.skipped.at("archive damaged or cut short") == 1u);
    }
    BOOST_TEST((zip.sorted() == Titles{"Alpha", "Delta"}));
}

BOOST_AUTO_TEST_CASE(one_that_is_no_archive_or_holds_nothing_is_told) {
    const Zip zip({});
    BOOST_TEST(zip.index().skipped.at("empty") == 1u);
    zip.folder.write("archive/pages.zip", "no zip at all");
    BOOST_TEST(zip.index().skipped.at("archive damaged or cut short") == 1u);
}

BOOST_AUTO_TEST_CASE(any_number_of_threads_reads_them_alike) {
    std::vector<PackedFile> files;
    for (int i = 0; i < 40; ++i)
        files.push_back(page(std::to_string(i / 2) + ".html", "Story " + std::to_string(i)));
    const Zip zip(files);
    const auto titles = [&](unsigned threads) {
        fs::remove_all(zip.database());
        index_archive(zip.options(threads), {});
        return zip.titles();
    };
    const Titles one = titles(1);
    BOOST_TEST(one.size() == 40u);
    BOOST_TEST((titles(4) == one));
}

BOOST_AUTO_TEST_SUITE_END()
