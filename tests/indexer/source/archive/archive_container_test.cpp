// SPDX-License-Identifier: GPL-3.0-or-later
// What is read of small zip, tar and 7z files, whole, damaged and hostile.
#include "common/text/ascii.hpp"
#include "common/text/sha256.hpp"
#include "indexer/extractor/page/page_limits.hpp"
#include "indexer/source/archive/archive_container.hpp"
#include "indexer/source/archive/member_names.hpp"
#include "indexer/source/archived_pages.hpp"
#include "indexer/source/file_names.hpp"
#include "indexer/source/open_container.hpp"
#include "indexer/source/warc/record_page.hpp"
#include "tests/support/archive_bytes.hpp"
#include "tests/support/container_bytes.hpp"
#include "tests/support/run_program.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <map>

using namespace newshound;
using namespace newshound::test;

namespace {

using Lines = std::vector<std::string>;

struct Read {
    Lines items; // "NAME: TITLE" of each page, or "NAME: why it is skipped"
    std::map<std::string, std::uint64_t> counts;
    std::string trouble;
    Lines paths; // of the pages
};

std::string title_of(const Page& page) {
    const std::size_t at = page.bytes.find("<title>");
    if (at == page.bytes.npos) return "a page without title";
    const std::string_view behind = std::string_view(page.bytes).substr(at + 7);
    return std::string(trimmed(behind.substr(0, behind.find_first_of("<|")))) +
           (page.cut ? " (cut)" : "");
}

std::string told(const SourceItem& item, std::size_t limit) {
    Page page;
    std::string why = item.skipped;
    if (item.record) why = read_record(*item.record, limit, page);
    if (item.member) why = read_member(*item.member, limit, page);
    return item.name + ": " + (why.empty() ? title_of(page) : why);
}

Read read_file(const std::string& path, std::size_t limit = page_limits::bytes) {
    Read read;
    const auto container =
        ArchiveContainer::open({.name = "c", .path = path, .skipped = {}}, limit);
    BOOST_REQUIRE(container);
    const auto add = [&](const std::map<std::string, std::uint64_t>& counts) {
        for (const auto& [kind, count] : counts)
            read.counts[kind] += count;
    };
    SourceItem item;
    for (Container::Step step{}; (step = container->next(item)) != Container::Step::end;) {
        if (step == Container::Step::busy) continue;
        read.items.push_back(told(item, limit));
        if (item.is_in_container()) read.paths.push_back(item.path);
        add(item.records);
    }
    add(container->take_counts());
    read.trouble = container->trouble();
    return read;
}

Read read_bytes(const std::string& bytes, std::size_t limit = page_limits::bytes) {
    const TemporaryFolder folder;
    folder.write("c", bytes);
    return read_file((folder.path() / "c").string(), limit);
}

std::string replaced(std::string text, const std::string& old, const std::string& now) {
    for (std::size_t at = 0; (at = text.find(old, at)) != text.npos; at += now.size())
        text.replace(at, old.size(), now);
    return text;
}

PackedFile page(const std::string& name, const std::string& title) {
    return {.name = name, .bytes = story(title)};
}

// The format in which all others are made too.
const std::vector<Packing>& packings() {
    static const std::vector<Packing> all = {
        {.format = "zip"},
        {.format = "zip", .stored = true},
        {.format = "tar"},
        {.format = "tar", .filter = "gz"},
        {.format = "tar", .filter = "xz"},
        {.format = "tar", .filter = "zst"},
        {.format = "tar", .filter = "bz2"},
        {.format = "7z"},
    };
    return all;
}

const std::string wacz_warc = gzip_member(warcinfo()) +
                              gzip_member(story_record("Alpha", "https://one.example/a")) +
                              gzip_member(story_record("Beta", "https://one.example/b"));

std::vector<PackedFile> wacz_files() {
    return {{.name = "archive/data.warc.gz", .bytes = wacz_warc},
            {.name = "pages/pages.jsonl", .bytes = "{\"format\": \"json-pages-1.0\"}\n"},
            {.name = "datapackage.json", .bytes = "{\"profile\": \"data-package\"}"}};
}

} // namespace

BOOST_AUTO_TEST_SUITE(archives)

