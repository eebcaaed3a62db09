// SPDX-License-Identifier: GPL-3.0-or-later
// Writes small WARC, ARC, zip, tar and 7z files into a folder, for the fuzzers of containers to
// begin with.
#include "tests/support/archive_bytes.hpp"
#include "tests/support/container_bytes.hpp"

#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>
#include <vector>

using namespace newshound::test;

int main(int count, char** words) {
    if (count != 2) {
        std::cerr << "usage: container_seeds FOLDER\n";
        return 2;
    }
    const std::string headers(html_type);
    const std::string page = "<html><title>Delta</title><p>One.</p></html>";
    const std::string plain =
        warc_record({.block = http_answer(page)}) +
        warc_record({.type = "revisit", .block = http_answer("")}) +
        warc_record(
            {.block = http_answer(chunked(page, 9), headers + "Transfer-Encoding: chunked\r\n")}) +
        warc_record(
            {.block = http_answer(gzip_member(page), headers + "Content-Encoding: gzip\r\n")}) +
        warc_record({.type = "resource",
                     .block = page,
                     .content_type = "text/html",
                     .more = "WARC-Block-Digest: sha1:VGMT4NSHA2AWVOR6EVYXQUGCNSONBWE5\r\n"});
    const std::string arc = arc_start() + arc_record("http://one.example/a", http_answer(page));
    const std::vector<PackedFile> pages = {{.name = "a/Story.html", .bytes = page},
                                           {.name = "a/Story.html", .bytes = page},
                                           {.name = "a/Story_files/b.html", .bytes = page},
                                           {.name = "c.html.gz", .bytes = gzip_member(page)},
                                           {.name = "d.bin", .bytes = "no page"}};
    const std::vector<std::string> files = {
        plain,
        gzip_member(plain),
        gzip_member(plain.substr(0, 300)) + gzip_member(plain.substr(300)),
        zstd_frame(plain),
        dictionary_frame(plain.substr(0, 400)) + zstd_frame(plain, plain.substr(0, 400)),
        arc,
        gzip_member(arc_start()) + gzip_member(arc),
        warc_record({.block = http_answer(deflated(page, false),
                                          headers + "Content-Encoding: deflate\r\n")}),
        packed(pages),
        packed(pages, {.stored = true}),
        packed(pages, {.password = "x"}),
        packed(pages, {.format = "7z"}),
        packed(pages, {.format = "tar"}),
        packed(pages, {.format = "tar", .filter = "gz"}),
        packed(pages, {.format = "tar", .filter = "bz2"}),
        packed(pages, {.format = "tar", .filter = "xz"}),
        packed(pages, {.format = "tar", .filter = "zst"}),
        packed({{.name = "archive/a.warc", .bytes = plain},
                {.name = "datapackage.json", .bytes = "{}"}}),
        packed({{.name = "archive/a.warc", .bytes = plain},
                {.name = "pages/pages.jsonl",
                 .bytes = "{\"format\": \"json-pages-1.0\"}\n{\"url\": \"https://one.example/a\", "
                          "\"ts\": \"2020-01-02T03:04:05Z\", \"title\": \"A\"}\n"},
                {.name = "indexes/index.cdxj",
                 .bytes = "example,one)/a 2020 {\"offset\": 0, \"filename\": \"a.warc\"}\n"},
                {.name = "datapackage.json",
                 .bytes = "{\"resources\": [{\"path\": \"archive/a.warc\", \"hash\": "
                          "\"sha256:00\"}, {\"path\": \"b\"}]}"}},
               {.stored = true}),
    };
    std::filesystem::create_directories(words[1]);
    for (std::size_t i = 0; i < files.size(); ++i)
        std::ofstream(std::string(words[1]) + "/seed" + std::to_string(i), std::ios::binary)
            << files[i];
}
