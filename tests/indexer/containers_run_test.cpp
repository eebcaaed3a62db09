// SPDX-License-Identifier: GPL-3.0-or-later
// Runs over WARC files: what is new in them, what is as it was, what is gone.
#include "common/article/outlet_registry.hpp"
#include "indexer/writer/writer.hpp"
#include "tests/indexer/archive_fixture.hpp"
#include "tests/support/container_bytes.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <filesystem>
#include <set>

using namespace newshound;
using namespace newshound::test;
namespace fs = std::filesystem;

namespace {

const std::string a = gzip_member(story_record("Alpha", "https://one.example/a"));
const std::string b = gzip_member(story_record("Beta", "https://one.example/b"));
const std::string c = gzip_member(story_record("Gamma", "https://one.example/c"));

// An archive of one container.
struct Crawl : Archive {
    explicit Crawl(const std::string& bytes) { put(bytes); }

    fs::path path() const { return folder.path() / "archive" / "crawl.warc.gz"; }
    // A time of its own each, so that none counts as unchanged.
    void put(const std::string& bytes) {
        folder.write("archive/crawl.warc.gz", bytes);
        fs::last_write_time(path(), fs::file_time_type::clock::now() + std::chrono::hours(++puts_));
    }
    Report pruned() const {
        IndexOptions asked = options();
        asked.prune = PruneRule::everything;
        return index_archive(asked, {});
    }

  private:
    int puts_ = 0;
};

using Titles = std::vector<std::string>;

} // namespace

BOOST_AUTO_TEST_SUITE(runs_over_containers)

BOOST_AUTO_TEST_CASE(an_unchanged_container_is_passed_over) {
    const Crawl crawl(gzip_member(warcinfo()) + a + b);
    const Report first = crawl.index();
    BOOST_TEST(first.indexed == 2u);
    BOOST_TEST(first.files == 2u);
    BOOST_TEST(first.containers == 1u);
    BOOST_TEST(first.records.at("response 200 text/html") == 2u);
    BOOST_TEST(first.records.at("warcinfo") == 1u);
    const Report again = crawl.index();
    BOOST_TEST(again.containers == 0u);
    BOOST_TEST(again.containers_unchanged == 1u);
    BOOST_TEST(again.files == 0u);
    BOOST_TEST(again.records.empty());
}

BOOST_AUTO_TEST_CASE(since_a_day_older_captures_wait) {
    const Crawl crawl(story_record("Alpha", "https://one.example/a", "2020-01-02T03:04:05Z") +
                      story_record("Beta", "https://one.example/b", "2021-01-02T03:04:05Z"));
    IndexOptions options = crawl.options();
    options.since = parse_iso_date("2020-06");
    const Report newer = index_archive(options, {});
    BOOST_TEST(newer.indexed == 1u);
    BOOST_TEST(newer.older == 1u);
    BOOST_TEST(newer.containers == 1u);
    BOOST_TEST((crawl.titles() == Titles{"Beta"}));
    const Report all = crawl.index();
    BOOST_TEST(all.indexed == 1u);
    BOOST_TEST(all.unchanged == 1u);
    BOOST_TEST(crawl.index().containers_unchanged == 1u);

    // A file that was written before holds nothing newer.
    options.since = parse_iso_date("9999");
    const Report none = index_archive(options, {});
    BOOST_TEST(none.older == 1u);
    BOOST_TEST(none.containers + none.containers_unchanged == 0u);
}