BOOST_AUTO_TEST_CASE(pages_come_out_of_every_format) {
    const std::vector<PackedFile> files = {{.name = "2019", .is_folder = true},
                                           page("2019/a.html", "Alpha"),
                                           {.name = "2019/a.png", .bytes = "\x89PNG\r\n\x1a\n...."},
                                           page("2019/b.htm", "Beta")};
    for (const Packing& each : packings()) {
        const Read read = read_bytes(packed(files, each));
        BOOST_TEST_CONTEXT(each.format + each.filter) {
            BOOST_TEST(read.items == (Lines{"c#2019/a.html: Alpha", "c#2019/b.htm: Beta"}),
                       boost::test_tools::per_element());
            BOOST_TEST(read.trouble == "");
            BOOST_TEST(read.counts.at("member: page") == 2u);
            BOOST_TEST(read.counts.at("member: image") == 1u);
        }
    }
}

BOOST_AUTO_TEST_CASE(members_are_judged_as_files_of_a_folder_are) {
    const std::string mhtml = "From: x\r\nMIME-Version: 1.0\r\nContent-Type: text/html\r\n"
                              "Snapshot-Content-Location: https://one.example/m\r\n\r\n";
    const Read read = read_bytes(packed({
        page("story", "Sniffed"),
        {.name = "words.txt", .bytes = "just words"},
        {.name = "a.html.gz", .bytes = gzip_member(story("Gzipped"))},
        {.name = "cut.html.gz", .bytes = gzip_member(story("Cut")).substr(0, 60)},
        {.name = "m.mhtml", .bytes = mhtml + story("Message")},
        {.name = "paper.html", .bytes = "%PDF-1.4"},
        page(".hidden.html", "Hidden"),
        page("__MACOSX/._a.html", "Hidden too"),
        page("d/Story_files/frame.html", "Frame"),
        page("d/Story.html", "Story"),
        page("d/Other_files/alone.html", "Alone"),
        {.name = "link.html", .link = "/etc/passwd"},
    }));
    BOOST_TEST(read.items == (Lines{"c#story: Sniffed", "c#a.html.gz: Gzipped",
                                    "c#cut.html.gz: gzip file cut short", "c#m.mhtml: Message",
                                    "c#paper.html: PDF", "c#d/Story.html: Story",
                                    "c#d/Other_files/alone.html: Alone"}),
               boost::test_tools::per_element());
    BOOST_TEST(read.counts.at("member: hidden") == 2u);
    BOOST_TEST(read.counts.at("member: part of a saved page") == 1u);
    BOOST_TEST(read.counts.at("member: link") == 1u);
    BOOST_TEST(read.counts.at("member: not HTML") == 1u);
}

BOOST_AUTO_TEST_CASE(members_without_a_name_get_one) {
    MemberNames names;
    BOOST_TEST(names.name_of("") == "unnamed");
    BOOST_TEST(names.name_of(".//") == "unnamed#2");
}

BOOST_AUTO_TEST_CASE(names_stay_apart_and_find_their_pages_again) {
    const std::vector<PackedFile> files = {
        page("./a.html", "One"),        page("a.html", "Two"),       page("a.html#2", "Three"),
        page("/a.html", "Four"),        page("b#1.html", "Five"),    page("../../b.html", "Six"),
        page("\xC3\xBC.html", "Seven"), page("100%25.html", "Eight")};
    for (const Packing& each : packings()) {
        if (each.format == "zip" && each.stored) continue;
        const TemporaryFolder folder;
        folder.write("d#1/c.bin", packed(files, each));
        const std::string path = (folder.path() / "d#1/c.bin").string();
        const Read read = read_file(path);
        BOOST_TEST_CONTEXT(each.format + each.filter) {
            BOOST_TEST(read.items ==
                           (Lines{"c#a.html: One", "c#a.html#2: Two", "c#a.html#2#2: Three",
                                  "c#a.html#3: Four", "c#b#1.html: Five", "c#../../b.html: Six",
                                  "c#\xC3\xBC.html: Seven", "c#100%25.html: Eight"}),
                       boost::test_tools::per_element());
            for (std::size_t i = 0; i < read.paths.size(); ++i) {
                Page found;
                BOOST_TEST(read_one_page(read.paths[i], page_limits::bytes, found) == "");
                BOOST_TEST(read.items[i].ends_with(": " + title_of(found)));
                BOOST_TEST(found.path == read.paths[i]);
            }
            Page none;
            BOOST_TEST(read_one_page(path + "#c.html", 1000, none) == "no page begins there");
        }
    }
}

