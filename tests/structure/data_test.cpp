// SPDX-License-Identifier: GPL-3.0-or-later
// Lists and tables that are built in: sorted, each row once, well-formed, and told of in a README.
#include "common/text/utf8.hpp"
#include "tests/support/run_program.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

using namespace newshound::test;
namespace fs = std::filesystem;

namespace {

std::vector<std::string> rows_of(const std::string& bytes) {
    std::vector<std::string> rows;
    for (std::size_t start = 0; start < bytes.size();) {
        const std::size_t end = std::min(bytes.find('\n', start), bytes.size());
        if (bytes[start] != '#') rows.push_back(bytes.substr(start, end - start));
        start = end + 1;
    }
    return rows;
}

std::vector<fs::path> lists_below(const fs::path& folder) {
    std::vector<fs::path> lists;
    for (const fs::directory_entry& each : fs::directory_iterator(folder)) {
        const std::string ending = each.path().extension();
        if (ending == ".tsv" || ending == ".txt") lists.push_back(each.path());
    }
    std::ranges::sort(lists);
    return lists;
}

} // namespace

BOOST_AUTO_TEST_SUITE(data)

BOOST_AUTO_TEST_CASE(lists_are_sorted_unique_and_well_formed) {
    std::size_t lists = 0;
    for (const char* folder : {"common/data", "indexer/data/names", "indexer/data/words"}) {
        for (const fs::path& list : lists_below(source_path(folder))) {
            const std::string bytes = read_file(list);
            const std::vector<std::string> rows = rows_of(bytes);
            BOOST_TEST_CONTEXT(list) {
                BOOST_TEST(!rows.empty());
                BOOST_TEST(bytes.ends_with('\n'));
                BOOST_TEST(newshound::is_utf8(bytes));
                // Of outlets the groups of the press stand together.
                if (list.filename() == "outlets.tsv" || list.filename() == "us_outlets.tsv")
                    continue;
                const auto fault = std::ranges::adjacent_find(
                    rows, [](const std::string& a, const std::string& b) { return a >= b; });
                BOOST_TEST((fault == rows.end()),
                           "'" << *fault << "' and the next row are not in order");
            }
            ++lists;
        }
    }
    BOOST_TEST(lists > 40);
}

BOOST_AUTO_TEST_CASE(each_list_has_its_row_in_the_readme_beside_it) {
    for (const auto& [folder, readme] :
         {std::pair{"common/data", "common/data/README.md"},
          std::pair{"indexer/data/names", "indexer/data/README.md"},
          std::pair{"indexer/data/words", "indexer/data/README.md"}}) {
        const std::string told = read_file(source_path(readme));
        for (const fs::path& list : lists_below(source_path(folder))) {
            const std::string name = list.filename();
            const std::string stem = name.substr(0, name.find('.'));
            // "countries.de, .fr, .es, .nl": a language's list stands with its like.
            const bool is_told = told.find(name) != told.npos || told.find(stem) != told.npos;
            BOOST_TEST(is_told, name << " is not in " << readme);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
