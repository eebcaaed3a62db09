// SPDX-License-Identifier: GPL-3.0-or-later
// Exports of press databases: what is given of them, and runs over them.
#include "indexer/extractor/page/page_limits.hpp"
#include "indexer/source/archived_member.hpp"
#include "indexer/source/archived_pages.hpp"
#include "indexer/source/exports/export_container.hpp"
#include "tests/indexer/archive_fixture.hpp"
#include "tests/support/container_bytes.hpp"
#include "tests/support/press_exports.hpp"

#include <boost/test/unit_test.hpp>

#include <chrono>

using namespace newshound;
using namespace newshound::test;
namespace fs = std::filesystem;

namespace {

using Items = std::vector<std::string>;

const std::string ferry = "The harbour was closed on Tuesday after a ferry ran aground.";
const std::string bread = "The bakers baked more bread in May than ever, a baker said.";

struct Given {
    Items items; // bytes of each document, or why it is skipped
    Items names;
    std::map<std::string, std::uint64_t> counts;
    std::string trouble;
    std::string lack;
};

Given read_export(const std::string& name, const std::string& bytes, std::size_t limit = 100'000) {
    const TemporaryFolder folder;
    const fs::path path = folder.write(name, bytes);
    const auto container =
        ExportContainer::open({.name = name, .path = path, .skipped = {}}, {}, limit);
    BOOST_REQUIRE(container);
    Given given;
    SourceItem item;
    for (Container::Step step{}; (step = container->next(item)) != Container::Step::end;) {
        if (step != Container::Step::item) continue;
        given.items.push_back(item.member ? item.member->bytes : item.skipped);
        given.names.push_back(item.name.substr(name.size()));
        for (const auto& [kind, count] : item.records)
            given.counts[kind] += count;
    }
    for (const auto& [kind, count] : container->take_counts())
        given.counts[kind] += count;
    given.trouble = container->trouble();
    given.lack = container->lack();
    return given;
}

// An archive of exports, and a time of its own for each state of a file.
struct Exports : Archive {
    fs::path put(const std::string& bytes, const std::string& name) {
        const fs::path path = folder.write("archive/" + name, bytes);
        fs::last_write_time(path, fs::file_time_type::clock::now() + std::chrono::hours(++puts_));
        return path;
    }

  private:
    int puts_ = 0;
};

} // namespace

BOOST_AUTO_TEST_SUITE(exports)

BOOST_AUTO_TEST_CASE(a_file_is_parted_where_its_documents_begin) {
    const std::string a = nexis_document("1 of 2 DOCUMENTS", "A", ferry);
    const std::string b = nexis_document("2 of 2 DOCUMENTS", "B", bread);
    const std::string ah = nexis_html_document("1 of 2 DOCUMENTS", "A", ferry);
    const std::string bh = nexis_html_document("2 of 2 DOCUMENTS", "B", bread);
    const std::size_t tag = ah.find("\n<DOCFULL>");
    const std::string head = "Time of Request: May 4, 2009\n\n";
    const std::string fa = factiva_document("A", ferry);
    const std::string fb = factiva_document("B", bread, "20090304");
    const std::string fh = factiva_html("A", ferry);
    const std::string fc = factiva_coded_html("B", bread);
    const std::string top = html_head();
    const auto place = [](std::size_t at) { return "#" + std::to_string(at); };
    struct Row {
        std::string name;
        std::string bytes;
        Items items;
        Items names;
    };
    const Row rows[] = {
        {"e.txt", a + b, {a, b}, {place(0), place(a.size())}},
        {"e.txt", head + a + b, {a, b}, {place(head.size()), place(head.size() + a.size())}},
        {"e.txt.gz", gzip_member(a + b), {a, b}, {"#0", "#0+" + std::to_string(a.size())}},
        {"e.html",
         top + ah + bh,
         {ah.substr(tag) + bh.substr(0, tag), bh.substr(tag)},
         {place(top.size() + tag), place(top.size() + ah.size() + tag)}},
        {"e.txt",
         fa + fb + "Search Summary\nText\tlindau\n",
         {fa.substr(0, fa.size() - 1), fb.substr(0, fb.size() - 1)},
         {place(0), place(fa.size())}},
        {"e.htm", top + fh + fc, {fh + "", fc}, {place(top.size()), place(top.size() + fh.size())}},
    };
    for (const Row& row : rows) {
        BOOST_TEST_CONTEXT(row.name << ": " << row.bytes.substr(0, 60)) {
            const Given given = read_export(row.name, row.bytes);
            BOOST_TEST(given.names.size() == row.names.size());
            if (row.name != "e.htm") { // there the white space goes with the tag behind it
                BOOST_TEST(given.items == row.items, boost::test_tools::per_element());
                BOOST_TEST(given.names == row.names, boost::test_tools::per_element());
            }
            BOOST_TEST(given.counts.at("document") == 2u);
            BOOST_TEST(given.trouble == "");
            BOOST_TEST(given.lack == "");
        }
    }
}

