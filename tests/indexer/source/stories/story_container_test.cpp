// SPDX-License-Identifier: GPL-3.0-or-later
// Files of stories in JSON: what is given of them, and runs over them.
#include "indexer/extractor/page/page_limits.hpp"
#include "indexer/source/archived_member.hpp"
#include "indexer/source/archived_pages.hpp"
#include "indexer/source/stories/line_cutter.hpp"
#include "indexer/source/stories/story_container.hpp"
#include "tests/indexer/archive_fixture.hpp"
#include "tests/support/container_bytes.hpp"

#include <boost/test/unit_test.hpp>

#include <chrono>

using namespace newshound;
using namespace newshound::test;
namespace fs = std::filesystem;

namespace {

std::string line(const std::string& title, const std::string& more = "") {
    return R"({"title":")" + title + R"(","text":"It was told of )" + title +
           R"( in the harbour.")" + more + "}\n";
}

struct Given {
    std::vector<std::string> items; // bytes of each line, or why it is skipped
    std::string trouble;
    std::string lack;
    std::uint64_t whole_to = 0;
};

Given read_lines(const std::string& bytes, std::size_t limit = 1000) {
    const TemporaryFolder folder;
    const fs::path path = folder.write("stories.jsonl", bytes);
    const auto container = StoryContainer::open({.name = "s", .path = path, .skipped = {}}, {},
                                                limit, std::make_unique<LineCutter>());
    BOOST_REQUIRE(container);
    Given given;
    SourceItem item;
    for (Container::Step step{}; (step = container->next(item)) != Container::Step::end;)
        if (step == Container::Step::item)
            given.items.push_back(item.member ? item.member->bytes : item.skipped);
    given.trouble = container->trouble();
    given.lack = container->lack();
    given.whole_to = container->whole_to();
    return given;
}

// An archive of one file of lines, and a time of its own for each state of it.
struct Lines : Archive {
    fs::path put(const std::string& bytes, const std::string& name = "stories.jsonl") {
        const fs::path path = folder.write("archive/" + name, bytes);
        fs::last_write_time(path, fs::file_time_type::clock::now() + std::chrono::hours(++puts_));
        return path;
    }

  private:
    int puts_ = 0;
};

using Items = std::vector<std::string>;

} // namespace

BOOST_AUTO_TEST_SUITE(files_of_lines)

BOOST_AUTO_TEST_CASE(each_line_that_is_not_blank_is_given) {
    struct Row {
        std::string bytes;
        Items items;
        std::uint64_t whole_to;
    };
    const std::string bytes = gzip_member("{1}\n{2}\n");
    const Row rows[] = {
        {"", {}, 0},
        {"\n \r\n\n", {}, 5},
        {"{1}\n{2}\n", {"{1}", "{2}"}, 8},
        {"{1}\r\n\n{2}", {"{1}\r", "{2}"}, 6}, // the last one may be longer next time
        {std::string(1001, 'x') + "\n{2}\n", {"line of more than 16 MB", "{2}"}, 1006},
        {bytes, {"{1}", "{2}"}, 0},
        {bytes + gzip_member("{3}\n"), {"{1}", "{2}", "{3}"}, 0},
        {gzip_member("{1}\n{2") + gzip_member("}\n"), {"{1}", "{2}"}, 0},
        {zstd_frame("{1}\n{2}\n"), {"{1}", "{2}"}, 0},
        {bytes.substr(0, bytes.size() - 9), {"{1}", "{2}", "record cut short"}, 0},
    };
    for (const Row& row : rows) {
        const Given given = read_lines(row.bytes);
        BOOST_TEST(given.items == row.items, boost::test_tools::per_element());
        BOOST_TEST(given.whole_to == row.whole_to);
        BOOST_TEST(given.trouble == "");
        BOOST_TEST(given.lack == (row.items.empty() ? "empty" : ""));
    }
}