// "a.warc#2" could be the second record of the first member, too.
BOOST_AUTO_TEST_CASE(a_page_called_like_a_record_is_found_behind_a_damaged_warc) {
    const TemporaryFolder folder;
    folder.write("c.zip", packed({{.name = "a.warc", .bytes = "WARC/1.0 and no more"},
                                  page("a.warc#2", "Two")}));
    const std::string path = (folder.path() / "c.zip#a.warc#2").string();
    Page found;
    BOOST_TEST(read_one_page(path, page_limits::bytes, found) == "");
    BOOST_TEST(title_of(found) == "Two");
}

// A name that is not UTF-8, as of old zip programs.
BOOST_AUTO_TEST_CASE(bytes_that_are_no_utf8_are_told_as_such) {
    for (const Packing& each : {Packing{.format = "zip"}, Packing{.format = "tar"}}) {
        const Read read =
            read_bytes(replaced(packed({page("cafE.html", "Coffee")}, each), "cafE", "caf\xE9"));
        // The sum of a tar's header is another then.
        if (each.format == "zip")
            BOOST_TEST((read.items == Lines{"c#caf%E9.html: Coffee"}));
        else
            BOOST_TEST(read.trouble == "archive damaged or cut short");
    }
}

BOOST_AUTO_TEST_CASE(containers_within_are_counted_not_opened) {
    const Read read = read_bytes(packed({{.name = "in.zip", .bytes = packed({page("a.html", "A")})},
                                         {.name = "in.tgz", .bytes = "x"},
                                         {.name = "crawl.warc.gz", .bytes = wacz_warc}}));
    BOOST_TEST(read.items.empty());
    BOOST_TEST(read.counts.at("member: container") == 3u);
}

BOOST_AUTO_TEST_CASE(the_warc_files_of_a_wacz_are_read) {
    for (const Packing& each : {Packing{}, Packing{.stored = true}}) {
        const TemporaryFolder folder;
        std::vector<PackedFile> files = wacz_files();
        if (each.stored) std::ranges::reverse(files); // what is counted may come first
        folder.write("c.wacz", packed(files, each));
        const std::string path = (folder.path() / "c.wacz").string();
        const Read read = read_file(path);
        const std::size_t first = gzip_member(warcinfo()).size();
        const std::string name = "c#archive/data.warc.gz#" + std::to_string(first);
        BOOST_TEST(read.items.at(0) == name + ": Alpha");
        BOOST_TEST(read.items.size() == 2u);
        BOOST_TEST(read.counts.at("response 200 text/html") == 2u);
        BOOST_TEST(read.counts.at("member: list of pages") == 1u);
        BOOST_TEST(read.counts.at("member: description") == 1u);
        BOOST_TEST(read.trouble == "");
        Page found;
        BOOST_TEST(read_one_page(read.paths.at(1), page_limits::bytes, found) == "");
        BOOST_TEST(title_of(found) == "Beta");
        BOOST_TEST(found.address == "https://one.example/b");
        BOOST_TEST(read_one_page(path + "#archive/data.warc.gz#7", 1000, found) ==
                   "no page begins there");
    }
}

BOOST_AUTO_TEST_CASE(what_a_wacz_lists_is_looked_for) {
    std::vector<PackedFile> files = wacz_files();
    const std::string header = "{\"format\": \"json-pages-1.0\"}\n";
    const std::string here = "{\"url\": \"https://one.example/a#top\", \"title\": \"Alpha\"}\n";
    files[1].bytes = header + here + "{\"url\": \"https://one.example/z\"}\nnone\n";
    files.push_back(
        {.name = "pages/extraPages.jsonl", .bytes = "{\"url\": \"http://www.one.example/b\"}"});
    const Read read = read_bytes(packed(files));
    BOOST_TEST(read.counts.at("listed page") == 3u);
    BOOST_TEST(read.counts.at("member: list of pages") == 2u);
    BOOST_TEST(read.items.size() == 3u);
    BOOST_TEST(read.items.back() == "c#pages/pages.jsonl#" +
                                        std::to_string(header.size() + here.size()) +
                                        ": its page is not in the WACZ");
}

