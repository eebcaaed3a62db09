// SPDX-License-Identifier: GPL-3.0-or-later
// How long searches of one archive take where it is one database, and where it is several.
//
//     bench_shards QUERIES ARCHIVE... [--times FILE]
//
// ARCHIVE is the names of its databases, joined by commas; QUERIES holds one query of plain words a
// line. All archives are asked in turn, in three rounds after one to warm up, of which the least
// time of each query counts, so that what else the machine does weighs little and alike. Prints
// p50 and p99 in milliseconds, on the wall and of a processor. FILE receives the processor's
// milliseconds of the last archive's searches with passages, a query a line, for fan_out.py.
#include "searcher/answer/answer.hpp"
#include "searcher/answer/typed_query.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <fstream>
#include <limits>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

using namespace newshound;

namespace {

using Times = std::vector<double>; // milliseconds

struct Search {
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

double processor_ms() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

struct Took {
    double wall;
    double processor;
};

Took ask(Answerer& archive, const std::string& query, const Search& kind) {
    const auto start = std::chrono::steady_clock::now();
    const double before = processor_ms();
    archive.answer(read_query(kind.around + query + kind.around), kind.request);
    const std::chrono::duration<double, std::milli> wall = std::chrono::steady_clock::now() - start;
    return {wall.count(), processor_ms() - before};
}

double percentile(Times times, std::size_t percent) {
    std::ranges::sort(times);
    return times[times.size() * percent / 100];
}

void print(const std::string& archive, const char* kind, const Times& wall,
           const Times& processor) {
    std::printf("%3zu databases, %-14s p50 %8.2f  p99 %8.2f ms, of a processor %8.2f %8.2f\n",
                split(archive, ',').size(), kind, percentile(wall, 50), percentile(wall, 99),
                percentile(processor, 50), percentile(processor, 99));
}

std::vector<std::string> read_queries(const char* path) {
    std::vector<std::string> queries;
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);)
        if (!line.empty()) queries.push_back(line);
    return queries;
}

using Archives = std::vector<std::unique_ptr<Answerer>>;

struct Measured {
    std::vector<Times> wall;      // of each archive, the least of its rounds
    std::vector<Times> processor; // the same
    std::vector<Times> last;      // of each query, the processor's in the last archive
};

Measured measure(const Archives& archives, const std::vector<std::string>& queries,
                 const Search& kind) {
    Measured all;
    all.wall.assign(archives.size(), Times(queries.size(), std::numeric_limits<double>::max()));
    all.processor = all.wall;
    all.last.resize(queries.size());
    for (int round = 0; round < 4; ++round)
        for (std::size_t q = 0; q < queries.size(); ++q)
            for (std::size_t i = 0; i < archives.size(); ++i) {
                const Took took = ask(*archives[i], queries[q], kind);
                if (round == 0) continue;
                all.wall[i][q] = std::min(all.wall[i][q], took.wall);
                all.processor[i][q] = std::min(all.processor[i][q], took.processor);
                if (i + 1 == archives.size()) all.last[q].push_back(took.processor);
            }
    return all;
}

void write_times(const char* path, const std::vector<Times>& queries) {
    std::ofstream out(path);
    for (const Times& times : queries)
        for (const double& time : times)
            out << time << (&time == &times.back() ? "\n" : " ");
}

} // namespace

int main(int argc, char** argv) {
    const bool has_times = argc > 2 && std::strcmp(argv[argc - 2], "--times") == 0;
    const std::vector<std::string> names(argv + std::min(argc, 2), argv + argc - 2 * has_times);
    const std::vector<std::string> queries = read_queries(argc > 1 ? argv[1] : "");
    if (names.empty() || queries.empty()) {
        std::fputs("usage: bench_shards QUERIES ARCHIVE... [--times FILE]\n", stderr);
        return 2;
    }
    Archives archives;
    for (const std::string& name : names)
        archives.push_back(std::make_unique<Answerer>(split(name, ',')));
    const Search kinds[] = {{"ids alone", {.detail = Detail::id}},
                            {"phrase", {}, "\""},
                            {"three facets", {.facets = {"person", "org", "outlet"}}},
                            {"with passages", {}}};
    for (const Search& kind : kinds) {
        const Measured all = measure(archives, queries, kind);
        for (std::size_t i = 0; i < archives.size(); ++i)
            print(names[i], kind.name, all.wall[i], all.processor[i]);
        if (has_times) write_times(argv[argc - 1], all.last);
    }
    return 0;
}
