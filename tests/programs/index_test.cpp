// SPDX-License-Identifier: GPL-3.0-or-later
// The real program indexing: exit statuses, reports, interruption, two writers.
#include "tests/support/container_bytes.hpp"
#include "tests/support/page_html.hpp"
#include "tests/support/run_program.hpp"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>

using namespace newshound::test;

namespace {

struct Place {
    TemporaryFolder folder;
    std::string archive = (folder.path() / "archive").string();
    std::string database = (folder.path() / "a.db").string();

    void write_pages(int count) const {
        for (int i = 0; i < count; ++i) {
            const std::string n = std::to_string(i);
            folder.write("archive/" + n + ".html",
                         page_html({"Story number " + n, "It was the " + n + "th of its kind."}));
        }
    }
    Outcome index(std::vector<std::string> more = {}) const {
        std::vector<std::string> words = {"index", "--database", database, "--format", "json"};
        words.insert(words.end(), more.begin(), more.end());
        return run_program({words});
    }
};

nlohmann::json report_of(const Outcome& outcome) {
    return nlohmann::json::parse(outcome.out, nullptr, false);
}

// Indexes anew and interrupts it so long after its database came to be: the number of articles it
// says it kept; 0 where it was not stopped in its midst.
int kept_by_interrupted_run(const Place& place, unsigned microseconds) {
    std::filesystem::remove_all(place.database);
    const int child = start_program(
        {{"index", "-d", place.database, place.archive, "--format", "json", "--threads", "1"}},
        place.folder.path());
    for (int i = 0; i < 10'000 && !std::filesystem::exists(place.database); ++i)
        usleep(1000);
    usleep(microseconds);
    kill(child, SIGINT);
    int status = 0;
    waitpid(child, &status, 0);
    const auto report =
        nlohmann::json::parse(read_file(place.folder.path() / "out"), nullptr, false);
    const bool stopped = report.is_object() && report["interrupted"] == true;
    return stopped ? report["indexed"].get<int>() : 0;
}

} // namespace

BOOST_AUTO_TEST_SUITE(index_program)

BOOST_AUTO_TEST_CASE(a_run_reports_and_ends_with_0_unless_strict) {
    const Place place;
    place.write_pages(3);
    place.folder.write("archive/x.pdf", "%PDF-1.5");
    const Outcome first = place.index({place.archive});
    BOOST_TEST(first.status == 0);
    BOOST_TEST(first.err == "");
    BOOST_TEST(report_of(first)["indexed"] == 3);
    BOOST_TEST(report_of(first)["skipped"]["PDF"] == 1);
    const Outcome strict = place.index({place.archive, "--strict", "--verbose"});
    BOOST_TEST(strict.status == 1);
    BOOST_TEST(strict.err == "newshound: skipped " + place.archive + "/x.pdf: PDF\n");
    const Outcome text = run_program({{"index", "-d", place.database, place.archive}});
    BOOST_TEST(text.out.find("unchanged") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(what_can_not_run_ends_with_2_and_one_clear_line) {
    const Place place;
    place.write_pages(1);
    const auto says = [&](const Outcome& outcome, const std::string& words) {
        BOOST_TEST(outcome.status == 2);
        BOOST_TEST(outcome.out == "");
        BOOST_TEST(outcome.err.find(words) != std::string::npos, outcome.err);
    };
    says(place.index({}), "name a file or folder");
    says(place.index({"/nowhere"}), "can't read /nowhere");
    says(place.index({place.archive, "--again"}), "--again works on what is stored");
    says(place.index({"--again"}), "no database at");
    says(place.index({place.archive, "--without", "entitys"}), "did you mean 'entities'");
    says(place.index({place.archive, "--threads", "0"}), "--threads takes a whole number");
    place.folder.write("b.db/letter.txt", "not a database");
    says(run_program({{"index", place.archive, "-d", (place.folder.path() / "b.db").string()}}),
         "is no database");
}

BOOST_AUTO_TEST_CASE(killed_at_any_moment_the_next_run_goes_on) {
    const Place place;
    place.write_pages(300);
    for (int round = 0; round < 8; ++round) {
        const int child =
            start_program({{"index", "-d", place.database, place.archive}}, place.folder.path());
        usleep(static_cast<useconds_t>(5'000 + round * round * 4'000));
        kill(child, SIGKILL);
        int status = 0;
        waitpid(child, &status, 0);
    }
    const Outcome last = place.index({place.archive});
    BOOST_TEST(last.status == 0);
    const auto report = report_of(last);
    BOOST_TEST((report["indexed"].get<int>() + report["unchanged"].get<int>() == 300));
    const Outcome again = place.index({place.archive});
    BOOST_TEST(report_of(again)["unchanged"] == 300);
}

BOOST_AUTO_TEST_CASE(an_interrupt_keeps_what_is_done) {
    const Place place;
    place.write_pages(2000);
    int kept = 0;
    // A slow start or a fast run misses the midst: try until a run was stopped in it.
    for (int attempt = 1; attempt <= 20 && kept == 0; ++attempt)
        kept = kept_by_interrupted_run(place, attempt * 20'000);
    BOOST_TEST_REQUIRE(kept > 0);
    const auto next = report_of(place.index({place.archive}));
    BOOST_TEST(next["unchanged"].get<int>() == kept);
    BOOST_TEST((next["indexed"].get<int>() == 2000 - kept));
}

BOOST_AUTO_TEST_CASE(removals_are_listed_and_undone) {
    const Place place;
    place.folder.write("archive/a.html",
                       page_html({"Harbour opens", "Ships.", "https://one.example/a"}));
    place.index({place.archive});
    const auto remove = [&](std::vector<std::string> words) {
        words.insert(words.begin(), {"remove", "-d", place.database});
        return run_program({words});
    };
    BOOST_TEST(remove({"0123456789ab"}).status == 1);
    BOOST_TEST(remove({}).status == 2);
    const Outcome gone = remove({"https://one.example/a", "--reason", "court order"});
    BOOST_TEST(gone.status == 0);
    const std::string id = gone.out.substr(0, 12);
    BOOST_TEST(gone.out == id + " removed\n");
    const Outcome list = remove({"--list", "--format", "json"});
    BOOST_TEST(report_of(list)["reason"] == "court order");
    BOOST_TEST(report_of(list)["id"] == id);
    BOOST_TEST(report_of(place.index({place.archive}))["skipped"]["removed before"] == 1);
    BOOST_TEST(remove({"--undo", id}).status == 0);
    BOOST_TEST(remove({"--undo", id}).status == 1);
    BOOST_TEST(report_of(place.index({place.archive}))["indexed"] == 1);
}

BOOST_AUTO_TEST_CASE(any_stages_may_be_left_out_and_brought_back_without_the_pages) {
    const TemporaryFolder folder;
    folder.write(
        "pages/a.html",
        "<html><head><title>Harbour closes</title><meta property=article:published_time "
        "content=2019-10-16></head><body><article><h1>Harbour closes</h1><p>LONDON (Reuters) "
        "- The harbour was closed on Tuesday after a long storm, the city of London said.</p>"
        "<p>“We will open it again as soon as we can,” said Angela Merkel, who told the BBC "
        "that the repairs would take some weeks.</p></article></body></html>");
    const auto run = [&](std::vector<std::string> words) {
        words.insert(words.end(), {"--database", "db"});
        return run_program({std::move(words), "", folder.path()});
    };
    BOOST_TEST(run({"index", "pages", "--quiet"}).status == 0);
    const std::string json = run({"search", "harbour", "--format", "json"}).out;
    const std::size_t at = json.find("\"id\":\"") + 6;
    const std::string id = json.substr(at, json.find('"', at) - at);
    const auto shows = [&](std::string_view words) {
        return run({"show", id}).out.find(words) != std::string::npos;
    };
    std::filesystem::remove_all(folder.path() / "pages");
    for (const bool with : {true, false, true}) {
        const Outcome again = with ? run({"index", "--again", "--quiet"})
                                   : run({"index", "--again", "--quiet", "--without",
                                          "entities,quotes", "--without", "times,cites"});
        BOOST_TEST(again.status == 0);
        BOOST_TEST(shows("places     London") == with);
        BOOST_TEST(shows("cites      BBC") == with);
        BOOST_TEST(shows("speaks of  2019-10-15") == with);
        BOOST_TEST(shows("quote      Angela Merkel: “We will open") == with);
        BOOST_TEST(shows("wire       Reuters") == with);
    }
}

BOOST_AUTO_TEST_CASE(a_list_gives_the_articles_that_its_folder_gives) {
    const Place place;
    place.write_pages(2);
    place.folder.write("archive/2019/with\nbreak.html",
                       page_html({"Bridge falls", "It fell at noon."}));
    place.folder.write("b.html", page_html({"Elsewhere", "It was another place."}));
    const auto ids = [&](const std::string& database) {
        return run_program({{"search", "*", "-d", database, "--sort", "oldest", "--format", "csv",
                             "--fields", "id,file"}})
            .out;
    };
    BOOST_TEST(place.index({place.archive}).status == 0);
    const std::string whole = ids(place.database);
    const std::string other = (place.folder.path() / "list.db").string();
    const std::string list = place.archive + "/2019/with\nbreak.html" + '\0' + place.archive +
                             "/0.html" + '\0' + place.archive + "/1.html" + '\0' +
                             (place.folder.path() / "b.html").string() + '\0';
    const Outcome outcome = run_program(
        {{"index", "--from", "-", "--root", place.archive, "-d", other, "--format", "json"}, list});
    BOOST_TEST(outcome.status == 0);
    BOOST_TEST(report_of(outcome)["indexed"] == 3);
    BOOST_TEST(report_of(outcome)["skipped"]["not below the folder"] == 1);
    BOOST_TEST(ids(other) == whole);
    place.folder.write("list.txt", place.archive + "/0.html\n" + place.archive + "/none.html\n");
    const Outcome again =
        run_program({{"index", "--from", (place.folder.path() / "list.txt").string(), "-d", other,
                      "--format", "json"}});
    BOOST_TEST(report_of(again)["unchanged"] == 1);
    BOOST_TEST(report_of(again)["skipped"]["not there"] == 1);
    BOOST_TEST(run_program({{"index", "--from", "-", "-d", other}, ""}).status == 0);
}

BOOST_AUTO_TEST_CASE(what_does_not_go_with_a_list_is_told) {
    const Place place;
    place.write_pages(1);
    const auto says = [&](std::vector<std::string> words, const std::string& what) {
        const Outcome outcome = place.index(std::move(words));
        BOOST_TEST(outcome.status == 2);
        BOOST_TEST(outcome.err.find(what) != std::string::npos, outcome.err);
    };
    says({"--from", "-", place.archive}, "name paths or --from, not both");
    says({"--from", "-", "--prune"}, "a list can't tell");
    says({"--from", "-", "--again"}, "--again works on what is stored");
    says({"--from", place.archive + "/none.txt"}, "none.txt: No such file");
    says({"--from", place.archive}, "Is a directory");
    says({"--from", "-", "--root", place.archive + "/none"}, "can't read");
    says({"--cdx", "-"}, "--cdx needs --root DIR");
    says({"--cdx", "-", "--root", place.archive, place.archive}, "not two of them");
    says({"--cdx", "-", "--from", "-", "--root", place.archive}, "not two of them");
    says({"--cdx", "-", "--root", place.archive, "--prune"}, "a list can't tell");
    says({"--cdx", place.archive + "/none.cdx", "--root", place.archive}, "none.cdx: No such file");
    place.folder.write("cut.cdx.gz", gzip_member("x").substr(0, 12));
    says({"--cdx", (place.folder.path() / "cut.cdx.gz").string(), "--root", place.archive},
         "damaged or cut short");
}

BOOST_AUTO_TEST_CASE(an_index_names_the_records_that_are_read) {
    const Place place;
    const std::string alpha = gzip_member(story_record("Alpha", "https://one.example/a"));
    const std::string beta = gzip_member(story_record("Beta", "https://one.example/b"));
    place.folder.write("archive/2020/crawl.warc.gz", alpha + beta);
    place.folder.write("outside.warc.gz", alpha);
    const std::string line = "example,one)/b 20200102030405 {\"offset\":\"" +
                             std::to_string(alpha.size()) +
                             "\",\"status\":\"200\",\"mime\":\"text/html\",\"filename\":\"";
    const Outcome outcome =
        run_program({{"index", "--cdx", "-", "--root", place.archive, "-d", place.database,
                      "--format", "json", "--verbose"},
                     line + "2020/crawl.warc.gz\"}\n" + line + "../outside.warc.gz\"}\nno line\n"});
    BOOST_TEST(outcome.status == 0, outcome.err);
    BOOST_TEST(report_of(outcome)["indexed"] == 1);
    BOOST_TEST(report_of(outcome)["skipped"]["not below the folder"] == 1);
    BOOST_TEST(report_of(outcome)["skipped"]["no line of a CDX index"] == 1);
    BOOST_TEST(outcome.err.find("- line 3") != std::string::npos, outcome.err);
    // By its name alone, as crawlers' indexes have it, and compressed.
    const std::string other = (place.folder.path() / "other.db").string();
    place.folder.write("index.cdx.gz", gzip_member(line + "elsewhere/crawl.warc.gz\"}\n"));
    const Outcome named =
        run_program({{"index", "--cdx", (place.folder.path() / "index.cdx.gz").string(), "--root",
                      place.archive + "/2020", "-d", other, "--format", "json"}});
    BOOST_TEST(report_of(named)["indexed"] == 1);
}

// A folder that isn't mounted is empty.
BOOST_AUTO_TEST_CASE(an_empty_folder_is_not_pruned_unasked) {
    const Place place;
    place.write_pages(3);
    BOOST_TEST(place.index({place.archive}).status == 0);
    std::filesystem::remove_all(place.archive);
    std::filesystem::create_directory(place.archive);
    const auto prune = [&](std::vector<std::string> how) {
        how.push_back(place.archive);
        return place.index(how);
    };
    Outcome outcome = prune({"--prune"});
    BOOST_TEST(outcome.status == 2);
    BOOST_TEST(outcome.err.find("too many articles of archive (3 of 3)") != std::string::npos,
               outcome.err);
    BOOST_TEST(outcome.err.find("--prune=all") != std::string::npos);
    BOOST_TEST(report_of(outcome)["kept"] == 3);
    outcome = prune({"--prune=all", "--dry-run"});
    BOOST_TEST(outcome.status == 0);
    BOOST_TEST(report_of(outcome)["kept"] == 3);
    BOOST_TEST(report_of(prune({"--prune=all"}))["pruned"] == 3);
    BOOST_TEST(prune({"--prune=much"}).status == 2);
    BOOST_TEST(prune({"--dry-run"}).status == 2);
    BOOST_TEST(prune({"--root", "archive"}).status == 2);
}

BOOST_AUTO_TEST_SUITE_END()