BOOST_AUTO_TEST_CASE(what_an_index_of_a_wacz_names_is_looked_for) {
    const std::size_t first = gzip_member(warcinfo()).size();
    const auto line = [](std::size_t offset, const std::string& file) {
        return "example,one)/a 20200102030405 {\"mime\": \"text/html\", \"status\": \"200\", "
               "\"offset\": \"" +
               std::to_string(offset) + "\", \"filename\": \"" + file + "\"}\n";
    };
    const std::string lines =
        line(first, "data.warc.gz") + line(first + 1, "data.warc.gz") + line(0, "other.warc.gz");
    for (const auto& [name, bytes] :
         {std::pair{"indexes/index.cdxj", lines}, {"indexes/index.cdx.gz", gzip_member(lines)}}) {
        std::vector<PackedFile> files = wacz_files();
        files.push_back({.name = name, .bytes = bytes});
        const Read read = read_bytes(packed(files));
        BOOST_TEST(read.counts.at("member: index") == 1u);
        BOOST_TEST(read.items.size() == 4u);
        BOOST_TEST(read.items.at(2) == "c#archive/data.warc.gz#" + std::to_string(first + 1) +
                                           ": no record begins there");
        BOOST_TEST(read.items.at(3) == "c#archive/other.warc.gz: not there");
        // Of what damage took it is said which it was.
        files[0].bytes[first + 60] ^= 0x55;
        const Read damaged = read_bytes(packed(files));
        BOOST_TEST(std::ranges::count(damaged.items, "c#archive/data.warc.gz#" +
                                                         std::to_string(first) +
                                                         ": no record begins there") == 1);
    }
}

BOOST_AUTO_TEST_CASE(members_of_a_wacz_are_compared_with_its_description) {
    const auto sum = [](const std::string& bytes) {
        Sha256 hash;
        hash.add(bytes);
        return hash.finish();
    };
    std::vector<PackedFile> files = wacz_files();
    files[1].bytes += "{\"url\": \"https://one.example/z\"}\n";
    const std::string list = "{\"path\": \"pages/pages.jsonl\", \"stats\": {\"hash\": \"" +
                             sum(files[1].bytes) + "\"}, \"hashing\": \"sha256\"}";
    const auto described = [&](const std::string& digest, const std::string& more) {
        files[2].bytes = "{\"resources\": [" + list +
                         ", {\"path\": \"archive/data.warc.gz\", \"hash\": \"" + digest + "\"}" +
                         more + "]}";
        return read_bytes(packed(files)).items;
    };
    const std::string unlisted = "c#pages/pages.jsonl#29: its page is not in the WACZ";
    const Lines whole = described("sha256:" + sum(wacz_warc), "");
    BOOST_TEST(whole.size() == 3u);
    BOOST_TEST(whole.back() == unlisted);
    BOOST_TEST(described("md5:00", "").size() == 3u); // can't be told
    const Lines other = described("sha256:" + sum("x"), ", {\"path\": \"archive/b.warc\"}");
    BOOST_TEST(other.size() == 5u);
    BOOST_TEST(other.at(1).ends_with(": Beta")); // read all the same
    BOOST_TEST(other.at(2) == "c#archive/data.warc.gz: not as datapackage.json has it");
    BOOST_TEST(other.at(3) == "c#archive/b.warc: not there");
    // A list that is another is not used.
    files[1].bytes += "\n";
    const Lines without = described("sha256:" + sum(wacz_warc), "");
    BOOST_TEST(without.size() == 3u);
    BOOST_TEST(without.back() == "c#pages/pages.jsonl: not as datapackage.json has it");
}

