// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/folder_source.hpp"
#include "indexer/source/skip_reasons.hpp"
#include "indexer/source/sniff.hpp"
#include "tests/support/run_program.hpp"

#include <boost/test/unit_test.hpp>
#include <sys/stat.h>
#include <unistd.h>

using namespace newshound;
namespace fs = std::filesystem;

namespace {

// All items below `folder` as "name" or "name: reason", by reading each.
std::vector<std::string> items(const fs::path& folder, std::vector<std::string> excluded = {}) {
    std::vector<std::string> missing;
    const std::string path = folder.string();
    FolderSource source(name_roots({&path, 1}, {}, missing), std::move(excluded));
    std::vector<std::string> result;
    for (SourceItem item; source.next(item);) {
        Page page;
        const std::string reason =
            item.skipped.empty() ? source.load(item, 1 << 20, page) : item.skipped;
        std::string name = item.name.substr(item.name.find('/') + 1);
        result.push_back(reason.empty() ? name : name + ": " + reason);
    }
    return result;
}

using Names = std::vector<std::string>;

} // namespace

BOOST_AUTO_TEST_SUITE(folder_source)

BOOST_AUTO_TEST_CASE(files_come_in_order_of_names_and_are_known_by_their_bytes) {
    const test::TemporaryFolder folder;
    for (const char* name : {"b.html", "a/z.htm", "a/y.xhtml", "c", "NAME.html"})
        folder.write(name, "<html><body><p>Text");
    folder.write("NAME_files/frame.html", "<html>");
    folder.write("lone_files/page.html", "<html><p>x");
    folder.write("d.txt", "just words <p>");
    folder.write("e.html", "%PDF-1.4");
    folder.write("f.bin", std::string("PK\3\4", 4) + std::string(26, 'x') + "word/document.xml");
    folder.write("g.html", "");
    folder.write(".git/h.html", "<html>");
    BOOST_TEST(items(folder.path()) ==
                   (Names{"NAME.html", "NAME_files: folder of a saved page", "a/y.xhtml", "a/z.htm",
                          "b.html", "c", "d.txt: plain text (--texts reads it)", "e.html: PDF",
                          "f.bin: Office document", "g.html: empty", "lone_files/page.html"}),
               boost::test_tools::per_element());
    BOOST_TEST(items(folder.path(), {"a", "*.html", "d.*", "NAME_*"}) ==
                   (Names{"c", "f.bin: Office document"}),
               boost::test_tools::per_element());
    BOOST_TEST(items(folder.path(), {"a/z*", "?.*", "NAME*", "lone*"}) == (Names{"c"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(parts_of_saved_pages_are_none_in_any_language) {
    const std::string page = "<html><body><p>Text";
    for (const char* ending :
         {"_files", "-Dateien", "_fichiers", "_archivos", "_arquivos", "_bestanden", "-filer",
          "_pliki", ".files", "_\xD1\x84\xD0\xB0\xD0\xB9\xD0\xBB\xD1\x8B"}) {
        const test::TemporaryFolder folder;
        folder.write("My story.html", page);
        folder.write("My story" + std::string(ending) + "/frame.js", page);
        folder.write("Other" + std::string(ending) + "/page.html", page); // beside no such page
        BOOST_TEST(items(folder.path()) ==
                       (Names{"My story.html", "Other" + std::string(ending) + "/page.html"}),
                   boost::test_tools::per_element());
    }
    // Unknown words: the page takes pictures from there, and links to no page of it.
    const test::TemporaryFolder folder;
    folder.write("A b.html",
                 page + "<img src=\"./A%20b_parts/x.png\"><link href='A%20b_parts/s.css'>");
    folder.write("A b_parts/frames/frame.html", page);
    folder.write("c.html", page + "<img src='c-more/x.png'><a href='c-more/d.html'>on</a>");
    folder.write("c-more/d.html", page);
    folder.write("news.html", page);
    folder.write("news-sports/e.html", page);
    BOOST_TEST(items(folder.path()) ==
                   (Names{"A b.html", "A b_parts: folder of a saved page", "c-more/d.html",
                          "c.html", "news-sports/e.html", "news.html"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(links_pipes_and_odd_names_do_no_harm) {
    const test::TemporaryFolder folder;
    folder.write("a/page.html", "<html><p>x");
    fs::create_directory_symlink(folder.path(), folder.path() / "a/loop");
    fs::create_symlink(folder.path() / "nowhere", folder.path() / "dangling.html");
    folder.write("b\xE9.html", "<html><p>x");
    mkfifo((folder.path() / "pipe").c_str(), 0600);
    mkfifo((folder.path() / "pipe.html").c_str(), 0600); // no page, also not of the folder beside
    folder.write("pipe-x/page.html", "<html><p>x");
    folder.write("d_files", "<html><p>x"); // no folder
    folder.write("d.html", "<html><p>x<img src='d_files/a.png'>");
    BOOST_TEST(
        items(folder.path()) ==
            (Names{"a/loop: link to a folder seen already", "a/page.html", "b%E9.html", "d.html",
                   "d_files", "dangling.html: vanished while reading", "pipe: no regular file",
                   "pipe-x/page.html", "pipe.html: no regular file"}),
        boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(what_may_not_be_read_is_told) {
    if (geteuid() == 0) return; // root may read all
    const test::TemporaryFolder folder;
    fs::permissions(folder.write("a.html", "<html>"), fs::perms::none);
    fs::permissions(folder.write("b/c.html", "<html>").parent_path(), fs::perms::none);
    BOOST_TEST(items(folder.path()) == (Names{"a.html: can't be read: Permission denied",
                                              "b: folder can't be read: Permission denied"}),
               boost::test_tools::per_element());
    fs::permissions(folder.path() / "b", fs::perms::owner_all);
}

BOOST_AUTO_TEST_CASE(bytes_tell_what_a_file_is) {
    const std::pair<std::string, std::string_view> table[] = {
        {"  \n<!DOCTYPE html><html>", ""},
        {"\xEF\xBB\xBF<html>", ""},
        {std::string("\xFF\xFE<\0h\0t\0m\0l\0>\0", 14), ""},
        {"<center><font size=2>Old", ""},
        {"words that speak of <html>", skip_reason::not_html},
        {"<?xml version='1.0'?><rss><p>", skip_reason::not_html},
        {"\x89PNG\r\n\x1A\n", skip_reason::image},
        {"GIF89a...", skip_reason::image},
        {"RIFF....WEBPVP8", skip_reason::image},
        {"ID3\4", skip_reason::media},
        {"PK\3\4 a zip of something else...........", skip_reason::archive},
        {"", skip_reason::empty},
        {" \n", skip_reason::empty},
    };
    for (const auto& [bytes, reason] : table) {
        BOOST_TEST_CONTEXT(bytes) BOOST_TEST(sniff(bytes, true) == reason);
    }
    BOOST_TEST(sniff("no tag at all", false) == "");
}

BOOST_AUTO_TEST_SUITE_END()
