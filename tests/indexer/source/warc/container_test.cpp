// SPDX-License-Identifier: GPL-3.0-or-later
// What is read of small WARC and ARC files, whole and damaged: one row for each oddity.
#include "common/text/ascii.hpp"
#include "indexer/extractor/page/page_limits.hpp"
#include "indexer/source/archived_pages.hpp"
#include "indexer/source/file_names.hpp"
#include "indexer/source/warc/container.hpp"
#include "indexer/source/warc/record_page.hpp"
#include "tests/support/container_bytes.hpp"
#include "tests/support/run_program.hpp"

#include <boost/test/unit_test.hpp>

#include <map>

using namespace newshound;
using namespace newshound::test;

namespace {

using Counts = std::map<std::string, std::uint64_t>;

struct Read {
    std::vector<std::string> items; // what each page's <title> begins with, or why it is skipped
    Counts counts;
    std::string trouble;
    std::uint64_t whole_to = 0;
    std::vector<SourceItem> all;
};

std::string title_of(const Page& page) {
    const std::size_t at = page.bytes.find("<title>");
    if (at == page.bytes.npos) return "a page without title";
    const std::string_view behind = std::string_view(page.bytes).substr(at + 7);
    const std::string_view title = trimmed(behind.substr(0, behind.find_first_of("<|")));
    return std::string(title) + (page.cut ? " (cut)" : "");
}

// `limit`: of a page.
Read read_file(const std::string& path, std::size_t limit = page_limits::bytes) {
    Read read;
    const auto container =
        WarcContainer::open({.name = "c", .path = path, .skipped = {}}, {}, limit);
    BOOST_REQUIRE(container);
    SourceItem item;
    for (Container::Step step{}; (step = container->next(item)) != Container::Step::end;) {
        if (step == Container::Step::busy) continue;
        Page page;
        std::string why = item.skipped;
        if (item.record) why = read_record(*item.record, limit, page);
        read.items.push_back(why.empty() ? title_of(page) : why);
        for (const auto& [kind, count] : item.records)
            read.counts[kind] += count;
        read.all.push_back(item);
    }
    for (const auto& [kind, count] : container->take_counts())
        read.counts[kind] += count;
    read.trouble = container->trouble();
    read.whole_to = container->whole_to();
    return read;
}

Read read_bytes(const std::string& bytes, std::size_t limit = page_limits::bytes) {
    const TemporaryFolder folder;
    folder.write("c.warc", bytes);
    return read_file((folder.path() / "c.warc").string(), limit);
}

std::string replaced(std::string text, const std::string& old, const std::string& now) {
    for (std::size_t at = 0; (at = text.find(old, at)) != text.npos; at += now.size())
        text.replace(at, old.size(), now);
    return text;
}

// The lines in front of the block ended so.
std::string with_line_ends(const std::string& record, const std::string& end) {
    const std::size_t head = record.find("\r\n\r\n") + 4;
    return replaced(record.substr(0, head), "\r\n", end) + record.substr(head);
}

const std::string a = story_record("Alpha", "https://one.example/a");
const std::string b = story_record("Beta", "https://one.example/b");
const std::string c = story_record("Gamma", "https://one.example/c");

std::string coded(const std::string& title, const std::string& body, const std::string& headers) {
    return warc_record({.address = "https://one.example/" + title,
                        .block = http_answer(body, std::string(html_type) + headers)});
}

struct Case {
    std::string name;
    std::string bytes;
    std::vector<std::string> items;
};

// "<html><title>Delta|" as a meta-block of Brotli that is not compressed.
const std::string brotli_bytes("\x0b\x09\x80<html><title>Delta|\x03", 23);

std::vector<Case> cases() {
    const std::string abc = a + b + c;
    const std::string gzipped = gzip_member(a) + gzip_member(b) + gzip_member(c);
    const std::string half_b = b.substr(0, b.size() / 2);
    const std::string page = story("Delta");
    return {
        {"plain", warcinfo() + abc, {"Alpha", "Beta", "Gamma"}},
        {"a member a record", gzipped, {"Alpha", "Beta", "Gamma"}},
        {"one member for all", gzip_member(abc), {"Alpha", "Beta", "Gamma"}},
        {"members that end anywhere",
         gzip_member(abc.substr(0, 100)) + gzip_member(abc.substr(100, 900)) +
             gzip_member(abc.substr(1000)),
         {"Alpha", "Beta", "Gamma"}},
        {"zeros between members",
         gzip_member(a) + std::string(300, '\0') + gzip_member(b),
         {"Alpha", "Beta"}},
        {"line feeds alone", with_line_ends(a, "\n") + with_line_ends(b, "\n"), {"Alpha", "Beta"}},
        {"two carriage returns",
         with_line_ends(a, "\r\r\n") + with_line_ends(b, "\r\r\n"),
         {"Alpha", "Beta"}},
        {"nothing at all", "", {}},
        {"no archive", "<html>a page</html>\n", {"damaged record"}},
        {"a length too small",
         replaced(a, "Content-Length: ", "Content-Length: 1\r\nX: ") + b,
         {"not HTML", "damaged record", "Beta"}},
        {"a length too great, own member",
         gzip_member(replaced(a, "Content-Length: ", "Content-Length: 9")) + gzip_member(b),
         {"Alpha (cut)", "Beta"}},
        {"no length", replaced(a, "Content-Length", "Content-Weight") + b, {"Alpha (cut)", "Beta"}},
        {"no length, the last record",
         a + replaced(b, "Content-Length", "Content-Weight"),
         {"Alpha", "Beta (cut)", "record cut short"}},
        {"a length below zero",
         replaced(a, "Content-Length: ", "Content-Length: -") + b,
         {"Alpha (cut)", "Beta"}},
        {"a length that is no number",
         replaced(a, "Content-Length: ", "Content-Length: 1k") + b,
         {"Alpha (cut)", "Beta"}},
        {"a length of more than 64 bits",
         replaced(a, "Content-Length: ", "Content-Length: 99999999999999999999") + b,
         {"Alpha (cut)", "Beta"}},
        {"a length beyond the file",
         a + replaced(b, "Content-Length: ", "Content-Length: 9999999999") + c,
         {"Alpha", "Beta (cut)", "Gamma"}},
        {"a length beyond what its bytes can become, one member",
         gzip_member(a + replaced(b, "Content-Length: ", "Content-Length: 9999999999") + c),
         {"Alpha", "Beta (cut)", "Gamma"}},
        {"a length beyond the file, no page",
         replaced(replaced(a, "text/html", "image/png"),
                  "Content-Length: ", "Content-Length: 9999999999") +
             b,
         {"Beta"}},
        {"a type behind a long head",
         warc_record({.block = http_answer(page, "X: " + std::string(told_by, 'x') +
                                                     "\r\nContent-Type: text/css\r\n")}),
         {"not HTML"}},
        {"no type", replaced(a, "WARC-Type", "WARC-Tape") + b, {"damaged record", "Beta"}},
        {"bytes between records", a + "stray\r\n\r\n" + b, {"Alpha", "damaged record", "Beta"}},
        {"bytes in front of a version", a + "stray" + b, {"Alpha", "Beta"}},
        {"plain bytes between members",
         gzip_member(a) + "stray" + gzip_member(b),
         {"Alpha", "damaged record", "Beta"}},
        {"cut in a block", a + half_b, {"Alpha", "Beta (cut)", "record cut short"}},
        {"cut in a member",
         gzip_member(a) + gzip_member(b).substr(0, gzip_member(b).size() - 9),
         {"Alpha", "Beta", "record cut short"}},
        {"cut in a head", a + b.substr(0, 40), {"Alpha", "damaged record"}},
        {"chunked", coded("d", chunked(page, 77), "Transfer-Encoding: chunked\r\n"), {"Delta"}},
        {"chunked with extensions",
         coded("d", replaced(chunked(page, 160), "a0\r\n", "a0;x=y\r\n"),
               "Transfer-Encoding: chunked\r\n"),
         {"Delta"}},
        {"said to be chunked", coded("d", page, "Transfer-Encoding: chunked\r\n"), {"Delta"}},
        {"a chunk of 2^63 bytes",
         coded("d", "8000000000000000\r\n" + page, "Transfer-Encoding: chunked\r\n"),
         {"Delta (cut)"}},
        {"a chunk of 2^64 bytes",
         coded("d", "10000000000000000\r\n" + page, "Transfer-Encoding: chunked\r\n"),
         {"Delta"}},
        {"chunks cut",
         coded("d", chunked(page, 200).substr(0, chunked(page, 200).size() - 20),
               "Transfer-Encoding: chunked\r\n"),
         {"Delta (cut)"}},
        {"gzip", coded("d", gzip_member(page), "Content-Encoding: gzip\r\n"), {"Delta"}},
        {"gzip in chunks",
         coded("d", chunked(gzip_member(page), 50),
               "Content-Encoding: x-gzip\r\nTransfer-Encoding: chunked\r\n"),
         {"Delta"}},
        {"said to be gzip", coded("d", page, "Content-Encoding: gzip\r\n"), {"Delta"}},
        {"gzip cut",
         coded("d", gzip_member(page).substr(0, gzip_member(page).size() - 20),
               "Content-Encoding: gzip\r\n"),
         {"Delta (cut)"}},
        {"deflate", coded("d", deflated(page, true), "Content-Encoding: deflate\r\n"), {"Delta"}},
        {"deflate without frame",
         coded("d", deflated(page, false), "Content-Encoding: deflate\r\n"),
         {"Delta"}},
        {"twice gzip",
         coded("d", gzip_member(gzip_member(page)), "Content-Encoding: gzip, gzip\r\n"),
         {"Delta"}},
        {"br", coded("d", brotli_bytes, "Content-Encoding: br\r\n"), {"Delta"}},
        {"zstd", coded("d", zstd_frame(page), "Content-Encoding: zstd\r\n"), {"Delta"}},
        {"zstd, a frame a record", zstd_frame(a) + zstd_frame(b), {"Alpha", "Beta"}},
        {"zstd, a frame that is passed over",
         zstd_frame(a) + std::string("\x50\x2A\x4D\x18\3\0\0\0xyz", 11) + zstd_frame(b),
         {"Alpha", "Beta"}},
        {"zstd with a dictionary",
         dictionary_frame(a) + zstd_frame(b, a) + zstd_frame(c, a),
         {"Beta", "Gamma"}},
        {"zstd with a compressed dictionary",
         dictionary_frame(zstd_frame(a)) + zstd_frame(b, a),
         {"Beta"}},
        {"zstd with a dictionary that is none",
         dictionary_frame("\x37\xA4\x30\xEC jumble") + zstd_frame(b, a),
         {"damaged record"}},
        {"an unknown coding", coded("d", page, "Content-Encoding: pack200\r\n"), {"Delta"}},
        {"no type of content, HTML",
         warc_record({.block = http_answer(page, "Server: x\r\n")}),
         {"Delta"}},
        {"no type of content, text",
         warc_record({.block = http_answer("Just words.", "Server: x\r\n")}),
         {"not HTML"}},
        {"no headers at all", warc_record({.block = page}), {"Delta"}},
        {"a protocol misspelt",
         warc_record({.block = replaced(http_answer(page), "HTTP/", "HTTPX/")}),
         {"Delta"}},
        {"an image that says it is HTML",
         warc_record({.block = http_answer("\x89PNG\r\n\x1a\n....")}),
         {"image"}},
        {"a resource",
         warc_record({.type = "resource", .block = page, .content_type = "text/html"}),
         {"Delta"}},
        {"a conversion",
         warc_record({.type = "conversion", .block = page, .content_type = "text/html"}),
         {"Delta"}},
        {"cut by the crawler",
         warc_record({.block = http_answer(page), .more = "WARC-Truncated: length\r\n"}),
         {"Delta (cut)"}},
        {"ARC", arc_start() + arc_record("http://one.example/a", http_answer(page)), {"Delta"}},
        {"ARC, a member a record",
         gzip_member(arc_start()) +
             gzip_member(arc_record("http://one.example/a", http_answer(page))),
         {"Delta"}},
        {"ARC, no line end behind a record",
         arc_start().substr(0, arc_start().size() - 1) +
             arc_record("http://one.example/a", http_answer(page)),
         {"Delta"}},
        {"ARC, an address with blanks",
         arc_start() + arc_record("http://one.example/a b c", http_answer(page)),
         {"Delta"}},
        {"ARC, a date that is none",
         arc_start() + arc_record("http://one.example/a", http_answer(page), "null"),
         {"Delta"}},
        {"ARC, a length that is none",
         arc_start() +
             replaced(arc_record("http://one.example/a", http_answer(page)),
                      "text/html " + std::to_string(http_answer(page).size()), "text/html -1") +
             arc_record("http://one.example/b", http_answer(story("Beta"))),
         {"Delta (cut)", "Beta"}},
        {"ARC, damaged",
         arc_start() + "stray\n" + arc_record("http://one.example/a", http_answer(page)),
         {"damaged record", "Delta"}},
        {"ARC, version 2",
         arc_start() + "http://one.example/a 192.0.2.7 20080430204825 text/html 200 - - 0 t.arc " +
             std::to_string(http_answer(page).size()) + "\n" + http_answer(page) + "\n",
         {"Delta"}},
    };
}

} // namespace