BOOST_AUTO_TEST_CASE(a_maff_file_tells_address_and_time_of_its_pages) {
    const std::string rdf =
        "<?xml version=\"1.0\"?><RDF:RDF><RDF:Description RDF:about=\"urn:root\">"
        "<MAF:originalurl RDF:resource=\"https://one.example/a?b=1&amp;c=2\"/>"
        "<MAF:archivetime RDF:resource=\"Sat, 4 Jan 2020 10:11:12 +0100\"/>"
        "<MAF:indexfilename RDF:resource=\"page.html\"/></RDF:Description></RDF:RDF>";
    const TemporaryFolder folder;
    folder.write("c.maff",
                 packed({page("1/page.html", "Alpha"),
                         page("1/index_files/x.html", "X"),
                         {.name = "1/index.rdf", .bytes = rdf},
                         page("2/index.html", "Beta"),
                         {.name = "2/index.rdf", .bytes = "<MAF:originalurl RDF:resource="}}));
    const std::string path = (folder.path() / "c.maff").string();
    Page found;
    BOOST_TEST(read_one_page(path, page_limits::bytes, found) == "");
    BOOST_TEST(found.address == "https://one.example/a?b=1&c=2");
    BOOST_TEST(to_iso(found.captured.value()) == "2020-01-04T10:11:12+01:00");
    BOOST_TEST(read_one_page(path + "#1/page.html", page_limits::bytes, found) == "");
    BOOST_TEST(found.address == "https://one.example/a?b=1&c=2");
    BOOST_TEST(read_one_page(path + "#2/index.html", page_limits::bytes, found) == "");
    BOOST_TEST(found.address == "");
    BOOST_TEST(!found.captured.has_value());
}

// Reading goes on at the next record, a little way back in the member.
BOOST_AUTO_TEST_CASE(damage_in_a_wacz_costs_a_record) {
    std::vector<PackedFile> files = wacz_files();
    const std::string third = gzip_member(story_record("Gamma", "https://one.example/c"));
    files[0].bytes[gzip_member(warcinfo()).size() + 60] ^= 0x55;
    files[0].bytes += third;
    const Read read = read_bytes(packed(files));
    BOOST_TEST(read.items.back().ends_with(": Gamma"));
    BOOST_TEST(std::ranges::any_of(
        read.items, [](const std::string& each) { return each.ends_with(": damaged record"); }));
    // So does a byte that flips in the package itself, whose sum is then wrong.
    std::vector<PackedFile> stored = wacz_files();
    stored[0].bytes += third;
    std::string package = packed(stored, {.stored = true});
    const std::size_t at = package.find(stored[0].bytes);
    BOOST_REQUIRE(at != package.npos);
    package[at + gzip_member(warcinfo()).size() + 60] ^= 0x55;
    const Lines items = read_bytes(package).items;
    const auto has_story = [&](const std::string& title) {
        return std::ranges::any_of(
            items, [&](const std::string& each) { return each.ends_with(": " + title); });
    };
    BOOST_TEST(!has_story("Alpha"));
    BOOST_TEST(has_story("Beta"));
    BOOST_TEST(has_story("Gamma"));
    BOOST_TEST(has_story("damaged in its archive"));
    files[0].bytes = "no WARC";
    BOOST_TEST(read_bytes(packed(files)).items.back() ==
               "c#archive/data.warc.gz: no WARC or ARC file");
}

BOOST_AUTO_TEST_CASE(what_can_not_be_read_is_told_and_the_rest_read) {
    const std::vector<PackedFile> files = {page("a.html", "Alpha"),
                                           page("b.html", "Beta"),
                                           {.name = "c.png", .bytes = "\x89PNG\r\n\x1a\n...."}};
    const Read locked = read_bytes(packed(files, {.password = "secret"}));
    BOOST_TEST((locked.items == Lines{"c#a.html: encrypted", "c#b.html: encrypted"}));
    BOOST_TEST(locked.counts.at("member: encrypted") == 3u);

    std::string bytes = packed(files);
    bytes[bytes.find("a.html") + 40] ^= 0x55;
    const Read damaged = read_bytes(bytes);
    BOOST_TEST((damaged.items == Lines{"c#a.html: damaged in its archive", "c#b.html: Beta"}));
    BOOST_TEST(damaged.trouble == "");

    // The method, in both heads of the first member.
    bytes = packed(files);
    bytes[8] = 97;
    bytes[bytes.find("PK\1\2") + 10] = 97;
    BOOST_TEST((read_bytes(bytes).items ==
                Lines{"c#a.html: compressed in a way that is not read", "c#b.html: Beta"}));
}

