// SPDX-License-Identifier: GPL-3.0-or-later
// A precompiled header lends its headers to every source. This holds each file to what it, or a
// file of ours that it includes, includes itself: so that it compiles without, and elsewhere.
#include "tests/support/run_program.hpp"
#include "tests/support/source_tree.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

using namespace newshound::test;

namespace {

// A header, names that only it brings, and headers that bring them as well.
struct Row {
    const char* header;
    std::vector<std::string_view> names; // behind "std::"
    std::vector<std::string> others;
};

const std::vector<Row> rows = {
    {"algorithm",
     {"ranges::sort(", "ranges::find_if(", "ranges::any_of(", "ranges::all_of(", "ranges::none_of(",
      "ranges::lower_bound(", "ranges::unique(", "sort(", "stable_sort(", "lower_bound(",
      "upper_bound(", "binary_search(", "any_of(", "find_if(", "max_element("},
     {}},
    {"array", {"array<"}, {}},
    {"cstddef",
     {"size_t", "ptrdiff_t"},
     {"array", "cstdint", "span", "string", "string_view", "vector"}},
    {"cstdint", {"int32_t", "uint8_t", "uint16_t", "uint32_t", "uint64_t", "int64_t"}, {}},
    {"functional", {"function<"}, {}},
    {"map", {"map<", "multimap<"}, {}},
    {"memory", {"unique_ptr<", "shared_ptr<", "make_unique<", "make_shared<"}, {}},
    {"optional", {"optional<", "nullopt"}, {}},
    {"span", {"span<", "span("}, {}},
    {"string", {"string ", "string&", "string(", "to_string("}, {}},
    {"string_view", {"string_view"}, {"string"}},
    {"unordered_map", {"unordered_map<"}, {}},
    {"utility", {"pair<", "exchange("}, {"algorithm", "map", "unordered_map", "vector"}},
    {"vector", {"vector<"}, {}},
};

std::string code_of(const SourceFile& file) {
    std::string code;
    for (const std::string& line : file.lines)
        code += line.substr(0, line.find("//")) + "\n";
    return code;
}

bool uses(const std::string& code, const Row& row) {
    return std::ranges::any_of(row.names, [&](std::string_view name) {
        return code.find("std::" + std::string(name)) != code.npos;
    });
}

class Includes {
  public:
    explicit Includes(const std::vector<SourceFile>& files) {
        for (const SourceFile& file : files)
            files_[file.path] = &file;
    }

    // The standard headers of the file and of all of ours that it includes.
    const std::set<std::string>& of(const std::string& path) {
        const auto [at, is_new] = all_.try_emplace(path);
        const auto file = files_.find(path);
        if (!is_new || file == files_.end()) return at->second;
        for (const std::string& name : foreign_includes(*file->second))
            at->second.insert(name);
        for (const std::string& name : own_includes(*file->second))
            at->second.insert(of(name).begin(), of(name).end());
        return at->second;
    }

  private:
    std::map<std::string, const SourceFile*> files_;
    std::map<std::string, std::set<std::string>> all_;
};

} // namespace

BOOST_AUTO_TEST_SUITE(precompiled)

BOOST_AUTO_TEST_CASE(every_file_includes_what_the_precompiled_header_lends) {
    const std::vector<SourceFile> files = source_files();
    Includes includes(files);
    for (const SourceFile& file : files) {
        if (file.path.starts_with("tests/")) continue; // Boost.Test brings them
        const std::set<std::string>& there = includes.of(file.path);
        const std::string code = code_of(file);
        for (const Row& row : rows) {
            const bool brought = there.contains(row.header) ||
                                 std::ranges::any_of(row.others, [&](const auto& each) {
                                     return there.contains(each);
                                 });
            BOOST_TEST((brought || !uses(code, row)),
                       file.path << " includes no <" << row.header << ">");
        }
    }
}

BOOST_AUTO_TEST_CASE(the_rows_are_those_of_the_precompiled_header) {
    const std::string list = read_file(source_path("common/CMakeLists.txt"));
    const std::size_t start = list.find("target_precompile_headers(common PRIVATE");
    BOOST_TEST_REQUIRE(start != list.npos);
    const std::string headers = list.substr(start, list.find(')', start) - start);
    for (const Row& row : rows)
        BOOST_TEST(headers.find("<" + std::string(row.header) + ">") != headers.npos, row.header);
    BOOST_TEST(std::ranges::count(headers, '<') == std::ssize(rows));
}

BOOST_AUTO_TEST_SUITE_END()
