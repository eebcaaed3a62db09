// SPDX-License-Identifier: GPL-3.0-or-later
// How long searches take, against plain Xapian's top ten on the same words.
//
//     bench_latency DATABASE QUERIES
//
// QUERIES holds one query of plain words a line. Each kind of search asks all of them, after one
// round to warm up, and prints the median and the 99th percentile in milliseconds.
#include "searcher/answer/answer.hpp"
#include "searcher/answer/typed_query.hpp"

#include <xapian.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <functional>
#include <string>
#include <vector>

using namespace newshound;

namespace {

using Queries = std::vector<std::string>;

void measure(const char* kind, const Queries& queries,
             const std::function<void(const std::string&)>& ask) {
    std::vector<double> times;
    for (const bool warm : {false, true}) {
        for (const std::string& query : queries) {
            const auto start = std::chrono::steady_clock::now();
            ask(query);
            const std::chrono::duration<double, std::milli> took =
                std::chrono::steady_clock::now() - start;
            if (warm) times.push_back(took.count());
        }
    }
    std::ranges::sort(times);
    std::printf("%-28s p50 %8.2f  p99 %8.2f ms\n", kind, times[times.size() / 2],
                times[times.size() * 99 / 100]);
}

// The words through Xapian's own parser, as they stand in the index; no facets, no snippets.
void ask_xapian(const Xapian::Database& database, const std::string& words) {
    Xapian::QueryParser parser;
    parser.set_database(database);
    parser.set_default_op(Xapian::Query::OP_AND);
    Xapian::Enquire enquire(database);
    enquire.set_query(parser.parse_query(words, 0));
    enquire.get_mset(0, 10);
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 3) {
        std::fputs("usage: bench_latency DATABASE QUERIES\n", stderr);
        return 2;
    }
    Queries queries;
    std::ifstream file(argv[2]);
    for (std::string line; std::getline(file, line);)
        if (!line.empty()) queries.push_back(line);
    if (queries.empty()) return 2;
    const Xapian::Database database(argv[1]);
    Answerer archive({argv[1]});
    const auto ours = [&](const char* kind, const SearchRequest& request,
                          const Reading& reading = {}, const char* before = "",
                          const char* after = "") {
        measure(kind, queries, [&](const std::string& query) {
            archive.answer(read_query(before + query + after, reading), request);
        });
    };
    measure("plain Xapian, top ten", queries,
            [&](const std::string& query) { ask_xapian(database, query); });
    ours("ids alone", {.detail = Detail::id});
    ours("with snippets", {});
    ours("any word", {}, {.any = true});
    ours("plain words", {}, {.words = true});
    ours("phrase", {}, {}, "\"", "\"");
    ours("newest first", {.sort = Sort::newest});
    ours("copies collapsed", {.copies = Copies::collapse});
    ours("three facets", {.facets = {"person", "org", "outlet"}});
    ours("timeline", {.wants_timeline = true});
    return 0;
}