// What an index names of it is as reading it whole would give it, and the rest is left for that.
BOOST_AUTO_TEST_CASE(records_that_an_index_names_are_read_alone) {
    const auto picked = [](const Crawl& crawl, std::vector<std::uint64_t> offsets) {
        IndexOptions options = crawl.options();
        options.is_list = true;
        options.list_root = options.paths.front();
        options.paths = {crawl.path().string(), options.list_root + "/gone.warc.gz"};
        options.parts.emplace();
        options.parts->offsets = {{options.paths[0], std::move(offsets)}, {options.paths[1], {0}}};
        options.parts->bad = {"index line 7"};
        options.parts->others = 3;
        return index_archive(options, {});
    };
    const auto ids = [](const Crawl& crawl) {
        const Xapian::Database database = crawl.open();
        return std::set<std::string>(database.allterms_begin("Q"), database.allterms_end("Q"));
    };
    const std::string image =
        gzip_member(warc_record({.block = http_answer("x", "Content-Type: image/png\r\n")}));
    const std::string bytes = gzip_member(warcinfo()) + a + image + b + c;
    const std::uint64_t first = gzip_member(warcinfo()).size();
    Crawl crawl(bytes);
    const Report part = picked(crawl, {first, first + 1, first + a.size(), 99'999'999});
    BOOST_TEST(part.indexed == 1u);
    BOOST_TEST(part.records.at("response 200 text/html") == 1u);
    BOOST_TEST(part.records.at("response 200 image/png") == 1u);
    BOOST_TEST(part.records.at("line of an index: no page") == 3u);
    BOOST_TEST(part.skipped.at("no record begins there") == 2u);
    BOOST_TEST(part.skipped.at("no line of a CDX index") == 1u);
    BOOST_TEST(part.skipped.at("not there") == 1u);
    BOOST_TEST((crawl.titles() == Titles{"Alpha"}));
    BOOST_TEST(picked(crawl, {first}).unchanged == 1u);

    const Report whole = crawl.index();
    BOOST_TEST(whole.indexed == 2u);
    BOOST_TEST(whole.unchanged == 1u);
    BOOST_TEST(whole.containers == 1u);
    const Crawl other(bytes);
    other.index();
    BOOST_TEST(ids(other).size() == 3u);
    BOOST_TEST((ids(crawl) == ids(other)));

    // What is known of a whole reading stays so.
    BOOST_TEST(picked(crawl, {first}).containers_unchanged == 1u);
    crawl.put(bytes + gzip_member(story_record("Delta", "https://one.example/d")));
    BOOST_TEST(picked(crawl, {first}).unchanged == 1u);
    const Report grown = crawl.index();
    BOOST_TEST(grown.indexed == 1u);
    BOOST_TEST(grown.records.at("response 200 text/html") == 1u);
}

BOOST_AUTO_TEST_CASE(how_far_a_container_is_read_is_told_as_it_goes) {
    const Crawl crawl(a + b + c);
    std::vector<std::uint64_t> told;
    IndexEvents events;
    events.progress = [&](const Report& report) { told.push_back(report.file_bytes); };
    const Report report = index_archive(crawl.options(), events);
    BOOST_TEST(report.file_bytes == fs::file_size(crawl.path()));
    BOOST_TEST(std::ranges::is_sorted(told));
    BOOST_TEST(told.front() >= a.size());
    BOOST_TEST(crawl.index().file_bytes == fs::file_size(crawl.path()));
}

BOOST_AUTO_TEST_CASE(one_that_has_grown_is_read_from_where_it_ended) {
    Crawl crawl(a + b);
    crawl.index();
    crawl.put(a + b + c);
    const Report more = crawl.index();
    BOOST_TEST(more.indexed == 1u);
    BOOST_TEST(more.records.at("response 200 text/html") == 1u);
    BOOST_TEST((crawl.titles() == Titles{"Alpha", "Beta", "Gamma"}));
}

BOOST_AUTO_TEST_CASE(a_page_that_was_cut_is_read_again_when_its_rest_has_come) {
    const std::string record = story_record("Beta", "https://one.example/b");
    Crawl crawl(story_record("Alpha", "https://one.example/a") +
                record.substr(0, record.size() - 60));
    const Report first = crawl.index();
    BOOST_TEST(first.skipped.at("record cut short") == 1u);
    crawl.put(story_record("Alpha", "https://one.example/a") + record);
    const Report whole = crawl.index();
    BOOST_TEST(whole.files == 1u);
    BOOST_TEST(whole.skipped.empty());
}

BOOST_AUTO_TEST_CASE(what_a_touched_container_holds_is_known) {
    Crawl crawl(a + b);
    crawl.index();
    crawl.put(a + b);
    const Report touched = crawl.index();
    BOOST_TEST(touched.files == 0u);
    BOOST_TEST(touched.containers == 1u);
}

BOOST_AUTO_TEST_CASE(pages_that_a_replaced_container_lacks_are_gone) {
    struct Row {
        std::string now;
        unsigned before_pruning; // documents
        Titles left;
    };
    const std::string info = gzip_member(warcinfo()); // so that pages stand elsewhere
    const std::vector<Row> table = {
        {info + c + b, 3, {"Beta", "Gamma"}}, {a, 2, {"Alpha"}}, {info + b, 2, {"Beta"}}};
    for (const Row& row : table) {
        Crawl crawl(a + b);
        crawl.index();
        crawl.put(row.now);
        crawl.index();
        BOOST_TEST(crawl.open().get_doccount() == row.before_pruning);
        crawl.pruned();
        Titles titles = crawl.titles();
        std::ranges::sort(titles);
        BOOST_TEST(titles == row.left, boost::test_tools::per_element());
        BOOST_TEST(crawl.index().containers_unchanged == 1u);
    }
}

