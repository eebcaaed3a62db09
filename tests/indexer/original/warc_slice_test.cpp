// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/original/warc_slice.hpp"
#include "indexer/source/warc/record.hpp"
#include "indexer/source/warc/record_digest.hpp"
#include "indexer/source/warc/record_reader.hpp"
#include "tests/support/container_bytes.hpp"
#include "tests/support/run_program.hpp"

#include <boost/test/unit_test.hpp>

#include <sstream>

using namespace newshound;
using namespace newshound::test;

namespace {

constexpr std::int64_t now = 1'577'836'800; // 2020-01-01

struct Read {
    RecordHead head;
    RecordPlace place;
    std::string head_bytes;
    std::string block;
};

// The records of a slice with these originals.
std::vector<Read> slice_of(const std::vector<FoundOriginal>& originals) {
    std::ostringstream out;
    WarcSlice slice(out, now);
    for (const FoundOriginal& each : originals)
        slice.write(each);
    const TemporaryFolder folder;
    RecordReader reader(ContainerStream::open(folder.write("slice", out.str())));
    std::vector<Read> records;
    std::size_t budget = SIZE_MAX;
    while (reader.next(budget) == RecordReader::Found::record) {
        Read& read = records.emplace_back();
        read.head = reader.head();
        read.place = reader.place();
        read.head_bytes = reader.head_bytes();
        reader.read_block(read.block, SIZE_MAX);
        BOOST_TEST(!reader.is_cut());
        BOOST_TEST(read.place.within == 0u); // a member for each
    }
    BOOST_TEST(reader.stream().trouble() == "");
    return records;
}

FoundOriginal page(const std::string& file, const std::string& bytes) {
    FoundOriginal found;
    found.origin.file = file;
    found.stored.page.bytes = bytes;
    return found;
}

} // namespace

BOOST_AUTO_TEST_SUITE(warc_slice)

BOOST_AUTO_TEST_CASE(it_begins_with_what_made_it) {
    const std::vector<Read> records = slice_of({});
    BOOST_TEST_REQUIRE(records.size() == 1u);
    BOOST_TEST(records[0].head.type == "warcinfo");
    BOOST_TEST(records[0].head.content_type == "application/warc-fields");
    BOOST_TEST((records[0].head.date == parse_iso_date("2020-01-01T00:00:00Z")));
    BOOST_TEST(records[0].head_bytes.starts_with("WARC/1.1\r\n"));
    BOOST_TEST(records[0].head.id.starts_with("urn:uuid:"));
    BOOST_TEST(!is_wrong_digest(records[0].head.block_digest, records[0].block));
}

BOOST_AUTO_TEST_CASE(pages_become_resources_with_address_and_time) {
    FoundOriginal known = page("archive/a.html", "<p>a");
    known.origin.card.url = "https://one.example/a";
    known.origin.card.captured = parse_iso_date("2019-03-10T11:12+02:00");
    FoundOriginal found_at = page("archive/b.html", "<p>b");
    found_at.origin.card.url = "https://one.example/declared";
    found_at.origin.card.origin.address = "https://one.example/b\r\nX: y";
    found_at.origin.card.captured = parse_iso_date("2019-03-10");
    FoundOriginal unknown = page("archive/\xC3\xA9 1.json", "{}");
    unknown.stored.page.content_type = "application/json";
    unknown.stored.page.cut = true;
    const std::vector<Read> records = slice_of({known, found_at, unknown, known});
    BOOST_TEST_REQUIRE(records.size() == 4u); // one of a name
    BOOST_TEST(records[1].head.type == "resource");
    BOOST_TEST(records[1].head.address == "https://one.example/a");
    BOOST_TEST(records[1].head_bytes.find("WARC-Date: 2019-03-10T09:12:00Z\r\n") !=
               std::string::npos);
    BOOST_TEST(records[1].head.content_type == "text/html");
    BOOST_TEST(records[1].block == "<p>a");
    BOOST_TEST(!is_wrong_digest(records[1].head.block_digest, "<p>a"));
    BOOST_TEST(records[2].head_bytes.find("\nX: y") == std::string::npos);
    BOOST_TEST(records[2].head_bytes.find("WARC-Date: 2019-03-10\r\n") != std::string::npos);
    BOOST_TEST(records[3].head.address == "file:///archive/%C3%A9%201.json");
    BOOST_TEST(records[3].head.content_type == "application/json");
    BOOST_TEST(records[3].head.is_part);
    BOOST_TEST((records[3].head.date == parse_iso_date("2020-01-01T00:00:00Z")));
}

BOOST_AUTO_TEST_CASE(a_record_stands_as_it_stood_unless_it_is_cut) {
    auto record = std::make_shared<ArchivedRecord>();
    record->head_bytes = "WARC/1.0\nWARC-Type: response\nContent-Length: 19\nX-Own: 1\n\n";
    record->block = "HTTP/1.0 200 OK\n\nab";
    record->head.length = record->block.size();
    FoundOriginal whole = page("archive/c.warc#0", "ab");
    whole.stored.item.record = record;
    auto part = std::make_shared<ArchivedRecord>(*record);
    part->cut = true;
    FoundOriginal cut = page("archive/d.warc#0", "ab");
    cut.stored.item.record = part;
    FoundOriginal copy = whole;
    copy.origin.file = "archive/copy-of-c.warc#0";
    const std::vector<Read> records = slice_of({whole, copy, cut});
    BOOST_TEST_REQUIRE(records.size() == 3u);
    BOOST_TEST(records[1].head_bytes == record->head_bytes);
    BOOST_TEST(records[1].block == record->block);
    BOOST_TEST(records[2].head.type == "response");
    BOOST_TEST(records[2].head.is_part);
    BOOST_TEST(records[2].block == record->block);
}

BOOST_AUTO_TEST_SUITE_END()
