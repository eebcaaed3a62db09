// SPDX-License-Identifier: GPL-3.0-or-later
// Pages a second of libxml2's bare parse, of our parse and of whole extraction, over the same pages
// in one run and one thread:  extraction_benchmark PATH...
#include "indexer/extractor/extractor.hpp"
#include "indexer/extractor/page/charset.hpp"
#include "indexer/extractor/page/html_document.hpp"
#include "indexer/source/page_file.hpp"
#include "tests/support/built_in.hpp"

#include <libxml/HTMLparser.h>

#include <algorithm>
#include <ctime>
#include <iostream>

using namespace newshound;

namespace {

constexpr std::size_t most_bytes = 16u << 20;
constexpr int rounds = 3; // the best one counts

void parse_bare(const std::string& utf8) {
    const htmlDocPtr tree =
        htmlReadMemory(utf8.data(), static_cast<int>(utf8.size()), nullptr, "UTF-8",
                       HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                           HTML_PARSE_NONET | HTML_PARSE_COMPACT);
    xmlFreeDoc(tree);
}

template <typename Run>
double seconds(Run run) {
    double best = 1e9;
    for (int round = 0; round < rounds; ++round) {
        const std::clock_t start = std::clock();
        run();
        best = std::min(best, static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
    }
    return best;
}

} // namespace

int main(int argc, char** argv) {
    const std::vector<std::string> words(argv + 1, argv + argc);
    std::vector<Page> pages;
    std::vector<std::string> texts;
    for (const std::string& path : page_paths(words)) {
        Page page;
        if (!read_page_file(path, most_bytes, page).empty()) continue;
        texts.push_back(decode_page(page.bytes, "").text);
        pages.push_back(std::move(page));
    }
    if (pages.empty()) {
        std::cerr << "usage: extraction_benchmark PATH...\n";
        return 2;
    }
    const auto count = static_cast<double>(pages.size());
    std::size_t words_found = 0;
    const double bare = seconds([&] { std::ranges::for_each(texts, parse_bare); });
    const double ours = seconds([&] {
        for (const std::string& text : texts)
            words_found += HtmlDocument(text).size();
    });
    const double all = seconds([&] {
        for (const Page& page : pages)
            words_found += extract(page, test::built_in_outlets()).article.text.size();
    });
    std::cout << pages.size() << " pages, best of " << rounds << " rounds\n"
              << "libxml2's tree alone: " << count / bare << " pages/s\n"
              << "our parse alone:      " << count / ours << " pages/s\n"
              << "whole extraction:     " << count / all << " pages/s; beyond the bare parse "
              << (all - bare) / bare << " times its time\n";
    return words_found == 0;
}