// As of a file: what was read once stays, and a page that is back is no longer gone.
BOOST_AUTO_TEST_CASE(a_page_that_comes_back_stays) {
    Crawl crawl(a + b);
    crawl.index();
    crawl.put(a);
    crawl.index();
    crawl.put(a + b);
    crawl.index();
    BOOST_TEST(crawl.pruned().pruned == 0u);
    BOOST_TEST((crawl.titles() == Titles{"Alpha", "Beta"}));
}

BOOST_AUTO_TEST_CASE(pages_of_a_container_that_vanished_are_gone) {
    const Crawl crawl(a + b);
    crawl.write("page.html", {"Delta", "Ships came.", "https://one.example/d"});
    crawl.index();
    BOOST_TEST(crawl.pruned().pruned == 0u);
    fs::remove(crawl.path());
    BOOST_TEST(crawl.pruned().pruned == 2u);
    BOOST_TEST((crawl.titles() == Titles{"Delta"}));
}

BOOST_AUTO_TEST_CASE(pages_of_a_container_that_is_a_folder_now_are_gone) {
    const Crawl crawl(a + b);
    crawl.index();
    fs::remove(crawl.path());
    crawl.folder.write("archive/crawl.warc.gz/page.html", story("Delta"));
    crawl.index();
    BOOST_TEST(crawl.pruned().pruned == 2u);
    BOOST_TEST((crawl.titles() == Titles{"Delta"}));
}

BOOST_AUTO_TEST_CASE(a_container_that_was_emptied_is_told_and_its_pages_are_gone) {
    Crawl crawl(a + b);
    crawl.index();
    crawl.put("");
    const Report emptied = crawl.index();
    BOOST_TEST(emptied.skipped.at("empty") == 1u);
    BOOST_TEST(emptied.containers == 0u);
    BOOST_TEST(crawl.pruned().pruned == 2u);
    crawl.put(a);
    BOOST_TEST(crawl.index().indexed == 1u);
}

BOOST_AUTO_TEST_CASE(a_container_that_was_renamed_is_known_again) {
    const Crawl crawl(a + b);
    crawl.index();
    fs::rename(crawl.path(), crawl.path().parent_path() / "renamed.warc.gz");
    const Report renamed = crawl.index();
    BOOST_TEST(renamed.moved == 2u);
    BOOST_TEST(renamed.indexed == 0u);
    BOOST_TEST(crawl.pruned().pruned == 0u);
    BOOST_TEST((crawl.titles() == Titles{"Alpha", "Beta"}));
}

BOOST_AUTO_TEST_CASE(captures_of_one_address_are_versions) {
    const auto capture = [](const std::string& title, const std::string& date) {
        return story_record(title, "https://one.example/a", date);
    };
    const Crawl crawl(capture("Alpha", "2020-01-02T03:04:05Z") +
                      capture("Alpha", "2020-01-03T03:04:05Z") +
                      capture("Alpha revised", "2020-01-04T03:04:05Z"));
    const Report report = crawl.index();
    BOOST_TEST(report.indexed == 1u);
    BOOST_TEST(report.unchanged == 1u);
    BOOST_TEST(report.updated == 1u);
    BOOST_TEST(crawl.open().get_doccount() == 2u);
    BOOST_TEST((crawl.titles() == Titles{"Alpha revised"}));
}

BOOST_AUTO_TEST_CASE(an_article_to_be_read_again_is_read_in_its_container) {
    const Crawl crawl(a + b);
    crawl.index();
    {
        Writer writer(crawl.database());
        std::string id;
        writer.each_file([&](const std::string& name, const FileRecord& record) {
            if (name.ends_with("#0")) id = record.article;
        });
        BOOST_REQUIRE(writer.remove(id, "", Removal::for_good));
        writer.undo_removal(id, OutletRegistry());
        writer.finish();
    }
    BOOST_TEST(crawl.index().indexed == 1u);
    BOOST_TEST(crawl.open().get_doccount() == 2u);
}