BOOST_AUTO_TEST_CASE(damage_and_length_cost_one_document) {
    const std::string a = nexis_document("1 of 3 DOCUMENTS", "A", ferry);
    const std::string b = nexis_document("2 of 3 DOCUMENTS", "B", std::string(9000, 'b'));
    const std::string c = nexis_document("3 of 3 DOCUMENTS", "C", bread);
    BOOST_TEST(read_export("e.txt", a + b + c, 4000).items ==
                   (Items{a, "document of more than 16 MB", c}),
               boost::test_tools::per_element());
    const std::string lines = nexis_document("2 of 3 DOCUMENTS", "B", std::string(9000, '\n'));
    BOOST_TEST(read_export("e.txt", a + lines + c, 4000).items ==
                   (Items{a, "document of more than 16 MB", c}),
               boost::test_tools::per_element());
    const std::string zip = gzip_member(a + b + c);
    const Given cut = read_export("e.txt.gz", zip.substr(0, zip.size() - 12));
    BOOST_REQUIRE(!cut.items.empty());
    BOOST_TEST(cut.items.back() == "record cut short");
    const std::string coded = factiva_coded("A", ferry);
    const Given open = read_export("e.txt", coded + coded.substr(0, coded.find("AN  ")));
    BOOST_REQUIRE(open.items.size() == 2u);
    BOOST_TEST(open.items.back() == "record cut short");
    const std::string last = factiva_document("A", ferry);
    BOOST_TEST(read_export("e.txt", last.substr(0, last.size() - 2)).items.size() == 1u);
}

BOOST_AUTO_TEST_CASE(marks_without_documents_are_given_and_end) {
    std::string marks;
    for (int i = 1; i <= 2000; ++i)
        marks += std::to_string(i) + " of 2000 DOCUMENTS\nLENGTH: 1\n";
    BOOST_TEST(read_export("e.txt", marks).items.size() == 2000u);
    std::string tags = "<DOCFULL>LENGTH:<b>";
    for (int i = 0; i < 2000; ++i)
        tags += "<DOCFULL";
    BOOST_TEST(read_export("e.html", tags).items.size() == 1u);
    BOOST_TEST(read_export("e.txt", "").lack == "empty");
}

BOOST_AUTO_TEST_CASE(documents_become_articles_without_texts_being_asked_for) {
    Exports archive;
    archive.put(nexis_document("1 of 2 DOCUMENTS", "Ferry aground", ferry) +
                    nexis_document("2 of 2 DOCUMENTS", "Bread baked", bread),
                "nexis.txt");
    archive.put(html_head() + factiva_html("Port opens again", "Ships came back on Friday."),
                "factiva.html");
    archive.put("Ferry aground\n\n" + ferry, "story.txt");
    archive.write("page.html", {"A page of its own", "1 of 100 DOCUMENTS was a page."});
    const Report report = archive.index();
    BOOST_TEST(report.indexed == 4u);
    BOOST_TEST(report.containers == 2u);
    BOOST_TEST(report.records.at("document") == 3u);
    BOOST_TEST(report.skipped.at("plain text (--texts reads it)") == 1u);
    BOOST_TEST(archive.index().containers_unchanged == 2u);
    archive.put(nexis_document("1 of 1 DOCUMENTS", "Ferry aground", ferry), "nexis.txt");
    BOOST_TEST(archive.index().indexed == 0u);
}

BOOST_AUTO_TEST_CASE(a_document_is_found_again_by_its_name) {
    Exports archive;
    const std::string texts = nexis_document("1 of 2 DOCUMENTS", "Ferry aground", ferry) +
                              nexis_document("2 of 2 DOCUMENTS", "Bread baked", bread);
    for (const auto& [name, bytes] :
         {std::pair<std::string, std::string>{"a.txt", texts},
          {"b.txt.gz", gzip_member(texts)},
          {"c.html", html_head() + factiva_html("A", ferry) + factiva_coded_html("B", bread)}}) {
        const fs::path path = archive.put(bytes, name);
        std::vector<Page> pages;
        const auto note = [&](Page&& page) {
            pages.push_back(std::move(page));
            return true;
        };
        BOOST_TEST(read_pages(path, page_limits::bytes, note) == "");
        BOOST_REQUIRE(pages.size() == 2u);
        for (const Page& each : pages) {
            Page page;
            BOOST_TEST(read_one_page(each.path, page_limits::bytes, page) == "");
            BOOST_TEST(page.path == each.path);
            BOOST_TEST(page.content_type == each.content_type);
            BOOST_TEST(page.bytes == each.bytes);
        }
    }
    Page page;
    BOOST_TEST(read_one_page(archive.folder.path() / "archive/a.txt#7", page_limits::bytes, page) ==
               "no page begins there");
}

BOOST_AUTO_TEST_SUITE_END()