BOOST_AUTO_TEST_SUITE(containers)

BOOST_AUTO_TEST_CASE(pages_come_out_of_every_oddity) {
    for (const Case& each : cases()) {
        BOOST_TEST_CONTEXT(each.name)
        BOOST_TEST(read_bytes(each.bytes).items == each.items, boost::test_tools::per_element());
    }
}

// Where the damage shows is the decompressor's: what stands before it is read, and what comes
// behind.
BOOST_AUTO_TEST_CASE(a_damaged_member_costs_itself_alone) {
    const std::string second = gzip_member(b);
    for (std::size_t at = 12; at < second.size(); at += 7) {
        std::string bytes = second;
        bytes[at] = static_cast<char>(bytes[at] ^ 0x55);
        const Read read = read_bytes(gzip_member(a) + bytes + gzip_member(c));
        BOOST_TEST_CONTEXT(at) {
            BOOST_REQUIRE(read.items.size() >= 3u);
            BOOST_TEST(read.items.front() == "Alpha");
            BOOST_TEST(read.items.back() == "Gamma");
            BOOST_TEST(std::ranges::count(read.items, "damaged record") == 1);
        }
    }
}

BOOST_AUTO_TEST_CASE(versions_of_the_format_are_read_alike) {
    for (const std::string version : {"WARC/0.17", "WARC/0.18", "WARC/1.0", "WARC/1.1"}) {
        const Read read =
            read_bytes(warc_record({.block = http_answer(story("Delta")), .version = version}));
        BOOST_TEST((read.items == std::vector<std::string>{"Delta"}), version);
    }
}