BOOST_AUTO_TEST_CASE(what_an_earlier_program_could_not_read_is_read) {
    const Crawl crawl(a + b);
    crawl.index();
    {
        Writer writer(crawl.database());
        FileRecord known;
        writer.each_file([&](const std::string& name, const FileRecord& record) {
            if (name == "archive/crawl.warc.gz") known = record;
        });
        known.skipped = "not HTML";
        writer.note_file("archive/crawl.warc.gz", known);
        writer.finish();
    }
    BOOST_TEST(crawl.index().containers == 1u);
}

BOOST_AUTO_TEST_CASE(digests_are_compared_where_that_is_asked_for) {
    const auto record = [](const std::string& address, const std::string& digest) {
        return warc_record({.address = address,
                            .block = http_answer(story("Alpha " + address)),
                            .more = "WARC-Block-Digest: " + digest + "\r\n"});
    };
    const Crawl crawl(record("https://one.example/a", "sha1:" + std::string(32, 'A')) +
                      record("https://one.example/b", "crc32:1234"));
    IndexOptions options = crawl.options();
    options.check_digests = true;
    const Report report = index_archive(options, {});
    BOOST_TEST(report.skipped.at("not as its digest says") == 1u);
    BOOST_TEST(report.indexed == 1u);
    fs::remove_all(crawl.database());
    BOOST_TEST(crawl.index().indexed == 2u);
}

BOOST_AUTO_TEST_CASE(plain_with_texts_are_read_where_that_is_asked_for) {
    const auto text = [](const std::string& title) {
        return warc_record({.type = "conversion",
                            .address = "https://one.example/" + title,
                            .block = title + "\nShips came.\nGulls watched them.\n",
                            .content_type = "text/plain"});
    };
    Crawl crawl(a + gzip_member(text("Delta")) + gzip_member(text("Omega")));
    std::vector<std::string> advice;
    IndexEvents events;
    events.advise = [&](const std::string& line) { advice.push_back(line); };
    const Report first = index_archive(crawl.options(), events);
    BOOST_TEST(first.indexed == 1u);
    BOOST_TEST(first.records.at("conversion text/plain") == 2u);
    BOOST_REQUIRE(advice.size() == 1u);
    BOOST_TEST(advice.front().starts_with("2 plain-text conversions"));
    BOOST_TEST(advice.front().find("--texts") != std::string::npos);
    // Of a container that was read without them.
    IndexOptions options = crawl.options();
    options.with_texts = true;
    const Report second = index_archive(options, events);
    BOOST_TEST(second.indexed == 2u);
    BOOST_TEST(second.containers == 1u);
    BOOST_TEST(advice.size() == 1u);
    BOOST_TEST((crawl.titles() == Titles{"Alpha", "Delta", "Omega"}));
    BOOST_TEST(index_archive(options, {}).containers_unchanged == 1u);
    BOOST_TEST(crawl.index().containers_unchanged == 1u);
}

BOOST_AUTO_TEST_CASE(any_number_of_threads_reads_them_alike) {
    std::string bytes;
    for (int i = 0; i < 60; ++i)
        bytes += gzip_member(story_record("Story " + std::to_string(i),
                                          "https://one.example/" + std::to_string(i / 2)));
    const Crawl crawl(bytes);
    const auto titles = [&](unsigned threads) {
        fs::remove_all(crawl.database());
        index_archive(crawl.options(threads), {});
        return crawl.titles();
    };
    const Titles one = titles(1);
    BOOST_TEST(one.size() == 30u);
    BOOST_TEST((titles(4) == one));
}

BOOST_AUTO_TEST_CASE(a_run_that_is_stopped_goes_on_within_a_container) {
    std::string bytes;
    for (int i = 0; i < 40; ++i)
        bytes += gzip_member(
            story_record("Story " + std::to_string(i), "https://one.example/" + std::to_string(i)));
    const Crawl crawl(bytes);
    std::atomic<bool> stop = false;
    IndexEvents events;
    events.stop = &stop;
    events.progress = [&](const Report& report) { stop = report.files >= 10; };
    const Report stopped = index_archive(crawl.options(1), events);
    BOOST_TEST(stopped.interrupted);
    BOOST_TEST(stopped.containers == 0u);
    const Report rest = crawl.index();
    BOOST_TEST(rest.indexed == 40 - stopped.indexed);
    BOOST_TEST(rest.unchanged == stopped.indexed);
    BOOST_TEST(rest.containers == 1u);
}

BOOST_AUTO_TEST_SUITE_END()
