// SPDX-License-Identifier: GPL-3.0-or-later
// How fast the records of a WARC or ARC file are walked, without reading any page.
//
//     bench_containers make FILE MEGABYTES    writes a .warc.gz of so many bytes, decompressed
//     bench_containers walk FILE...           tells records, pages and seconds of each
//
// Compare the second with `zcat FILE >/dev/null`, both by `time`.
#include "indexer/extractor/page/page_limits.hpp"
#include "indexer/source/warc/container.hpp"
#include "tests/support/container_bytes.hpp"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <random>
#include <string_view>

using namespace newshound;
using namespace newshound::test;

namespace {

// Words by chance, so that it is compressed as text is, in records of 40 kB: every fourth a page.
void make(const char* path, std::size_t bytes) {
    std::ofstream file(path, std::ios::binary);
    std::mt19937 random(1);
    for (std::size_t made = 0, number = 0; made < bytes; ++number) {
        std::string text = "<html><title>Story</title>";
        while (text.size() < 40'000)
            text += "<p class=\"text\">word" + std::to_string(random() % 5000) + " of " +
                    std::to_string(random() % 300) + "</p>\n";
        const std::string type =
            number % 4 == 0 ? std::string(html_type) : std::string("Content-Type: text/css\r\n");
        const std::string record =
            warc_record({.address = "https://one.example/" + std::to_string(number),
                         .block = http_answer(text, type)});
        file << gzip_member(record);
        made += record.size();
    }
}

void walk(const std::string& path) {
    const auto start = std::chrono::steady_clock::now();
    const auto container =
        WarcContainer::open({.name = path, .path = path, .skipped = {}}, {}, page_limits::bytes);
    if (!container) return;
    std::uint64_t records = 0;
    std::uint64_t pages = 0;
    const auto add = [&](const std::map<std::string, std::uint64_t>& counts) {
        for (const auto& [kind, count] : counts)
            records += count;
    };
    SourceItem item;
    for (Container::Step step{}; (step = container->next(item)) != Container::Step::end;) {
        if (step == Container::Step::busy) continue;
        add(item.records);
        if (item.record) ++pages;
    }
    add(container->take_counts());
    const double seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    std::printf("%s: %llu records, %llu pages, %.3f s\n", path.c_str(),
                static_cast<unsigned long long>(records), static_cast<unsigned long long>(pages),
                seconds);
}

} // namespace

int main(int count, char** words) {
    const std::string_view what = count > 1 ? words[1] : "";
    if (what == "make" && count == 4) {
        make(words[2], std::strtoull(words[3], nullptr, 10) * 1'000'000);
    } else if (what == "walk" && count > 2) {
        for (int i = 2; i < count; ++i)
            walk(words[i]);
    } else {
        std::fputs("usage: bench_containers make FILE MEGABYTES | walk FILE...\n", stderr);
        return 2;
    }
    return 0;
}