BOOST_AUTO_TEST_CASE(other_records_are_counted_by_type_and_status) {
    const auto answer = [](const std::string& status, const std::string& type) {
        return warc_record({.block = http_answer("x", "Content-Type: " + type + "\r\n", status)});
    };
    const Read read = read_bytes(
        warcinfo() + answer("404 Not Found", "text/html") + answer("302 ", "text/html") +
        answer("-20 OK", "text/html") + answer("20", "text/html") +
        answer("200 OK", "Image/PNG; q=1") + answer("200 OK", "a type with blanks") +
        warc_record({.type = "request", .block = "GET / HTTP/1.1\r\n\r\n"}) +
        warc_record({.type = "revisit", .block = http_answer("")}) +
        warc_record({.type = "metadata", .block = "via: x\r\n", .content_type = "text/plain"}) +
        warc_record({.type = "conversion", .block = "text", .content_type = "text/plain"}) +
        warc_record({.type = "resource", .block = "body{}", .content_type = "text/css"}) +
        warc_record({.type = "jumble", .block = "x"}) +
        warc_record(
            {.address = "dns:one.example", .block = "192.0.2.7", .content_type = "text/dns"}) +
        a);
    const Counts expected = {{"warcinfo", 1},
                             {"response 404", 1},
                             {"response 302", 1},
                             {"response of no status", 2},
                             {"response 200 image/png", 1},
                             {"response 200 of a type that is none", 1},
                             {"request", 1},
                             {"revisit", 1},
                             {"metadata", 1},
                             {"conversion text/plain", 1},
                             {"resource text/css", 1},
                             {"of an unknown type", 1},
                             {"response text/dns", 1},
                             {"response 200 text/html", 1}};
    BOOST_TEST(read.counts.size() == expected.size());
    for (const auto& [kind, count] : expected)
        BOOST_TEST((read.counts.contains(kind) && read.counts.at(kind) == count), kind);
}