BOOST_AUTO_TEST_CASE(an_archive_that_is_cut_gives_what_is_whole) {
    for (const Packing& each : packings()) {
        const std::string bytes =
            packed({page("a.html", "Alpha"),
                    {.name = "b.html", .bytes = story("B") + std::string(90'000, 'x')}},
                   each);
        const Read read = read_bytes(bytes.substr(0, bytes.size() * 3 / 4));
        BOOST_TEST_CONTEXT(each.format + each.filter) {
            for (const std::string& item : read.items)
                BOOST_TEST(
                    (item == "c#a.html: Alpha" || item == "c#b.html: damaged in its archive"),
                    item);
            const bool is_told = !read.trouble.empty() || read.items.size() == 2;
            BOOST_TEST(is_told);
        }
    }
    BOOST_TEST(read_bytes("").trouble == "archive damaged or cut short");
    BOOST_TEST(read_bytes("no archive at all").trouble == "archive damaged or cut short");
}

BOOST_AUTO_TEST_CASE(no_more_of_a_page_is_kept_than_is_wanted) {
    const std::string long_page = "<html><title>Delta|" + std::string(300'000, 'x');
    for (const Packing& each : packings()) {
        const Read read = read_bytes(packed({{.name = "d.html", .bytes = long_page},
                                             {.name = "e.html.gz", .bytes = gzip_member(long_page)},
                                             page("a.html", "Alpha")},
                                            each),
                                     100'000);
        BOOST_TEST((read.items ==
                    Lines{"c#d.html: Delta (cut)", "c#e.html.gz: Delta (cut)", "c#a.html: Alpha"}));
    }
}

BOOST_AUTO_TEST_CASE(bombs_are_left) {
    // The head of a member of a gigabyte and more, its zeros, and a page behind them.
    const std::string zeros(16u << 20, '\0');
    std::string tar = packed({{.name = "zeros.bin", .bytes = zeros}}, {.format = "tar"});
    tar.replace(124, 11, "10600000000"); // octal: 1.1 GB
    std::fill_n(tar.begin() + 148, 8, ' ');
    unsigned sum = 0;
    for (std::size_t i = 0; i < 512; ++i)
        sum += static_cast<unsigned char>(tar[i]);
    char digits[8];
    std::snprintf(digits, sizeof digits, "%06o", sum);
    tar.replace(148, 7, std::string(digits, 7));
    std::string bytes = gzip_member(tar.substr(0, 512));
    const std::string member = gzip_member(zeros);
    for (int i = 0; i < 72; ++i)
        bytes += member;
    const Read read = read_bytes(bytes);
    BOOST_TEST(read.trouble == "decompression bomb");
    BOOST_TEST(read.items.empty());
}

BOOST_AUTO_TEST_CASE(names_of_a_million_members_are_enough) {
    MemberList list;
    for (std::uint64_t i = 0; i < MemberList::most_members; ++i)
        BOOST_REQUIRE(list.add("a"));
    BOOST_TEST(!list.add("a"));
    MemberList names;
    const std::string long_name = std::string(10u << 20, 'x') + ".html";
    unsigned taken = 0;
    while (names.add(long_name))
        ++taken;
    BOOST_TEST(taken == 12u);
}

BOOST_AUTO_TEST_CASE(an_archive_is_told_by_its_name_or_by_its_first_bytes) {
    for (const char* name : {"c.zip", "C.WACZ", "c.maff", "c.tar", "c.tar.gz", "c.tgz", "c.7z"})
        BOOST_TEST(is_named_like_an_archive(name), name);
    for (const char* name : {"c.zip.html", "zip", "c.gz", "c.warc.gz"})
        BOOST_TEST(!is_named_like_an_archive(name), name);
    const TemporaryFolder folder;
    const auto is_told = [&](const std::string& bytes) {
        folder.write("some.file", bytes);
        return is_container((folder.path() / "some.file").string());
    };
    for (const Packing& each : packings())
        BOOST_TEST(is_told(packed({page("a.html", "Alpha")}, each)), each.format + each.filter);
    BOOST_TEST(!is_told(packed({{.name = "[Content_Types].xml", .bytes = "<x/>"}})));
    BOOST_TEST(!is_told(packed({{.name = "META-INF/MANIFEST.MF", .bytes = "x"}})));
    BOOST_TEST(!is_told(gzip_member(story("Alpha"))));
    BOOST_TEST(!is_told(zstd_frame("words")));
}

BOOST_AUTO_TEST_SUITE_END()
