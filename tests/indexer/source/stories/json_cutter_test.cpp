// SPDX-License-Identifier: GPL-3.0-or-later
// Lists in JSON: where their objects begin and end, and runs over them.
#include "indexer/source/archived_pages.hpp"
#include "indexer/source/stories/json_cutter.hpp"
#include "tests/indexer/archive_fixture.hpp"
#include "tests/indexer/source/stories/stories_cut.hpp"
#include "tests/support/container_bytes.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace newshound;
using namespace newshound::test;

namespace {

std::string object(const std::string& title) {
    return R"({"title":")" + title + R"(","text":"It was told of )" + title +
           R"( in the harbour.","tags":[{"name":"a"}]})";
}

} // namespace

BOOST_AUTO_TEST_SUITE(files_of_one_list)

BOOST_AUTO_TEST_CASE(objects_are_cut_wherever_the_pieces_end) {
    struct Row {
        std::string bytes;
        Stories stories;
    };
    const Row rows[] = {
        {"", {}},
        {"[]", {}},
        {"[{}]", {"{}"}},
        {"\n[ {\"a\":1} ,\n{\"b\":[{}]}]\n", {"{\"a\":1}", "{\"b\":[{}]}"}},
        {"[1,\"{\",[{\"c\":2}],null,{\"a\":1}]", {"{\"a\":1}"}},
        {R"([{"a":"}\"]\\"},{"b":"{["}])", {R"({"a":"}\"]\\"})", R"({"b":"{["})"}},
        {"[{}] [{}]", {"{}"}}, // what stands behind the list is none of it
        {"[{\"a\":1", {}},
        {"[}{}]", {}},
        {"]]{{", {}},
    };
    for (const Row& row : rows)
        for (const std::size_t piece : {1u, 2u, 3u, 1000u})
            BOOST_TEST(stories_cut<JsonCutter>(row.bytes, piece) == row.stories,
                       row.bytes << " in pieces of " << piece);
}

BOOST_AUTO_TEST_CASE(objects_of_a_list_are_stories_and_found_again_by_their_names) {
    Archive archive;
    const std::string bytes = "[" + object("Alpha") + ",\n" + object("Beta") + ",{\"a\":1},7]";
    const std::string plain = archive.folder.write("archive/list.json", bytes);
    const std::string zipped = archive.folder.write(
        "archive/list2.json.gz", gzip_member("\xEF\xBB\xBF [" + object("C") + "]"));
    archive.folder.write("archive/numbers.json", "[1,2,3]");
    archive.folder.write("archive/cut.json", "[" + object("Delta") + ",{\"title\":");
    archive.folder.write("archive/one.json", " " + object("One"));
    const Report report = archive.index();
    BOOST_TEST(report.indexed == 5u);
    BOOST_TEST(report.records.at("list element") == 6u);
    BOOST_TEST(report.skipped.at("no story's text in it") == 1u);
    BOOST_TEST(report.skipped.at("no stories in it") == 1u);
    BOOST_TEST(report.skipped.at("record cut short") == 1u);
    BOOST_TEST(archive.index().indexed == 0u);
    for (const auto& [name, title] :
         {std::pair{plain + "#" + std::to_string(bytes.find("{\"title\":\"Beta")), "Beta"},
          std::pair{zipped + "#0+5", "C"}}) {
        Page page;
        BOOST_TEST(read_one_page(name, 1 << 20, page) == "");
        BOOST_TEST(page.path == name);
        BOOST_TEST(page.bytes == object(title));
    }
}

BOOST_AUTO_TEST_CASE(a_story_that_is_too_long_costs_itself) {
    const TemporaryFolder folder;
    const std::string path =
        folder.write("a.json", "[" + object("Alpha") + "," + object(std::string(2000, 'x')) + "," +
                                   object("Beta") + "]");
    std::vector<std::string> pages;
    BOOST_TEST(read_pages(path, 1000, [&](Page&& page) {
                   pages.push_back(page.bytes);
                   return true;
               }) == "");
    BOOST_TEST((pages == Stories{object("Alpha"), object("Beta")}));
}

BOOST_AUTO_TEST_SUITE_END()
