// SPDX-License-Identifier: GPL-3.0-or-later
// docs/design.md has the tables of who may include whom and of each library's room; this holds the
// code to them, so that the picture and the house can't disagree.
#include "tests/support/run_program.hpp"
#include "tests/support/source_tree.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <sstream>

using namespace newshound::test;

namespace {

struct Rule {
    std::vector<std::string> from; // what the first column names in back-quotes
    std::vector<std::string> into; // … and the last
};

std::vector<std::string> quoted(const std::string& cell) {
    std::vector<std::string> names;
    for (std::size_t at = cell.find('`'); at != cell.npos;) {
        const std::size_t end = cell.find('`', at + 1);
        if (end == cell.npos) break;
        names.push_back(cell.substr(at + 1, end - at - 1));
        at = cell.find('`', end + 1);
    }
    return names;
}

// The rows of the table in docs/design.md whose header starts with `first_column`.
std::vector<Rule> table(const std::string& first_column) {
    std::istringstream manual(read_file(source_path("docs/design.md")));
    std::vector<Rule> rules;
    bool inside = false;
    for (std::string line; std::getline(manual, line);) {
        if (line.starts_with("| " + first_column + " |"))
            inside = true;
        else if (!line.starts_with("|"))
            inside = false;
        else if (inside && !line.starts_with("|--")) {
            const std::size_t middle = line.find(" | ");
            rules.push_back({quoted(line.substr(0, middle)), quoted(line.substr(middle))});
        }
    }
    return rules;
}

bool starts_with_any(std::string_view name, const std::vector<std::string>& starts) {
    return std::ranges::any_of(starts, [&](const auto& each) { return name.starts_with(each); });
}

// The longest start of `path` that a row names decides.
const Rule* rule_of(const std::string& path, const std::vector<Rule>& rules) {
    const Rule* best = nullptr;
    std::size_t longest = 0;
    for (const Rule& rule : rules) {
        for (const std::string& from : rule.from) {
            if (!path.starts_with(from) || from.size() <= longest) continue;
            longest = from.size();
            best = &rule;
        }
    }
    return best;
}

std::string pair_of(const std::string& path) {
    return path.substr(0, path.rfind('.'));
}

// What each pair of .hpp and .cpp includes, as pairs.
std::map<std::string, std::set<std::string>> arrows() {
    std::map<std::string, std::set<std::string>> all;
    for (const SourceFile& file : source_files()) {
        const std::string pair = pair_of(file.path);
        for (const std::string& name : own_includes(file))
            if (pair_of(name) != pair) all[pair].insert(pair_of(name));
    }
    return all;
}

} // namespace

BOOST_AUTO_TEST_SUITE(includes)

BOOST_AUTO_TEST_CASE(every_file_includes_only_what_its_room_may) {
    const std::vector<Rule> rules = table("from");
    BOOST_TEST_REQUIRE(rules.size() > 20);
    for (const SourceFile& file : source_files()) {
        const Rule* const rule = rule_of(file.path, rules);
        BOOST_TEST_REQUIRE((rule != nullptr), file.path << " is in no row");
        for (const std::string& name : own_includes(file)) {
            const bool may = starts_with_any(name, rule->into) || starts_with_any(name, rule->from);
            BOOST_TEST(may, file.path << " includes " << name);
        }
    }
}

// A row that no file needs is a picture of another house.
BOOST_AUTO_TEST_CASE(every_row_of_the_tables_is_about_this_house) {
    const std::vector<SourceFile> files = source_files();
    const auto is_there = [&](const std::string& start) {
        return std::ranges::any_of(files,
                                   [&](const auto& file) { return file.path.starts_with(start); });
    };
    for (const Rule& rule : table("from")) {
        for (const std::string& name : rule.from)
            BOOST_TEST(is_there(name), name << " does not exist");
        for (const std::string& name : rule.into)
            BOOST_TEST(is_there(name), name << " does not exist");
    }
    for (const Rule& library : table("library"))
        for (const std::string& name : library.into)
            BOOST_TEST(is_there(name), name << " does not exist");
}

// A .hpp and its .cpp are one room: two that include each other, over whatever way, are one
// concept in two places.
BOOST_AUTO_TEST_CASE(no_pairs_include_each_other_in_a_circle) {
    const auto all = arrows();
    std::map<std::string, int> state; // 1 = on the way here, 2 = done
    std::function<void(const std::string&)> walk = [&](const std::string& pair) {
        state[pair] = 1;
        if (const auto at = all.find(pair); at != all.end()) {
            for (const std::string& next : at->second) {
                BOOST_TEST(state[next] != 1, pair << " includes " << next << " in a circle");
                if (state[next] == 0) walk(next);
            }
        }
        state[pair] = 2;
    };
    for (const auto& each : all)
        if (state[each.first] == 0) walk(each.first);
}

BOOST_AUTO_TEST_CASE(a_library_has_one_room) {
    const std::vector<Rule> libraries = table("library");
    BOOST_TEST_REQUIRE(libraries.size() > 8);
    for (const SourceFile& file : source_files()) {
        for (const std::string& name : foreign_includes(file)) {
            for (const Rule& library : libraries) {
                if (starts_with_any(name, library.from))
                    BOOST_TEST(starts_with_any(file.path, library.into),
                               file.path << " includes " << name);
            }
            const bool json = name == "nlohmann/json.hpp";
            BOOST_TEST((!json || file.path.ends_with(".cpp")), file.path << " includes " << name);
        }
    }
}

// A header compiles alone because its own source includes it before all else. What one library's
// headers bring along another's don't: Debian 13's no longer bring <cstdint>.
BOOST_AUTO_TEST_CASE(a_header_needs_no_other_before_it) {
    const std::vector<SourceFile> files = source_files();
    for (const SourceFile& file : files) {
        const std::string header = pair_of(file.path) + ".hpp";
        if (file.path.ends_with(".cpp")) {
            const bool is_pair = std::ranges::any_of(
                files, [&](const SourceFile& each) { return each.path == header; });
            const std::vector<std::string> own = own_includes(file);
            if (is_pair)
                BOOST_TEST((!own.empty() && own.front() == header),
                           file.path << " doesn't include " << header << " first");
            continue;
        }
        const std::vector<std::string> brought = foreign_includes(file);
        if (std::ranges::find(brought, "cstdint") != brought.end()) continue;
        for (const std::string& line : file.lines) {
            const std::string code = line.substr(0, line.find("//"));
            for (const char* type : {"int8_t", "int16_t", "int32_t", "int64_t", "UINT32_MAX"})
                BOOST_TEST((code.find(type) == code.npos),
                           file.path << " uses " << type << " without <cstdint>");
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
