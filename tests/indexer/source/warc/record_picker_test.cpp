// SPDX-License-Identifier: GPL-3.0-or-later
// Single records of WARC and ARC files, by the byte where each begins.
#include "indexer/source/warc/container.hpp"
#include "indexer/source/warc/record.hpp"
#include "indexer/source/warc/record_picker.hpp"
#include "tests/support/container_bytes.hpp"
#include "tests/support/run_program.hpp"

#include <boost/test/unit_test.hpp>

#include <filesystem>
#include <string>
#include <vector>

using namespace newshound;
using namespace newshound::test;
namespace fs = std::filesystem;

namespace {

using Items = std::vector<std::string>;

// Name and address, or why it is skipped, and its stamp.
Items items_of(Container& container) {
    Items items;
    SourceItem item;
    for (Container::Step step{}; (step = container.next(item)) != Container::Step::end;)
        if (step == Container::Step::item)
            items.push_back(item.name + " " +
                            (item.record ? item.record->head.address : item.skipped) + " " +
                            std::to_string(item.size) + " " + std::to_string(item.modified));
    return items;
}

Items picked(const fs::path& path, std::vector<std::uint64_t> offsets) {
    RecordPicker picker({.name = "c", .path = path, .skipped = {}}, std::move(offsets), 100'000,
                        false);
    return items_of(picker);
}

const std::string alpha = story_record("Alpha", "https://one.example/a");
const std::string beta = story_record("Beta", "https://one.example/b");

} // namespace

BOOST_AUTO_TEST_SUITE(picked_records)

BOOST_AUTO_TEST_CASE(they_are_what_the_whole_file_gives) {
    const std::string dictionary(1000, 'd');
    struct Row {
        std::string name;
        std::vector<std::string> parts;
    };
    const Row rows[] = {
        {"c.warc", {warcinfo(), alpha, beta}},
        {"c.warc.gz", {gzip_member(warcinfo()), gzip_member(alpha), gzip_member(beta)}},
        {"c.warc.zst",
         {dictionary_frame(dictionary) + zstd_frame(warcinfo(), dictionary),
          zstd_frame(alpha, dictionary), zstd_frame(beta, dictionary)}},
        {"c.arc",
         {arc_start(), arc_record("https://one.example/a", http_answer(story("Alpha"))),
          arc_record("https://one.example/b", http_answer(story("Beta")))}},
    };
    for (const Row& row : rows) {
        const TemporaryFolder folder;
        const fs::path path = folder.write(row.name, row.parts[0] + row.parts[1] + row.parts[2]);
        const auto whole =
            WarcContainer::open({.name = "c", .path = path, .skipped = {}}, {}, 100'000);
        const Items all = items_of(*whole);
        BOOST_REQUIRE(all.size() == 2u);
        const std::uint64_t first = row.parts[0].size();
        const std::uint64_t second = first + row.parts[1].size();
        BOOST_TEST(picked(path, {first, second}) == all, boost::test_tools::per_element());
        BOOST_TEST(picked(path, {second}) == Items{all[1]}, boost::test_tools::per_element());
        BOOST_TEST(picked(path, {}).empty());
    }
}

BOOST_AUTO_TEST_CASE(where_none_begins_is_told_and_nothing_behind_it_is_read) {
    const TemporaryFolder folder;
    const fs::path plain = folder.write("c.warc", alpha + beta);
    const fs::path zipped = folder.write("c.warc.gz", gzip_member(alpha) + gzip_member(beta));
    for (const fs::path& path : {plain, zipped})
        for (const std::uint64_t offset :
             {std::uint64_t{1}, std::uint64_t{77}, fs::file_size(path) - 1, fs::file_size(path),
              std::uint64_t{1} << 40, UINT64_MAX}) {
            const Items items = picked(path, {offset});
            BOOST_REQUIRE(items.size() == 1u);
            BOOST_TEST(items[0] == "c#" + std::to_string(offset) + " no record begins there 0 0");
        }
    // Two bytes in front of a record there are its separators.
    BOOST_TEST(picked(plain, {alpha.size() - 2}).front().find("no record") != std::string::npos);
    RecordPicker gone({.name = "c", .path = folder.path() / "gone", .skipped = {}}, {0, 1}, 1000,
                      false);
    BOOST_TEST(items_of(gone).empty());
    BOOST_TEST(gone.trouble() == "can't be read: No such file or directory");
}

BOOST_AUTO_TEST_CASE(records_that_are_no_pages_are_counted_and_revisits_given) {
    const TemporaryFolder folder;
    const std::string image =
        warc_record({.block = http_answer("x", "Content-Type: image/png\r\n")});
    const std::string revisit = warc_record(
        {.type = "revisit", .block = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"});
    const fs::path path = folder.write("c.warc", image + revisit + alpha);
    RecordPicker picker({.name = "c", .path = path, .skipped = {}}, {0, image.size()}, 100'000,
                        false);
    SourceItem item;
    BOOST_TEST((picker.next(item) == Container::Step::busy));
    BOOST_TEST((picker.next(item) == Container::Step::item));
    BOOST_TEST(item.revisit != nullptr);
    BOOST_TEST(item.records.at("response 200 image/png") == 1u);
    BOOST_TEST(item.records.at("revisit") == 1u);
    BOOST_TEST((picker.next(item) == Container::Step::end));
}

BOOST_AUTO_TEST_SUITE_END()