namespace {

std::string metadata(const std::string& block, const std::string& address,
                     const std::string& more = "",
                     const std::string& content_type = "application/json") {
    return warc_record({.type = "metadata",
                        .address = address,
                        .block = block,
                        .content_type = content_type,
                        .more = more});
}

// What is told of each page, one text a page.
std::vector<std::string> told(const std::string& bytes) {
    std::vector<std::string> all;
    for (const SourceItem& item : read_bytes(bytes).all) {
        std::string& text = all.emplace_back();
        if (item.record)
            for (const std::string& each : item.record->metadata)
                text += each;
    }
    return all;
}

} // namespace

BOOST_AUTO_TEST_CASE(metadata_beside_a_page_is_told_with_it) {
    using Texts = std::vector<std::string>;
    const std::string one = "https://one.example/a", two = "https://two.example/b";
    const std::string first = story_record("Alpha", one), second = story_record("Beta", two);
    const auto with_id = [](const std::string& address, const std::string& id) {
        return warc_record({.address = address,
                            .block = http_answer(story("Gamma")),
                            .more = "WARC-Record-ID: <urn:" + id + ">\r\n"});
    };
    const std::string request =
        warc_record({.type = "request", .address = one, .block = "GET / HTTP/1.1\r\n\r\n"});
    const std::string fields = "via: https://one.example/\r\nfetchTimeMs: 12\r\n";
    // behind, with a request between, and in front
    BOOST_TEST(told(first + metadata("{\"n\": 1}", one) + second) == (Texts{"{\"n\":1}", ""}));
    BOOST_TEST(told(first + request + metadata("{\"n\": 1}", one)) == Texts{"{\"n\":1}"});
    BOOST_TEST(told(metadata("{\"n\": 1}", one) + request + first) == Texts{"{\"n\":1}"});
    BOOST_TEST(told(metadata("{\"n\":1}", one) + second + first) == (Texts{"", ""}));
    // by what it refers to, of two captures of one address
    const std::string of_second = metadata("{\"n\":2}", one, "WARC-Refers-To: <urn:2>\r\n");
    BOOST_TEST(told(with_id(one, "1") + of_second + with_id(one, "2")) == (Texts{"", "{\"n\":2}"}));
    const std::string beside = metadata("{\"n\":1}", "", "WARC-Concurrent-To: <urn:1>\r\n");
    BOOST_TEST(told(with_id(one, "1") + beside) == Texts{"{\"n\":1}"});
    // of another address, of another kind, of no kind, and none at all
    BOOST_TEST(told(first + metadata("{\"n\":1}", two)) == Texts{""});
    BOOST_TEST(told(first + metadata(fields, one, "", "application/warc-fields")) ==
               Texts{"{\"fetchTimeMs\":\"12\",\"via\":\"https://one.example/\"}"});
    BOOST_TEST(told(first + metadata("{\"n\":1}", one, "", "text/plain")) == Texts{""});
    for (const std::string block : {"{\"n\":", "[1]", "7", ""})
        BOOST_TEST(told(first + metadata(block, one)) == Texts{""});
}

