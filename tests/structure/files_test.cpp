// SPDX-License-Identifier: GPL-3.0-or-later
// A file is a page or three, names its licence, and a header says what it is.
#include "tests/support/source_tree.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound::test;

namespace {

constexpr std::size_t longest_file = 300;

} // namespace

BOOST_AUTO_TEST_SUITE(files)

BOOST_AUTO_TEST_CASE(no_file_is_longer_than_three_pages) {
    for (const SourceFile& file : source_files())
        BOOST_TEST(file.lines.size() <= longest_file, file.path << ": " << file.lines.size());
}

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

BOOST_AUTO_TEST_SUITE_END()
