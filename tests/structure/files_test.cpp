// SPDX-License-Identifier: GPL-3.0-or-later
// A file names its licence, and a header says what it is.
#include "tests/support/source_tree.hpp"

#include <boost/test/unit_test.hpp>

#include <map>

using namespace newshound::test;

namespace {

// The name of the type that a line at a namespace's level defines; "" for any other line.
std::string type_defined_in(const std::string& line) {
    for (const std::string_view key : {"struct ", "class ", "enum class "}) {
        if (!line.starts_with(key) || line.find(';') < line.find('{')) continue;
        const std::size_t end = line.find_first_of(" :{", key.size());
        return line.substr(key.size(), std::min(end, line.size()) - key.size());
    }
    return {};
}

// A byte past ASCII in the source, or an escape that makes one.
bool names_byte_past_ascii(std::string_view code) {
    for (std::size_t at = 0; at < code.size(); ++at) {
        if (static_cast<unsigned char>(code[at]) >= 0x80) return true;
        if (code[at] != '\\' || at + 2 >= code.size()) continue;
        if (code[at + 1] == 'u' || code[at + 1] == 'U') return true;
        if (code[at + 1] == 'x' && code[at + 2] >= '8') return true;
        ++at;
    }
    return false;
}

// The arguments of the call whose opening bracket stands at `open`.
std::string_view arguments(std::string_view code, std::size_t open) {
    std::size_t depth = 0;
    char quote = '\0'; // of the literal we are in
    for (std::size_t at = open; at < code.size(); ++at) {
        const char c = code[at];
        if (c == '\\')
            ++at;
        else if (quote != '\0')
            quote = c == quote ? '\0' : quote;
        else if (c == '"' || c == '\'')
            quote = c;
        else if (c == '(')
            ++depth;
        else if (c == ')' && --depth == 0)
            return code.substr(open, at - open);
    }
    return code.substr(open);
}

} // namespace

BOOST_AUTO_TEST_SUITE(files)

BOOST_AUTO_TEST_CASE(every_file_names_its_licence_and_every_header_itself) {
    for (const SourceFile& file : source_files()) {
        BOOST_TEST_REQUIRE(file.lines.size() > 2, file.path);
        BOOST_TEST(file.lines[0] == "// SPDX-License-Identifier: GPL-3.0-or-later", file.path);
        if (!file.path.ends_with(".hpp")) continue;
        BOOST_TEST(file.lines[1].starts_with("// "), file.path << " doesn't say what it is");
        bool once = false;
        for (const std::string& line : file.lines)
            once = once || line == "#pragma once";
        BOOST_TEST(once, file.path << " lacks #pragma once");
    }
}

// Two types of one name in one program break the one-definition rule, and the linker keeps silent:
// code for the one is run on the other.
BOOST_AUTO_TEST_CASE(no_two_headers_define_types_of_the_same_name) {
    std::map<std::string, std::string> known;
    for (const SourceFile& file : source_files()) {
        if (!file.path.ends_with(".hpp")) continue;
        for (const std::string& line : file.lines) {
            const std::string name = type_defined_in(line);
            if (name.empty() || name.find("::") != name.npos) continue;
            const auto [at, is_new] = known.emplace(name, file.path);
            BOOST_TEST((is_new || at->second == file.path),
                       name << " is in " << file.path << " and in " << at->second);
        }
    }
    BOOST_TEST(known.size() > 100);
}

// find_first_of and its kind look for bytes: of a character of several bytes they would find parts,
// in the middle of other characters too.
BOOST_AUTO_TEST_CASE(no_set_of_bytes_stands_for_characters) {
    std::size_t calls = 0;
    for (const SourceFile& file : source_files()) {
        std::string code;
        for (const std::string& line : file.lines)
            code += line + "\n";
        for (const char* name :
             {"find_first_of(", "find_first_not_of(", "find_last_of(", "find_last_not_of("}) {
            for (std::size_t at = code.find(name); at != code.npos; at = code.find(name, at + 1)) {
                const std::string_view set = arguments(code, code.find('(', at));
                BOOST_TEST(!names_byte_past_ascii(set), file.path << ": " << name << set.substr(1));
                ++calls;
            }
        }
    }
    BOOST_TEST(calls > 50);
}

// What is built in is made once at the door (a verb, or Stages for the runs) and handed on; else a
// user's own list reaches one part of the program and not another.
BOOST_AUTO_TEST_CASE(what_is_built_in_is_handed_on_from_the_door) {
    for (const SourceFile& file : source_files()) {
        if (file.path.find("/verb/") != file.path.npos || file.path.starts_with("tests/") ||
            file.path.find("/training/") != file.path.npos || file.path == "indexer/stages.hpp")
            continue;
        for (const std::string& line : file.lines)
            BOOST_TEST(line.find("built_in") == line.npos, file.path << ": " << line);
    }
}

BOOST_AUTO_TEST_SUITE_END()