BOOST_AUTO_TEST_CASE(of_metadata_no_more_is_held_than_a_page_can_need) {
    const std::string page = story_record("Alpha", "https://one.example/a");
    std::string many;
    for (int i = 0; i < 100; ++i)
        many += metadata("{\"n\":" + std::to_string(i) + "}", "https://one.example/a");
    const auto numbers = [](const std::vector<SourceItem>& items) {
        return items.front().record->metadata.size();
    };
    const Read behind = read_bytes(page + many);
    BOOST_TEST(numbers(behind.all) == 8u);
    BOOST_TEST(behind.counts.at("metadata") == 100u);
    BOOST_TEST(numbers(read_bytes(many + page).all) == 8u);
    const std::string large = "{\"a\":\"" + std::string(1u << 20, 'x') + "\"}";
    const Read read = read_bytes(page + metadata(large, "https://one.example/a") + b);
    BOOST_TEST(numbers(read.all) == 0u);
    BOOST_TEST(read.items.size() == 2u);
}

BOOST_AUTO_TEST_CASE(a_hostile_file_makes_no_more_kinds_than_are_told_apart) {
    std::string bytes;
    for (int i = 0; i < 1000; ++i)
        bytes += warc_record(
            {.block = http_answer("x", "Content-Type: x/" + std::to_string(i) + "\r\n")});
    const Read read = read_bytes(bytes);
    BOOST_TEST(read.counts.size() == most_record_kinds + 1);
    BOOST_TEST(read.counts.at("others") == 1000 - most_record_kinds);
}