BOOST_AUTO_TEST_CASE(lines_that_are_stories_become_articles) {
    Lines archive;
    archive.put(line("Alpha", R"(,"url":"https://one.example/a")") + "no json\n{}\n" +
                line("Beta"));
    const Report first = archive.index();
    BOOST_TEST(first.indexed == 2u);
    BOOST_TEST(first.containers == 1u);
    BOOST_TEST(first.records.at("line") == 4u);
    BOOST_TEST(first.skipped.at("no story's text in it") == 2u);
    BOOST_TEST((archive.titles() == std::vector<std::string>{"Alpha", "Beta"}));
    BOOST_TEST(archive.index().containers_unchanged == 1u);
}

BOOST_AUTO_TEST_CASE(a_file_that_has_grown_is_read_from_where_it_ended) {
    Lines archive;
    const std::string beta = line("Beta");
    archive.put(line("Alpha") + beta.substr(0, beta.size() / 2));
    BOOST_TEST(archive.index().indexed == 1u);
    archive.put(line("Alpha") + beta + line("Gamma"));
    const Report more = archive.index();
    BOOST_TEST(more.indexed == 2u);
    BOOST_TEST(more.records.at("line") == 2u);
    BOOST_TEST((archive.titles() == std::vector<std::string>{"Alpha", "Beta", "Gamma"}));
}

BOOST_AUTO_TEST_CASE(a_line_is_found_again_by_its_name) {
    Lines archive;
    for (const auto& [name, bytes] :
         {std::pair{"a.jsonl", line("Alpha") + line("Beta")},
          std::pair{"b.ndjson.gz", gzip_member(line("Alpha") + line("Beta"))}}) {
        const fs::path path = archive.put(bytes, name);
        std::vector<std::string> paths;
        const auto note = [&](Page&& page) {
            paths.push_back(page.path);
            return true;
        };
        BOOST_TEST(read_pages(path, page_limits::bytes, note) == "");
        BOOST_REQUIRE(paths.size() == 2u);
        Page page;
        BOOST_TEST(read_one_page(paths.back(), page_limits::bytes, page) == "");
        BOOST_TEST(page.path == paths.back());
        BOOST_TEST(page.content_type == "application/json");
        BOOST_TEST(page.bytes + "\n" == line("Beta"));
    }
}

BOOST_AUTO_TEST_CASE(a_file_of_json_is_a_story_where_no_page_of_its_name_stands_beside_it) {
    Lines archive;
    archive.put(line("Alpha"), "alpha.json");
    archive.put(R"({"title":"settings","theme":"dark"})", "settings.json");
    archive.write("beta.html", {"Beta opens", "Ships came."});
    archive.put(line("Beta"), "beta.json");
    archive.put(line("Beta"), "beta.html.json");
    const Report report = archive.index();
    BOOST_TEST(report.indexed == 2u);
    BOOST_TEST(report.skipped.at("no story's text in it") == 1u);
    BOOST_TEST(report.skipped.at("beside the page of its name") == 2u);
}

BOOST_AUTO_TEST_CASE(texts_are_stories_where_that_is_asked_for) {
    Lines archive;
    archive.put("Alpha sinks\n\nThe ferry Alpha sank in the harbour.\n", "alpha.txt");
    archive.put("Title: Beta\nDate: 4 May 1998\n\nThe ferry Beta sank.\n", "1998/beta.TXT");
    archive.put("%PDF-1.4", "gamma.txt");
    archive.write("delta.html", {"Delta opens", "Ships came."});
    archive.put("Delta opens\n\nShips came.\n", "delta.txt");
    archive.write("page.txt", {"Epsilon opens", "Ships came."}); // a page by its bytes
    const Report without = archive.index();
    BOOST_TEST(without.indexed == 2u);
    BOOST_TEST(without.skipped.at("plain text (--texts reads it)") == 2u);
    BOOST_TEST(without.skipped.at("beside the page of its name") == 1u);
    BOOST_TEST(without.skipped.at("PDF") == 1u);
    IndexOptions options = archive.options();
    options.with_texts = true;
    BOOST_TEST(index_archive(options, {}).indexed == 2u);
    BOOST_TEST(index_archive(options, {}).indexed == 0u);
    BOOST_TEST(archive.index().skipped.count("plain text (--texts reads it)") == 0u); // it is known
    std::vector<std::string> titles = archive.titles();
    std::ranges::sort(titles);
    BOOST_TEST((titles ==
                std::vector<std::string>{"Alpha sinks", "Beta", "Delta opens", "Epsilon opens"}));
}

BOOST_AUTO_TEST_SUITE_END()
