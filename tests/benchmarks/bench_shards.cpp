// SPDX-License-Identifier: GPL-3.0-or-later
// How long searches of one archive take where it is one database, and where it is several.
//
//     bench_shards QUERIES ARCHIVE... [--times FILE]
//
// ARCHIVE is the names of its databases, joined by commas; QUERIES holds one query of plain words a
// line. All archives are asked in turn, three rounds after one to warm up, so that what else the
// machine does meets all alike. Prints p50, p90 and p99 in milliseconds; FILE receives the times of
// the last archive's searches with passages, one a line, for fan_out.py.
#include "searcher/answer/answer.hpp"
#include "searcher/answer/typed_query.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

using namespace newshound;

namespace {

using Times = std::vector<double>; // milliseconds

struct Kind {
    const char* name;
    SearchRequest request;
    const char* around = ""; // each query
};

std::vector<std::string> split(const std::string& text, char sign) {
    std::vector<std::string> parts;
    std::istringstream in(text);
    for (std::string part; std::getline(in, part, sign);)
        parts.push_back(part);
    return parts;
}

double ask(Answerer& archive, const std::string& query, const Kind& kind) {
    const auto start = std::chrono::steady_clock::now();
    archive.answer(read_query(kind.around + query + kind.around), kind.request);
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start)
        .count();
}

void print(const std::string& archive, const char* kind, Times times) {
    std::ranges::sort(times);
    const auto at = [&](std::size_t percent) { return times[times.size() * percent / 100]; };
    std::printf("%3zu databases, %-14s p50 %8.2f  p90 %8.2f  p99 %8.2f ms\n",
                split(archive, ',').size(), kind, at(50), at(90), at(99));
}

} // namespace

int main(int argc, char** argv) {
    const char* times_file = nullptr;
    if (argc > 2 && std::strcmp(argv[argc - 2], "--times") == 0) {
        times_file = argv[argc - 1];
        argc -= 2;
    }
    if (argc < 3) {
        std::fputs("usage: bench_shards QUERIES ARCHIVE... [--times FILE]\n", stderr);
        return 2;
    }
    std::vector<std::string> queries;
    std::ifstream file(argv[1]);
    for (std::string line; std::getline(file, line);)
        if (!line.empty()) queries.push_back(line);
    if (queries.empty()) return 2;
    const std::vector<std::string> names(argv + 2, argv + argc);
    std::vector<std::unique_ptr<Answerer>> archives;
    for (const std::string& name : names)
        archives.push_back(std::make_unique<Answerer>(split(name, ',')));
    const Kind kinds[] = {{"ids alone", {.detail = Detail::id}},
                          {"phrase", {}, "\""},
                          {"three facets", {.facets = {"person", "org", "outlet"}}},
                          {"with passages", {}}};
    std::vector<Times> times;
    for (const Kind& kind : kinds) {
        times.assign(archives.size(), {});
        for (int round = 0; round < 4; ++round)
            for (const std::string& query : queries)
                for (std::size_t i = 0; i < archives.size(); ++i)
                    if (const double took = ask(*archives[i], query, kind); round > 0)
                        times[i].push_back(took);
        for (std::size_t i = 0; i < archives.size(); ++i)
            print(names[i], kind.name, times[i]);
    }
    if (times_file)
        for (std::ofstream out(times_file); const double took : times.back())
            out << took << "\n";
    return 0;
}