BOOST_AUTO_TEST_CASE(what_the_container_knows_goes_with_the_page) {
    const TemporaryFolder folder;
    folder.write("c.warc.gz", gzip_member(warcinfo()) +
                                  gzip_member(warc_record({.address = "<https://one.example/d>",
                                                           .block = http_answer(story("Delta")),
                                                           .date = "2020-01-02T03:04Z"})));
    const std::string path = (folder.path() / "c.warc.gz").string();
    Page page;
    BOOST_TEST(read_one_page(path, page_limits::bytes, page) == "");
    BOOST_TEST(page.address == "https://one.example/d");
    BOOST_TEST(page.content_type == "text/html; charset=utf-8");
    BOOST_TEST(to_iso(page.captured.value()) == "2020-01-02T03:04Z");
    BOOST_TEST(page.path == path + "#" + std::to_string(gzip_member(warcinfo()).size()));
}

BOOST_AUTO_TEST_CASE(an_address_without_a_host_is_none) {
    for (const std::string address : {"http://", "https://[::1", "urn:x:y", "a b"}) {
        const Read read =
            read_bytes(warc_record({.address = address, .block = http_answer(story("Delta"))}));
        Page page;
        BOOST_REQUIRE(read.all.size() == 1u);
        BOOST_TEST(read_record(*read.all.front().record, page_limits::bytes, page) == "");
        BOOST_TEST(page.address == "", address);
    }
}

BOOST_AUTO_TEST_CASE(what_holds_no_record_is_no_container) {
    const auto lack = [](const std::string& bytes) {
        const TemporaryFolder folder;
        folder.write("c.warc", bytes);
        const std::string path = (folder.path() / "c.warc").string();
        const auto container =
            WarcContainer::open({.name = "c", .path = path, .skipped = {}}, {}, 99);
        SourceItem item;
        while (container->next(item) != Container::Step::end) {
        }
        return container->lack();
    };
    for (const std::string& bytes : {std::string(), std::string("\r\n\n"), gzip_member("")})
        BOOST_TEST(lack(bytes) == "empty");
    for (const std::string& bytes : {story("Alpha"), std::string("%PDF-1.4\n"), gzip_member("x")})
        BOOST_TEST(lack(bytes) == "no WARC or ARC file");
    BOOST_TEST(lack(warcinfo()) == "");
}

BOOST_AUTO_TEST_CASE(each_page_is_found_again_by_its_name) {
    const TemporaryFolder folder;
    for (const Case& each : cases()) {
        folder.write("c.warc", each.bytes);
        const std::string path = (folder.path() / "c.warc").string();
        BOOST_TEST_CONTEXT(each.name)
        for (const SourceItem& item : read_file(path).all) {
            if (!item.record) continue;
            Page page;
            Page again;
            const std::string why = read_record(*item.record, page_limits::bytes, page);
            const std::string why_again = read_one_page(item.path, page_limits::bytes, again);
            BOOST_TEST(why.empty() == why_again.empty(), item.path);
            if (why.empty()) BOOST_TEST(again.bytes == page.bytes);
        }
    }
    Page page;
    BOOST_TEST(read_one_page((folder.path() / "c.warc#7").string(), 1000, page) ==
               "no page begins there");
    BOOST_TEST(read_one_page((folder.path() / "none.warc#7").string(), 1000, page)
                   .starts_with("can't be read"));
    folder.write("d.warc/page.html", "");
    BOOST_TEST(read_one_page((folder.path() / "d.warc#7").string(), 1000, page) ==
               "no regular file");
    for (const std::string& bytes : {a + b, gzip_member(a) + gzip_member(b)}) {
        folder.write("e.warc", bytes);
        for (const char* place : {"99999", "9223372036854775807", "9223372036854775808",
                                  "18446744073709551615", "0+1", "0+18446744073709551615"})
            BOOST_TEST(read_one_page((folder.path() / "e.warc#").string() + place, 1000, page) ==
                           "no page begins there",
                       place);
    }
}

BOOST_AUTO_TEST_CASE(no_more_of_a_page_is_kept_than_is_wanted) {
    const std::string long_page = "<html><title>Delta|" + std::string(300'000, 'x');
    const Read read =
        read_bytes(warc_record({.block = http_answer(long_page)}) +
                       coded("e", gzip_member(long_page), "Content-Encoding: gzip\r\n") + a,
                   100'000);
    BOOST_TEST(read.items == (std::vector<std::string>{"Delta (cut)", "Delta (cut)", "Alpha"}),
               boost::test_tools::per_element());
    BOOST_TEST(read.all.front().record->block.size() == 100'000u);
}

BOOST_AUTO_TEST_CASE(it_is_known_how_far_all_was_read_whole) {
    BOOST_TEST(read_bytes(a + b).whole_to == (a + b).size());
    BOOST_TEST(read_bytes(a + b.substr(0, b.size() / 2)).whole_to == a.size());
    BOOST_TEST(read_bytes(a + b.substr(0, 40)).whole_to == a.size());
    const std::string first = gzip_member(a);
    const std::string second = gzip_member(b);
    BOOST_TEST(read_bytes(first + second).whole_to == (first + second).size());
    BOOST_TEST(read_bytes(first + second.substr(0, 50)).whole_to == first.size());
    BOOST_TEST(read_bytes(gzip_member(a + b)).whole_to == gzip_member(a + b).size());
}

BOOST_AUTO_TEST_CASE(bombs_are_left) {
    // A gigabyte of zeros in a megabyte, and a page behind them.
    const std::string zeros = gzip_member(std::string(16u << 20, '\0'));
    std::string bytes =
        gzip_member("WARC/1.0\r\nWARC-Type: metadata\r\nContent-Length: 99999999999\r\n\r\n");
    for (int i = 0; i < 70; ++i)
        bytes += zeros;
    const Read read = read_bytes(bytes + gzip_member(a));
    BOOST_TEST(read.trouble == "decompression bomb");
    BOOST_TEST(read.items.empty());
}

BOOST_AUTO_TEST_CASE(a_container_is_told_by_its_name_or_by_its_first_bytes) {
    for (const char* name :
         {"c.warc", "c.warc.wet.gz", "C.WARC.GZ", "c.arc", "c.arc.gz", "c.warc.zst"})
        BOOST_TEST(is_named_like_a_warc(name), name);
    for (const char* name : {"c.warc.html", "warc", "c.gz", "c.wacz"})
        BOOST_TEST(!is_named_like_a_warc(name), name);
    const TemporaryFolder folder;
    const auto told = [&](const std::string& bytes) {
        folder.write("some.file", bytes);
        return is_warc((folder.path() / "some.file").string());
    };
    BOOST_TEST(told(a));
    BOOST_TEST(told(gzip_member(a)));
    BOOST_TEST(told(arc_start()));
    BOOST_TEST(!told(""));
    BOOST_TEST(!told("WARC/1.0 is a format of archives\n"));
    BOOST_TEST(!told(story("Alpha")));
}

BOOST_AUTO_TEST_SUITE_END()
